// The chronology, filtered by name, publisher and how exact a date is: what does not match
// is hidden, and what remains is counted, by month and year and on the other pages too. A
// file beside the first page says what each sentence has, in the order of the pages. What
// was chosen stands in the address behind #only, which a page from a disk may change, and
// goes along to the years and pages that are linked. Nothing here writes markup.
(() => {
'use strict';
const form = document.getElementById('sift'), status = document.getElementById('sift-status');
if (!form) return;
// Interface texts, which Dossier puts into the language of the site.
const words = ["[[Mentioning]]", "[[Publisher]]", "[[How exact the date is]]", "[[to the day]]", "[[month only]]", "[[year only]]", "[[interval]]", "[[publisher not stated]]", "[[%s of %s sentences]]", "[[%s on this page]]", "[[page %s]]", "[[No sentence matches.]]", "[[Without “%s”: %s]]", "[[Clear filters]]", "[[A part of the index could not be loaded. Reload the page to try again.]]"];
const base = new URL('..', document.currentScript.src), main = document.querySelector('main'), side = form.querySelector('details');
const place = form.dataset.rows, page = +form.dataset.page || 0, fields = ['name', 'publisher', 'precision'];
const mostValues = 200, mostAtOnce = 20000;
const E = (tag, props, ...children) => { const e = Object.assign(document.createElement(tag), props); e.append(...children); return e; };
const number = n => n.toLocaleString(document.documentElement.lang);
const fill = (text, ...with_) => with_.reduce((s, w) => s.replace('%s', () => w), text);
const unfiltered = status.textContent;
let chosen = new URLSearchParams(), rows = [], labels = null, sets = [];
const read = () => { chosen = new URLSearchParams(location.hash.startsWith('#only&') ? location.hash.slice(6) : ''); };
const narrowed = () => fields.some(f => chosen.has(f));
const fragment = at => narrowed() ? '#only&' + chosen + (at ? '&at=' + at : '') : at ? '#' + at : '';

// What each sentence has

const load = async () => {
  const data = await window.dossier.file(place);
  rows = data.pages.flatMap((list, n) => list.map(([precision, period, by, ...names]) => ({
    page: n + 1, period: data.periods[period], precision: [String(precision)],
    publisher: [by].flat().map(i => data.publishers[i][0] || '-'), name: names.map(i => data.names[i][0]),
  })));
  labels = {
    name: new Map(data.names), publisher: new Map(data.publishers.map(([id, name]) => [id || '-', name.replace(/^www\./, '') || words[7]])),
    precision: new Map(words.slice(3, 7).map((w, i) => [String(i), w])),
  };
  const fieldset = (key, legend) => {
    const n = new Map();
    for (const r of rows) for (const v of r[key]) n.set(v, (n.get(v) || 0) + 1);
    const of = v => labels[key].get(v) || v;
    const order = key === 'precision' ? (a, b) => a[0] - b[0] : (a, b) => b[1] - a[1] || of(a[0]).localeCompare(of(b[0]));
    const values = [...n].sort(order).slice(0, mostValues).map(([v]) => v);
    for (const v of chosen.getAll(key)) if (!values.includes(v)) values.push(v);
    if (!chosen.has(key) && values.every(v => n.get(v) === rows.length)) return null; // all have it
    const set = E('fieldset', {}, E('legend', {}, legend), ...values.map(v => E('label', {},
      E('input', { type: 'checkbox', name: key, value: v, checked: chosen.getAll(key).includes(v) }), E('span', { dir: 'auto' }, of(v)), E('b', {}, number(n.get(v) || 0)))));
    set.dataset.key = key;
    return set;
  };
  sets = fields.map((f, i) => fieldset(f, words[i])).filter(s => s);
  side.lastElementChild.append(...sets);
};
const admits = (row, but, without) => fields.every(f => {
  const list = chosen.getAll(f).filter(v => v !== without);
  return f === but || !list.length || (f === 'name' ? list.every(v => row.name.includes(v)) : list.some(v => row[f].includes(v)));
});
// counts returns how many sentences have each value: of a publisher or a precision without
// the choice of others, since a second one adds to the first.
const counts = () => Object.fromEntries(fields.map(f => {
  const of = new Map();
  for (const r of rows) if (admits(r, f === 'name' ? '' : f)) for (const v of r[f]) of.set(v, (of.get(v) || 0) + 1);
  return [f, of];
}));

// What the page shows of it

const sentences = [...main.querySelectorAll('.day p:not(.hint) > a:not(.hint)')];
const hide = kept => {
  const mine = page ? rows.filter(r => r.page === page) : [];
  if (mine.length !== sentences.length) return;
  const shown = new Set(sentences.filter((_, i) => kept.has(mine[i])));
  for (const day of main.querySelectorAll('.day')) {
    for (const p of day.querySelectorAll('p:not(.hint)')) {
      let last = false, any = false;
      for (const e of p.children) {
        if (e.matches('a:not(.hint)')) { last = shown.has(e); any ||= last; }
        if (e.matches('a, [data-badge="date"]')) e.hidden = !last;
      }
      p.hidden = !any;
    }
    for (const box of day.querySelectorAll('.accounts')) {
      const all = [...box.querySelectorAll('.side-by-side > p')], left = all.filter(p => !p.hidden).length;
      box.hidden = !left;
      box.firstElementChild.hidden = left < all.length;
    }
    day.hidden = !day.querySelector('p:not(.hint, [hidden])');
  }
};
const scope = new URL(place.startsWith('chronology/') ? 'chronology/' : place, base).pathname;
const carry = () => {
  for (const a of main.querySelectorAll('a[href]')) {
    if (!a.pathname.startsWith(scope)) continue;
    a.dataset.at ??= a.hash.slice(1);
    a.hash = fragment(a.dataset.at);
  }
};
const recount = kept => {
  const of = new Map();
  for (const r of kept) if (r.period) for (const k of [r.period, r.period.slice(0, 3)]) of.set(k, (of.get(k) || 0) + 1);
  const put = (e, n) => { // n null: as it was
    e.dataset.all ??= e.textContent;
    e.textContent = n === null ? e.dataset.all : number(n);
  };
  const all = !narrowed();
  for (const li of main.querySelectorAll('li[data-period]')) {
    put(li.querySelector('.count'), all ? null : of.get(li.dataset.period) || 0);
    li.hidden = !all && !of.has(li.dataset.period);
  }
  for (const li of main.querySelectorAll('.types-nav li:not([data-period])')) { // decades
    const at = li.firstElementChild.dataset.at, n = of.get(at.slice(1, 4)) || 0;
    put(li.querySelector('.count'), all ? null : n);
    li.hidden = document.getElementById(at).parentElement.hidden = !all && !n;
  }
  const bars = [...main.querySelectorAll('rect[data-period]')], most = Math.max(1, ...bars.map(b => of.get(b.dataset.period) || 0));
  for (const figure of main.querySelectorAll('.bars')) figure.toggleAttribute('hidden', !all && !of.size);
  for (const b of bars) {
    const title = b.querySelector('title'), n = of.get(b.dataset.period) || 0;
    b.dataset.y ??= b.getAttribute('y') + ' ' + b.getAttribute('height');
    title.dataset.all ??= title.textContent;
    const foot = b.dataset.y.split(' ').reduce((s, v) => s + +v, 0), high = n ? Math.max(1.5, n / most * 50) : 0;
    const [y, height] = all ? b.dataset.y.split(' ') : [foot - high, high];
    b.setAttribute('y', y);
    b.setAttribute('height', height);
    title.textContent = all ? title.dataset.all : title.dataset.all.replace(/: [^:]*$/, ': ' + number(n));
  }
};
const clear = E('button', { type: 'button', className: 'copy', hidden: true, onclick: () => choose(new URLSearchParams()) }, words[13]);
const elsewhere = E('p', { className: 'figures', hidden: true }), nothing = E('div', { className: 'banner', hidden: true });
const say = kept => {
  const all = !narrowed();
  clear.hidden = all;
  const here = kept.filter(r => r.page === page).length, pages = new Map();
  for (const r of kept) if (page && r.page !== page) pages.set(r.page, (pages.get(r.page) || 0) + 1);
  status.textContent = all ? unfiltered : fill(words[8], number(kept.length), number(rows.length)) + (page && here < kept.length ? ' · ' + fill(words[9], number(here)) : '');
  const first = new URL(place, base).href;
  elsewhere.hidden = all || !pages.size;
  elsewhere.replaceChildren(...[...pages].slice(0, 50).flatMap(([n, count]) => [E('a', { href: first + (n > 1 ? '/' + n : '') + '.html' }, fill(words[10], n)), ' (' + number(count) + ') ']));
  nothing.hidden = all || kept.length > 0;
  nothing.replaceChildren(E('p', {}, words[11]), ...(nothing.hidden ? [] : fields.flatMap(f => chosen.getAll(f).map(v => {
    const rest = rows.filter(r => admits(r, '', v)).length;
    return !rest ? '' : E('p', {}, E('button', { type: 'button', className: 'copy', onclick: () => { const q = new URLSearchParams(chosen); q.delete(f, v); choose(q); } }, fill(words[12], labels[f].get(v) || v, number(rest))));
  }))));
};
const draw = () => {
  const kept = rows.filter(r => admits(r));
  for (const set of sets) for (const b of set.querySelectorAll('input')) b.checked = chosen.getAll(b.name).includes(b.value);
  window.dossier.offer(sets, narrowed() ? counts() : null);
  hide(new Set(kept));
  say(kept);
  carry();
  recount(kept);
};
const choose = q => {
  chosen = q;
  chosen.delete('at');
  try { history.replaceState(null, '', location.pathname + location.search + fragment('')); } catch { /* a page may keep its address */ }
  draw();
  if (document.activeElement === document.body || !document.activeElement.checkVisibility()) side.querySelector('summary').focus();
};
const arrive = () => {
  let to = chosen.get('at') && document.getElementById(chosen.get('at'));
  while (to?.hidden) to = to.nextElementSibling;
  to?.scrollIntoView();
};
let loading;
const ready = () => (loading ||= load().then(() => { draw(); arrive(); }, () => { loading = null; status.textContent = words[14]; }));
form.addEventListener('change', () => {
  const q = new URLSearchParams();
  for (const b of form.querySelectorAll('input:checked')) q.append(b.name, b.value);
  choose(q);
});
form.addEventListener('submit', e => e.preventDefault());
side.addEventListener('toggle', () => { if (side.open) ready(); });
addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#only')) return;
  read();
  if (labels) { draw(); arrive(); } else ready();
});
read();
side.hidden = false;
status.parentElement.append(' ', clear);
form.after(elsewhere, nothing);
side.open = narrowed() || form.dataset.total <= mostAtOnce && matchMedia('(min-width: 60rem)').matches;
if (side.open) ready();
})();
