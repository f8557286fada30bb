// The desk by keyboard. All of it works without this script: forms and links do the work,
// and this presses them. Nothing is written as markup.
(() => {
  // What is pressed while the page comes is done when it is there.
  const early = []
  let keyed = (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.key.length > 1 || e.target.closest?.("input, select, textarea")) return
    early.push(e.key)
    e.preventDefault()
  }
  addEventListener("keydown", (e) => keyed(e), true) // before the scripts of the site: "/" means the words of this list here

  const start = () => {
  const $ = (q, of = document) => of.querySelector(q)
  const all = (q, of = document) => [...of.querySelectorAll(q)]
  const rows = all("table.dense tbody tr").filter((r) => $("input[type=checkbox], a", r))
  const typing = (e) => e.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")

  // The row that one is at shows all, the others one line.
  $("table.dense:not(.full)")?.classList.add("brief")
  let at = -1
  const kept = "dossier-row " + location.pathname
  const go = (n, quiet) => {
    if (!rows.length) return
    rows[at]?.classList.remove("current")
    at = Math.max(0, Math.min(rows.length - 1, n))
    rows[at].classList.add("current")
    try { sessionStorage.setItem(kept, at) } catch {}
    if (quiet) return
    rows[at].scrollIntoView({ block: "nearest" })
    ;($("a", rows[at]) || $("input", rows[at])).focus({ preventScroll: true })
  }
  try {
    const was = sessionStorage.getItem(kept)
    if (was !== null && $(".outcome")) go(+was)
  } catch {}
  // The row of what is clicked opens after the click: were it to open when the button goes
  // down, what lies under the pointer would move away, and the click would hit nothing.
  let down = false
  const enter = (e) => {
    const n = rows.indexOf(e.target.closest?.("tr"))
    if (n >= 0 && n !== at) go(n, true)
  }
  addEventListener("pointerdown", () => { down = true }, true)
  for (const up of ["pointerup", "pointercancel", "keydown"]) addEventListener(up, () => { down = false }, true)
  document.addEventListener("focusin", (e) => { if (!down) enter(e) })
  for (const done of ["click", "change"]) document.addEventListener(done, enter)

  // Ticks: all of a page, and a range with shift.
  const ticks = all("tbody input[type=checkbox]")
  const every = $("[data-all]")
  every?.addEventListener("change", () => ticks.forEach((t) => { t.checked = every.checked }))
  let last = -1
  document.addEventListener("click", (e) => {
    const n = ticks.indexOf(e.target)
    if (n < 0) return
    if (e.shiftKey && last >= 0) for (let i = Math.min(n, last); i <= Math.max(n, last); i++) ticks[i].checked = e.target.checked
    last = n
  })

  // A form is sent once, however often it is pressed before the answer comes (some seconds,
  // else the answer was stopped): a second time its page would be one of before. The answer
  // need not wait until the site is made again: this page is loaded once more then.
  let sent = -Infinity
  document.addEventListener("submit", (e) => {
    if (e.target.method !== "post") return
    if (performance.now() - sent < 10000) { e.preventDefault(); return }
    sent = performance.now()
    if (e.target.elements.quick) return
    const i = document.createElement("input")
    i.type = "hidden"; i.name = "quick"; i.value = "1"
    e.target.append(i)
  }, true)
  addEventListener("pageshow", () => { sent = -Infinity }) // back at a page that was left

  const press = (key) => {
    const it = $('[data-key="' + key + '"]')
    if (!it) return false
    if (it.matches("input")) { it.focus(); it.select?.() } else it.click()
    return true
  }
  // Without a tick, a decision is on the current row.
  const ticked = () => {
    if ($("input[name=of]")) return // the page of one name: ticks are its sources
    if (at >= 0 && !ticks.some((t) => t.checked)) { const t = $("input[type=checkbox]", rows[at]); if (t) t.checked = true }
  }
  // A name of a type that is not known is asked for it before it is accepted; the return key
  // goes on then.
  const untyped = () => {
    const list = $("input[name=of]") ? all(".bulk select[name^='type.']") : rows.filter((r) => $("input[type=checkbox]", r)?.checked).map((r) => $("select[name^='type.']", r))
    const s = list.find((s) => s && !s.value)
    if (!s) return false
    s.setCustomValidity("Pick what it is, then press Enter.")
    s.addEventListener("change", () => s.setCustomValidity(""), { once: true })
    s.focus()
    s.reportValidity()
    return true
  }
  keyed = (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && e.target.form?.id === "fields") { e.preventDefault(); e.target.blur(); press("s"); return }
    if (e.key === "Enter" && e.target.matches?.("select[name^='type.']") && e.target.value) {
      e.preventDefault()
      ticked()
      const r = e.target.closest("tr")
      press(r ? ("kept" in r.dataset ? "t" : "a") : $("[data-key=a]") ? "a" : "t")
      return
    }
    if (e.ctrlKey || e.metaKey || e.altKey) return
    if (e.key === "Escape") { $(".pick")?.remove(); if (typing(e)) e.target.blur(); return }
    if (typing(e)) {
      if (e.key === "Enter" && (e.target.name === "into" || e.target.name === "name")) ticked()
      return
    }
    let done = true
    switch (e.key) {
    case "j": rows.length ? go(at + 1) : done = press("j"); break
    case "k": rows.length ? go(at - 1) : done = press("k"); break
    case "x": { const t = rows[at] && $("input[type=checkbox]", rows[at]); if (t) { t.checked = !t.checked } break }
    case "e": $("#bulk-field")?.focus(); break
    case "a": case "t": ticked(); done = untyped() || press(e.key); break
    case "i": case "m": case "n": case "r": ticked(); done = press(e.key); break
    case "l": case "d": { const b = rows[at] && $('[data-row="' + e.key + '"]', rows[at]); b ? b.click() : done = press(e.key); break }
    case "s": case "b": case "p": done = press(e.key); break
    case "/": case "u": done = press(e.key); break
    default: done = false
    }
    if (done) e.preventDefault()
  }

  // The vocabulary of the field that is set for many.
  const field = $("#bulk-field"), values = $("#bulk-values")
  const offer = () => values?.replaceChildren(...(field.selectedOptions[0]?.dataset.options || "").trim().split(" ").filter((w) => w).map((w) => {
    const o = document.createElement("option")
    o.value = w
    return o
  }))
  field?.addEventListener("change", offer)
  if (field) offer()

  // What an act would change is counted meanwhile: the page that shows it comes then.
  if ($(".counting")) {
    const q = new URLSearchParams(location.search)
    q.delete("quick")
    location.replace("?" + q)
  }

  for (const key of early) keyed({ key, target: document.body, preventDefault() {} })
  }
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", start) : start()
})()
