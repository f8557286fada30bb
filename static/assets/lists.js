// A list as a table that can be sorted and filtered: in place of the plain list, which
// stays the page without a script. All briefings come from files of the search, by the
// hundred; publishers, authors and names are those of the page. Nothing here writes markup.
(() => {
'use strict';
const place = document.getElementById('as-table'), listed = document.getElementById('listed');
if (!place || !listed) return;
const [asTable, asList, inName, any, moreRows, of, onPage, ...heads] = place.dataset.words.split('|');
const base = new URL('..', document.currentScript.src);
const E = (tag, props, ...children) => { const e = Object.assign(document.createElement(tag), props); e.append(...children); return e; };
const compare = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' }).compare;
const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const shownAtOnce = 200, bases = { s: 'stated', e: 'extracted', i: 'inferred', u: 'unknown' };

// A cell is {text, key: what it sorts by, href, badge: [field, basis], className}.

const briefings = async () => {
  const files = await Promise.all(Array.from({ length: Math.max(1, Math.ceil(place.dataset.total / 500)) }, (_, n) => dossier.file('l' + n)));
  const fields = ['published', 'publisher', 'kind', 'language', 'fidelity'];
  return files.flatMap(f => f.rows.map(([id, title, date, ...rest]) => [
    { text: title, href: new URL('briefings/' + id + '.html', base).href, copies: rest[6] },
    ...fields.map((field, k) => ({ text: f.values[rest[k]], key: field === 'published' ? date : undefined, badge: [field, bases[rest[5][k]]] })),
  ]));
};
const named = () => {
  const types = { person: 0, organization: 1, place: 2, policy: 3, event: 4, work: 5, unknown: 6 }, said = (place.dataset.types || '').split('|'), reviewed = (place.dataset.reviewed || '').split('|');
  return [...listed.querySelectorAll('li')].filter(li => li.querySelector('.count')).map(li => {
    const a = li.querySelector('a'), n = li.querySelector('.count').textContent, type = [...a.classList].find(c => c in types);
    const row = [{ text: a.textContent, href: a.getAttribute('href'), className: a.className }, { text: n, key: +n.replace(/\D/g, '') }];
    return type ? [...row, { text: said[types[type]] }, { text: reviewed[+a.classList.contains('found')] }] : row;
  });
};

// What is shown is in the address, so that a reader who comes back finds it again.

const state = new URLSearchParams(location.hash.startsWith('#table') ? location.hash.slice(7) : '');
const save = () => history.replaceState(null, '', '#table&' + state);
const count = E('p', { className: 'figures' }), status = E('span', {}), form = E('div', { className: 'table-filter' });
form.setAttribute('role', 'search');
form.setAttribute('aria-label', asTable);
status.setAttribute('role', 'status');
count.append(status);
const body = E('tbody', {}), head = E('tr', {}), more = E('button', { type: 'button', hidden: true }, moreRows);
let rows = [], shown = shownAtOnce;
const first = (a, b, by) => {
  const [x, y] = [a[by].key ?? a[by].text, b[by].key ?? b[by].text];
  const none = c => c.badge?.[1] === 'unknown';
  return none(a[by]) - none(b[by]) || (typeof x === 'number' ? x - y : compare(x, y)) * (state.get('down') ? -1 : 1);
};
const draw = () => {
  const words = fold(state.get('q') || '').split(/\s+/), by = heads.indexOf(state.get('by'));
  const kept = rows.filter(r => words.every(w => fold(r[0].text).includes(w)) && heads.every((h, i) => !state.get(h) || r[i].text === state.get(h)));
  if (by >= 0) kept.sort((a, b) => typeof a[by].key === 'number' && state.get('down') ? b[by].key - a[by].key : first(a, b, by));
  body.replaceChildren(...kept.slice(0, shown).map(r => E('tr', {}, ...r.map((c, i) => {
    const inner = c.href ? E('a', { href: c.href, className: c.className || '', dir: 'auto' }, c.text) : E('span', { dir: 'auto' }, c.text);
    if (c.badge && c.text) [inner.dataset.badge, inner.dataset.basis] = c.badge;
    const cell = E(i ? 'td' : 'th', {}, inner, ...(c.copies ? [' ', E('span', { className: 'hint' }, '+' + c.copies + ' ' + place.dataset.copies)] : []));
    if (!i) cell.scope = 'row'; else cell.dataset.label = heads[i];
    return cell;
  }))));
  more.hidden = kept.length <= shown;
  status.textContent = kept.length + ' ' + of + ' ' + rows.length + (place.dataset.total ? '' : ' ' + onPage);
  [...head.children].forEach((th, i) => th.setAttribute('aria-sort', i !== by ? 'none' : state.get('down') ? 'descending' : 'ascending'));
};
const change = (key, value) => {
  if (value) state.set(key, value); else state.delete(key);
  shown = shownAtOnce;
  save();
  draw();
};
more.onclick = () => { shown += shownAtOnce; draw(); };
const make = async () => {
  rows = heads[1] && place.dataset.total ? await briefings() : named();
  const width = Math.max(...rows.map(r => r.length));
  heads.length = Math.min(heads.length, width);
  form.append(E('label', {}, inName + ' ', E('input', { type: 'search', value: state.get('q') || '', oninput: e => change('q', e.target.value.trim()) })));
  heads.forEach((h, i) => {
    head.append(E('th', { scope: 'col' }, E('button', { type: 'button', onclick: () => {
      const again = state.get('by') === h;
      state.set('by', h);
      change('down', again !== !!state.get('down') || !again && (typeof rows[0]?.[i].key === 'number' || rows[0]?.[i].badge?.[0] === 'published') ? '1' : '');
    } }, h)));
    const values = new Map();
    for (const r of rows) values.set(r[i].text, (values.get(r[i].text) || 0) + 1);
    if (!i || typeof rows[0]?.[i].key === 'number' || rows[0]?.[i].badge?.[0] === 'published' || values.size < 2) return;
    const choice = E('select', { onchange: e => change(h, e.target.value) }, E('option', { value: '' }, any), ...[...values].sort((a, b) => compare(a[0], b[0])).map(([v, n]) => E('option', { value: v, selected: state.get(h) === v }, v + ' (' + n + ')')));
    form.append(E('label', {}, h + ' ', choice));
  });
  draw();
};
let made;
const box = E('div', { hidden: true }, form, count, E('div', { className: 'table as-cards' }, E('table', { className: 'sorted' }, E('thead', {}, head), body)), E('p', { className: 'more' }, more));
const toggle = E('button', { type: 'button', className: 'copy' }, asTable);
const others = [...document.querySelectorAll('main > .pager, main > .hint')];
const show = async table => {
  if (table) await (made ||= make());
  box.hidden = !table;
  for (const e of [listed, ...others]) e.hidden = table;
  toggle.textContent = table ? asList : asTable;
  toggle.setAttribute('aria-pressed', table);
};
toggle.onclick = () => {
  const table = box.hidden;
  show(table).then(() => table ? save() : history.replaceState(null, '', location.pathname + location.search), () => {});
};
place.append(toggle);
listed.before(box);
if (location.hash.startsWith('#table')) show(true).catch(() => {});
})();
