// Mails as the programs show them that people here use: what caniemail knows to be missing
// there, axe, how wide they are; and the sheets on paper.
//
//     node tests/browser/mails.mjs SITE [SCREENSHOTS]
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { caniemail } from "caniemail";
import { getFeatures } from "./node_modules/caniemail/dist/features.js";
import { AXE, launch, serve } from "./browse.mjs";

const CLIENTS = ["android", "desktop-webmail", "ios", "mobile-webmail"].map((it) => `gmail.${it}`)
  .concat(["android", "ios", "macos", "outlook-com", "windows", "windows-mail"].map((it) => `outlook.${it}`))
  .concat(["ios", "macos"].map((it) => `apple-mail.${it}`))
  .concat(["macos", "windows"].map((it) => `thunderbird.${it}`))
  .concat(["orange", "laposte"].flatMap((of) => ["android", "desktop-webmail", "ios"].map((it) => `${of}.${it}`)));

// What is lost where these are not known is of no weight: a webmail puts its own element in
// place of <body>, whose ground our table has too; without a role or a language a mail reads
// as if nobody had thought of screen readers, and no worse.
const HARMLESS = new Set(["<body> element", "role attribute", "lang attribute"]);

// Where caniemail has no word about a program it gives up; we take it as known there, since
// nobody has seen the contrary.
const { all } = getFeatures();
for (const { stats } of all.values()) {
  for (const [family, platform] of CLIENTS.map((it) => it.split("."))) {
    (stats[family] ??= {})[platform] ??= { "": "y" };
  }
}

const unsupported = (client, html) =>
  [...caniemail({ clients: [client], html }).issues.errors.values()].flat().map((it) => it.title);

const [site, pictures] = process.argv.slice(2);
const mails = readdirSync(site, { recursive: true }).filter((it) => it.endsWith("/mail.html")).sort();
const faults = [];
if (!mails.length) faults.push("no mail at all");

for (const path of mails) {
  const html = readFileSync(join(site, path), "utf8");
  if (Buffer.byteLength(html) >= 102_000) faults.push(`${path}: Gmail cuts it off`);
  for (const client of CLIENTS) {
    for (const title of new Set(unsupported(client, html))) {
      if (!HARMLESS.has(title)) faults.push(`${path}: ${client} does not know ${title}`);
    }
  }
}
// The reader must be able to say no.
const planted = '<html><body><p style="position:fixed">a</p></body></html>';
if (!unsupported("gmail.ios", planted).some((it) => it.startsWith("position"))) {
  faults.push("caniemail finds nothing in what Gmail does not know");
}

const browser = await launch();
for (const [width, colorScheme, images] of [[800, "light", true], [360, "light", true], [360, "dark", false]]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.route(/^https?:/, (route) => (images ? route.fulfill({ status: 404 }) : route.abort()));
  for (const path of mails) {
    await page.goto(pathToFileURL(join(site, path)).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${path}: ${wide} px too wide at ${width}`);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    for (const it of violations) {
      faults.push(`${path} at ${width}, ${colorScheme}: ${it.id} ${it.nodes[0].html.slice(0, 120)}`);
    }
  }
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `mail-${width}-${colorScheme}.png`), fullPage: true });
  }
  await context.close();
}

// A sheet is one page of paper.
const { origin, close } = await serve(site);
const paper = await browser.newPage();
const sheets = readdirSync(site, { recursive: true }).filter((it) => /\/(appel|seance)\.html$/.test(it)).sort();
if (!sheets.length) faults.push("no sheet at all");
for (const path of sheets) {
  await paper.goto(`${origin}/${path}`);
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString("latin1");
  const n = pdf.match(/\/Type\s*\/Page\b/g)?.length;
  if (n !== 1) faults.push(`${path}: ${n} pages of paper`);
}
close();
await browser.close();
[...new Set(faults)].forEach((it) => console.log(it));
console.log(`${mails.length} mails, ${sheets.length} sheets, ${CLIENTS.length} programs, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
