// Opens a built site in a real browser: narrow and wide, light and dark, and on paper.
//
//     node tests/browser/pages.mjs SITE [CHROMIUM [SHEETS]]
//
// Every page: no part wider than a screen of 320 or 360 pixels, no request that leaves the
// site, nothing in the console. One page of each kind, the heaviest: nothing serious for
// people with disabilities, as axe sees it, at 360 and 1280 pixels, light and dark.
// The page « en un coup d'œil », of which there are so many at least: one sheet of A4.
import { createServer } from "node:http";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { chromium } from "playwright-core";

const [site, browserPath = "/usr/bin/chromium", nExpected = "1"] = process.argv.slice(2);
if (!site) {
  console.error("usage: node pages.mjs SITE [CHROMIUM]");
  process.exit(2);
}

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp",
  ".avif": "image/avif", ".ics": "text/calendar", ".csv": "text/csv", ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8", ".js": "text/javascript", ".ico": "image/x-icon",
};
const NARROW = [320, 360];
const LOOKS = [
  { width: 360, colorScheme: "light" }, { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" }, { width: 1280, colorScheme: "dark" },
];
const A4 = [595, 842];

const faults = [];
const fault = (page, what) => faults.push(`${page}: ${what}`);

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://site").pathname));
  if (path === "/favicon.ico") {
    response.writeHead(204).end(); // browsers ask for it unasked
    return;
  }
  let file = join(site, path);
  if (path.endsWith(sep)) file = join(file, "index.html");
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;

const files = readdirSync(site, { recursive: true })
  .filter((it) => it.endsWith(".html"))
  .map((it) => it.split(sep).join("/"))
  .sort();

// The address of a page with the names of things taken out; stays what names a kind.
const KIND_WORDS = /^(index\.html|404\.html|.*\.html|jours|en-un-coup-d-oeil|calendrier|imprimer)$/;
const kind = (file) =>
  file.split("/").map((part, at) => (at === 0 || KIND_WORDS.test(part) ? part : "*")).join("/");
const heaviest = (group) =>
  group.reduce((one, other) =>
    statSync(join(site, other)).size > statSync(join(site, one)).size ? other : one);
const kinds = new Map();
for (const file of files) {
  // Pages right under /impact/ are each of their own kind.
  const name = /^impact\/[^/]+\/index\.html$/.test(file) ? file : kind(file);
  kinds.set(name, [...(kinds.get(name) ?? []), file]);
}
const chosen = [...kinds.values()].map(heaviest);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });

const open = async ({ width, colorScheme }) => {
  const context = await browser.newContext({
    viewport: { width, height: 800 }, colorScheme, bypassCSP: true, reducedMotion: "reduce",
  });
  const page = await context.newPage();
  let current = "";
  page.on("request", (it) => {
    const url = it.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) fault(current, `it asks for ${url}`);
  });
  page.on("response", (it) => {
    if (it.status() >= 400) fault(current, `${it.status()} for ${it.url().slice(origin.length)}`);
  });
  page.on("console", (it) => {
    if (it.type() === "error") fault(current, `the console says: ${it.text()}`);
  });
  page.on("pageerror", (it) => fault(current, `an error: ${it.message}`));
  const go = async (file) => {
    current = `${file} (${width} ${colorScheme})`;
    await page.goto(`${origin}/${file}`, { waitUntil: "load" });
    return current;
  };
  return { page, go, close: () => context.close() };
};

// What sticks out of the screen, unless something around it scrolls.
const stickingOut = () => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return null;
  const wide = [...document.body.querySelectorAll("*")].filter((it) => {
    if (it.getBoundingClientRect().right <= room + 1) return false;
    for (let up = it; up; up = up.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return false;
    }
    return true;
  });
  const names = wide.slice(0, 3).map((it) => `<${it.localName} class="${it.className}">`);
  return `${document.documentElement.scrollWidth} px wide: ${names.join(", ")}`;
};

for (const width of NARROW) {
  const { page, go, close } = await open({ width, colorScheme: "light" });
  for (const file of files) {
    const name = await go(file);
    const wide = await page.evaluate(stickingOut);
    if (wide) fault(name, wide);
  }
  await close();
}

let nAxe = 0;
for (const look of LOOKS) {
  const { page, go, close } = await open(look);
  for (const file of chosen) {
    const name = await go(file);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ["violations"] }));
    nAxe += 1;
    for (const it of violations) {
      if (it.impact !== "serious" && it.impact !== "critical") continue;
      const [node] = it.nodes;
      fault(name, `axe ${it.id} (${it.impact}, ${it.nodes.length}): ${node.html.slice(0, 120)}`);
    }
  }
  await close();
}

let nSheets = 0;
const { page, go, close } = await open({ width: 1280, colorScheme: "light" });
for (const file of files.filter((it) => it.includes("en-un-coup-d-oeil/"))) {
  const name = await go(file);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const text = pdf.toString("latin1");
  const sheets = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? [];
  const size = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text)?.slice(1).map(Number) ?? [];
  const sides = size.map(Math.round).sort((one, other) => one - other);
  if (sheets.length !== 1) fault(name, `${sheets.length} sheets when printed`);
  if (sides.some((it, at) => Math.abs(it - A4[at]) > 1)) fault(name, `printed on ${size}, not A4`);
  nSheets += 1;
}
await close();
if (nSheets < Number(nExpected)) fault("en-un-coup-d-oeil", "there is no such page");

await browser.close();
server.close();
for (const it of faults) console.log(it);
console.log(`${files.length} pages, ${chosen.length} kinds, ${nAxe} looks, ${nSheets} prints, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
