// The page that the bookmark opens. It takes one message from the window that opened it,
// shows what came as text, and hands it on only when somebody presses the button.
(() => {
  const says = document.querySelector(".says"), sent = document.querySelector("form.sent"), instead = document.querySelector("form.instead")
  let address = ""
  try { address = decodeURIComponent(location.hash.slice(1)) } catch {}
  history.replaceState(null, "", location.pathname) // it may hold secrets
  if (!/^https?:\/\//i.test(address)) address = ""
  const most = 15e6
  let taken = false
  const fallback = () => {
    if (taken) return
    taken = true
    says.textContent = "Nothing came."
    instead.querySelector("[name=address]").value = address
    instead.hidden = false
  }
  const from = window.opener
  if (!from) { fallback(); return }
  addEventListener("message", (e) => {
    const m = e.data
    if (taken || e.source !== from || !m || m.dossier !== "page" || typeof m.html !== "string" || typeof m.address !== "string") return
    let at
    try { at = new URL(m.address) } catch { return }
    if (!/^https?:$/.test(at.protocol) || at.origin !== e.origin) { fallback(); return }
    if (!m.html || m.html.length > most) { address = at.href; fallback(); return }
    taken = true
    at.hash = ""
    const now = new Date(), two = (n) => String(n).padStart(2, "0")
    sent.querySelector("[name='field.source_url']").value = at.href
    sent.querySelector("[name='field.retrieved']").value = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate())
    sent.querySelector("textarea").value = m.html
    says.textContent = "“" + String(m.title || "").slice(0, 300) + "” from " + at.host + ", " + Math.ceil(m.html.length / 1000) + " kB."
    sent.hidden = false
    sent.querySelector("button").focus()
  })
  from.postMessage("dossier: ready", "*") // who opened it is not known yet, and the words tell nothing
  setTimeout(fallback, 5000)
})()
