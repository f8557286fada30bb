// Finds briefings by their words, in the browser, because a static site has no server to
// ask. A page loads this when somebody asks something; box.js and search.js show what it
// finds. It loads the files of the index that a question needs, from search/. Nothing here
// writes markup: whatever comes from an archive becomes text.
(() => {
'use strict';
const { file, hash } = window.dossier;

// Words, folded and stemmed exactly as the build does it (cmd/dossier/internal/terms)

const special = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' };
const odd = '\u00ad\u200c\u200d\u2060\ufeff\u0640'; // nobody sees them
const prime = '\u02b9-\u02bf'; // letters that are apostrophes
const run = '\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}';
const goesOn = '[\\p{M}\uff9e\uff9f' + odd + ']';
const one = '(?![' + prime + odd + '\uff9e\uff9f])[\\p{L}\\p{Nd}]';
const spaced = '(?!' + '[' + run + '])' + one, cell = '(?=[' + run + '])' + one + goesOn + '*';
const word = spaced + '(?:' + spaced + '|' + goesOn + ')*';
const joint = "[-\u2010\u2011\uff0d\ufe63'’‘`´\uff07" + prime + ']';
const thousands = '(?:[1-9\uff11-\uff19][\\d\uff10-\uff19]{0,2}(?:' + [',\uff0c', '.\uff0e', "'’", '\u00a0\u202f\u2009'].map(m => '(?:[' + m + '][\\d\uff10-\uff19]{3}(?!' + spaced + '|' + goesOn + '))+').join('|') + '))';
const pieces = new RegExp('(?:' + cell + ')+|(?:' + thousands + '|' + word + ')(?:' + joint + '(?=' + spaced + ')(?:' + thousands + '|' + word + '))*', 'gu');
const part = new RegExp('(' + thousands + '|' + word + ')|(' + joint + ')', 'gu');
const cells = new RegExp(cell, 'gu'), sign = /^[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u, dense = new RegExp('^[' + run + ']', 'u');
const hyphens = /[-\u2010\u2011\uff0d\ufe63]/, number = new RegExp('^' + thousands + '$', 'u'), marked = /[^\u0900-\u1aff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/gu;
const rest = new RegExp('[^\\p{L}\\p{Nd}\\p{M}]|[' + odd + prime + ']', 'gu');
const longest = 40, encoder = new TextEncoder(), long = s => s.length * 3 > longest && encoder.encode(s).length > longest;

const fold = s => {
  if (/^[\x00-\x7f]*$/.test(s)) return s.toLowerCase();
  const lower = s.normalize('NFKC').toLowerCase().replace(/[øłđßæœıς]/g, c => special[c]);
  return lower.replace(marked, m => m.normalize('NFD').replace(/\p{M}/gu, '')).replace(rest, '');
};
// terms returns those by which a text is found: {word, start, end, kind, chain}; a "cell"
// is none. Of a question, apostrophes join any word, and runs give pairs alone.
const terms = (text, asked) => {
  const out = [];
  let chain = -1;
  for (const m of text.matchAll(pieces)) {
    chain++;
    const put = (kind, word, start, end) => out.push({ word, start: m.index + start, end: m.index + end, kind, chain });
    if (dense.test(m[0])) {
      const list = Array.from(m[0].matchAll(cells), c => ({ word: fold(c[0]), start: c.index, end: c.index + c[0].length })).filter(c => c.word && !long(c.word + c.word));
      list.forEach((c, i) => {
        put(list.length === 1 && m[0].match(cells).length === 1 || !asked && sign.test(c.word) ? 'sign' : 'cell', c.word, c.start, c.end);
        if (i) put('pair', list[i - 1].word + c.word, list[i - 1].start, c.end);
      });
      continue;
    }
    const first = Array.from(m[0])[0], proper = asked || /\p{Lu}/u.test(first) || first.codePointAt(0) >= 0x370;
    let joined = '', parts = 0, hyphen = false, by = '', end = 0;
    for (const p of m[0].matchAll(part)) {
      if (p[2]) { by = hyphens.test(p[2]) ? '-' : "'"; hyphen ||= by === '-'; continue; }
      const word = number.test(p[1]) ? p[1].normalize('NFKC').replace(/\D/g, '') : fold(p[1]);
      if (!word) continue;
      if (!long(word)) put('word', word, p.index, p.index + p[1].length);
      if (by !== "'" || word !== 's') { joined += word; parts++; end = p.index + p[1].length; }
    }
    if (parts > 1 && parts <= 4 && !long(joined) && /\D/.test(joined) && (hyphen || proper)) put('joined', joined, 0, end);
  }
  return out;
};
const isPart = t => t.kind === 'word' || t.kind === 'sign' || t.kind === 'cell';
const beginning = (s, n) => Array.from(s).slice(0, n).join('');

let rules, languages, total;
const ready = file('rules').then(r => {
  rules = { ...r, stop: new Set(r.stop.split(' ')), stems: Object.create(null) };
  languages = r.languages;
  total = r.briefings;
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
// A list holds a weight for each briefing, 0 if the word is not in it, and which these
// are. Of a long one only those that weigh most may be there: rest is what any of the
// others weighs, all how many there are, of several lists at most.
const list = () => ({ of: new Float32Array(total), docs: [], rest: 0, all: 0 });
const put = (into, doc, weight) => {
  if (!into.of[doc]) into.docs.push(doc);
  if (into.of[doc] < weight) into.of[doc] = weight;
};
const decode = (data, scale, into = list(), each = 1) => { // without a scale all weigh the same
  for (let i = 0, doc = -1; i < data.length;) {
    let n = 0, weight = each, follows = true;
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
    put(into, doc += n + 1, weight);
  }
  return into;
};
const merge = (into, from) => {
  for (const doc of from.docs) put(into, doc, from.of[doc]);
  return Object.assign(into, { rest: Math.max(into.rest, from.rest), all: into.all + from.all });
};
const common = (a, b) => {
  const out = list(), [few, many] = a.docs.length < b.docs.length ? [a, b] : [b, a];
  for (const doc of few.docs) if (many.of[doc]) put(out, doc, Math.max(a.of[doc], b.of[doc]));
  if (a.rest || b.rest) out.rest = Infinity;
  return out;
};
// add adds the list of a word to another, and returns whether it has one. Of a long list
// the best are with the word; the others are loaded unless the first will do.
const add = async (word, scale, into, first) => {
  const n = hash(word) % rules.postings, data = (await file('p' + n))[word];
  if (!data || typeof data === 'string') {
    const before = into.docs.length;
    if (data) decode(data, scale, into);
    into.all += into.docs.length - before;
    return Boolean(data);
  }
  const [all, weight, best] = data, rest = (2 * weight + .1) * scale || 1;
  into.all += all;
  if (first) into.rest = Math.max(into.rest, rest); else decode((await file('r' + Math.floor(n / rules.perRest)))[word], 0, into, rest);
  decode(best, scale, into);
  return true;
};
// fill takes those of a list that is not all there from others that are known to be on it.
const fill = (into, known) => {
  if (into.rest) for (const doc of known.docs) put(into, doc, into.rest);
  return Object.assign(into, { rest: 0 });
};
// pairs returns the briefings with two words one after the other; of very many, with first,
// those in which the two weigh most.
const pairs = async (a, b, first) => {
  const into = list(), found = new Set(languages.map(l => formIn(a, l) + ' ' + formIn(b, l)));
  await Promise.all(Array.from(found, async both => {
    const slot = hash(both) % (rules.postings * 512), n = slot % rules.postings;
    let data = (await file('b' + n))[Math.floor(slot / rules.postings)];
    if (typeof data !== 'string') {
      into.all += data[0];
      into.cut = first;
      if (!first) decode((await file('q' + Math.floor(n / rules.perRest)))[slot], 0, into);
      data = data[1];
    }
    decode(data, 0, into);
  }));
  return into;
};
// lexicon returns the words that begin with the three letters of one, and how many
// briefings have each; where these are many, those that most have. others returns of more
// the ones that begin with four letters of it.
const lexicon = word => file('w' + hash(beginning(word, 3)) % rules.lexicon);
const others = word => (rules.perHead && letters(word) > 3 ? file('v' + hash(beginning(word, 4)) % rules.lexicon) : {});
// held returns the briefings with a word in its forms, which it adds to terms.
const held = async (word, terms, first) => {
  const into = list();
  await Promise.all(Array.from(forms(word), async v => { if (await add(v, 1, into, first)) terms.add(v); }));
  return into;
};

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
  if (word.length < 4 || dense.test(word) || /^\d+$/.test(word)) return []; // another number is no other spelling
  const most = word.length > 7 ? 2 : 1, asked = [...forms(word)];
  // Words that begin like it, one of its first letters left out or changed for the next.
  const search = async (known, n) => {
    const heads = new Set([word]);
    for (let i = 0; i < n; i++) heads.add(word.slice(0, i) + word.slice(i + 1)).add(word.slice(0, i) + (word[i + 1] || '') + word[i] + word.slice(i + 2));
    heads.delete(word.slice(0, n - 1) + (word[n] || '') + word[n - 1] + word.slice(n + 1));
    const found = [];
    for (const words of await Promise.all(Array.from(new Set(Array.from(heads, w => beginning(w, n))), known))) {
      for (const w in words) {
        const off = Math.min(...asked.map(f => edits(f, w, most)));
        if (off <= most) found.push([off, -words[w], w]);
      }
    }
    return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 2).map(f => f[2]);
  };
  const found = await search(lexicon, 3);
  return found.length || !rules.perHead ? found : search(others, 4);
};

// A question is words and "phrases", and behind a minus what must not be there. While it
// is typed its last word may be a beginning.

const open = '"“”„«＂「『', close = '"“”»＂」』', blank = /[^\S\u00a0\u202f\u2009]|[\u0085]/u;
const parse = (text, typing) => {
  const question = { parts: [], not: [] };
  let at = 0, i = 0;
  const add = (to, text, quoted) => {
    let p = null, chain = -1;
    const found = terms(text, true);
    found.forEach((t, k) => {
      if (t.chain !== chain) {
        chain = t.chain;
        if (!p || !quoted) to.push(p = { groups: [], pieces: [], quoted, at: at++, terms: new Set() });
        else at++;
        p.groups.push({ words: [], joined: '' });
      }
      const g = p.groups[p.groups.length - 1];
      if (isPart(t)) p.pieces.push(t.word);
      if (t.kind === 'joined') g.joined = t.word;
      else if (t.kind !== 'cell' && (!rules.stop.has(t.word) || typing && t.word.length > 2 && k === found.length - 1 && t.end === text.length)) g.words.push(t.word);
    });
  };
  while (i < text.length) {
    if (blank.test(text[i]) || /\s/.test(text[i])) { i++; continue; }
    let to = question.parts;
    if (/[-−–]/.test(text[i])) {
      i++;
      if (i >= text.length || /[\s-]/.test(text[i])) continue;
      to = question.not;
    }
    if (open.includes(text[i])) {
      let end = ++i;
      while (end < text.length && !close.includes(text[end])) end++;
      add(to, text.slice(i, end), true);
      i = end + 1;
      continue;
    }
    let end = i;
    while (end < text.length && !blank.test(text[end]) && !open.includes(text[end])) end++;
    add(to, text.slice(i, end), false);
    i = end;
  }
  for (const key of ['parts', 'not']) {
    for (const p of question[key]) p.groups = p.groups.filter(g => g.words.length);
    question[key] = question[key].filter(p => p.groups.length).slice(0, 24);
  }
  const last = question.parts[question.parts.length - 1];
  if (typing && last && single(last) && /[\p{L}\p{Nd}]$/u.test(text)) last.typing = true;
  return question;
};
const single = p => (!p.quoted && p.groups.length === 1 && p.groups[0].words.length === 1 && p.pieces.length === 1 ? p.groups[0].words[0] : '');
const checked = p => p.pieces.length > 1 && (p.quoted || p.groups[0].joined !== '');
const letters = s => Array.from(s).length;
const together = (a, b) => {
  const x = single(a), y = single(b);
  return x && y && b.at === a.at + 1 && !dense.test(x) && !dense.test(y) && !long(x + y) && letters(x) > 1 && letters(y) > 1 && /\D/.test(x + y) ? x + y : '';
};

// beginnings adds the briefings with words that a word begins.
const beginnings = async (word, into, terms, first) => {
  const fit = known => {
    const longer = Object.keys(known).filter(v => !terms.has(v) && (v.startsWith(word) || (v.length > 4 && word.startsWith(v) && word.length - v.length < 5)));
    return longer.sort((a, b) => known[b] - known[a] || (a < b ? -1 : 1)).slice(0, 4);
  };
  let longer = fit(await lexicon(word));
  if (longer.length < 4) longer = [...longer, ...fit(await others(word))].slice(0, 4); // others are in fewer briefings
  await Promise.all(longer.map(async v => { if (await add(v, .7, into, first)) terms.add(v); }));
};
// divided looks for a word that nobody has as two that follow each other.
const divided = async (p, word) => {
  const all = Array.from(word), found = list();
  if (all.length < 6 || all.length > longest) return found;
  const known = await lexicon(word);
  let tries = 0;
  for (let n = all.length - 3; n >= 3 && tries < 6; n--) {
    const a = all.slice(0, n).join(''), b = all.slice(n).join('');
    if (![...forms(a)].some(f => f in known)) continue;
    const follows = rules.perHead ? await lexicon(b) : null; // of many, both must be known
    if (follows && ![...forms(b)].some(f => f in follows)) continue;
    tries++;
    const [x, y, near] = await Promise.all([held(a, new Set()), held(b, new Set()), pairs(a, b)]);
    const both = common(common(x, y), near);
    if (both.docs.length) { merge(found, both); for (const f of [...forms(a), ...forms(b)]) p.terms.add(f); }
  }
  if (found.docs.length) Object.assign(p, { quoted: true, divided: true });
  return found;
};
// look finds the briefings with a part of a question. Neighbours may be one word; a word
// that nobody has may be two, the beginning of others, or misspelt.
const look = async (question, k, { strict, first } = {}) => {
  const p = question[k], word = single(p);
  if (word && !dense.test(word)) {
    const joined = strict ? [] : [k - 1, k].map(i => (question[i] && question[i + 1] ? together(question[i], question[i + 1]) : '')).filter(Boolean);
    const [found, ...both] = await Promise.all([word, ...joined].map(w => held(w, p.terms, first)));
    for (const l of both) merge(found, l);
    if (p.typing && word.length > 2) await beginnings(word, found, p.terms, first);
    if (!found.docs.length && !strict) merge(found, await divided(p, word));
    if (!found.docs.length && !strict && word.length > 2 && !p.typing) await beginnings(word, found, p.terms, first);
    if (!found.docs.length && !strict) {
      for (const v of await nearly(word)) {
        await add(v, .5, found, first);
        p.terms.add(v);
        p.meant = true;
      }
    }
    return found;
  }
  let all = null;
  p.whole = list();
  // Who has the words beside each other, stop words between them as if they were not
  // there, has the words: then no long list is needed whole.
  // Of a pair that very many have, all who have it are asked for last, and not at all by
  // who will be content with the first: their texts tell.
  let near = null;
  if (checked(p) && !p.quoted || p.quoted && p.groups.every(g => !g.joined) && !p.pieces.some(w => dense.test(w))) {
    const words = p.pieces.filter(w => !rules.stop.has(w)), found = await Promise.all(words.slice(1).map((w, i) => pairs(words[i], w, true)));
    for (const l of found) if (!l.cut) near = near ? common(near, l) : l;
    if (!near && first) near = found.reduce((a, b) => (a && a.all < b.all ? a : b), null);
    if (!first && !(near && !near.docs.length)) for (const [i, l] of found.entries()) if (l.cut) { const all = await pairs(words[i], words[i + 1]); near = near ? common(near, all) : all; }
  }
  for (const g of p.groups) {
    let each = near;
    for (const l of await Promise.all(g.words.map(w => held(w, p.terms, near || first)))) each = each ? common(each, near ? fill(l, near) : l) : l;
    if (g.joined) merge(each, merge(p.whole, await held(g.joined, p.terms)));
    all = all ? common(all, each) : each;
  }
  return all;
};

// Columns: what each briefing may be picked by, so that those found can be counted

const zigzag = n => (n & 1 ? -(n + 1) / 2 : n / 2);
const numbers = data => {
  const out = [];
  for (let i = 0; i < data.length;) {
    let n = 0, d, shift = 0;
    do { d = value[data.charCodeAt(i++)]; n += (d & 31) * 2 ** shift; shift += 5; } while (d > 31);
    out.push(n);
  }
  return out;
};
// repeated calls f for each number of a column and how often it follows itself.
const repeated = (data, f) => {
  const all = numbers(data);
  for (let i = 0; i < all.length; i++) f(all[i] >> 1, all[i] & 1 ? all[++i] + 2 : 1);
};
let columns = null;
const readColumns = () => (columns ||= (async () => {
  await ready;
  const dates = () => new Float64Array(total).fill(NaN);
  const out = { fields: Object.create(null), first: dates(), last: dates(), names: Object.create(null) };
  const files = await Promise.all(Array.from({ length: Math.ceil(total / rules.perColumns) }, (_, i) => file('c' + i)));
  files.forEach((f, i) => {
    const base = i * rules.perColumns;
    for (const [key, [values, data]] of Object.entries(f.columns)) {
      const field = out.fields[key] ||= { numbers: new Map([['', 0]]), values: [[]], of: new Uint32Array(total) };
      const numbered = ['', ...values].map(v => {
        if (!field.numbers.has(v)) field.numbers.set(v, field.values.push(v.split(' ')) - 1);
        return field.numbers.get(v);
      });
      let doc = base;
      repeated(data, (n, times) => field.of.fill(numbered[n], doc, doc += times));
    }
    const days = numbers(f.first);
    let day = 0, k = 0;
    repeated(f.lengths, (length, times) => {
      for (const end = k + times; k < end; k++) if (length) {
        day += zigzag(days[k]);
        out.first[base + k] = day;
        out.last[base + k] = day + length - 1;
      }
    });
    for (const id in f.names) {
      let doc = base - 1;
      for (const n of numbers(f.names[id])) (out.names[id] ||= new Uint8Array(total))[doc += n + 1] = 1;
    }
  });
  return out;
})().catch(e => { columns = null; throw e; }));
const dayOf = (s, end) => {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(s);
  if (!m) return NaN;
  const y = Number(m[1]), month = Number(m[2] || (end ? 12 : 1));
  const d = new Date(0);
  d.setUTCFullYear(y, end && !m[3] ? month : month - 1, m[3] ? Number(m[3]) : end ? 0 : 1);
  return d.getTime() / 864e5;
};
// admitted returns a test of the filters: {publisher: […], …, name: […], from, to}.
const admitted = async filters => {
  const keys = Object.keys(filters.values).filter(k => filters.values[k].length), from = dayOf(filters.from || '', false), to = dayOf(filters.to || '', true);
  if (!keys.length && !filters.names.length && !filters.from && !filters.to) return () => true;
  const needed = keys.length || filters.from || filters.to ? readColumns() : null;
  const [c, ...names] = await Promise.all([needed, ...filters.names.map(async id => { const of = list(); await add('=name:' + id, 0, of); return of; })]);
  const wanted = keys.map(key => ({ key, of: c.fields[key]?.of, are: c.fields[key]?.values.map(list => list.some(v => filters.values[key].includes(v))) }));
  return (doc, but) => names.every(l => l.of[doc])
    && wanted.every(w => w.key === but || w.of && w.are[w.of[doc]])
    && (!filters.from || c.first[doc] >= from) && (!filters.to || c.last[doc] <= to);
};

// Copies of one text are found once: readTexts returns of each the first briefing of its text.
let ofTexts = null;
const readTexts = () => (ofTexts ||= (async () => {
  const of = new Int32Array(total).fill(-1), all = rules.copies ? numbers((await file('o'))[0]) : [];
  for (let i = 0, doc = -1; i < all.length; i += 2) {
    doc += all[i] + 1;
    of[doc] = all[i + 1] ? of[doc - all[i + 1]] : doc;
  }
  return { get: doc => (of[doc] < 0 ? undefined : of[doc]) };
})().catch(e => { ofTexts = null; throw e; }));
const noTexts = { get: () => undefined };

// find returns the numbers of the matching briefings, best or newest first. Of copies of
// one text it returns the first, and also has the others. Where only the text can confirm
// one, unsure says so, and all are returned. With first it loads neither the rests of long
// lists nor who is a copy of whom, and returns those that would come first if they hold
// what is not known of them (maybe, which their texts tell): those that do come first. It
// returns null where that cannot be told, or nothing is long.
const candidates = 6;
const find = async (text, { typing = false, filters = { values: {}, names: [] }, sort = '', first = false } = {}) => {
  await ready;
  const { parts, not } = parse(text, typing);
  const narrowed = filters.from || filters.to || filters.names.length || Object.values(filters.values).some(v => v.length);
  if (first && (!rules.perRest || !parts.length || not.length || narrowed || sort === 'date')) return null;
  const beside = parts.slice(1).map((p, k) => [single(parts[k]), single(p)]).filter(([a, b]) => a && b && !dense.test(a + b)).slice(0, 5);
  const [textOf, lists, without, near, admits] = await Promise.all([
    first ? noTexts : readTexts(), Promise.all(parts.map((_, k) => look(parts, k, { first }))), Promise.all(not.map((_, k) => look(not, k, { strict: true }))),
    Promise.all(sort === 'date' ? [] : beside.map(([a, b]) => pairs(a, b, true))), admitted(filters),
  ]);
  if (first && lists.some(l => l.rest === Infinity)) return null;
  const rare = n => Math.log(1 + (total - n + .5) / (n + .5));
  const weights = lists.map((l, k) => rare(l.rest ? Math.min(l.all, total) : l.docs.length) * (parts[k].quoted ? 1.5 : 1));
  // Whoever is on no part of a long list that is there may be on the rest.
  const assumed = lists.filter(l => l.rest).length, least = lists.reduce((sum, l, k) => sum + weights[k] * l.rest, 0);
  const score = new Float64Array(total), on = new Uint8Array(total), seen = new Uint8Array(total);
  const met = [];
  const meet = doc => { if (!seen[doc]) { seen[doc] = 1; score[doc] = least; met.push(doc); } };
  lists.forEach((l, k) => {
    for (const doc of l.docs) {
      meet(doc);
      if (!l.rest) on[doc]++;
      score[doc] += weights[k] * (l.of[doc] - l.rest);
    }
  });
  for (const l of near) { // adjacent words score higher
    const more = 8 * rare(Math.max(l.docs.length, l.all));
    for (const doc of l.docs) if (assumed) { meet(doc); score[doc] += more; } else if (seen[doc]) score[doc] += more;
  }
  if (!parts.length && (not.length || narrowed)) for (let doc = 0; doc < total; doc++) met.push(doc);
  const left = without.filter((_, k) => !checked(not[k]));
  let best = 0, before = []; // what the filters leave out of it
  for (const doc of met) {
    const now = on[doc] + assumed;
    if (now < best || parts.length && !now || left.some(l => l.of[doc])) continue;
    if (now > best) before = [];
    best = now;
    before.push(doc);
  }
  if (best < parts.length && parts.some(p => p.quoted)) before = [];
  // Sorted as numbers: the score, and then the place in the archive.
  const room = 2 ** 24, key = doc => (sort === 'date' ? doc : doc - Math.round(score[doc] * 2 ** 15) * room);
  let each = Array.from(Float64Array.from(before.filter(d => admits(d)), key).sort(), n => (n % room + room) % room);
  const partly = best < parts.length && each.length > 0, maybe = new Map();
  if (first) {
    each = each.slice(0, candidates);
    for (const doc of each) {
      const asked = parts.filter((_, k) => lists[k].rest && !lists[k].of[doc]);
      if (asked.length) maybe.set(doc, asked);
    }
    if (!each.length) return null;
  }
  const doubt = d => parts.some((p, k) => checked(p) && !(p.whole && !p.quoted && p.whole.of[d]) && lists[k].of[d] || p.divided) || not.some((p, k) => checked(p) && without[k].of[d]);
  const unsure = maybe.size > 0 || each.some(doubt), also = new Map(), lead = new Map();
  const docs = unsure ? each : each.filter(d => {
    const t = textOf.get(d), before = lead.get(t);
    if (t === undefined || before === undefined) { lead.set(t, d); return true; }
    if (!also.has(before)) also.set(before, []);
    also.get(before).push(d);
    return false;
  });
  return { parts, not, docs, also, each, textOf, all: before, partly, unsure, maybe, admits, first };
};

// counts returns how many of the briefings found have each value of a field, copies of one
// text once; within a field without its own choice, since a second value adds to the first.
const counts = async (found, keys) => {
  const c = await readColumns(), out = Object.create(null);
  for (const key of keys) {
    const of = out[key] = new Map(), field = c.fields[key] || { values: [] }, times = new Uint32Array(field.values.length), seen = new Set();
    const more = (v, n) => of.set(v, (of.get(v) || 0) + n);
    if (field.of) for (const doc of found.all) if (found.admits(doc, key)) {
      const t = found.textOf.get(doc);
      if (t === undefined) { times[field.of[doc]]++; continue; }
      for (const v of field.values[field.of[doc]]) {
        const again = t + ' ' + v;
        if (!seen.has(again)) { seen.add(again); more(v, 1); }
      }
    }
    times.forEach((n, k) => { if (n) for (const v of field.values[k]) more(v, n); });
  }
  out.name = new Map();
  for (const id in c.names) {
    const texts = new Set();
    let n = 0;
    for (const doc of found.each) if (c.names[id][doc]) { const t = found.textOf.get(doc); if (t === undefined) n++; else texts.add(t); }
    out.name.set(id, n + texts.size);
  }
  return out;
};

// What a result shows stands in the index as it is; the texts that excerpts are cut from
// are compressed. A browser that cannot undo that shows results without excerpts.

const unpack = async packed => {
  if (!window.DecompressionStream) return null;
  const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).json();
};
const unpacked = new Map();
const fileOf = doc => 't' + Math.floor(doc / rules.perText);
const briefing = async doc => {
  const name = fileOf(doc);
  if (!unpacked.has(name)) {
    unpacked.set(name, file(name).then(async f => {
      const texts = await unpack(f.texts);
      return f.briefings.map((b, i) => ({ ...b, doc: doc - doc % rules.perText + i, text: texts && texts[i] }));
    }));
    unpacked.get(name).catch(() => unpacked.delete(name));
  }
  return (await unpacked.get(name))[doc % rules.perText];
};

// What a text says

const same = (asked, word) => asked === word || [...forms(word)].some(f => forms(asked).has(f));
// places returns where a text has the pieces of a part one behind the other: the terms
// that are there. In quotation marks any blanks and hyphens may divide them.
const places = (list, p) => {
  const words = list.filter(isPart), out = [];
  if (p.quoted) {
    const wanted = p.pieces.join(''), starts = new Map(), ends = new Map();
    let all = '';
    words.forEach((w, i) => { starts.set(all.length, i); all += w.word; ends.set(all.length, i); });
    for (let i = all.indexOf(wanted); wanted && i >= 0; i = all.indexOf(wanted, i + 1)) if (starts.has(i) && ends.has(i + wanted.length)) out.push(words.slice(starts.get(i), ends.get(i + wanted.length) + 1));
    return out;
  }
  for (let i = 0; i + p.pieces.length <= words.length; i++) if (p.pieces.every((w, k) => same(w, words[i + k].word))) out.push(words.slice(i, i + p.pieces.length));
  const joined = p.groups[0].joined;
  if (joined) for (const t of list) if (t.kind !== 'pair' && same(joined, t.word)) out.push([t]);
  return out;
};
const says = (b, p) => [b.title, ...b.text].some(t => places(terms(t), p).length);
// has reports whether a briefing has a word that a part asks for.
const has = (b, p) => [b.title, ...b.text].some(t => terms(t).some(t => t.kind !== 'cell' && [...forms(t.word)].some(f => p.terms.has(f))));
// holds reports whether a briefing is an answer as far as only its text can tell.
const holds = (b, found) => (b.text ? (found.maybe.get(b.doc) || []).every(p => has(b, p)) && found.parts.every(p => !checked(p) && !p.divided || says(b, p)) && !found.not.some(p => checked(p) && says(b, p)) : !found.maybe.has(b.doc));
// hits returns what of a text a question asks for: [{start, end, what}], in order.
const hits = (text, parts) => {
  const list = terms(text), out = [], wanted = parts.filter(p => !checked(p) && !p.divided);
  for (const t of list) {
    if (t.kind === 'cell') continue;
    const p = wanted.find(p => [...forms(t.word)].some(f => p.terms.has(f)));
    if (p) out.push({ start: t.start, end: t.end, what: p, word: [...forms(t.word)].find(f => p.terms.has(f)) });
  }
  for (const p of parts) if (checked(p) || p.divided) for (const w of places(list, p)) out.push({ start: w[0].start, end: w[w.length - 1].end, what: p, word: p.pieces.join(' ') });
  out.sort((a, b) => a.start - b.start || b.end - a.end);
  const flat = [];
  for (const h of out) {
    const last = flat[flat.length - 1];
    if (last && h.start < last.end) { if (last.what === h.what) last.end = Math.max(last.end, h.end); } else flat.push(h);
  }
  return flat;
};
// passage picks the paragraph with the best match.
const passage = (text, parts) => {
  let best = null;
  text.forEach((leaf, n) => {
    const list = hits(leaf, parts);
    if (!list.length) return;
    const phrases = parts.filter(p => p.quoted && list.some(h => h.what === p)).length;
    const score = 100 * phrases + 10 * new Set(list.map(h => h.word)).size + Math.min(list.length, 9);
    if (!best || score > best.score) best = { leaf, n: n + 1, hits: list, score };
  });
  return best;
};

// names returns the names that match what is typed, best first.
const names = async text => {
  await ready;
  const of = t => terms(t).filter(t => t.kind !== 'cell' && t.kind !== 'joined').map(t => t.word);
  const words = of(text), long = words.filter(w => (w.length > 1 || dense.test(w)) && !rules.stop.has(w));
  if (!long.length || /["“”„«＂「『]|(^|\s)[-−–]\S/.test(text)) return [];
  const key = long.reduce((a, b) => (b.length > a.length ? b : a));
  const close = (a, b) => b.startsWith(a) || (a.length > 4 && edits(a, b, 1) <= 1);
  const out = [];
  for (const [id, name, type, url, mentions, briefings, found, ...aliases] of await file('n' + hash(beginning(key, 2)) % rules.names)) {
    let fit = 0;
    for (const called of [name, ...aliases]) {
      const own = of(called);
      if (own.join(' ') === words.join(' ')) fit = 3;
      else if (words.every(w => own.some(o => o.startsWith(w)))) fit = Math.max(fit, 2);
      else if (words.every(w => own.some(o => close(w, o)))) fit = Math.max(fit, 1);
    }
    if (fit) out.push({ id, name, type, url, mentions, briefings, found, fit });
  }
  return out.sort((a, b) => b.fit - a.fit || b.mentions - a.mentions).slice(0, 6);
};

// known returns the terms that a question finds, without looking for it: to mark them.
const known = async text => {
  await ready;
  const { parts } = parse(text);
  parts.forEach((p, k) => {
    const words = p.groups.flatMap(g => [...g.words, g.joined]);
    if (parts[k + 1]) words.push(together(p, parts[k + 1]));
    if (k) words.push(together(parts[k - 1], p));
    for (const w of words) if (w) for (const f of forms(w)) p.terms.add(f);
  });
  return parts;
};

Object.assign(window.dossier, { find, counts, briefing, fileOf, holds, hits, passage, names, known, terms });
})();
