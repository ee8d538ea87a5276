// Asks the control endpoints once a second, and shows what they say.
import { NoAnswer, order, read } from './control.js';
import { offerFaults, showFaults } from './faults.js';
import { element, setText, showNewest, showRows, tell, timeOf } from './rows.js';

const pause = 1000;
const connection = document.getElementById('connection');
let lost = false;
let running = Promise.resolve();

// One after the other, so that an old answer never covers a new one.
function refresh() {
  running = running.then(showEverything);
  return running;
}

async function showEverything() {
  try {
    const [tasks, requests, ledger, faults] = await Promise.all(['tasks', 'requests', 'ledger', 'faults'].map(read));
    if (lost) {
      location.reload(); // it was started again, maybe at other addresses
    }

    showTasks(tasks);
    showRequests(requests);
    showCharges(ledger.charges);
    showFaults(faults);
    showConnection('live', 'done');
  } catch (problem) {
    if (!(problem instanceof NoAnswer)) {
      throw problem;
    }

    lost = true;
    showConnection('not answering', 'failed');
  }
}

function showConnection(text, state) {
  setText(connection, text);
  connection.dataset.state = state;
}

function showHosts(hosts) {
  showRows(document.getElementById('hosts'), hosts, {
    key: host => host.host,
    create: host => element('li', '', element('span', 'muted', host.host), element('code', '', host.address)),
  });
}

function showTasks(tasks) {
  showNewest('tasks', tasks, 'None yet. A submit to one of the addresses makes one.', {
    key: task => `${task.host} ${task.taskId}`,
    create: task => element('li', 'row task',
      element('div', 'screen'),
      element('div', 'main',
        element('strong', '', task.operation),
        element('span', 'muted', [task.vendor, task.model].filter(Boolean).join(', ')),
        element('code', 'muted', task.taskId),
        element('progress', '')),
      element('div', 'side', element('span', 'badge'), timeOf(task.createdAt), element('span', 'muted polls'))),
    update: updateTask,
  });
}

function updateTask(row, task) {
  const state = task.cancelled ? 'cancelled' : task.failed ? 'failed' : task.phase;
  const badge = row.querySelector('.badge');
  setText(badge, state);
  badge.dataset.state = state;
  setText(row.querySelector('.polls'), task.polls === 1 ? '1 poll' : `${task.polls} polls`);
  const bar = row.querySelector('progress');
  bar.value = task.progress;
  bar.hidden = task.phase === 'done';
  bar.setAttribute('aria-label', `Progress of ${task.taskId}`);
  const screen = row.querySelector('.screen');
  if (task.video && !screen.firstChild) {
    screen.append(videoOf(task));
  }
}

// Videos stand on every port of the simulator: from the page's own one they are no other origin's.
function videoOf(task) {
  const { pathname, search } = new URL(task.video);
  const video = element('video', '');
  video.src = pathname + search;
  video.muted = true;
  video.preload = 'metadata';
  const link = element('a', '', video);
  link.href = video.src;
  link.setAttribute('aria-label', `Video of ${task.taskId}`);
  return link;
}

function showRequests(requests) {
  showNewest('requests', requests, 'None yet.', {
    key: request => `${request.time} ${request.method} ${request.target}`,
    create: request => element('li', 'row',
      element('div', 'main',
        element('span', '', element('strong', '', request.method), ' ', element('code', '', request.target)),
        element('span', 'muted', [request.host, request.operation, request.bodyLength > 0 ? sizeOf(request.bodyLength) : null].filter(Boolean).join(', ')),
        ...request.violations.map(text => element('span', 'error', text)),
        ...(request.fault ? [element('span', 'fault', `fault: ${request.fault}`)] : [])),
      element('div', 'side', statusOf(request.status), timeOf(request.time))),
  });
}

function statusOf(status) {
  const badge = element('span', 'badge', status === undefined ? 'no answer' : String(status));
  badge.dataset.state = status >= 200 && status < 300 ? 'done' : status >= 300 && status < 400 ? 'running' : 'failed';
  return badge;
}

function sizeOf(bytes) {
  return bytes < 1000 ? `${bytes} B` : bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function showCharges(charges) {
  const vendors = Object.entries(Object.groupBy(charges, charge => charge.vendor)).sort();
  showRows(document.getElementById('vendors'), vendors, {
    key: ([vendor]) => vendor,
    create: ([vendor]) => element('li', '', element('strong', ''), ` ${vendor}`),
    update: (row, [, all]) => setText(row.querySelector('strong'), all.length),
  });
  showNewest('charges', charges, 'None yet: no submit was accepted.', {
    key: charge => `${charge.host} ${charge.taskId} ${charge.time}`,
    create: charge => element('li', 'row',
      element('div', 'main',
        element('strong', '', charge.operation),
        element('span', 'muted', [charge.vendor, ...Object.entries(charge.price).map(([name, value]) => `${name} ${value}`)].join(', ')),
        element('code', 'muted', charge.taskId)),
      element('div', 'side', timeOf(charge.time))),
  });
}

async function keepLooking() {
  if (!document.hidden) {
    await refresh();
  }

  setTimeout(keepLooking, pause);
}

document.getElementById('reset').addEventListener('click', async () => {
  if (confirm('Forget all tasks, requests, charges and faults?')) {
    tell(await order('POST', 'reset') ?? 'Everything is forgotten.');
    await refresh();
  }
});

const [hosts, kinds] = await Promise.all(['hosts', 'faults/kinds'].map(read));
showHosts(hosts);
offerFaults(hosts, kinds, refresh);
keepLooking();
