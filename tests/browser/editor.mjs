// Opens the configuration of `fabrique schema --cms` in the real editor, Sveltia CMS.
//
//     node tests/browser/editor.mjs FABRIQUE [CHROMIUM]
//
// A new site is put where the browser keeps files of its own, and the editor works on it as
// on a local repository. It shows every collection without a complaint; an entry that is
// made in it, one that is changed and a list that grows are saved, and what it saved passes
// `fabrique check`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [fabrique, browserPath = "/usr/bin/chromium-headless-shell"] = process.argv.slice(2);
if (!fabrique) {
  console.error("usage: node editor.mjs FABRIQUE [CHROMIUM]");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const script = readFileSync(join(here, "node_modules/@sveltia/cms/dist/sveltia-cms.js"));
const root = mkdtempSync(join(tmpdir(), "fabrique-editor-"));
const run = (...more) => execFileSync(fabrique, ["-C", root, ...more], { encoding: "utf8" });
run("new", "site", ".");
run("schema", "--cms");

const files = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path) : [path];
});
const content = Object.fromEntries(files(join(root, "content")).map(
  (path) => [relative(root, path), readFileSync(path, "utf8")],
));

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Contenu</title>
<link rel="cms-config-url" type="text/yaml" href="/config.yml"></head>
<body><script src="/cms.js"></script></body></html>`;
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://site").pathname;
  const answers = {
    "/": ["text/html; charset=utf-8", PAGE],
    "/cms.js": ["text/javascript", script],
    "/config.yml": ["text/yaml", readFileSync(join(root, "admin/config.yml"))],
  };
  const found = answers[path];
  if (!found) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": found[0] });
  response.end(found[1]);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const context = await browser.newContext({ locale: "en-US", viewport: { width: 1400, height: 1000 } });
const page = await context.newPage();
const said = [];
page.on("pageerror", (it) => said.push(it.message));
page.on("console", (it) => {
  if (it.type() === "error" && it.text().startsWith("[")) said.push(it.text());
});
await page.addInitScript(() => {
  // Nobody is there to choose a folder: the browser's own stands in for it.
  window.showDirectoryPicker = async () => {
    const home = await navigator.storage.getDirectory();
    return home.getDirectoryHandle("repository", { create: true });
  };
});

/// Every file of the browser's folder, after some were put there.
const exchange = (put) => page.evaluate(async (put) => {
  const home = await navigator.storage.getDirectory();
  const top = await home.getDirectoryHandle("repository", { create: true });
  await top.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(put)) {
    const parts = path.split("/");
    let folder = top;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
  const found = {};
  const walk = async (folder, lead) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${lead}${name}/`);
      else found[lead + name] = await (await handle.getFile()).text();
    }
  };
  await walk(top, "");
  return found;
}, put);

/// Waits until a file of the browser's folder is another than it was: it is saved in the
/// editor's own time.
async function saved(path) {
  for (let turn = 0; turn < 120; turn += 1) {
    const text = (await exchange({}))[path];
    if (text && text !== content[path]) return;
    await page.waitForTimeout(250);
  }
  throw new Error(`${path} is not saved`);
}

/// Writes into a field; one that is far below is drawn once it comes into sight.
async function fill(name, text) {
  const field = page.getByRole("textbox", { name }).first();
  for (let turn = 0; turn < 40 && !(await field.count()); turn += 1) {
    await page.mouse.move(400, 600);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  await field.fill(text);
}

try {
  await page.goto(origin, { waitUntil: "load" });
  await exchange(content);
  await page.reload({ waitUntil: "load" });
  const shot = process.env.SHOTS && ((name) => page.screenshot({ path: `${process.env.SHOTS}-${name}.png` }));
  await page.waitForTimeout(2000);
  if (shot) await shot("start");
  await page.getByRole("button", { name: /local/i }).click();
  await page.getByText("Défi", { exact: true }).first().waitFor({ timeout: 20000 });
  if (shot) await shot("collections");
  for (const name of ["Action", "Partenaire", "Récit", "Page libre", "Programme", "Listes"]) {
    assert.ok(await page.getByText(name, { exact: true }).count(), `no collection ${name}`);
  }

  // An entry is changed.
  await page.goto(`${origin}/#/collections/challenge/entries/voisins`);
  const title = page.getByRole("textbox", { name: "Titre" }).first();
  await title.waitFor({ timeout: 20000 });
  await title.fill("Rompre l'isolement : des voisins");
  if (shot) await shot("entry");
  await page.getByRole("button", { name: /^Save$/i }).click();
  await saved("content/challenges/voisins.md");
  if (shot) await shot("saved");

  // Another is made.
  await page.getByText("New", { exact: true }).first().click();
  await page.waitForURL(/new/);
  const fresh = page.getByRole("textbox", { name: "Titre" }).first();
  await fresh.waitFor({ timeout: 20000 });
  await fresh.fill("Porter des courses");
  await fill("Nom court", "Aider par des courses");
  await fill("Public aidé", "personnes âgées");
  if (shot) await shot("new");
  await page.getByRole("button", { name: /^Save$/i }).click();
  await saved("content/challenges/porter-des-courses.md");
  if (shot) await shot("made");

  // A file that is a list from its first line on gets one item more.
  await page.goto(`${origin}/#/collections/lists/entries/impact-units`);
  const add = page.getByRole("button", { name: /^Add/i });
  await add.last().waitFor({ timeout: 20000 });
  if (shot) await shot("list");
  await add.last().click();
  await page.waitForTimeout(500);
  const write = async (name, text) => {
    const field = page.getByRole("textbox", { name }).last();
    await field.scrollIntoViewIfNeeded();
    await field.fill(text);
  };
  await write("Identifiant", "course");
  await write(/^Au singulier/, "course portée");
  await write(/^Au pluriel/, "courses portées");
  if (shot) await shot("item");
  await page.getByRole("button", { name: /^Save$/i }).click();
  await saved("content/impact/units.yaml");
  if (shot) await shot("listed");

  const after = await exchange({});
  const changed = Object.keys(after).filter((it) => it.startsWith("content/") && after[it] !== content[it]).sort();
  assert.deepEqual(changed, [
    "content/challenges/porter-des-courses.md",
    "content/challenges/voisins.md",
    "content/impact/units.yaml",
  ]);
  assert.match(after["content/impact/units.yaml"], /^- /, "it is a list from its first line on");
  assert.ok(after["content/challenges/voisins.md"].includes("Rompre l'isolement : des voisins"));
  for (const path of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), after[path]);
    if (process.env.SHOTS) console.log(`--- ${path}\n${after[path]}`);
  }
  const told = run("check");
  assert.deepEqual(said, []);
  console.log(`editor: ${changed.length} entries saved, accepted by check`);
  if (process.env.SHOTS) console.log(told);
} finally {
  await browser.close();
  server.close();
  rmSync(root, { recursive: true, force: true });
}
