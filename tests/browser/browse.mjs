// What every check of a site in a browser needs: the site served as a careful host would
// serve it, its kinds of pages, the six states a page is looked at in, and pages opened.
import { createServer } from "node:http";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import * as look from "./look.mjs";

export const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
  + "font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

// The states of « Must show ». On paper a page is as wide as A4 without its margins.
export const STATES = {
  light: { width: 1280, colorScheme: "light" },
  dark: { width: 1280, colorScheme: "dark" },
  forced: { width: 1280, forcedColors: "active" },
  narrow: { width: 320, hasTouch: true },
  print: { width: 672, media: "print" },
  "no script": { width: 1280, javaScriptEnabled: false },
};

// Only where a reader has asked for the search may a page ask for a script, or where texts are
// there to be copied: on unlisted pages of cohorts and of badges.
export const SCRIPTED = /^([a-z]{2}\/)?(recherche\/|search\/|promotions\/|soutiens\/[^/]+\/badges\/)/;

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml", ".js": "text/javascript", ".json": "application/json",
  ".woff2": "font/woff2", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp",
  ".avif": "image/avif", ".ico": "image/x-icon", ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8", ".xml": "application/xml", ".atom": "application/atom+xml",
  ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
};
const PACKED = /text|svg|javascript|json|xml/;

export const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// What checks share inside a page, under the name `look`.
const HELPERS = `globalThis.look = {${Object.entries(look)
  .map(([name, it]) => `${name}: ${it}`).join(",")}}; 0`;

// Serves a folder on a free port, packed and under the policy.
export const serve = async (site) => {
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
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const packed = PACKED.test(type);
    const body = packed ? gzipSync(readFileSync(file)) : readFileSync(file);
    response.writeHead(200, {
      "Content-Type": type, "Content-Length": body.length, "Content-Security-Policy": POLICY,
      ...(packed ? { "Content-Encoding": "gzip" } : {}),
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

export const pagesOf = (site) => readdirSync(site, { recursive: true })
  // Mails are no pages of the site: mails.mjs looks at them.
  .filter((it) => it.endsWith(".html") && !it.endsWith("/mail.html"))
  .map((it) => it.split(sep).join("/"))
  .sort();

// The address of a page with the names of things taken out; stays what names a kind.
// Those of another language are taken together more coarsely: their templates are the same.
const KIND_WORDS = /^(.*\.html|jours|en-un-coup-d-oeil|calendrier|imprimer|bilan|en|indicateurs)$/;
const PERIODS = [[/^\d{4}$/, "year"], [/^\d{4}-\d\d$/, "month"]];
export const kindOf = (file) => {
  // Pages right under /impact/ are each of their own kind.
  if (/^impact\/[^/]+\/index\.html$/.test(file)) return file;
  return file.split("/")
    .map((part, at) => (at === 0 || KIND_WORDS.test(part) ? part
      : PERIODS.find(([pattern]) => pattern.test(part))?.[1] ?? "*")).join("/");
};

// The kinds of pages, each with its pages from the lightest to the heaviest.
export const kindsOf = (site, files = pagesOf(site)) => {
  const kinds = new Map();
  const weight = (file) => statSync(join(site, file)).size;
  for (const file of files.toSorted((one, other) => weight(one) - weight(other))) {
    kinds.set(kindOf(file), [...(kinds.get(kindOf(file)) ?? []), file]);
  }
  return new Map([...kinds].sort(([one], [other]) => (one < other ? -1 : 1)));
};

export const launch = (executablePath = "/usr/bin/chromium-headless-shell", args = []) =>
  chromium.launch({ executablePath, args: ["--no-sandbox", ...args] });

// A window in a state. `open` loads a page and says what went wrong while it loaded.
export const view = async (browser, origin, state) => {
  const { width, media, ...options } = { reducedMotion: "reduce", ...STATES[state] };
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (media) await page.emulateMedia({ media });
  let wrong = [];
  let requests = [];
  let loading = false;
  let current = "";
  // axe tries styles of its own, which the policy refuses: only loading counts.
  const note = (what) => loading && wrong.push(what);
  page.on("request", (it) => {
    if (!loading) return;
    requests.push(it);
    const url = it.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) note(`origin: it asks for ${url}`);
    if (it.resourceType() === "script" && !SCRIPTED.test(current)) note(`script: it asks for ${url}`);
  });
  page.on("response", (it) => {
    if (it.status() >= 400) note(`request: ${it.status()} for ${it.url().slice(origin.length)}`);
  });
  page.on("console", (it) => {
    const policy = /content security policy/i.test(it.text());
    if (policy) note(`policy: ${it.text().slice(0, 160)}`);
    else if (it.type() === "error") note(`console: ${it.text().slice(0, 160)}`);
  });
  page.on("pageerror", (it) => note(`console: ${it.message}`));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (it) =>
      globalThis.violations.push(`${it.effectiveDirective} ${it.blockedURI}`));
  });

  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate",
      { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  const open = async (file) => {
    [wrong, requests, loading, current] = [[], [], true, file];
    if (options.javaScriptEnabled === false) {
      await session.send("Emulation.setScriptExecutionDisabled", { value: true });
    }
    await page.goto(`${origin}/${file}`, { waitUntil: "load" });
    // Some browsers ask for what makes an app of a site, where a page links it: that breaks
    // no policy either. An answer may never come.
    if (await page.$("link[rel~=manifest]")) {
      const asked = session.send("Page.getAppManifest");
      await Promise.race([asked, page.waitForTimeout(2000)]);
    }
    // Told once through the console, and once more by the page itself.
    const told = await page.evaluate(() => globalThis.violations ?? []);
    loading = false;
    if (told.length && !wrong.some((it) => it.startsWith("policy"))) {
      wrong.push(`policy: ${told.join(", ")}`);
    }
    if (options.javaScriptEnabled === false) {
      // The page is there as it is without script; what looks at it needs one.
      await session.send("Emulation.setScriptExecutionDisabled", { value: false });
    }
    await run(HELPERS);
    return [...new Set(wrong)];
  };
  // Opens it, and leaves what is asked for by `page.evaluate` to the caller.
  return { state, page, session, run, open, requests: () => requests, close: () => context.close() };
};

// Does the work of all, so many at once, and keeps the order of what comes of it.
export const together = async (jobs, work, many = 2) => {
  const results = [];
  let next = 0;
  await Promise.all(Array.from({ length: many }, async () => {
    while (next < jobs.length) {
      const at = next;
      next += 1;
      results[at] = await work(jobs[at]);
    }
  }));
  return results;
};
