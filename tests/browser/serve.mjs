// Writes a site while it is looked at in a real browser, through `fabrique serve`.
//
//     node tests/browser/serve.mjs PROGRAM [CHROMIUM [SCREENSHOTS]]
//
// A saved text is on the page without the reader losing the place; what was open stays
// open; a stylesheet is changed without loading the page again; a fault is shown with its
// file and line over the last sound page, and goes when it is mended; a page that is
// removed says so. The bar and the faults can be used by keyboard, hold what axe wants, and
// change nothing of the page. With SCREENSHOTS, pictures of both are left in that folder.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { AXE } from "./browse.mjs";

const [program, browserPath = "/usr/bin/chromium-headless-shell", screenshots] = process.argv.slice(2);
if (!program) {
  console.error("usage: node serve.mjs PROGRAM [CHROMIUM [SCREENSHOTS]]");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "fabrique-serve-"));
// As careful editors write: a whole file takes the place of the other.
const put = (path, text) => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part~`, text);
  renameSync(`${file}.part~`, file);
};
// A number that is typed would be told as a fault.
const name = (at) => `${"abcdef"[Math.floor(at / 10)]}${"abcdefghij"[at % 10]}`;
const long = (word) => `---\ntitle: "Une longue page"\nslug: longue\n---\n${
  Array.from({ length: 60 }, (_, at) => `## Partie ${name(at)}\n\nParagraphe ${name(at)}${
    at === 40 ? `, ${word}` : ""}.\n`).join("\n")}`;
put("content/site.yaml",
  "title: Essai\nbase_url: https://exemple.org/\norganisation: {name: Essai}\n");
put("content/pages/longue.md", long("premier"));
put("content/pages/autre.md", "---\ntitle: \"Autre\"\n---\nRien.\n");
put("templates/assets/own.css", ".own { color: rgb(1, 2, 3) }\n");
put("templates/page.html", `{% extends "base.html" %}
{% block head %}<link rel="stylesheet" href="{{ shell.root }}{{ assets["own.css"] }}">{% endblock %}
{% block main -%}
<header class="page-head"><h1>{{ shell.title }}</h1></header>
<details><summary>Fermé</summary><p>Un.</p></details><details><summary>Ouvert</summary><p class="own">Deux.</p></details>
{{ <prose parts={page.body} /> }}
{% endblock %}
`);

const server = spawn(program, ["-C", folder, "serve", "--port", "0", "--date", "2020-04-13"]);
const ended = new Promise((done) => server.on("exit", done));
let heard = "";
const origin = await new Promise((found, lost) => {
  const hear = (text) => {
    heard += text;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(heard);
    if (url) found(url[0]);
  };
  server.stdout.on("data", hear);
  server.stderr.on("data", hear);
  server.on("exit", () => lost(new Error(heard)));
});
const settled = async (page = "/") =>
  (await fetch(`${origin}/_fabrique/state?settle&page=${page}`)).json();
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const said = [];
let n = 0;

async function open(path, options = {}) {
  const page = await (await browser.newContext(options)).newPage();
  page.on("console", (it) => { if (it.type() === "error") said.push(`${path}: ${it.text()}`); });
  page.on("pageerror", (it) => said.push(`${path}: ${it.message}`));
  await page.goto(origin + path);
  await page.locator("fabrique-preview .bar button").first().waitFor();
  return page;
}

const checked = async (what, check) => {
  await check();
  n += 1;
  console.log(`ok ${what}`);
};

// What axe finds in the bar; it tries styles that the policy refuses, which is not said of us.
async function sound(page) {
  const before = said.length;
  await page.evaluate(AXE);
  const found = await page.evaluate(() => axe.run({ include: [["fabrique-preview"]] }, {
    resultTypes: ["violations", "incomplete"],
  }));
  assert.deepEqual(found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html)}`), []);
  assert.ok(found.passes.length > 3, "axe has looked into the bar");
  said.splice(before, said.length, ...said.slice(before).filter((it) => !/inline style/.test(it)));
}

try {
  const first = await settled("/longue/");
  assert.equal(first.mood, "fine", JSON.stringify(first.faults.slice(0, 5)));
  const page = await open("/longue/");
  const panel = page.locator("fabrique-preview .panel");
  const status = page.locator("fabrique-preview .status");

  await checked("the bar changes nothing of the page", async () => {
    const boxes = () => page.evaluate(() => [...document.body.querySelectorAll("*")].map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return [x, y + scrollY, width, height].join();
    }).join(" "));
    const before = await boxes();
    await page.evaluate(() => { document.querySelector("fabrique-preview").style.display = "none"; });
    assert.equal(await boxes(), before);
    await page.evaluate(() => { document.querySelector("fabrique-preview").style.display = ""; });
  });

  await checked("a saved text is on the page, and the place is kept", async () => {
    await page.locator("summary", { hasText: "Ouvert" }).click();
    await page.evaluate(() => scrollTo(0, 2000));
    const at = () => page.evaluate(() => Math.round(scrollY));
    const top = await at();
    assert.ok(top > 1500, `${top}`);
    put("content/pages/longue.md", long("deuxième"));
    await page.getByText("Paragraphe ea, deuxième").waitFor();
    await page.waitForFunction((it) => Math.abs(scrollY - it) < 2, top);
    assert.deepEqual(await page.evaluate(() =>
      [...document.querySelectorAll("details")].map((it) => it.open)), [false, true]);
  });

  await checked("other pages are left alone", async () => {
    await page.evaluate(() => { globalThis.marked = true; });
    put("content/pages/autre.md", "---\ntitle: \"Autre\"\n---\nTout.\n");
    const { build } = await settled();
    await page.waitForFunction((it) =>
      document.querySelector("fabrique-preview").dataset.build >= it, build);
    assert.equal(await page.evaluate(() => globalThis.marked), true);
  });

  await checked("a stylesheet changes without loading the page again", async () => {
    put("templates/assets/own.css", ".own { color: rgb(4, 5, 6) }\n");
    await page.waitForFunction(() =>
      getComputedStyle(document.querySelector(".own")).color === "rgb(4, 5, 6)");
    assert.equal(await page.evaluate(() => globalThis.marked), true);
    await page.waitForFunction(() => document.querySelectorAll("link[rel=stylesheet]").length === 2);
  });

  await checked("a fault is shown over the last sound page", async () => {
    put("content/pages/autre.md", "---\ntitle: \"Autre\"\n---\n[Nulle part](page:nulle-part).\n");
    await panel.waitFor();
    const text = (await panel.innerText()).replaceAll("\u00a0", " ");
    assert.match(text, /content\/pages\/autre\.md:4:1/);
    assert.match(text, /nulle-part/);
    assert.match(text, /\^\^\^\^/);
    assert.match(text, /dernière version sans erreur/);
    assert.equal(await page.getByText("Paragraphe ea, deuxième").count(), 1);
    assert.equal(await page.evaluate(() => globalThis.marked), true);
    assert.match(await page.locator("fabrique-preview [role=alert]").innerText(), /1 erreur/);
    await sound(page);
  });

  await checked("the faults close by Escape and open by keyboard", async () => {
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    const focused = () => page.evaluate(() =>
      document.querySelector("fabrique-preview").shadowRoot.activeElement?.dataset.id);
    assert.equal(await focused(), "faults");
    await page.keyboard.press("Enter");
    await panel.waitFor();
    assert.equal(await page.locator("fabrique-preview button[data-id=faults]").getAttribute("aria-expanded"), "true");
  });

  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [360, 1280]) {
        const look = await open("/longue/", { colorScheme, viewport: { width, height: 800 } });
        await look.locator("fabrique-preview .panel").waitFor();
        await look.screenshot({ path: join(screenshots, `faults-${colorScheme}-${width}.png`) });
        await sound(look);
        await look.locator("fabrique-preview button[data-id=files]").click();
        await look.screenshot({ path: join(screenshots, `files-${colorScheme}-${width}.png`) });
        await look.context().close();
      }
    }
  }

  await checked("a fault that is mended goes", async () => {
    put("content/pages/autre.md", "---\ntitle: \"Autre\"\n---\nMieux.\n");
    await panel.waitFor({ state: "hidden" });
    await page.waitForFunction(() => document.querySelector("fabrique-preview").shadowRoot
      .querySelector(".status").textContent === "à jour");
  });

  for (const [colorScheme, width] of [["light", 360], ["light", 1280], ["dark", 360], ["dark", 1280]]) {
    await checked(`the bar is sound, ${colorScheme}, ${width} px`, async () => {
      const look = await open("/longue/", { colorScheme, viewport: { width, height: 800 } });
      for (const id of ["files", "checks", "weight"]) {
        await look.locator(`fabrique-preview button[data-id=${id}]`).click();
        await look.locator("fabrique-preview .panel").waitFor();
        await sound(look);
      }
      const wide = await look.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await look.keyboard.press("Escape");
      if (screenshots) await look.screenshot({ path: join(screenshots, `bar-${colorScheme}-${width}.png`) });
      await look.context().close();
    });
  }

  await checked("a page that is removed says so", async () => {
    rmSync(join(folder, "content/pages/longue.md"));
    await page.waitForFunction(() => document.querySelector("fabrique-preview")?.shadowRoot
      .querySelector(".status")?.textContent === "cette page n'existe plus");
    put("content/pages/longue.md", long("troisième"));
    await page.getByText("Paragraphe ea, troisième").waitFor();
  });

  // A page that is not there answers 404 in this test, and a browser says so.
  assert.deepEqual(said.filter((it) => !/404/.test(it)), []);
  // The page has only just been loaded again.
  await status.filter({ hasText: "à jour" }).waitFor();
  console.log(`${n} checks of the preview passed`);
} finally {
  await browser.close();
  server.kill("SIGINT");
  assert.equal(await ended, 0, heard);
  rmSync(folder, { recursive: true, force: true });
}
