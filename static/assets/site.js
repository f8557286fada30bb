// The script of every page: light and dark mode, the box of the search in the header,
// links to paragraphs, and previews of names. It runs when the page stands and was painted.
// Every page works without it, because a reader may have scripts turned off. Nothing here
// writes markup.
(() => {
'use strict';
const root = document.documentElement;
const base = new URL('..', document.currentScript.src);
// Interface texts, which Dossier puts into the language of the site.
const words = ["[[Colours: system]]", "[[Colours: light]]", "[[Colours: dark]]", "[[Copy with citation and link: paragraph]]", "[[Copied.]]", "[[found automatically, not reviewed]]", "[[mentions]]", "[[briefings]]", "[[Latest]]", "[[Copy]]", "[[Copy this citation]]", "[[Previous in the list]]", "[[Next in the list]]", "[[Back to the list]]"];
const element = (tag, props, ...children) => {
  const e = Object.assign(document.createElement(tag), props);
  e.append(...children);
  return e;
};

// Light and dark mode: as the system has it, or as the reader chose. The head of a page
// puts on what is kept, before it is painted.

const look = root.dataset;
const keep = (what, value) => { try { localStorage.dossier = JSON.stringify({ ...JSON.parse(localStorage.dossier || '{}'), [what]: value }); } catch { /* private windows keep nothing */ } };

// On a phone the first page does not wait for the text face, which is fetched when nobody
// waits for anything; the next page has it. A reader who saves data is not sent it.

const face = getComputedStyle(root).getPropertyValue('--face');
if (face && !look.face && !navigator.connection?.saveData) setTimeout(() => {
  Promise.all(['1em ', 'italic 1em '].map(style => document.fonts.load(style + face))).then(([upright]) => { if (upright.length) keep('face', 'fetched'); }, () => {});
}, 2000);

// Files of data are scripts that pass it by name, because a page opened from a disk may
// load nothing else: those of the search index, and by their paths others.

const waiting = new Map(), loaded = new Map();
// Their data has own members alone, so that a word such as “constructor” finds no more
// than the archive has.
window.dossier = (name, data) => waiting.get(name)?.(Array.isArray(data) ? data : Object.setPrototypeOf(data, null));
window.dossier.file = name => {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((done, fail) => {
      waiting.set(name, done);
      const s = element('script', { src: new URL((name.includes('/') ? name : 'search/' + name) + '.js', base).href });
      s.onload = () => s.remove();
      s.onerror = () => { loaded.delete(name); fail(new Error(name)); };
      document.head.append(s);
    }));
  }
  return loaded.get(name);
};
window.dossier.hash = s => {
  let h = 2166136261;
  for (const c of s) h = Math.imul(h ^ c.codePointAt(0), 16777619);
  return h >>> 0;
};
window.dossier.slip = parts => {
  const out = element('span', { className: 'slip' });
  parts.forEach(([field, basis, words], i) => {
    const badge = element('span', { dir: 'auto' }, words);
    badge.dataset.badge = field;
    badge.dataset.basis = basis;
    out.append(...(i ? [' · '] : []), badge);
  });
  return out;
};

// The search: what asks the index is loaded when its box is used, or when a page is opened
// from its results, to mark what was asked for.

let asking;
window.dossier.ask = () => (asking ||= window.dossier.file('rules').then(async rules => {
  for (const path of rules.scripts) {
    await new Promise((done, fail) => {
      const s = element('script', { src: new URL(path, base).href });
      s.onload = () => { s.remove(); done(); };
      s.onerror = () => fail(new Error(path));
      document.head.append(s);
    });
  }
}).catch(e => { asking = null; throw e; }));
window.dossier.at = path => new URL(path, base).href;
document.addEventListener('keydown', e => {
  if (e.defaultPrevented || e.key !== '/' || e.ctrlKey || e.altKey || e.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  e.preventDefault();
  (document.getElementById('q') || document.getElementById('find')).focus();
});
// In the place of the link to the search comes a box of the same size.
const openBox = () => {
  const link = document.getElementById('find');
  if (!link || link.hasAttribute('aria-current')) return;
  const name = link.textContent, input = element('input', { id: 'find', type: 'search', autocomplete: 'off', spellcheck: false, placeholder: name });
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-label': name, 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-keyshortcuts': '/', autocapitalize: 'off', enterkeyhint: 'search' })) input.setAttribute(key, value);
  const around = element('div', { className: 'find' }, input);
  around.setAttribute('role', 'search');
  link.replaceWith(around);
  const ready = () => window.dossier.ask().then(() => window.dossier.box(input), () => {});
  input.addEventListener('focus', ready, { once: true });
  input.addEventListener('keydown', e => { // also where the index cannot be loaded
    if (e.key === 'Enter' && !e.isComposing && !e.defaultPrevented) location.href = link.href + (input.value.trim() ? '?' + new URLSearchParams({ q: input.value.trim() }) : '');
  });
};

const fill = () => {
  openBox();
  if (document.querySelector('article.briefing .text') && new URLSearchParams(location.search).get('q')) window.dossier.ask().then(() => window.dossier.marks(), () => {});
  const place = document.getElementById('theme');
  if (place) {
    const names = { '': words[0], light: words[1], dark: words[2] }, order = ['', 'dark', 'light'];
    const button = element('button', { type: 'button' }, '◐');
    const say = () => { button.title = names[look.theme || '']; button.setAttribute('aria-label', button.title); };
    button.onclick = () => {
      const next = order[(order.indexOf(look.theme || '') + 1) % order.length];
      if (next) look.theme = next; else delete look.theme;
      keep('theme', look.theme);
      say();
    };
    say();
    place.append(button);
  }
  const said = element('p', { className: 'visually-hidden' });
  said.setAttribute('role', 'status');
  document.body.append(said);
  const copy = (what, mark) => navigator.clipboard?.writeText(what).then(() => {
    said.textContent = words[4];
    mark.classList.add('copied');
    setTimeout(() => { mark.classList.remove('copied'); said.textContent = ''; }, 1500);
  }, () => {});
  // Each way of citing can be copied; the first one's button stands beside the heading,
  // where it moves nothing.
  const cited = [...document.querySelectorAll('.citation')];
  const citation = cited[0]?.textContent || '', page = citation.match(/\S*briefings\/\S+?\.html/)?.[0];
  const here = page?.includes(':') || location.protocol === 'file:' ? page : location.href.split('#')[0];
  cited.forEach((c, i) => {
    const whole = c.textContent.replace(page, () => here), b = element('button', { type: 'button', className: 'copy', title: words[10], onclick: () => copy(whole, b) }, words[9]);
    if (i) c.append(' ', b); else c.before(b);
  });
  // A paragraph is copied as a quotation: what is selected of it or the whole, who said it,
  // and the address of the paragraph.
  const text = document.querySelector('.briefing .text');
  if (text) {
    for (const p of text.querySelectorAll('p[id], h2[id], h3[id], h4[id], li[id], pre[id]')) {
      const link = element('a', { className: 'anchor', href: '#' + p.id, onmousedown: e => e.preventDefault() }, '¶');
      link.setAttribute('aria-label', words[3] + ' ' + p.id.slice(1));
      link.onclick = () => {
        const own = getSelection(), whole = p.cloneNode(true);
        whole.querySelectorAll('.anchor, .held, sup.ref').forEach(e => e.remove());
        const quoted = !own.isCollapsed && p.contains(own.anchorNode) && p.contains(own.focusNode) ? String(own) : whole.textContent;
        copy('“' + quoted.trim() + '” ' + (page ? citation.replace(page, () => here + '#' + p.id) : link.href), link);
      };
      p.prepend(link);
    }
  }
  walk();
};

// The list that a briefing was opened from: the way to the one before, the one after, and
// back. It is kept for the tab alone.

const briefingAt = a => /\/briefings\/(?!index\.html)[^/]+\.html$/.test(a.pathname);
document.addEventListener('click', e => {
  const a = e.target.closest?.('main a[href]');
  if (!a || !briefingAt(a) || briefingAt(location)) return;
  const list = [...new Set([...document.querySelectorAll('main a[href]')].filter(x => briefingAt(x) && !x.closest('[hidden]')).map(x => x.pathname))].slice(0, 300);
  try { sessionStorage.setItem('dossier-list', JSON.stringify({ list, from: location.href, title: document.querySelector('h1')?.textContent })); } catch { /* nothing is kept */ }
});
const walk = () => {
  const crumbs = document.querySelector('.crumbs');
  let kept;
  try { kept = JSON.parse(sessionStorage.getItem('dossier-list')); } catch { /* nothing was kept */ }
  const at = kept?.list?.indexOf(location.pathname) ?? -1;
  if (!crumbs || at < 0 || kept.list.length < 2) return;
  const step = (n, label, sign) => kept.list[n] ? element('a', { href: kept.list[n], title: label, ariaLabel: label }, sign) : element('span', {}, sign);
  crumbs.append(element('span', { className: 'walk' }, step(at - 1, words[11], '←'), ' ', element('a', { href: kept.from, title: words[13] + ': ' + kept.title }, at + 1 + ' / ' + kept.list.length), ' ', step(at + 1, words[12], '→')));
};

// The preview of a name beside a link to it: on hover and on focus, until the pointer
// leaves both or Escape is pressed.

let box, of, timer;
const hide = () => {
  clearTimeout(timer);
  if (of) of.removeAttribute('aria-describedby');
  box?.remove();
  box = of = null;
};
const show = async link => {
  const id = link.dataset.entity;
  const rules = await dossier.file('rules');
  const known = (await dossier.file('e' + dossier.hash(id) % rules.names))[id];
  if (!known || of !== link) return;
  box?.remove();
  box = element('div', { className: 'preview', id: 'preview' },
    element('p', { className: 'type ' + known.type, dir: 'auto' }, known.name),
    ...(known.note ? [element('p', {}, known.note)] : known.found ? [element('p', { className: 'hint' }, words[5])] : []),
    element('p', { className: 'hint' }, words[6] + ': ' + known.mentions + ' · ' + words[7] + ': ' + known.briefings + ' · ' + words[8] + ': ', element('cite', { dir: 'auto' }, known.title), ' ', dossier.slip(known.slip)));
  box.setAttribute('role', 'tooltip');
  box.onmouseleave = hide;
  document.body.append(box);
  const at = link.getClientRects()[0] || link.getBoundingClientRect(), width = box.offsetWidth;
  box.style.left = Math.max(8, Math.min(at.left, root.clientWidth - width - 8)) + scrollX + 'px';
  const below = at.bottom + box.offsetHeight + 8 < innerHeight || at.top < box.offsetHeight;
  box.style.top = (below ? at.bottom + 2 : at.top - box.offsetHeight - 2) + scrollY + 'px';
  link.setAttribute('aria-describedby', 'preview');
};
const begin = (e, wait) => {
  const link = e.target.closest?.('main a[data-entity]');
  if (!link || link === of) return;
  hide();
  of = link;
  timer = setTimeout(() => show(link).catch(hide), wait);
};
document.addEventListener('mouseover', e => { if (matchMedia('(hover: hover)').matches) begin(e, 250); });
document.addEventListener('mouseout', e => {
  if (of && e.target === of && !box?.contains(e.relatedTarget)) setTimeout(() => { if (of && !of.matches(':hover, :focus') && !box?.matches(':hover')) hide(); }, 120);
});
document.addEventListener('focusin', e => { if (of && e.target !== of) hide(); if (e.target.matches?.(':focus-visible')) begin(e, 100); });
document.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
fill();
})();
