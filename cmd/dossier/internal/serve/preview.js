// The script that the preview adds to each page: it reloads the page when it changed
// and shows messages about the archive. It never writes markup, because what it is
// told may come from a hostile source.
(() => {
  const own = document.currentScript.dataset
  const kept = (key, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem("dossier-" + key)
      sessionStorage.setItem("dossier-" + key, value)
    } catch { return null }
  }

  // Restores the scroll position after a reload, also after one that comes before the last
  // was done.
  const [at, ...place] = JSON.parse(kept("place") || "[]")
  kept("place", "[]")
  let back = at === location.href && place
  if (back) {
    addEventListener("load", () => { if (back) scrollTo({ left: back[0], top: back[1], behavior: "instant" }); back = false })
    for (const moved of ["wheel", "touchmove", "keydown", "pointerdown"]) // a reader who moves is not put back
      addEventListener(moved, () => { back = false }, { once: true, passive: true })
  }
  const go = (to) => {
    kept("place", JSON.stringify([location.href, ...(back || [scrollX, scrollY])]))
    to ? location.replace(to) : location.reload()
  }
  // Not while somebody writes: what is typed would be lost, and the letters that follow would
  // be commands. A form that keeps what was typed over a reload says so with data-keeps.
  const desk = location.pathname.startsWith("/_dossier/") // whose keys are commands
  let touched = 0, later = 0
  for (const name of ["keydown", "input", "focusin", "focusout", "pointerdown"])
    addEventListener(name, (e) => { if (name === "pointerdown" || desk && name === "keydown" || e.target.matches?.("input:not([type=checkbox]), textarea")) touched = Date.now() }, true)
  const writes = () => {
    const e = document.activeElement
    return Date.now() - touched < 1500 || (e?.matches("input:not([type=checkbox]), textarea") && e.value !== e.defaultValue && !e.closest("[data-keeps]"))
  }
  const when = (to) => {
    clearTimeout(later)
    writes() ? later = setTimeout(when, 300, to) : go(to)
  }

  // A new stylesheet replaces the old one once it has loaded, so that the page does
  // not flash. Names of stylesheets may contain a hash.
  const plain = (path) => path.replace(/\.[0-9a-f]{10}\.css$/, ".css")
  const restyle = (styles, sheets) => {
    own.styles = styles
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const next = old.cloneNode()
      const at = plain(old.href.split("?")[0])
      const sheet = sheets.find((s) => at.endsWith("/" + plain(s)))
      next.href = (sheet ? at.slice(0, -plain(sheet).length) + sheet : old.href.split("?")[0]) + "?" + styles
      next.addEventListener("load", () => old.remove())
      next.addEventListener("error", () => next.remove())
      old.after(next)
    }
  }

  const make = (name, attributes, ...children) => {
    const e = document.createElement(name)
    for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v)
    e.append(...children.filter((c) => c))
    return e
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
    section { position: fixed; z-index: 2147483647; box-sizing: border-box; overflow: auto; overscroll-behavior: contain;
      background: light-dark(#fff, #1c1c1e); color: light-dark(#1c1c1e, #f2f2f2); box-shadow: 0 2px 24px #0007; }
    .errors { inset: 0 0 auto 0; max-height: 55vh; padding: 14px max(16px, 50vw - 480px); border-top: 5px solid #c4262e; }
    .warnings { right: 12px; bottom: 56px; width: min(560px, 100vw - 24px); max-height: 60vh; padding: 12px 16px; border-radius: 8px; }
    h2 { font: 600 16px/1.4 system-ui, sans-serif; margin: 0 40px 8px 0; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { margin: 0 0 12px; overflow-wrap: anywhere; }
    code { font: 13px/1.5 ui-monospace, monospace; }
    pre { margin: 4px 0; padding: 6px 10px; white-space: pre-wrap; font: 13px/1.5 ui-monospace, monospace;
      background: light-dark(#f3f1ec, #2b2b2e); border-left: 3px solid #c4262e; }
    .warnings pre { border-left-color: light-dark(#8a6100, #e0b252); }
    .hint { margin: 2px 0 0; color: light-dark(#55524b, #b9b6ae); }
    a { color: light-dark(#0b57a4, #8ab8ef); }
    button { font: inherit; cursor: pointer; color: inherit; }
    .close { position: absolute; top: 10px; right: 12px; min-width: 32px; min-height: 32px; border: 0; background: none; font-size: 20px; line-height: 1; }
    .pill { position: fixed; z-index: 2147483647; right: 12px; bottom: 12px; min-height: 32px; padding: 4px 14px; border-radius: 16px;
      border: 1px solid light-dark(#8a6100, #e0b252); background: light-dark(#fff8e6, #2e2816); color: light-dark(#5c4100, #f3d491); }
    .pill.off { border-color: light-dark(#77736a, #8d8a83); background: light-dark(#eee, #333); color: light-dark(#333, #ddd); }
    :focus-visible { outline: 3px solid light-dark(#0b57a4, #8ab8ef); outline-offset: 2px; }
    @media print { section, .pill { display: none; } }
  `)
  let host, root
  const room = () => {
    if (!host) {
      host = make("dossier-preview", {})
      root = host.attachShadow({ mode: "open" })
      root.adoptedStyleSheets = [sheet]
      document.documentElement.append(host)
    }
    return root
  }

  const count = (n, one) => n + " " + one + (n === 1 ? "" : "s")
  const item = (n) => make("li", {},
    n.place && make("code", { dir: "auto" }, n.place), n.place && ": ", make("span", { dir: "auto" }, n.text),
    n.line && make("pre", {}, n.line),
    n.hint && make("p", { class: "hint" }, "Hint: " + n.hint))
  const panel = (kind, title, list, closed) => {
    const close = make("button", { class: "close", type: "button", "aria-label": "Close" }, "×")
    close.addEventListener("click", closed)
    return make("section", { class: kind, role: kind === "errors" ? "alert" : "region", "aria-label": title },
      make("h2", {}, title), close,
      make("ul", {}, ...list.map(item)),
      make("a", { href: "/_dossier/" }, "All sources and messages"))
  }

  let notices = [], open = false, lost = false
  const draw = () => {
    const errors = notices.filter((n) => n.severity === "error")
    const warnings = notices.filter((n) => n.severity === "warning")
    const said = JSON.stringify(errors)
    const quiet = kept("closed") === said
    if (!host && !notices.length && !lost) return
    const parts = []
    if (errors.length && !quiet)
      parts.push(panel("errors", count(errors.length, "error"), errors, () => { kept("closed", said); draw() }))
    if (warnings.length && open)
      parts.push(panel("warnings", count(warnings.length, "warning"), warnings, () => { open = false; draw() }))
    const words = [lost && "Preview stopped", quiet && errors.length && count(errors.length, "error"),
      warnings.length && count(warnings.length, "warning")].filter((w) => w)
    if (words.length) {
      const pill = make("button", { class: lost ? "pill off" : "pill", type: "button", "aria-expanded": String(open) }, words.join(", "))
      pill.addEventListener("click", () => { open = !open; if (quiet) kept("closed", ""); draw() })
      parts.push(pill)
    }
    room().replaceChildren(...parts)
  }
  addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !notices.length) return
    open = false
    kept("closed", JSON.stringify(notices.filter((n) => n.severity === "error")))
    draw()
  })

  let stream
  const hear = (event) => {
    const news = JSON.parse(event.data)
    lost = false
    if (news.moved) return when(news.moved)
    if (news.revision !== own.revision) return when()
    if (news.styles !== own.styles) restyle(news.styles, news.sheets || [])
    notices = news.notices
    draw()
  }
  const listen = () => {
    if (stream) return
    stream = new EventSource("/_dossier/events?" + new URLSearchParams({ page: location.pathname + location.search }))
    stream.addEventListener("news", hear)
    stream.addEventListener("error", () => { lost = true; draw() })
  }
  const rest = () => { if (stream) stream.close(); stream = null }
  // A browser limits connections per server: windows in the background give theirs
  // up, and catch up when they are shown again.
  document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen())
  addEventListener("pagehide", rest)
  addEventListener("submit", () => { rest(); clearTimeout(later) }) // the answer to the form is the next page, not a reload of this one
  addEventListener("pageshow", () => { if (!document.hidden) listen() })
  if (!document.hidden) listen()
})()
