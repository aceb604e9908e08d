// Pictures of the pages that say most of the design, for the README and for whoever changes
// it: narrow, middle and wide, in the dark, and on paper. Run by hand, looked at, committed.
//
//     node tests/browser/screenshots.mjs SITE [CHROMIUM]
//
// They go to tests/browser/screenshots/, none above 40 kB, with a table of them all.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { kindsOf, launch, serve } from "./browse.mjs";

const MOST = 40_000;
// Pages by their kind, the heaviest of it.
const PAGES = {
  home: /^index\.html$/, glance: /en-un-coup-d-oeil/, calendar: /(^|\/)calendrier\//,
  challenge: /^defis\/\*\//, impact: /^impact\/index\.html$/,
  indicator: /^impact\/indicateurs\/\*\//, sponsor: /^soutiens\/\*\/index\.html$/,
};
const LOOKS = {
  360: { width: 360, height: 720 }, 768: { width: 768, height: 900 }, 1280: { width: 1280, height: 900 },
  dark: { width: 1280, height: 900, colorScheme: "dark" },
  print: { width: 794, height: 1123, media: "print" },
};

const [site, chromium] = process.argv.slice(2);
if (!site) {
  console.error("usage: node screenshots.mjs SITE [CHROMIUM]");
  process.exit(2);
}
const folder = join(dirname(fileURLToPath(import.meta.url)), "screenshots");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const { origin, close } = await serve(site);
const browser = await launch(chromium);
const kinds = [...kindsOf(site)];

// As good as its weight allows.
const picture = async (session) => {
  for (let quality = 80; quality > 0; quality -= 10) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
    const bytes = Buffer.from(data, "base64");
    if (bytes.length <= MOST || quality <= 10) return bytes;
  }
  return null;
};

const rows = [];
for (const [name, pattern] of Object.entries(PAGES)) {
  const file = kinds.find(([kind]) => pattern.test(kind))?.[1].at(-1);
  if (!file) {
    console.error(`no page is like ${pattern}`);
    process.exitCode = 1;
    continue;
  }
  const cells = [];
  for (const [look, { width, height, media, colorScheme = "light" }] of Object.entries(LOOKS)) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    if (media) await page.emulateMedia({ media });
    await page.goto(`${origin}/${file}`, { waitUntil: "load" });
    const bytes = await picture(await context.newCDPSession(page));
    writeFileSync(join(folder, `${name}-${look}.webp`), bytes);
    cells.push(`![${name}, ${look}](${name}-${look}.webp)`);
    if (bytes.length > MOST) {
      console.error(`${name}-${look}.webp has ${bytes.length} bytes`);
      process.exitCode = 1;
    }
    await context.close();
  }
  rows.push(`| ${[name, ...cells].join(" | ")} |`);
}
const looks = Object.keys(LOOKS);
writeFileSync(join(folder, "README.md"), ["# The pages that say most of the design", "",
  "Made by `node tests/browser/screenshots.mjs site`.", "",
  `| page | ${looks.join(" | ")} |`, `|---|${looks.map(() => "---|").join("")}`, ...rows, ""].join("\n"));
console.log(`${rows.length * looks.length} pictures in ${folder}`);
await browser.close();
close();
