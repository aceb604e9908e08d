// Searches a built site in a real browser, under the policy that the site must pass.
//
//     node tests/browser/search.mjs SITE [CHROMIUM]
//
// SITE is the built example of this repository. No page asks for a script before the
// search page; that one asks for the library and the index only when the reader comes to
// the field. Words are found without accents, by their stem, by another spelling, numbers
// by their digits. Results stand in groups, are told, and can be reached by keyboard.
// Without JavaScript the page says so and leads to the map of the site. The stems made here
// are those of the index. English pages have a search and an index of their own.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { chromium } from "playwright-core";
import { AXE } from "./browse.mjs";

const [site, browserPath = "/usr/bin/chromium-headless-shell"] = process.argv.slice(2);
if (!site) {
  console.error("usage: node search.mjs SITE [CHROMIUM]");
  process.exit(2);
}
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png",
  ".woff2": "font/woff2", ".webmanifest": "application/manifest+json",
};
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
  + "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://site").pathname));
  let file = join(site, path);
  if (path.endsWith(sep)) file = join(file, "index.html");
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY,
  });
  response.end(readFileSync(file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });

const said = [];
const open = async (path, options = {}) => {
  const page = await (await browser.newContext(options)).newPage();
  const asked = [];
  page.on("request", (it) => asked.push(it.url().slice(origin.length)));
  page.on("response", (it) => {
    if (it.status() >= 400) said.push(`${it.status()} for ${it.url()}`);
  });
  page.on("console", (it) => {
    if (it.type() === "error") said.push(`${path}: ${it.text()}`);
  });
  page.on("pageerror", (it) => said.push(`${path}: ${it.message}`));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  return { page, asked };
};

// The same stems as those of the index.
const { stems } = await import(new URL("../../templates/assets/search.js", import.meta.url));
const list = readFileSync(new URL("stems.tsv", import.meta.url), "utf8").trimEnd().split("\n");
for (const line of list) {
  const [language, text, expected] = line.split("\t");
  assert.equal(stems(text, language, "\u00a0\u2009\u202f").join(" "), expected, text);
}

// No script anywhere else, and few requests.
for (const path of ["/", "/defis/", "/actions/", "/impact/", "/recits/", "/404.html"]) {
  const { page, asked } = await open(path);
  assert.deepEqual(asked.filter((it) => /\.js(on)?$/.test(it)), [], path);
  assert.ok(asked.length <= 6, `${path}: ${asked.join(" ")}`);
  assert.equal(await page.locator("header a[href$='recherche/']").count(), 1, path);
  await page.context().close();
}

const { page, asked } = await open("/recherche/");
// What axe finds in the page with its results; it tries styles that the policy refuses.
const sound = async (page) => {
  const before = said.length;
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes[0].html}`), []);
  said.length = before;
};
const scripts = () => asked.filter((it) => /\.js(on)?$/.test(it));
assert.equal(scripts().length, 1, scripts().join(" "));
await page.focus("#q");
await page.waitForFunction(() => performance.getEntriesByType("resource")
  .some((it) => it.name.endsWith("index-fr.json")));
assert.equal(scripts().length, 3, scripts().join(" "));

const results = async (query) => {
  await page.fill("#q", query);
  await page.waitForFunction(
    (it) => new URLSearchParams(location.search).get("q") === it, query);
  await page.waitForTimeout(80);
  return page.evaluate(() => ({
    told: document.querySelector("#found-count").textContent,
    groups: [...document.querySelectorAll("#found h2")].map((it) => it.textContent),
    pages: [...document.querySelectorAll("#found a")].map((it) => new URL(it.href).pathname),
    marked: [...document.querySelectorAll("#found mark")].map((it) => it.textContent),
    first: document.querySelector("#found li")?.textContent ?? "",
  }));
};
const has = async (query, path) => {
  const found = await results(query);
  assert.ok(found.pages.includes(path), `${query}: ${found.pages.join(" ")} (${found.told})`);
  return found;
};
const shows = (path, text) => {
  const html = readFileSync(join(site, path, "index.html"), "utf8");
  assert.ok(html.replace(/<[^>]*>/g, "").includes(text), `${path} does not show ${text}`);
};

const kits = await has("kits d'hygiène", "/defis/sans-abri/");
assert.ok(kits.groups.length > 1 && kits.marked.length > 0, JSON.stringify(kits));
assert.match(kits.told, /\d/);
for (const query of ["kit", "hygiene", "kit hygiene", "KITS"]) await has(query, "/defis/sans-abri/");
const [plain, accented] = [await results("benevoles"), await results("bénévole")];
assert.ok(plain.pages.length > 0);
assert.deepEqual(plain.pages, accented.pages);
shows("/impact/objectifs/", "15\u202f000");
for (const query of ["15 000", "15000", "15\u202f000"]) {
  const found = await has(query, "/impact/objectifs/");
  assert.ok(found.marked.some((it) => it.replace(/\D/g, "") === "15000"), JSON.stringify(found));
}
await has("789", "/defis/sans-abri/");
await has("laruchequiditoui", "/partenaires/la-ruche-qui-dit-oui/");
await has("etika mundi", "/partenaires/etika-mundo/");
const none = await results("xyzzyqwrt");
assert.deepEqual(none.pages, []);
assert.notEqual(none.told, "");

// By keyboard: from the field, the next stop is the first result.
await results("sans-abri");
await page.focus("#q");
await page.keyboard.press("Enter");
await page.keyboard.press("Tab");
assert.equal(await page.evaluate(() => document.activeElement.closest("#found") !== null), true);
await page.context().close();

// A query in the address; with results the page is as accessible as without, and the
// keyboard walks through all of them with a focus that is seen.
for (const colorScheme of ["light", "dark"]) {
  for (const [path, start] of [["/recherche/?q=soignants", "/"], ["/en/recherche/?q=kit", "/en/"]]) {
    const linked = await open(path, { colorScheme });
    await linked.page.waitForSelector("#found a");
    const to = await linked.page.$$eval("#found a", (all) => all.map((it) => new URL(it.href).pathname));
    assert.ok(to.every((it) => it.startsWith("/en/") === (start === "/en/")), to.join(" "));
    await linked.page.focus("#q");
    for (const expected of to) {
      await linked.page.keyboard.press("Tab");
      const [at, outline] = await linked.page.evaluate(() => [
        new URL(document.activeElement.href).pathname,
        getComputedStyle(document.activeElement).outlineStyle]);
      assert.deepEqual([at, outline === "none"], [expected, false]);
    }
    await sound(linked.page);
    await linked.page.context().close();
  }
}

// In English: from any page, by stems of English words, in an index of its own.
const english = await open("/en/defis/");
await english.page.click("header .search-link a");
await english.page.waitForURL("**/en/recherche/");
assert.equal(await english.page.locator("header .search-link a").innerText(), "Search");
for (const query of ["kits", "assembled kit", "CHALLENGES"]) {
  await english.page.fill("#q", query);
  await english.page.waitForFunction(
    (it) => new URLSearchParams(location.search).get("q") === it, query);
  await english.page.waitForTimeout(80);
  const to = await english.page.$$eval("#found a", (all) => all.map((it) => new URL(it.href).pathname));
  assert.ok(to.length > 0 && to.every((it) => it.startsWith("/en/")), `${query}: ${to}`);
}
const fetched = english.asked.filter((it) => it.includes("/index-"));
assert.deepEqual(fetched, ["/recherche/index-en.json"]);
await english.page.context().close();

// Without JavaScript.
for (const folder of ["/", "/en/"]) {
  const off = await open(`${folder}recherche/`, { javaScriptEnabled: false });
  const map = off.page.locator("noscript a").first();
  assert.equal(await map.isVisible(), true);
  assert.equal(await off.page.locator("#q").isVisible(), false);
  await map.click();
  assert.equal(new URL(off.page.url()).pathname, `${folder}plan-du-site/`);
  await off.page.context().close();
}

assert.deepEqual(said, []);
await browser.close();
server.close();
console.log("the search finds what it must");
