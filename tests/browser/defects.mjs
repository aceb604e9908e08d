// Puts mistakes into copies of the built-in templates, one at a time, builds a site with each,
// and counts those that nobody notices: neither the build, nor the validator, nor a browser.
//
//     node tests/browser/defects.mjs FABRIQUE [CHROMIUM [NAME]]
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { STATES, kindsOf, launch, pagesOf, serve, together, view } from "./browse.mjs";
import { paper } from "./checks/paper.mjs";
import { heavy, weigh } from "./checks/weight.mjs";
import { largeLetters, zoom } from "./checks/zoom.mjs";
import { DEFECTS } from "./defects.list.mjs";
import { examine } from "./examine.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const JAR = join(HERE, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
const DATE = "2021-03-01";
// Of sixty-two, two may be missed.
const LEAST = 60 / 62;

const [fabrique, chromium, only] = process.argv.slice(2);
if (!fabrique) {
  console.error("usage: node defects.mjs FABRIQUE [CHROMIUM [NAME]]");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "fabrique-defects-"));

// Runs a program to its end, while others run.
const run = (command, ...options) => new Promise((done, broken) => {
  const child = spawn(command, options);
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (it) => { told += it; });
  child.on("error", broken);
  child.on("close", (status) => done({ told, status }));
});

// Builds the demo in its own language with one template changed; answers the site and the codes
// of what is told.
const build = async (name, change) => {
  const project = join(folder, name);
  mkdirSync(project);
  const filter = (it) => !/\.en\.(md|yaml)$/.test(it);
  cpSync(join(ROOT, "content"), join(project, "content"), { recursive: true, filter });
  if (change) {
    let text = readFileSync(join(ROOT, "templates", change.file), "utf8");
    for (const [from, to] of change.pairs) {
      const before = text;
      text = text.replace(from, to);
      if (text === before) return { fault: `${change.file} has nothing like ${from}` };
    }
    const file = join(project, "templates", change.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const done = await run(fabrique, "-C", project, "build", "--date", DATE, "--out", "site");
  const codes = done.told.match(/(?<=\[)[a-z]+\.[a-z-]+(?=\])/g) ?? [];
  const broken = codes.find((it) => it.startsWith("template."));
  if (broken) return { fault: `the template is not one any more: ${broken}` };
  return { site: join(project, "site"), codes, failed: done.status !== 0 };
};

// Where a mistake is most likely to be seen, by its name and by what is put in.
const likely = (it) => {
  const text = it.pairs.map(([, to]) => to).join(" ");
  if (it.page.test("imprimer/") || it.page.test("en-un-coup-d-oeil/") || /media print|@page/.test(text)) return ["paper", "print"];
  if (/forced-colors/.test(text)) return ["forced"];
  if (/scheme: dark/.test(text)) return ["dark"];
  if (/width: 700|nowrap/.test(text)) return ["narrow"];
  return /html \{ font-size/.test(text) ? ["zoom"] : [];
};

// What can be found on the pages of a site, state by state, first in those that are likely;
// stops when `enough` says so.
const inspect = async (browsers, site, files, states = [], enough = () => false) => {
  const { origin, close } = await serve(site);
  const faults = [];
  const add = (page, state, found) => found.forEach((it) => faults.push(`${page} ${state} ${it}`));
  const steps = Object.fromEntries(Object.keys(STATES).map((state) => [state, async () => {
    const window = await view(browsers.small, origin, state);
    for (const file of files) {
      await examine(window, file, (found) => {
        add(file, state, found);
        return enough(faults);
      });
      if (enough(faults)) break;
      if (state === "light") add(file, "weight", await first(browsers.small, origin, file));
    }
    await window.close();
  }]));
  steps.paper = async () => add("", "paper", (await paper(browsers.small, origin, files)).faults.map((it) => it.what));
  steps.zoom = async () => {
    for (const file of files) add(file, "zoom", await zoom(browsers, origin, file));
  };
  for (const name of new Set([...states, ...Object.keys(steps)])) {
    await steps[name]();
    if (enough(faults)) break;
  }
  close();
  return faults;
};

const first = async (browser, origin, file) => {
  const window = await view(browser, origin, "light");
  await window.open(file);
  const found = heavy(file, await weigh(window));
  await window.close();
  return found;
};

// The errors of the validator, by the folder that they are in.
const validate = async (pages) => {
  const done = await run("java", "-Xss8m", "-jar", JAR, "--errors-only", "--skip-non-html", "--format", "gnu", pages);
  const found = new Map();
  for (const line of done.told.split("\n")) {
    const [, at, what] = /\/pages\/(\d+|clean)\/[^:]*:[\d.-]+: error: (.*)/.exec(line) ?? [];
    if (at) found.set(at, [...(found.get(at) ?? []), what]);
  }
  return found;
};

const chosen = DEFECTS.map((it, at) => ({ ...it, at: String(at) })).filter((it) => !only || it.name.includes(only));
const clean = await build("clean");
const kinds = [...kindsOf(clean.site)];
const pageOf = (pattern) => {
  const pages = kinds.find(([kind]) => pattern.test(kind))?.[1] ?? [];
  const hasTable = (it) => readFileSync(join(clean.site, it), "utf8").includes("<table");
  return pages.find(hasTable) ?? pages[0];
};
const keep = (name, site, files) => files.forEach((file, at) => {
  mkdirSync(join(folder, "pages", name), { recursive: true });
  cpSync(join(site, file), join(folder, "pages", name, `${at}.html`));
});
const used = [...new Set(chosen.map((it) => pageOf(it.page)).filter(Boolean))];
keep("clean", clean.site, used);

// All are built first: what the build tells, or the validator, no browser need look for.
const built = await together(chosen, async (it) => {
  const file = pageOf(it.page);
  if (!file) return { ...it, fault: `no page is like ${it.page}` };
  const { fault, site, codes, failed } = await build(it.at, it);
  if (fault) return { ...it, fault };
  const more = codes.filter((code) => !clean.codes.includes(code));
  if (failed || codes.length > clean.codes.length) return { ...it, by: `the build: ${more[0] ?? codes[0]}` };
  keep(it.at, site, [file]);
  // Of the other pages nobody asks any more.
  for (const other of pagesOf(site)) if (other !== file) rmSync(join(site, other));
  return { ...it, site, file };
});
const errors = await validate(join(folder, "pages"));
const usual = new Set(errors.get("clean"));

const browsers = { small: await launch(chromium), large: await launch(chromium, [largeLetters]) };
const open = built.map((it) => ({ ...it, by: it.by ?? errors.get(it.at)?.find((one) => !usual.has(one)) }));
const sought = new Set(open.filter((it) => it.file && !it.by).map((it) => it.file));
const before = new Set((await together([...sought], (it) => inspect(browsers, clean.site, [it]))).flat());
const fresh = (faults) => faults.find((one) => !before.has(one));
const results = await together(open, async (it) => {
  if (it.fault || it.by) return it;
  return { ...it, by: fresh(await inspect(browsers, it.site, [it.file], likely(it), fresh)) };
});
await Promise.all([browsers.small.close(), browsers.large.close()]);

let [caught, stale] = [0, 0];
for (const it of results) {
  if (it.fault) stale += 1;
  else if (it.by) caught += 1;
  console.log(`${it.fault ? "STALE " : it.by ? "caught" : "MISSED"} ${it.name}: ${(it.fault ?? it.by ?? "nobody noticed").slice(0, 150)}`);
}
rmSync(folder, { recursive: true });
console.log(`${results.length} defects, ${caught} caught, ${results.length - caught - stale} missed, ${stale} stale`);
process.exit(stale === 0 && caught >= LEAST * results.length ? 0 : 1);
