// The faults: a list to remove them from, and a form to add them.
import { order } from './control.js';
import { element, setText, showNewest, tell } from './rows.js';

const form = document.getElementById('fault-form');
const [host, kind, operation, next] = ['host', 'kind', 'operation', 'next'].map(name => document.getElementById(`fault-${name}`));
const groups = {
  listener: 'The port of a host',
  connections: 'Connections',
  requests: 'Any request',
  submits: 'Submits',
  reads: 'Reads of a task',
  webhooks: 'Webhooks',
};

let hosts = [];
let kinds = [];
let changed;

/** Fills the form and makes it work; `onChanged` is called when faults were added or removed. */
export function offerFaults(allHosts, allKinds, onChanged) {
  [hosts, changed] = [allHosts, onChanged];
  kinds = allKinds.filter(each => each.kind !== 'answer'); // its answer is for scripts to bring along
  host.replaceChildren(...hosts.map(each => new Option(`${each.vendor} (${each.host})`, each.host)));
  kind.replaceChildren(...Object.entries(groups).map(([hits, label]) => {
    const group = element('optgroup', '', ...kinds.filter(each => each.hits === hits).map(each => new Option(each.kind)));
    group.label = label;
    return group;
  }));
  kind.value = 'status-503';
  offerOperations();
  host.addEventListener('change', offerOperations);
  kind.addEventListener('change', offerOperations);
  form.addEventListener('submit', addFault);
}

/** Shows the faults that were added. */
export function showFaults(faults) {
  showNewest('faults', faults, 'None: the vendors keep what their pages promise.', {
    key: fault => String(fault.id),
    create: createRow,
    update: (row, fault) => {
      setText(row.querySelector('.struck'), progressOf(fault));
      row.classList.toggle('spent', isSpent(fault));
    },
  });
}

function createRow(fault) {
  const remove = element('button', '', 'Remove');
  remove.type = 'button';
  remove.setAttribute('aria-label', `Remove ${fault.kind} at ${fault.host}`);
  remove.addEventListener('click', () => removeFault(fault, remove));
  return element('li', 'row',
    element('div', 'main',
      element('strong', '', fault.kind),
      element('span', 'muted', fault.operation ? `${fault.host}, ${fault.operation}` : fault.host),
      element('span', 'muted struck')),
    remove);
}

function progressOf(fault) {
  const { struck, occurrence, accept, seconds } = fault;
  if (isListener(fault)) {
    return seconds === undefined ? 'until it is removed' : `for ${seconds} s`;
  }

  const when = occurrence?.next ? ` of ${occurrence.next}`
    : occurrence?.nth ? `, number ${occurrence.nth} only`
    : occurrence?.every ? `, every ${occurrence.every}`
    : occurrence?.probability ? `, with probability ${occurrence.probability}`
    : '';
  return `struck ${struck}${when}${isSpent(fault) ? ', used up' : ''}${accept === undefined ? '' : accept ? ', accepted' : ', not accepted'}${seconds === undefined ? '' : `, ${seconds} s`}`;
}

function isListener(fault) {
  return kinds.find(each => each.kind === fault.kind)?.hits === 'listener';
}

function isSpent(fault) {
  const { struck, seen, occurrence } = fault;
  return occurrence ? struck >= (occurrence.next ?? Infinity) || seen >= (occurrence.nth ?? Infinity)
    : struck > 0 && !isListener(fault);
}

async function removeFault(fault, button) {
  button.disabled = true;
  const problem = await order('DELETE', `faults/${fault.id}`);
  document.getElementById('faults-title').focus(); // the button that had it goes
  tell(problem ?? `Removed ${fault.kind} at ${fault.host}.`);
  await changed();
}

function offerOperations() {
  const chosen = kinds.find(each => each.kind === kind.value);
  const can = { submits: each => each.submits, webhooks: each => each.submits, reads: each => each.readsTask, requests: () => true }[chosen.hits];
  const before = operation.value;
  const offered = can ? hosts.find(each => each.host === host.value).operations.filter(can) : [];
  operation.replaceChildren(new Option('any', ''), ...offered.map(each => new Option(each.operation)));
  operation.value = offered.some(each => each.operation === before) ? before : '';
  operation.disabled = !can;
  next.disabled = chosen.hits === 'listener';
  setText(document.getElementById('fault-description'), next.disabled ? `${chosen.description} Until it is removed.` : chosen.description);
}

async function addFault(event) {
  event.preventDefault();
  const fault = { host: host.value, kind: kind.value, operation: operation.value || undefined, occurrence: next.disabled ? undefined : { next: next.valueAsNumber } };
  const problem = await order('POST', 'faults', fault);
  setText(document.getElementById('fault-error'), problem ?? '');
  if (problem === null) {
    tell(`Added ${fault.kind} at ${fault.host}.`);
    await changed();
  }
}
