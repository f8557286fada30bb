// The box of the search in the header: names and briefings while somebody types; and the
// words of a question where a briefing was opened from its results. site.js loads this, and
// find.js before it, when one of the two is needed. Nothing here writes markup.
(() => {
'use strict';
const { find, names, briefing, holds, hits, passage, known, at } = window.dossier;
// Interface texts, which Dossier puts into the language of the site.
const words = ["[[No results.]]", "[[All results]]", "[[1 briefing]]", "[[briefings]]", "[[names]]", "[[Back to the results]]", "[[A part of the index could not be loaded. Reload the page to try again.]]", "[[Search]]", "[[marked]]"];
const element = (tag, props, ...children) => {
  const e = Object.assign(document.createElement(tag), props);
  e.append(...children);
  return e;
};
const count = n => (n === 1 ? words[2] : n.toLocaleString(document.documentElement.lang) + ' ' + words[3]);
const searchPage = q => at('search.html') + '?' + q;

// marking puts what was found of a text into marks.
const marking = (text, list) => {
  const out = [];
  let last = 0;
  for (const h of list) {
    out.push(text.slice(last, h.start), element('mark', {}, text.slice(h.start, h.end)));
    last = h.end;
  }
  return [...out, text.slice(last)];
};
// excerpt cuts what is shown of a paragraph: where most of what was found stands.
const excerpt = (p, room = 240) => {
  let from = 0, most = 0;
  p.hits.forEach((h, i) => {
    let k = i;
    while (k < p.hits.length && p.hits[k].end - h.start < room - 60) k++;
    if (k - i > most) { most = k - i; from = h.start; }
  });
  from = Math.max(0, from - Math.min(60, room / 4));
  if (from && /[\udc00-\udfff]/.test(p.leaf[from])) from--;
  if (from) { const blank = p.leaf.indexOf(' ', from) + 1; if (blank && blank <= p.hits.find(h => h.start >= from).start) from = blank; }
  let to = Math.min(p.leaf.length, from + room);
  if (to < p.leaf.length) { const blank = p.leaf.lastIndexOf(' ', to); to = Math.max(blank > from ? blank : to, p.hits.find(h => h.start >= from).end); }
  const inside = p.hits.filter(h => h.start >= from && h.end <= to).map(h => ({ start: h.start - from, end: h.end - from }));
  return [...(from ? ['… '] : []), ...marking(p.leaf.slice(from, to), inside), ...(to < p.leaf.length ? [' …'] : [])];
};

// The box: a combobox with a list below it

const most = 6;
const box = input => {
  const list = element('div', { className: 'found', id: 'find-list', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words[7]);
  const status = element('p', { className: 'visually-hidden' });
  status.setAttribute('role', 'status');
  input.after(list, status);
  input.setAttribute('aria-controls', list.id);
  let run = 0, timer, asked = '';
  const options = () => [...list.querySelectorAll('[role=option]')];
  const current = () => list.querySelector('[aria-selected=true]');
  const choose = option => {
    current()?.setAttribute('aria-selected', 'false');
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = open => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) choose(null);
  };
  const option = (href, className, ...children) => {
    const o = element('div', { id: 'find-' + list.childElementCount + '-' + Math.random().toString(36).slice(2), className }, ...children);
    o.setAttribute('role', 'option');
    o.setAttribute('aria-selected', 'false');
    o.dataset.href = href;
    return o;
  };
  const offer = async () => {
    const mine = ++run, text = input.value.trim();
    if (!text) { list.replaceChildren(); status.textContent = ''; show(false); return; }
    try {
      const query = new URLSearchParams({ q: text });
      const [quick, called] = await Promise.all([find(text, { typing: true, first: true }), names(text)]);
      let found, shown = [], tried = 0;
      for (const way of quick ? [quick, null] : [null]) { // of many briefings those that come first will do
        if (mine !== run) return;
        found = way || await find(text, { typing: true });
        tried = 0;
        for (const doc of found.docs.slice(0, found.unsure ? 24 : most)) {
          if (shown.length === most || mine !== run) break;
          tried++;
          const b = await briefing(doc), text = found.textOf.get(doc);
          if (holds(b, found) && !shown.some(s => text !== undefined && found.textOf.get(s.doc) === text)) shown.push(b);
        }
        if (shown.length) break;
      }
      if (mine !== run) return;
      const rows = called.slice(0, 3).map(n => {
        const name = element('span', { className: 'entity ' + n.type + (n.found ? ' found' : ''), dir: 'auto' }, n.name);
        return option(at(n.url), 'names', name, ' ', element('span', { className: 'count' }, count(n.briefings)));
      });
      for (const b of shown) {
        const p = found.parts.length && b.text ? passage(b.text, found.parts) : null;
        const title = element('b', { dir: 'auto' }, ...marking(b.title, hits(b.title, found.parts))), o = option(at(b.url) + '?' + query + (p ? '#p' + p.n : ''), 'row', title, ' ', dossier.slip(b.slip.filter(([field]) => field === 'publisher' || field === 'published')));
        const said = p ? element('span', { className: 'snippet', dir: 'auto' }, ...excerpt(p, 110)) : '';
        o.append(said);
        if (b.lang && b.lang !== 'und') for (const e of [title, said]) if (e) e.lang = b.lang;
        rows.push(o);
      }
      const sure = !found.unsure || tried === found.docs.length, n = found.first ? 0 : found.unsure ? (sure ? shown.length : 0) : found.docs.length;
      if (rows.length) rows.push(option(searchPage(query), 'all', words[1] + (n ? ' (' + n.toLocaleString(document.documentElement.lang) + ')' : '')));
      list.replaceChildren(...rows);
      rows.forEach((r, i) => { r.id = 'find-' + i; });
      if (!rows.length) { const none = option(searchPage(query), 'all', words[0]); none.id = 'find-0'; list.append(none); }
      asked = text;
      choose(null);
      show(document.activeElement === input);
      status.textContent = rows.length ? [called.length ? Math.min(3, called.length) + ' ' + words[4] : '', n ? count(n) : ''].filter(Boolean).join(', ') : words[0];
    } catch (e) {
      status.textContent = words[6];
    }
  };
  const go = o => { location.href = o.dataset.href; };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(offer, 60); });
  input.addEventListener('focus', () => { if (list.childElementCount && input.value.trim() === asked && asked) show(true); });
  input.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== input) show(false); }, 150));
  list.addEventListener('pointerdown', e => e.preventDefault()); // the box keeps the focus
  list.addEventListener('click', e => { const o = e.target.closest('[role=option]'); if (o) go(o); });
  input.addEventListener('keydown', e => {
    if (e.isComposing) return;
    const all = options(), i = all.indexOf(current());
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      if (list.hidden) { if (all.length) show(true); return; }
      const next = e.key === 'ArrowDown' ? i + 1 : i < 0 ? all.length - 1 : i - 1;
      choose(all[next] || null);
    } else if (e.key === 'Enter' && i >= 0 && !list.hidden) {
      e.preventDefault();
      go(all[i]);
    } else if (e.key === 'Escape') {
      if (!list.hidden) { e.preventDefault(); show(false); } else { input.value = ''; list.replaceChildren(); }
    }
  }, true);
  if (input.value) offer();
};

// A briefing that was opened from results: what was asked for is marked, and a line leads
// back.

const marks = async () => {
  const text = document.querySelector('article.briefing .text'), query = new URLSearchParams(location.search);
  if (!text) return;
  const parts = await known(query.get('q'));
  let n = 0;
  for (const block of [document.querySelector('article.briefing h1'), ...text.querySelectorAll('p, li, h2, h3, h4, blockquote, pre, td, th, figcaption, dd, dt')]) {
    if (!block || block.querySelector('p, li, h2, h3, h4, pre, td, th') || block.closest('.footnote')) continue;
    const nodes = [], walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, node => (node.parentElement.closest('.anchor, sup.ref, .preview') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    while (walk.nextNode()) nodes.push(walk.currentNode);
    let start = 0;
    const all = nodes.map(node => ({ node, start, end: start += node.data.length }));
    const list = hits(nodes.map(node => node.data).join(''), parts);
    n += list.length;
    for (const { node, start, end } of all) {
      const here = list.filter(h => h.start < end && h.end > start).map(h => ({ start: Math.max(0, h.start - start), end: Math.min(end, h.end) - start }));
      if (here.length) node.replaceWith(...marking(node.data, here));
    }
  }
  const back = element('p', { className: 'back-to-results' }, element('a', { href: searchPage(query) }, '← ' + words[5]), ' ', element('span', { className: 'count' }, '“' + query.get('q') + '”, ' + words[8] + ': ' + n));
  document.querySelector('article.briefing').prepend(back);
};

Object.assign(window.dossier, { box, marks, marking, excerpt, count, element });
})();
