// Filters beside a list: a fieldset a field, and of each the values that what is shown has,
// in the order of the page, some at a time. The search and the chronology use it. Nothing
// here writes markup.
(() => {
'use strict';
const words = ["[[more]]", "[[fewer]]"], atOnce = 8;
// offer shows how many have each value: of[field] maps these; without it the numbers are
// those of the page.
window.dossier.offer = (sets, of) => {
  for (const set of sets) {
    let shown = 0, hidden = 0;
    for (const label of set.querySelectorAll('label')) {
      const box = label.querySelector('input'), number = label.querySelector('b');
      const n = of && of[set.dataset.key] ? of[set.dataset.key].get(box.value) || 0 : null;
      label.dataset.all ||= number.textContent;
      number.textContent = n === null ? label.dataset.all : n.toLocaleString(document.documentElement.lang);
      const wanted = n !== 0 || box.checked;
      label.hidden = !wanted || shown >= atOnce && !set.dataset.open && !box.checked;
      if (wanted && label.hidden) hidden++;
      if (!label.hidden) shown++;
    }
    set.hidden = !shown;
    let button = set.querySelector('button');
    if (!button && hidden) {
      button = Object.assign(document.createElement('button'), { type: 'button' });
      button.onclick = () => { if (set.dataset.open) delete set.dataset.open; else set.dataset.open = '1'; set.again(); };
      set.append(button);
    }
    set.again = () => window.dossier.offer(sets, of);
    if (button) {
      button.hidden = !hidden && !set.dataset.open;
      button.textContent = set.dataset.open ? words[1] : words[0] + ' (' + hidden + ')';
    }
  }
};
})();
