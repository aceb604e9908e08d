// Puts mistakes into copies of the built-in templates, one at a time, builds a site with each,
// and counts those that nobody notices: neither the build, nor the validator, nor a browser.
//
//     node tests/browser/defects.mjs FABRIQUE [CHROMIUM [NAME]]
import { spawnSync } from "node:child_process";
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
// Of forty, two may be missed.
const LEAST = 38 / 40;

const [fabrique, chromium, only] = process.argv.slice(2);
if (!fabrique) {
  console.error("usage: node defects.mjs FABRIQUE [CHROMIUM [NAME]]");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "fabrique-defects-"));

// Builds the demo with one template changed; answers the site and the codes of what is told.
const build = (name, change) => {
  const project = join(folder, name);
  mkdirSync(project);
  cpSync(join(ROOT, "content"), join(project, "content"), { recursive: true });
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
  const done = spawnSync(fabrique, ["-C", project, "build", "--date", DATE, "--out", "site"], { encoding: "utf8" });
  const codes = `${done.stdout}${done.stderr}`.match(/(?<=\[)[a-z]+\.[a-z-]+(?=\])/g) ?? [];
  const broken = codes.find((it) => it.startsWith("template."));
  if (broken) return { fault: `the template is not one any more: ${broken}` };
  return { site: join(project, "site"), codes, failed: done.status !== 0 };
};

// What can be found on the pages of a site, state by state; stops when `enough` says so.
const inspect = async (browsers, site, files, enough = () => false) => {
  const { origin, close } = await serve(site);
  const faults = [];
  const add = (page, state, found) => found.forEach((it) => faults.push(`${page} ${state} ${it}`));
  const steps = Object.keys(STATES).map((state) => async () => {
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
  });
  steps.push(async () => add("", "paper", (await paper(browsers.small, origin, files)).faults.map((it) => it.what)));
  steps.push(async () => {
    for (const file of files) add(file, "zoom", await zoom(browsers, origin, file));
  });
  for (const step of steps) {
    await step();
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
const validate = (pages) => {
  const done = spawnSync("java", ["-Xss8m", "-jar", JAR, "--errors-only", "--skip-non-html", "--format", "gnu", pages],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  const found = new Map();
  for (const line of `${done.stdout}${done.stderr}`.split("\n")) {
    const [, at, what] = /\/pages\/(\d+|clean)\/[^:]*:[\d.-]+: error: (.*)/.exec(line) ?? [];
    if (at) found.set(at, [...(found.get(at) ?? []), what]);
  }
  return found;
};

const chosen = DEFECTS.map((it, at) => ({ ...it, at: String(at) })).filter((it) => !only || it.name.includes(only));
const browsers = { small: await launch(chromium), large: await launch(chromium, [largeLetters]) };
const clean = build("clean");
const kinds = [...kindsOf(clean.site)];
const pageOf = (pattern) => {
  const pages = kinds.find(([kind]) => pattern.test(kind))?.[1] ?? [];
  const hasTable = (it) => readFileSync(join(clean.site, it), "utf8").includes("<table");
  return pages.find(hasTable) ?? pages[0];
};
const used = [...new Set(chosen.map((it) => pageOf(it.page)).filter(Boolean))];
const before = new Set((await together(used, (it) => inspect(browsers, clean.site, [it]))).flat());
const keep = (name, site, files) => files.forEach((file, at) => {
  mkdirSync(join(folder, "pages", name), { recursive: true });
  cpSync(join(site, file), join(folder, "pages", name, `${at}.html`));
});
keep("clean", clean.site, used);

const results = await together(chosen, async (it) => {
  const file = pageOf(it.page);
  if (!file) return { ...it, fault: `no page is like ${it.page}` };
  const built = build(it.at, it);
  if (built.fault) return { ...it, fault: built.fault };
  const more = built.codes.filter((code) => !clean.codes.includes(code));
  if (built.failed || built.codes.length > clean.codes.length) return { ...it, by: `the build: ${more[0] ?? built.codes[0]}` };
  const fresh = (faults) => faults.find((one) => !before.has(one));
  const found = fresh(await inspect(browsers, built.site, [file], fresh));
  keep(it.at, built.site, [file]);
  rmSync(join(folder, it.at), { recursive: true });
  return { ...it, by: found };
});
await Promise.all([browsers.small.close(), browsers.large.close()]);

const errors = validate(join(folder, "pages"));
const usual = new Set(errors.get("clean"));
let [caught, stale] = [0, 0];
for (const it of results) {
  const by = it.by ?? errors.get(it.at)?.find((one) => !usual.has(one));
  if (it.fault) stale += 1;
  else if (by) caught += 1;
  console.log(`${it.fault ? "STALE " : by ? "caught" : "MISSED"} ${it.name}: ${(it.fault ?? by ?? "nobody noticed").slice(0, 150)}`);
}
rmSync(folder, { recursive: true });
console.log(`${results.length} defects, ${caught} caught, ${results.length - caught - stale} missed, ${stale} stale`);
process.exit(stale === 0 && caught >= LEAST * results.length ? 0 : 1);
