// What is new on a list since the last visit: told by this browser alone, which remembers
// what stood there. Nothing is sent, and nothing about a list that was not opened before is
// claimed. Where something left the list, only what stands above something known is new:
// what stands below may have moved up, and then nothing is counted. Nothing here writes markup.
(() => {
'use strict';
const place = document.getElementById('visits');
if (!place) return;
const words = ["[[new on this list since your last visit, %s]]", "[[Nothing new on this list since your last visit, %s]]", "[[New briefings are not marked here.]]", "[[This browser remembers which briefings stood on this list. Nothing is sent.]]", "[[Do not mark what is new]]", "[[Mark what is new]]", "[[new on this list since your last visit]]"];
const E = (tag, props, ...children) => { const e = Object.assign(document.createElement(tag), props); e.append(...children); return e; };
const kept = (box, key, value) => { try { if (value === undefined) return JSON.parse(box.getItem(key)); box.setItem(key, JSON.stringify(value)); } catch { /* private windows keep nothing */ } return null; };
const key = 'dossier-visits', mostLists = 60, path = location.pathname;
const rows = [...document.querySelectorAll('main .latest .card, #listed .card, .listed-titles li')].map(row => [row, row.querySelector('a[href]')]).filter(([, a]) => a);
const ids = rows.map(([, a]) => dossier.hash(a.pathname.replace(/.*\//, '')).toString(36));

const draw = () => {
  place.replaceChildren();
  for (const [row] of rows) { row.classList.remove('fresh'); row.querySelector('.fresh-said')?.remove(); }
  const all = kept(localStorage, key) || {};
  let said;
  if (all.off) said = words[2];
  else {
    // The list as it was when this sitting began: a page that is opened again says the same.
    const own = kept(sessionStorage, key + path), before = own || all[path] || {};
    if (!own) kept(sessionStorage, key + path, before);
    delete all[path];
    all[path] = { on: new Date().toLocaleDateString('sv'), ids };
    for (const old of Object.keys(all).slice(0, -mostLists)) delete all[old];
    kept(localStorage, key, all);
    if (!Array.isArray(before.ids)) return;
    const known = new Set(before.ids), now = new Set(ids), last = before.ids.every(id => now.has(id)) ? ids.length : ids.findLastIndex(id => known.has(id));
    const fresh = rows.filter((_, i) => i < last && !known.has(ids[i])), sure = ids.every((id, i) => i < last || known.has(id));
    for (const [row, a] of fresh) {
      row.classList.add('fresh');
      a.after(E('span', { className: 'visually-hidden fresh-said' }, ' (' + words[6] + ')'));
    }
    const day = new Date(before.on + 'T12:00').toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'short', year: 'numeric' });
    if (!sure) return;
    said = fresh.length ? fresh.length + ' ' + words[0].replace('%s', day) : words[1].replace('%s', day);
  }
  const button = E('button', { type: 'button', onclick: () => { kept(localStorage, key, all.off ? {} : { off: true }); try { sessionStorage.removeItem(key + path); } catch { /* nothing was kept */ } draw(); } }, all.off ? words[5] : words[4]);
  place.append(E('details', {}, E('summary', {}, said), E('p', {}, words[3] + ' ', button)));
};
draw();
})();
