// Pictures of the pages that say most of the design, for the README and for whoever changes
// it: narrow, middle and wide, in the dark, and the first sheet on paper. Run by hand, looked
// at, committed.
//
//     node tests/browser/screenshots.mjs SITE [CHROMIUM]
//
// They go to tests/browser/screenshots/, none above 26 kB, with a table of them all.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { kindsOf, launch, serve } from "./browse.mjs";

const MOST = 26_000;
// Pages by their kind, the heaviest of it.
const PAGES = {
  home: /^index\.html$/, glance: /^programmes\/.*en-un-coup-d-oeil/, calendar: /^programmes\/.*calendrier\/index/,
  challenge: /^defis\/\*\//, impact: /^impact\/index\.html$/,
  indicator: /^impact\/indicateurs\/\*\/index/, sponsor: /^soutiens\/\*\/index\.html$/,
};
const LOOKS = {
  360: { width: 360, height: 720 }, 768: { width: 768, height: 900 }, 1280: { width: 1280, height: 900 },
  dark: { width: 1280, height: 900, colorScheme: "dark" },
  print: { width: 794, height: 1123, paper: true },
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

// As large and as good as its weight allows.
const picture = async (page, session) => {
  const { width, height } = page.viewportSize();
  for (const scale of [1, .75, .6, .5]) {
    for (const quality of [80, 65, 50]) {
      const clip = { x: 0, y: 0, width, height, scale };
      const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality, clip });
      const bytes = Buffer.from(data, "base64");
      if (bytes.length <= MOST) return bytes;
    }
  }
  throw new Error(`a picture of ${page.url()} is too heavy`);
};

// Shows the first sheet of a page as it is printed, in the place of the page.
const print = async (page) => {
  const scratch = mkdtempSync(join(tmpdir(), "fabrique-sheet-"));
  const file = join(scratch, "page.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: false });
  const sheet = execFileSync("pdftoppm", ["-r", "80", "-png", "-l", "1", file], { maxBuffer: 1 << 28 });
  rmSync(scratch, { recursive: true });
  // Width and height stand where every PNG has them.
  await page.setViewportSize({ width: sheet.readUInt32BE(16), height: sheet.readUInt32BE(20) });
  await page.goto("about:blank");
  await page.setContent(`<body style="margin:0"><img style="display:block" src="data:image/png;base64,${sheet.toString("base64")}">`);
  await page.waitForFunction(() => document.images[0].complete);
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
  for (const [look, { width, height, paper, colorScheme = "light" }] of Object.entries(LOOKS)) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${origin}/${file}`, { waitUntil: "load" });
    if (paper) await print(page);
    const bytes = await picture(page, await context.newCDPSession(page));
    writeFileSync(join(folder, `${name}-${look}.webp`), bytes);
    cells.push(`![${name}, ${look}](${name}-${look}.webp)`);
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
