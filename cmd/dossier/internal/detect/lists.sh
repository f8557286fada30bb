#!/bin/sh
# Makes names.txt.gz: names of places and given names, sections headed by "= NAME", one
# name a line, sorted.
#   places   countries, continents and seas' coasts, in English, Spanish, Portuguese,
#            French, German, Italian, Dutch and Catalan: CLDR (Unicode-3.0)
#   cities   large cities in the same languages, from the zones of CLDR (Unicode-3.0)
#   regions  first-level regions: CLDR's subdivisions in English (Unicode-3.0) and
#            iso3166-2-db in English, Spanish, Portuguese, French and German (MIT)
#   given    given names that two languages of gender-detection-from-name (MIT) know, or
#            its Spanish, German and Turkish ones; and those of faker (MIT)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0 cldr-dates-full@48.2.0 \
  iso3166-2-db@2.3.11 gender-detection-from-name@1.11.5 @faker-js/faker@10.6.0 stopwords-iso@1.1.0 >/dev/null
gzip -dc "$here/words.txt.gz" >words.txt
cat >lists.js <<'JS'
const fs = require("fs"), languages = ["en", "es", "pt", "fr", "de", "it", "nl", "ca"]
const cldr = (pack, lang, file) => JSON.parse(fs.readFileSync(`node_modules/cldr-${pack}-full/main/${lang}/${file}.json`)).main[lang]
const fold = s => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
const common = new Set(fs.readFileSync("words.txt", "utf8").split("\n").map(fold))
const stop = require("stopwords-iso")
for (const l of ["en", "es", "pt", "fr", "de", "it"]) for (const w of stop[l]) common.add(fold(w))
// Words that name a place only with another: what a list has them for is told by the text.
for (const w of ("central centre center centro norte nord sud sur north south east west este oeste ouest oriental occidental oriente occidente " +
  "litoral littoral coast capital meta delta plateau rivers upper lower est western eastern northern southern capital district " +
  "federal territory union nation hidalgo guerrero salta independencia liberty libertad victoria granma holmes nelson marlborough " +
  "bar most zone kent essex ile ville sala golden sucre bolivar mexico city pando atlantic man guadalupe pascua pasqua jersey canton desconhecida").split(" ")) common.add(w)
const plain = s => /^[\p{Script=Latin}\p{M}' ’.-]+$/u.test(s) && /^\p{Lu}/u.test(s) && s.length > 2 && s.split(" ").length < 6
const single = s => !/[ -]/.test(s)
const usable = s => plain(s) && !(single(s) && common.has(fold(s)))

const places = new Set(), cities = new Set(), regions = new Set(), given = new Set()
for (const l of languages) {
  for (const [code, name] of Object.entries(cldr("localenames", l, "territories").localeDisplayNames.territories)) {
    if (/^(EU|EZ|UN|QO|XA|XB|ZZ|CP|CQ|DG|EA|TA)/.test(code)) continue
    const n = name.replace(/ \(.*/, "").replace(/^(RAE de |R\.A\.S\. chinoise de )/, "").replace(/ ?[-–] ?\p{Ll}*$/u, "").trim()
    if (usable(n)) places.add(n)
  }
  const walk = o => { for (const v of Object.values(o)) if (v && v.exemplarCity) { const n = v.exemplarCity.replace(/[,(].*/, "").trim(); if (usable(n) && !/ \p{Ll}+$/u.test(n)) cities.add(n) } else if (v && typeof v === "object") walk(v) }
  walk(cldr("dates", l, "timeZoneNames").dates.timeZoneNames.zone)
}

// What a region is called with, which no text need say.
const kinds = "departamento|department|département|provincia|province|província|provinz|región|region|região|région|regione|estado|state|état|municipio|municipality|município|municipalité|" +
  "gobernación|governorate|gouvernorat|gouvernement|distrito|district|distrikt|prefectura|prefecture|préfecture|prefeitura|präfektur|condado|county|comté|cantón|canton|cantão|kanton|cantone|" +
  "óblast|oblast|oblast'|raion|rayon|krai|krai|okrug|voivodato|voivodeship|voïvodie|woiwodschaft|parroquia|parish|paroisse|división|division|divisão|comunidad autónoma|comunidad|" +
  "autonomous community|comarca|emirato|emirate|república|republic|republik|république|dipartimento|contea|governatorato|prefettura|municipalità|comune|circondario|departement|" +
  "territorio|territory|territoire|dzongkhag|wilaya|wilayah|bezirk|gobierno|atoll|atolón|island|isla|city|ciudad|special|autonomous|capital"
const before = new RegExp(`^(?:${kinds}) (?:(?:de|del|do|da|dos|das|du|des|di|della|of|von|der) |de (?:la|las|los|l') ?|d['’]|dell['’])`, "iu")
const behind = new RegExp(`(?: (?:${kinds}))+$`, "iu")
const region = name => {
  for (const n of new Set([name, name.replace(/ \(.*/, "")])) {
    let bare = n.trim()
    for (const s of [before, behind, behind]) bare = bare.replace(s, "").trim()
    if (usable(bare) && (bare === n.trim() || bare.length > 3)) regions.add(bare)
  }
}
const known = new Set([...places].map(fold))
for (const l of ["en"]) for (const [code, name] of Object.entries(JSON.parse(fs.readFileSync(`node_modules/cldr-subdivisions-full/subdivisions/${l}/${l}.json`)).subdivisions.localeDisplayNames.subdivisions)) {
  if (!/^(si|mk|mt|ad|lu|sm|li|mc|nr|lv|gb)/.test(code)) region(name) // whose subdivisions are villages and boroughs
}
for (const c of fs.readdirSync("node_modules/iso3166-2-db/regions")) for (const l of ["en", "es", "pt", "fr", "de"]) {
  const file = `node_modules/iso3166-2-db/regions/${c}/${l}.json`
  if (!/^(SI|MK|MT|AD|LU|SM|LI|MC|NR|LV)/.test(c) && fs.existsSync(file)) for (const r of JSON.parse(fs.readFileSync(file))) if (r.name) region(r.name)
}

const by = new Map()
const names = "node_modules/gender-detection-from-name/names/"
for (const f of fs.readdirSync(names)) for (const [, n] of fs.readFileSync(names + f, "utf8").matchAll(/\['((?:[^'\\]|\\.)*)', '\w+'\]/g)) {
  const k = fold(n.replace(/\\'/g, "'"))
  by.set(k, (by.get(k) || new Set()).add(f.slice(0, 2)))
}
const name = k => /^[a-z]+(-[a-z]+)?$/.test(k) && k.length > 2 && !common.has(k)
for (const [k, l] of by) if ((l.size > 1 || l.has("es") || l.has("de") || l.has("tr")) && name(k)) given.add(k)
const { allLocales } = require("@faker-js/faker")
for (const l of "en_GH en_IN en_NG en_ZA cs_CZ da de fi fr hr hu id_ID it lv nb_NO nl pl pt_BR pt_PT ro sk sl_SI sr_RS_latin sv tr uz_UZ_latin yo_NG zu_ZA af_ZA az es es_MX fr_SN".split(" ")) {
  for (const n of Object.values(allLocales[l].person.first_name || allLocales[l].person.firstName).flat()) if (name(fold(n))) given.add(fold(n))
}
const sorted = s => [...s].sort((a, b) => a < b ? -1 : a > b ? 1 : 0)
for (const c of [...cities]) if (known.has(fold(c))) cities.delete(c)
const seen = new Set([...known, ...[...cities].map(fold)])
for (const r of [...regions]) if (seen.has(fold(r))) regions.delete(r)
// Spellings that fold to one are one.
const once = s => { const by = new Map(); for (const n of sorted(s)) if (!by.has(fold(n))) by.set(fold(n), n); return sorted(by.values()) }
for (const [title, s] of [["places", places], ["cities", cities], ["regions", regions], ["given", given]]) {
  const list = once(s)
  console.error(title, list.length)
  console.log("= " + title + "\n" + list.join("\n"))
}
JS
node lists.js >names.txt
gzip -9 -n <names.txt >"$here/names.txt.gz"
