// The search page: finds briefings by their words, in the browser, because a static
// site has no server to ask. site.js loads the index files that the build wrote into
// search/. Nothing here writes markup: whatever comes from an archive becomes text.
(() => {
'use strict';
const form = document.getElementById('search');
const input = form.q;
const at = id => document.getElementById('search-' + id);
const status = at('status'), namesBox = at('names'), resultsBox = at('results'), more = at('more');
const size = key => Number(form.dataset[key]);
const total = size('briefings'), perText = size('perText');
const languages = form.dataset.languages.trim().split(' ');
const ui = form.dataset.words.split('|');
const perPage = 10;
more.parentNode.hidden = false;

const { file, hash, slip } = window.dossier;

// Words, folded and stemmed exactly as the build does it

const special = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
const fold = s => {
  const lower = s.toLowerCase();
  return /[^\x00-\x7f]/.test(lower) ? lower.replace(/[øłđßæœı]/g, c => special[c]).normalize('NFD').replace(/\p{Mn}/gu, '') : lower;
};
const wordsOf = text => Array.from(text.matchAll(/[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}]*/gu), m => ({ word: fold(m[0]), start: m.index, end: m.index + m[0].length }));
const beginning = (s, n) => Array.from(s).slice(0, n).join('');
let rules;
const ready = file('rules').then(r => {
  rules = { stop: new Set(r.stop.split(' ')), stems: Object.create(null) };
  for (const line of r.stems.trim().split('\n')) {
    const [lang, ...rest] = line.split(' ');
    rules.stems[lang] = rest.join(' ').split('|').map(step => step.trim().split(/\s+/).map(r => {
      const [suffix, put = ''] = r.slice(0, -1).split('>');
      return { suffix, put, least: Number(r.slice(-1)) };
    }).sort((a, b) => b.suffix.length - a.suffix.length));
  }
});
const stem = (word, lang) => {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  for (const step of rules.stems[lang]) {
    const r = step.find(r => word.endsWith(r.suffix) && word.length - r.suffix.length >= r.least && /[aeiouy]/.test(word.slice(0, word.length - r.suffix.length)));
    if (r) word = word.slice(0, word.length - r.suffix.length) + r.put;
    if (word.length > 3 && /([^aeiou])\1$/.test(word)) word = word.slice(0, -1);
  }
  return word;
};
const kept = new Map();
const formIn = (word, lang) => (rules.stems[lang] ? stem(word, lang) : word);
const forms = word => {
  if (!kept.has(word)) kept.set(word, new Set(languages.map(l => formIn(word, l))));
  return kept.get(word);
};

// Postings: numbers of five bits a digit, the lowest first; those of words begin with a
// digit that holds a weight and a number below 3, or 3 and the rest follows

const value = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].forEach((c, i) => { value[c.charCodeAt(0)] = i; });
// A list holds a weight for each briefing, 0 if the word is not in it, and the number
// of briefings with a weight.
const list = () => ({ of: new Float32Array(total), size: 0 });
const decode = (data, scale, into = list()) => { // without a scale there are no weights
  for (let i = 0, doc = -1; i < data.length;) {
    let n = 0, weight = 1, follows = true;
    if (scale) {
      const d = value[data.charCodeAt(i++)];
      n = d >> 4;
      weight = (2 * (d & 15) + .1) * scale;
      follows = n === 3;
    }
    for (let shift = 0; follows; shift += 5) {
      const d = value[data.charCodeAt(i++)];
      n += (d & 31) << shift;
      follows = d > 31;
    }
    doc += n + 1;
    if (!into.of[doc]) into.size++;
    if (into.of[doc] < weight) into.of[doc] = weight;
  }
  return into;
};
const postings = async word => (await file('p' + hash(word) % size('postings')))[word];
const pairs = async (a, b) => {
  const into = list();
  for (const lang of languages) {
    const slot = hash(formIn(a, lang) + ' ' + formIn(b, lang)) % (size('postings') * 512);
    decode((await file('b' + slot % size('postings')))[Math.floor(slot / size('postings'))], 0, into);
  }
  return into;
};
const lexicon = async word => file('w' + hash(beginning(word, 3)) % size('lexicon'));

// edits is the Damerau-Levenshtein distance, or most + 1 if it exceeds most.
const edits = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
};

// nearly returns words of the archive with a similar spelling.
const nearly = async word => {
  if (word.length < 4) return [];
  const most = word.length > 7 ? 2 : 1;
  const heads = new Set([word, word[1] + word[0] + word.slice(2), word[0] + word[2] + word[1] + word.slice(3), word.slice(1), word[0] + word.slice(2), word.slice(0, 2) + word.slice(3)].map(w => beginning(w, 3)));
  const found = [];
  for (const words of await Promise.all([...heads].map(lexicon))) {
    for (const w in words) {
      const off = Math.min(...[...forms(word)].map(f => edits(f, w, most)));
      if (off <= most) found.push([off, -words[w], w]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return found.slice(0, 2).map(f => f[2]);
};

// A query is words and phrases; its last word may be a prefix.

const parse = text => {
  const parts = [];
  const open = /["“«]([^"”»]*)(["”»]|$)/g;
  const words = (s, phrase, typing) => {
    const list = wordsOf(s).map((w, i) => ({ word: w.word, at: i }));
    const wanted = list.filter(w => !rules.stop.has(w.word) || (typing && w === list[list.length - 1] && w.word.length > 2));
    if (wanted.length && typing && /[\p{L}\p{Nd}]$/u.test(s)) wanted[wanted.length - 1].typing = wanted[wanted.length - 1] === list[list.length - 1];
    if (phrase && wanted.length) parts.push({ words: wanted, phrase: list.map(w => w.word).join(' ') });
    else for (const w of wanted) parts.push({ words: [w] });
  };
  let last = 0;
  for (const m of text.matchAll(open)) {
    words(text.slice(last, m.index), false, false);
    words(m[1], true, false);
    last = m.index + m[0].length;
  }
  words(text.slice(last), false, true);
  return parts;
};

// look finds the briefings with a word: in its forms, as a prefix, or misspelt.
const look = async w => {
  const found = list();
  const words = w.typing && w.word.length > 2 ? lexicon(w.word) : null;
  const variants = [...forms(w.word)];
  const lists = await Promise.all(variants.map(postings));
  variants.forEach((v, i) => { if (lists[i]) { decode(lists[i], 1, found); w.terms.add(v); } });
  if (words) {
    const known = await words;
    const longer = Object.keys(known).filter(v => !w.terms.has(v) && (v.startsWith(w.word) || (v.length > 4 && w.word.startsWith(v) && w.word.length - v.length < 5)));
    longer.sort((a, b) => known[b] - known[a] || (a < b ? -1 : 1));
    for (const v of longer.slice(0, 4)) {
      const data = await postings(v);
      if (data) { decode(data, .7, found); w.terms.add(v); }
    }
  }
  if (!found.size) {
    for (const v of await nearly(w.word)) {
      decode(await postings(v), .5, found);
      w.terms.add(v);
      w.meant = true;
    }
  }
  return found;
};

// find returns the numbers of the matching briefings, best first. For a phrase they
// are candidates: only the text can confirm it.
const find = async (text, filters) => {
  await ready;
  const parts = parse(text);
  for (const p of parts) for (const w of p.words) w.terms = new Set();
  const plain = parts.filter(p => !p.phrase).map(p => p.words[0]);
  const beside = plain.slice(1).map((w, i) => [plain[i], w]).slice(0, 5);
  const [lists, picked, phrases, near] = await Promise.all([
    Promise.all(parts.map(p => Promise.all(p.words.map(look)))),
    Promise.all(filters.map(async f => { const d = await postings(f); return d ? decode(d, 0) : list(); })),
    Promise.all(parts.map(p => Promise.all(p.words.slice(1).map((w, i) => pairs(p.words[i].word, w.word))))),
    Promise.all(beside.map(([a, b]) => pairs(a.word, b.word))),
  ]);
  const rare = l => Math.log(1 + (total - l.size + .5) / (l.size + .5));
  const weights = lists.map((l, k) => l.map(w => rare(w) * (parts[k].phrase ? 1.5 : 1)));
  let docs = [], best = 0;
  for (let doc = 0; doc < total; doc++) {
    if (!picked.every(l => l.of[doc])) continue;
    let score = 0, held = 0;
    for (let k = 0; k < parts.length; k++) {
      if (!lists[k].every(l => l.of[doc]) || !phrases[k].every(l => l.of[doc])) continue;
      lists[k].forEach((l, i) => { score += weights[k][i] * l.of[doc]; });
      held++;
    }
    if (held < best || parts.length && !held) continue;
    best = held;
    docs.push({ doc, score, held });
  }
  const phrased = parts.some(p => p.phrase);
  docs = !parts.length && !picked.length || phrased && best < parts.length ? [] : docs.filter(d => d.held === best);
  const partly = best < parts.length && docs.length > 0;
  for (const l of near) { // adjacent words score higher
    const weight = 8 * rare(l);
    for (const d of docs) if (l.of[d.doc]) d.score += weight;
  }
  docs.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return { parts, docs: docs.map(d => d.doc), partly, unsure: phrased };
};

// Results

// What a result shows stands in the index as it is; the texts that excerpts are cut from
// are compressed. A browser that cannot undo that shows results without excerpts.
const unpack = async packed => {
  if (!window.DecompressionStream) return null;
  const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).json();
};
const unpacked = new Map();
const textsOf = name => {
  if (!unpacked.has(name)) {
    unpacked.set(name, file(name).then(async f => {
      const texts = await unpack(f.texts);
      return f.briefings.map((b, i) => ({ ...b, text: texts && texts[i] }));
    }));
    unpacked.get(name).catch(() => unpacked.delete(name));
  }
  return unpacked.get(name);
};
let bare = false; // a result has no text

const element = (tag, props, ...children) => {
  const e = Object.assign(document.createElement(tag), props);
  e.append(...children);
  return e;
};

// passage picks the paragraph with the best match.
const passage = (text, parts) => {
  const terms = new Set(parts.flatMap(p => p.words.flatMap(w => [...w.terms])));
  const known = new Map();
  const hit = word => {
    if (!known.has(word)) known.set(word, [...forms(word)].find(f => terms.has(f)) || '');
    return known.get(word);
  };
  let best = null;
  text.forEach((leaf, n) => {
    const words = wordsOf(leaf), hits = words.filter(w => hit(w.word));
    if (!hits.length) return;
    const phrases = parts.filter(p => p.phrase && said(words, p)).length;
    const score = 100 * phrases + 10 * new Set(hits.map(h => hit(h.word))).size + Math.min(hits.length, 9);
    if (!best || score > best.score) best = { leaf, n: n + 1, hits, score };
  });
  return best;
};
const said = (words, p) => (' ' + words.map(w => w.word).join(' ') + ' ').includes(' ' + p.phrase + ' ');
const excerpt = p => {
  const room = 240;
  let from = 0, most = 0;
  p.hits.forEach((h, i) => { // the window with the most hits
    let k = i;
    while (k < p.hits.length && p.hits[k].end - h.start < room - 60) k++;
    if (k - i > most) { most = k - i; from = h.start; }
  });
  from = Math.max(0, from - 60);
  if (from) from = p.leaf.indexOf(' ', from) + 1 || from;
  let to = Math.min(p.leaf.length, from + room);
  if (to < p.leaf.length) to = Math.max(p.leaf.lastIndexOf(' ', to), p.hits.find(h => h.start >= from).end);
  const out = [];
  let last = from;
  if (from) out.push('… ');
  for (const h of p.hits) {
    if (h.start < last || h.end > to) continue;
    out.push(p.leaf.slice(last, h.start), element('mark', {}, p.leaf.slice(h.start, h.end)));
    last = h.end;
  }
  out.push(p.leaf.slice(last, to));
  if (to < p.leaf.length) out.push(' …');
  return out;
};
const card = (b, parts) => {
  const article = element('article', { className: 'card' });
  const title = element('a', { href: b.url, dir: 'auto' }, b.title);
  const p = parts.length && b.text ? passage(b.text, parts) : null;
  article.append(element('h3', {}, title), element('p', {}, slip(b.slip)));
  if (p) article.append(element('p', { className: 'snippet', dir: 'auto' }, element('a', { href: b.url + '#p' + p.n }, ...excerpt(p))));
  if (b.lang && b.lang !== 'und') for (const e of [title, article.querySelector('.snippet')]) if (e) e.lang = b.lang;
  return article;
};
const holds = (b, parts) => !b.text || parts.every(p => !p.phrase || [b.title, ...b.text].some(t => said(wordsOf(t), p)));
const count = n => (n === 1 ? ui[3] : n.toLocaleString(document.documentElement.lang) + ' ' + ui[4]);

let run = 0, answer = null, shown = 0;
const named = text => wordsOf(text).map(w => w.word).join(' ');
const fileOf = doc => 't' + Math.floor(doc / perText);
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
const show = async mine => {
  const fresh = !shown, title = named(input.value);
  let put = 0;
  // The first come first. Only texts can tell who holds a phrase: few files are read at
  // once, and where the best do not hold it, next those in which most others might.
  for (let tries = 0; put < perPage && shown < answer.docs.length && tries < (answer.unsure ? 16 : 5); tries++) {
    if (answer.unsure && fresh && tries === 1 && !put) answer.docs.push(...byFile(answer.docs.splice(shown)));
    const rest = answer.docs.slice(shown);
    const docs = answer.unsure ? inFiles(rest, tries ? 2 : 3) : rest.slice(0, fresh && !put ? 3 : perPage - put);
    const texts = await Promise.all(docs.map(d => textsOf(fileOf(d))));
    if (mine !== run) return;
    const list = docs.map((d, i) => texts[i][d % perText]).filter(b => holds(b, answer.parts));
    if (fresh && !tries) { // the title itself comes first
      list.sort((a, b) => (named(b.title) === title) - (named(a.title) === title));
      resultsBox.replaceChildren(element('h2', { className: 'visually-hidden' }, ui[4]));
    }
    resultsBox.append(...list.map(b => card(b, answer.parts)));
    resultsBox.hidden = false;
    shown += docs.length;
    put += list.length;
    bare ||= list.some(b => !b.text);
  }
  more.hidden = shown >= answer.docs.length;
};
const filters = () => [...form.querySelectorAll('select')].filter(s => s.value).map(s => '=' + s.name + ':' + s.value).concat(form.dataset.name ? ['=name:' + form.dataset.name] : []);
const remember = () => {
  const q = new URLSearchParams();
  if (input.value.trim()) q.set('q', input.value.trim());
  for (const s of form.querySelectorAll('select')) if (s.value) q.set(s.name, s.value);
  if (form.dataset.name) q.set('name', form.dataset.name);
  try { history.replaceState(null, '', 'search.html' + (q.size ? '?' + q : '')); } catch { /* a page from a disk keeps its address */ }
};
const search = async () => {
  const mine = ++run, text = input.value.trim(), narrowed = filters();
  remember();
  form.classList.toggle('narrowed', narrowed.length > 0);
  if (!text && !narrowed.length) {
    status.textContent = '';
    resultsBox.hidden = namesBox.hidden = more.hidden = true;
    return;
  }
  try {
    const [found] = await Promise.all([find(text, narrowed), offer(text, mine)]);
    if (mine !== run) return;
    answer = found;
    shown = 0;
    await show(mine);
    if (mine !== run) return;
    const meant = found.parts.flatMap(p => p.words).filter(w => w.meant);
    const seen = resultsBox.querySelectorAll('article').length;
    const unsure = found.unsure && (bare || shown < found.docs.length);
    const all = shown < found.docs.length ? found.docs.length - shown + seen : seen;
    status.textContent = (meant.length && all ? ui[5] + ' “' + meant.map(w => w.word).join(' ') + '”. ' + ui[6] + ' ' : '')
      + (all ? (unsure ? ui[2] + ' ' : '') + count(all) + (found.partly ? ', ' + ui[1] : '') + '.' : ui[0])
      + (bare && all ? ' ' + ui[12] : '');
  } catch (e) {
    status.textContent = ui[7] + ' (' + e.message + ')';
  }
};

// Names that match what is typed

const offer = async (text, mine) => {
  await ready;
  const words = wordsOf(text).map(w => w.word);
  const long = words.filter(w => w.length > 1 && !rules.stop.has(w));
  if (!long.length || /["“«]/.test(text)) { namesBox.hidden = true; return; }
  const key = long.reduce((a, b) => (b.length > a.length ? b : a));
  const close = (a, b) => b.startsWith(a) || (a.length > 4 && edits(a, b, 1) <= 1);
  const list = [];
  for (const [id, called, type, url, mentions, briefings, found, ...aliases] of await file('n' + hash(beginning(key, 2)) % size('names'))) {
    let fit = 0;
    for (const name of [called, ...aliases]) {
      const own = wordsOf(name).map(w => w.word);
      if (own.join(' ') === words.join(' ')) fit = 3;
      else if (words.every(w => own.some(o => o.startsWith(w)))) fit = Math.max(fit, 2);
      else if (words.every(w => own.some(o => close(w, o)))) fit = Math.max(fit, 1);
    }
    if (fit) list.push({ id, name: called, type, url, mentions, briefings, found, fit });
  }
  if (mine !== run) return;
  list.sort((a, b) => b.fit - a.fit || b.mentions - a.mentions);
  namesBox.replaceChildren(element('h2', { className: 'visually-hidden' }, ui[11]), element('ul', { className: 'names' }, ...list.slice(0, 6).map(n => {
    const narrow = element('button', { type: 'button', className: 'narrow' }, ui[8]);
    narrow.setAttribute('aria-label', ui[8] + ': ' + n.name);
    narrow.onclick = () => { form.dataset.name = n.id; form.dataset.nameWords = n.name; input.value = ''; chosen(); search(); input.focus(); };
    return element('li', {}, element('a', { href: n.url, className: 'entity ' + n.type + (n.found ? ' found' : ''), dir: 'auto' }, n.name), ' ', element('span', { className: 'count' }, count(n.briefings)), ' ', narrow);
  })));
  namesBox.hidden = !list.length;
};
const chosen = () => {
  form.querySelector('.chosen')?.remove();
  if (!form.dataset.name) return;
  const drop = element('button', { type: 'button', className: 'chosen' }, ui[9] + ' ' + (form.dataset.nameWords || form.dataset.name) + ' ✕');
  drop.setAttribute('aria-label', drop.textContent.slice(0, -2) + ': ' + ui[10]);
  drop.onclick = () => { delete form.dataset.name; chosen(); search(); input.focus(); };
  input.after(drop);
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
input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 10); });
form.addEventListener('change', e => { if (e.target !== input) search(); });
form.addEventListener('reset', () => setTimeout(() => { delete form.dataset.name; chosen(); search(); }));
form.addEventListener('submit', async e => { e.preventDefault(); clearTimeout(timer); await search(); stops()[1]?.focus(); });
more.addEventListener('click', async () => {
  const n = resultsBox.querySelectorAll('h3 a').length;
  await show(run);
  resultsBox.querySelectorAll('h3 a')[n]?.focus();
});
const asked = new URLSearchParams(location.search);
input.value = asked.get('q') || '';
for (const s of form.querySelectorAll('select')) if (asked.get(s.name)) { s.value = asked.get(s.name); form.querySelector('details').open = true; }
if (asked.get('name')) { form.dataset.name = asked.get('name'); chosen(); }
input.focus();
search();
})();
