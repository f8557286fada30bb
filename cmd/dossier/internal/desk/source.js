// The desk of one source: which fields were changed, words of the text put into a field or
// taken out, and staying at one's place while the page is loaded anew. Without this script
// the forms beside the text do the same. Nothing is written as markup.
(() => {
  const $ = (q, of = document) => of.querySelector(q)
  const all = (q, of = document) => [...of.querySelectorAll(q)]
  const form = $("#fields"), raw = $("ol.lines"), pane = $("div.lines"), frame = $("iframe")
  if (!form || !raw) return
  const fields = all(".field")
  const input = (f) => $("input[name^='set.']", f), was = (f) => $("input[name^='was.']", f)
  const file = form.elements.file.value

  // A place is kept for the next page of the same source, and what was typed and not saved:
  // also what was sent and refused, so that one wrong date does not lose the other fields.
  const key = "dossier-source"
  const saved = (() => {
    try { const v = JSON.parse(sessionStorage.getItem(key)); return v && v.file === file ? v : {} } catch { return {} }
  })()
  for (const f of fields) {
    const typed = (saved.typed || {})[f.dataset.field]
    if (typed && typed.was === was(f).value && (!saved.sent || new URLSearchParams(location.search).has("wrong"))) { input(f).value = typed.value; at(f, typed.line) }
  }
  let sent = false
  const inside = () => { try { return frame.contentDocument.URL === "about:blank" ? saved.page || 0 : frame.contentWindow.scrollY } catch { return 0 } }
  const keep = () => {
    const typed = {}
    for (const f of fields) if (input(f).value !== was(f).value) typed[f.dataset.field] = { value: input(f).value, was: was(f).value, line: $("input[name^='at.']", f)?.value }
    try {
      sessionStorage.setItem(key, JSON.stringify({ file, typed, sent, x: scrollX, y: scrollY, pane: pane.scrollTop, page: frame ? inside() : 0, focus: document.activeElement?.id || "" }))
    } catch {}
  }
  form.addEventListener("submit", () => { sent = true })
  addEventListener("pagehide", keep)
  const follow = () => { try { frame.contentWindow.scrollTo(0, saved.page) } catch {} }
  if ("y" in saved && !location.hash) { // at once: the page may be left again before all of it is loaded
    pane.scrollTop = saved.pane
    scrollTo({ left: saved.x, top: saved.y, behavior: "instant" })
    const it = saved.focus && document.getElementById(saved.focus)
    if (it && !document.activeElement?.matches("[autofocus]")) it.focus({ preventScroll: true })
    frame?.addEventListener("load", follow, { once: true })
  }

  // Where the text says a value.
  function at(f, line) {
    let i = $("input[name^='at.']", f)
    if (!i) {
      i = document.createElement("input")
      i.type = "hidden"; i.name = "at." + f.dataset.field
      f.append(i)
    }
    i.value = line || ""
  }
  for (const f of fields) {
    const show = () => f.classList.toggle("changed", input(f).value !== was(f).value)
    input(f).addEventListener("input", () => { at(f, ""); show() })
    show()
  }

  const lineOf = (node) => (node?.nodeType === 1 ? node : node?.parentElement)?.closest("ol.lines li")?.value
  const button = (text, act) => {
    const b = document.createElement("button")
    b.type = "button"
    b.textContent = text
    b.addEventListener("click", act)
    return b
  }
  const offer = () => {
    $(".pick")?.remove()
    const s = getSelection()
    if (!s.rangeCount || s.isCollapsed || !raw.contains(s.anchorNode)) return
    const range = s.getRangeAt(0)
    const first = lineOf(range.startContainer)
    let last = lineOf(range.endContainer) || first
    if (!first) return
    if (range.endOffset === 0 && last > first) last--
    const part = document.createDocumentFragment()
    part.append(range.cloneContents())
    all(".what", part).forEach((w) => w.remove())
    const words = [...part.childNodes].map((n) => n.textContent).join(" ").replace(/\s+/g, " ").trim()
    if (!words) return
    const pick = document.createElement("div")
    pick.className = "pick"
    pick.setAttribute("role", "group")
    pick.setAttribute("aria-label", "These words")
    if (words.length <= 400) for (const o of all("#edit select option")) pick.append(button(o.textContent, () => {
      const f = fields.find((f) => f.dataset.field === o.value)
      input(f).value = words
      at(f, first)
      f.classList.toggle("changed", words !== was(f).value)
      pick.remove()
      input(f).focus()
    }))
    pick.append(button(first === last ? "Remove line " + first : "Remove lines " + first + "–" + last, () => {
      const e = $("#edit").elements
      e.lines.value = first === last ? first : first + "-" + last
      pick.remove()
      e.why.focus()
    }))
    const box = range.getBoundingClientRect()
    pick.style.top = Math.max(8, Math.min(innerHeight - 110, box.bottom + 6)) + "px"
    pick.style.left = Math.max(8, Math.min(innerWidth - 320, box.left)) + "px"
    document.body.append(pick)
  }
  raw.addEventListener("mouseup", () => setTimeout(offer))
  document.addEventListener("keyup", (e) => { if (e.shiftKey && e.key.startsWith("Arrow") && raw.contains(getSelection().anchorNode)) offer() })

  // Removing needs a reason: Enter in that field is the button beside it.
  $("#edit").elements.why.addEventListener("keydown", (e) => {
    if (e.key === "Enter") { e.preventDefault(); $("#edit button[value=remove]").click() }
  })
})()
