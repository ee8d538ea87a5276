// Lists that change in place, so that focus, selection and playing videos survive. Text of clients and vendors only ever becomes textContent.

const newest = 50;

/** An element with a class and children: elements, or text. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** Sets an element's text where it is another one. */
export function setText(target, text) {
  if (target.textContent !== String(text)) {
    target.textContent = text;
  }
}

/** Says something, also to those who do not see the page. */
export function tell(text) {
  setText(document.getElementById('news'), text);
}

/** Makes the rows of a list those of the items, in their order. The row of an item that was there before, by its key, stays and is updated. */
export function showRows(list, items, { key, create, update = () => {} }) {
  const before = new Map([...list.children].map(row => [row.dataset.key, row]));
  const rows = items.map(item => {
    const id = key(item);
    const row = before.get(id) ?? create(item);
    row.dataset.key = id;
    update(row, item);
    return row;
  });
  const kept = new Set(rows);
  [...list.children].filter(row => !kept.has(row)).forEach(row => row.remove());
  rows.forEach((row, index) => {
    if (list.children[index] !== row) {
      list.insertBefore(row, list.children[index] ?? null);
    }
  });
}

/** Shows the newest of the items, newest first, with their number and a note on what is not shown. */
export function showNewest(name, items, empty, rows) {
  showRows(document.getElementById(name), items.slice(-newest).reverse(), rows);
  setText(document.getElementById(`${name}-count`), items.length);
  setText(document.getElementById(`${name}-note`), items.length === 0 ? empty : items.length > newest ? `The newest ${newest} of ${items.length}.` : '');
}

/** The time of day, of an ISO 8601 text. */
export function timeOf(text) {
  return element('time', 'muted', new Date(text).toLocaleTimeString([], { hour12: false }));
}
