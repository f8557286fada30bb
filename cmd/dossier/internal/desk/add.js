// Bringing texts in, beyond what forms do by themselves: files and folders that are
// dropped, a folder that is chosen, and the bookmark for the page one is reading.
(() => {
  const form = document.querySelector("form.bring")
  if (!form) return
  const zone = form.querySelector(".drop"), says = form.querySelector("[role=status]"), button = form.querySelector("button.main")
  const mostFiles = +form.dataset.files, mostBytes = +form.dataset.bytes

  // Folders can be chosen only where the browser knows how.
  const files = form.querySelector("#files")
  if ("webkitdirectory" in files) {
    const p = document.createElement("p")
    const label = document.createElement("label")
    const folder = document.createElement("input")
    folder.type = "file"
    folder.name = "files"
    folder.webkitdirectory = true
    label.append("or a whole folder ", folder)
    p.append(label)
    zone.append(p)
    const drop = document.createElement("p")
    drop.className = "hint"
    drop.textContent = "Or drop files and folders anywhere on this page."
    zone.append(drop)
  }

  const send = async (list) => {
    const data = new FormData(form) // its token comes first
    let bytes = 0
    for (const [file] of list) bytes += file.size
    if (list.length > mostFiles || bytes > mostBytes) {
      says.textContent = list.length + " files with " + Math.ceil(bytes / 1e6) + " MB are too much at once; at most " + mostFiles + " files with " + Math.floor(mostBytes / 1e6) + " MB. For more, use “dossier add FOLDER”."
      return
    }
    data.delete("files")
    for (const [file, name] of list) data.append("files", file, name)
    says.textContent = "Reading " + list.length + (list.length === 1 ? " file …" : " files …")
    button.disabled = true
    try {
      const answer = await fetch(form.action, { method: "POST", body: data })
      if (!answer.ok) throw new Error((await answer.text()).slice(0, 300))
      location.assign(answer.url)
    } catch (e) {
      says.textContent = "Not read: " + e.message
      button.disabled = false
    }
  }

  const inside = async (entry, at, out) => {
    if (out.length > mostFiles) return
    if (entry.isFile) {
      const file = await new Promise((yes, no) => entry.file(yes, no))
      out.push([file, at + entry.name])
      return
    }
    const reader = entry.createReader()
    for (;;) {
      const some = await new Promise((yes, no) => reader.readEntries(yes, no))
      if (!some.length) return
      for (const e of some) await inside(e, at + entry.name + "/", out)
    }
  }

  const holds = (e) => [...(e.dataTransfer?.types || [])].includes("Files")
  document.addEventListener("dragover", (e) => {
    if (!holds(e)) return
    e.preventDefault()
    zone.classList.add("over")
  })
  document.addEventListener("dragleave", (e) => { if (!e.relatedTarget) zone.classList.remove("over") })
  document.addEventListener("drop", async (e) => {
    if (!holds(e)) return
    e.preventDefault()
    zone.classList.remove("over")
    const entries = [...e.dataTransfer.items].map((i) => i.webkitGetAsEntry?.()).filter((x) => x)
    const out = []
    try {
      if (entries.length) for (const entry of entries) await inside(entry, "", out)
      else for (const file of e.dataTransfer.files) out.push([file, file.name])
    } catch (x) {
      says.textContent = "Not read: " + x.message
      return
    }
    if (out.length) send(out)
  })

  form.addEventListener("submit", () => {
    says.textContent = form.querySelector("#address").value ? "Fetching …" : "Reading …"
    setTimeout(() => { button.disabled = true })
  })
  addEventListener("pageshow", () => { button.disabled = false; says.textContent = "" })

  // The bookmark runs in the page one is reading, which may be anybody's: it holds no
  // token, and the desk asks before it takes what it is sent.
  const origin = location.origin
  const run = "(()=>{const d=document,o=" + JSON.stringify(origin) + ",w=open(o+'/_dossier/clip#'+encodeURIComponent(location.href)),h=e=>{if(e.source===w&&e.origin===o&&e.data==='dossier: ready'){removeEventListener('message',h);w.postMessage({dossier:'page',address:location.href,title:d.title,html:/html/.test(d.contentType)?'<!doctype html>\\n'+d.documentElement.outerHTML:''},o)}};addEventListener('message',h)})()"
  const mark = document.querySelector(".bookmark")
  mark.querySelector("a").href = "javascript:" + encodeURIComponent(run)
  mark.querySelector("a").addEventListener("click", (e) => e.preventDefault())
  mark.hidden = false
})()
