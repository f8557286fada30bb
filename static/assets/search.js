// The search page: a question with its filters, and what it finds, ten at a time. find.js
// answers, and shares with box.js what shows an answer; filters.js offers the filters. Nothing here writes markup:
// whatever comes from an archive becomes text.
(() => {
'use strict';
const { find, counts, briefing, fileOf, holds, passage, names, hits, marking, excerpt, count, element, slip, terms } = window.dossier;
const form = document.getElementById('search');
const input = form.q;
const at = id => document.getElementById('search-' + id);
const status = at('status'), namesBox = at('names'), resultsBox = at('results'), more = at('more'), side = at('filters');
// Interface texts, which Dossier puts into the language of the site.
const words = ["[[No results.]]", "[[none contains all of these words]]", "[[At most]]", "[[briefings]]", "[[No results for]]", "[[Showing similar spellings.]]", "[[A part of the index could not be loaded. Reload the page to try again.]]", "[[filter]]", "[[Mentioning]]", "[[remove filter]]", "[[Names]]", "[[This browser cannot unpack the texts: excerpts are missing, and phrases are not checked word for word.]]", "[[and %s of the text]]", "[[1 more copy]]", "[[%s more copies]]", "[[copies of one text count once]]"];
const perPage = 10;
const sets = [...form.querySelectorAll('fieldset[data-key]')];
const boxes = key => [...form.querySelectorAll('input[name="' + key + '"]')];
const others = new Map(); // names that were chosen and have no box: id → what they are called

// The question as its address has it

const asked = () => {
  const q = new URLSearchParams();
  if (input.value.trim()) q.set('q', input.value.trim());
  for (const set of sets) for (const b of boxes(set.dataset.key)) if (b.checked) q.append(b.name, b.value);
  for (const id of others.keys()) q.append('name', id);
  for (const key of ['from', 'to', 'sort']) if (form[key].value.trim() && form[key].checkValidity()) q.set(key, form[key].value.trim());
  return q;
};
const filters = q => ({ values: Object.fromEntries(sets.map(s => s.dataset.key).filter(k => k !== 'name').map(k => [k, q.getAll(k)])), names: q.getAll('name'), from: q.get('from'), to: q.get('to') });
const narrowed = q => [...q.keys()].some(k => k !== 'q' && k !== 'sort');
const remember = q => {
  try { history.replaceState(null, '', 'search.html' + (q.size ? '?' + q : '')); } catch { /* a page from a disk may keep its address */ }
};
const recall = () => {
  const q = new URLSearchParams(location.search);
  input.value = q.get('q') || '';
  for (const key of ['from', 'to', 'sort']) if (q.get(key)) form[key].value = q.get(key);
  for (const [key, value] of q) {
    const box = boxes(key).find(b => b.type === 'checkbox' && b.value === value);
    if (box) box.checked = true; else if (key === 'name') others.set(value, value);
    else if (sets.some(s => s.dataset.key === key)) {
      const added = element('input', { type: 'checkbox', name: key, value, checked: true });
      sets.find(s => s.dataset.key === key).append(element('label', {}, added, element('span', {}, value), ' ', element('b')));
    }
  }
  side.classList.toggle('waiting', narrowed(q) || q.has('q')); // until what is found is counted: no box moves
  side.open = narrowed(q) || !('many' in side.dataset) && matchMedia('(min-width: 60rem)').matches; // to count what is found of many loads much
};

// Results

let run = 0, answer = null, shown = 0, bare = false;
const byText = new Map(); // results, by the first briefing of their text
const named = text => terms(text).filter(t => t.kind !== 'joined' && t.kind !== 'pair').map(t => t.word).join(' ');
const opened = (b, ...inner) => {
  const query = asked(), a = element('a', { href: b.url + (query.size ? '?' + query : ''), dir: 'auto' }, ...inner);
  if (b.lang && b.lang !== 'und') a.lang = b.lang;
  return a;
};
const card = b => {
  const article = element('article', { className: 'card' });
  const query = asked(), q = query.size ? '?' + query : '';
  const title = opened(b, ...marking(b.title, hits(b.title, answer.parts)));
  const p = answer.parts.length && b.text ? passage(b.text, answer.parts) : null;
  article.append(element('h3', {}, title), element('p', {}, slip(b.slip)));
  if (p) article.append(element('p', { className: 'snippet', dir: 'auto' }, element('a', { href: b.url + q + '#p' + p.n }, ...excerpt(p))));
  if (p && b.lang && b.lang !== 'und') article.querySelector('.snippet').lang = b.lang;
  return article;
};
// below puts copies of the text of a result below it, closed.
const below = (article, docs) => {
  let box = article.querySelector('details');
  if (!box) {
    const list = element('ul', { className: 'mentions' });
    article.append(box = element('details', { className: 'copies', docs: [], listed: 0 }, element('summary'), list));
    box.addEventListener('toggle', async () => {
      const from = box.listed, to = box.open ? box.listed = box.docs.length : from;
      const more = await Promise.all(box.docs.slice(from, to).map(briefing));
      list.append(...more.map(b => element('li', {}, opened(b, b.title), ' ', slip(b.slip))));
    });
  }
  box.docs.push(...docs);
  box.firstChild.textContent = words[12].replace('%s', box.docs.length === 1 ? words[13] : words[14].replace('%s', box.docs.length));
};
// inFiles takes the first documents that are in so many files.
const inFiles = (docs, most) => {
  const files = new Set(), end = docs.findIndex(d => files.add(fileOf(d)).size > most);
  return end < 0 ? docs : docs.slice(0, end);
};
// byFile puts those first that are in one file with most others.
const byFile = docs => {
  const files = new Map();
  for (const d of docs) {
    if (!files.has(fileOf(d))) files.set(fileOf(d), []);
    files.get(fileOf(d)).push(d);
  }
  return [...files.values()].sort((a, b) => b.length - a.length).flat();
};
// show shows more results, and returns which.
const show = async mine => {
  const fresh = !shown, title = named(input.value), dated = form.sort.value === 'date';
  const put = [];
  // The first come first. Only texts can tell who holds a phrase: few files are read at
  // once, and where the best do not hold it, next those in which most others might.
  const wanted = answer.first ? 1 : perPage, atOnce = answer.first ? 2 : 3;
  for (let tries = 0; put.length < wanted && shown < answer.docs.length && tries < (answer.unsure ? 16 : 5); tries++) {
    if (answer.unsure && fresh && tries === 1 && !put.length && !dated && !answer.first) answer.docs = [...answer.docs.slice(0, shown), ...byFile(answer.docs.slice(shown))];
    const rest = answer.docs.slice(shown);
    const docs = answer.unsure ? inFiles(rest, tries ? 2 : atOnce) : rest.slice(0, fresh && !put.length ? atOnce : perPage - put.length);
    const texts = await Promise.all(docs.map(briefing));
    if (mine !== run) return put;
    const list = texts.filter(b => holds(b, answer));
    if (fresh && !tries) { // the title itself comes first
      if (!dated) list.sort((a, b) => (named(b.title) === title) - (named(a.title) === title));
      byText.clear();
      resultsBox.replaceChildren(element('h2', { className: 'visually-hidden' }, words[3]));
    }
    for (const b of list) {
      const text = answer.textOf.get(b.doc), there = text !== undefined && byText.get(text);
      if (there) { below(there, [b.doc]); continue; }
      const article = card(b), also = answer.also.get(b.doc);
      if (also) below(article, also);
      byText.set(text, article);
      resultsBox.append(article);
      put.push(b.doc);
    }
    resultsBox.hidden = false;
    shown += docs.length;
    bare ||= list.some(b => !b.text);
  }
  more.hidden = answer.first || shown >= answer.docs.length;
  return put;
};
const say = () => {
  const meant = answer.parts.filter(p => p.meant), seen = resultsBox.querySelectorAll('article').length;
  const unsure = answer.unsure && (bare || shown < answer.docs.length);
  const all = shown < answer.docs.length ? answer.docs.length - shown + seen : seen;
  status.textContent = (meant.length && all ? words[4] + ' “' + meant.map(p => p.pieces.join(' ')).join(' ') + '”. ' + words[5] + ' ' : '')
    + (all ? (unsure ? words[2] + ' ' : '') + count(all) + (answer.partly ? ', ' + words[1] : '') + (answer.also.size || resultsBox.querySelector('details.copies') ? '; ' + words[15] : '') + '.' : words[0])
    + (bare && all ? ' ' + words[11] : '');
  if (!all) resultsBox.replaceChildren();
};

// Filters

const offered = of => window.dossier.offer(sets, of);
const recount = async mine => {
  if (!side.open) return;
  const of = answer ? await counts(answer, sets.map(s => s.dataset.key).filter(k => k !== 'name')) : null;
  if (mine === run) offered(of);
};

const search = async typing => {
  const mine = ++run, text = input.value.trim(), q = asked();
  remember(q);
  form.classList.toggle('narrowed', narrowed(q));
  chosen();
  if (!text && !narrowed(q)) {
    status.textContent = '';
    answer = null;
    resultsBox.hidden = namesBox.hidden = more.hidden = at('sort').hidden = true;
    side.classList.remove('waiting');
    offered(null);
    return;
  }
  try {
    // Of many briefings what comes first is shown before the others are counted.
    const asks = { typing, filters: filters(q), sort: q.get('sort') || '' }, names = offer(text, mine);
    names.catch(() => {}); // it is waited for below
    const first = await find(text, { ...asks, first: true });
    let stay = []; // what is shown stays where it is
    for (const found of first ? [first, null] : [null]) {
      if (mine !== run) return;
      answer = found || await find(text, asks);
      if (stay.length) answer.docs = [...stay.filter(d => answer.docs.includes(d)), ...answer.docs.filter(d => !stay.includes(d))];
      await names;
      if (mine !== run) return;
      shown = 0;
      if (!answer.docs.length) resultsBox.replaceChildren();
      stay = await show(mine);
      if (mine !== run) return;
    }
    say();
    at('sort').hidden = answer.docs.length < 2;
    await recount(mine);
  } catch (e) {
    if (mine === run) status.textContent = words[6] + ' (' + e.message + ')';
  }
  if (mine === run) side.classList.remove('waiting');
};

// Names that match what is typed

const offer = async (text, mine) => {
  const list = await names(text);
  if (mine !== run) return;
  namesBox.replaceChildren(element('h2', { className: 'visually-hidden' }, words[10]), element('ul', { className: 'names' }, ...list.map(n => {
    const narrow = element('button', { type: 'button', className: 'narrow' }, words[7]);
    narrow.setAttribute('aria-label', words[7] + ': ' + n.name);
    narrow.onclick = () => {
      const box = boxes('name').find(b => b.value === n.id);
      if (box) box.checked = true; else others.set(n.id, n.name);
      input.value = '';
      search();
      input.focus();
    };
    return element('li', {}, element('a', { href: n.url, className: 'entity ' + n.type + (n.found ? ' found' : ''), dir: 'auto' }, n.name), ' ', element('span', { className: 'count' }, count(n.briefings)), ' ', narrow);
  })));
  namesBox.hidden = !list.length;
};
const chosen = () => {
  form.querySelectorAll('.chosen').forEach(e => e.remove());
  for (const [id, name] of others) {
    const drop = element('button', { type: 'button', className: 'chosen' }, words[8] + ' ' + name + ' ✕');
    drop.setAttribute('aria-label', words[8] + ' ' + name + ': ' + words[9]);
    drop.onclick = () => { others.delete(id); search(); input.focus(); };
    input.after(drop);
  }
};

// Keys

const stops = () => [input, ...document.querySelectorAll('#search-names a, #search-results h3 a')].filter(e => e.offsetParent);
document.addEventListener('keydown', e => {
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp' || e.altKey || e.ctrlKey || e.metaKey) return;
  const list = stops(), i = list.indexOf(document.activeElement);
  if (i < 0) return;
  const next = list[i + (e.key === 'ArrowDown' ? 1 : -1)];
  if (next) { e.preventDefault(); next.focus(); }
});
let timer;
input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 10, true); });
form.addEventListener('change', e => { if (e.target !== input) search(); });
form.addEventListener('reset', () => { const kept = input.value; others.clear(); setTimeout(() => { input.value = kept; search(); }); });
const enter = async () => { clearTimeout(timer); await search(true); stops()[1]?.focus(); };
form.addEventListener('submit', e => { e.preventDefault(); enter(); });
input.addEventListener('keydown', e => { if (e.key === 'Enter' && !e.isComposing) { e.preventDefault(); enter(); } }); // a form of several fields sends nothing by itself
side.addEventListener('toggle', () => recount(run).catch(() => {}));
more.addEventListener('click', async () => {
  const n = resultsBox.querySelectorAll('h3 a').length;
  await show(run);
  say();
  resultsBox.querySelectorAll('h3 a')[n]?.focus();
});
more.parentNode.hidden = false;
side.hidden = false;
recall();
offered(null);
input.focus();
search();
})();
