// Copies what is there to be copied, as somebody who coordinates a cohort does.
//
//     node tests/browser/copy.mjs SITE [CHROMIUM]
//
// SITE is the built example of this repository. Each button puts into the clipboard what its file
// says: a message to the letter, a mail with its looks and as plain text, the code of a badge.
// Without JavaScript there is no button, and one click takes a message whole.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { launch, serve } from "./browse.mjs";

const [site, chromium] = process.argv.slice(2);
if (!site) {
  console.error("usage: node copy.mjs SITE [CHROMIUM]");
  process.exit(2);
}
const { origin, close } = await serve(site);
const browser = await launch(chromium);
const permissions = ["clipboard-read", "clipboard-write"];
let n = 0;

const open = async (path, options) => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${origin}/${path}`);
  return page;
};
const held = (page) => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read();
  const of = async (type) => item.types.includes(type) ? (await item.getType(type)).text() : "";
  return { html: await of("text/html"), text: await of("text/plain") };
});
// Presses each button that a selector finds; `check` sees what was copied and where.
const press = async (page, selector, check) => {
  for (const button of await page.locator(selector).all()) {
    await button.click();
    const told = button.locator("xpath=following-sibling::*[@role='status']");
    await told.filter({ hasText: /\S/ }).waitFor();
    assert.match(await told.textContent(), /^(Copié|Copied)\.$/);
    await check(await held(page), button);
    n += 1;
  }
};
const file = (page, href) => readFileSync(join(site, new URL(href, page.url()).pathname), "utf8");

const cohorts = readdirSync(join(site, "promotions")).filter((it) =>
  existsSync(join(site, "promotions", it, "index.html")));
for (const path of [`promotions/${cohorts[0]}/`, `en/promotions/${cohorts.at(-1)}/`]) {
  const page = await open(path, { permissions });
  const day = (button) => button.locator("xpath=ancestor::li[.//h3]");
  await press(page, "li li .copying button", async ({ html, text }, button) => {
    const href = await button.locator("xpath=../../a").getAttribute("href");
    assert.equal(text, file(page, href.replace(/html$/, "txt")));
    assert.ok(html.includes("style=") && html.includes("<table"), "a mail without its looks");
  });
  await press(page, "details + .copying button", async ({ text }, button) => {
    const href = await day(button).locator("a[href$='whatsapp.txt']").getAttribute("href");
    assert.equal(text, file(page, href).trimEnd());
  });
}
const sponsor = readdirSync(join(site, "soutiens")).find((it) =>
  existsSync(join(site, "soutiens", it, "badges", "index.html")));
const badges = await open(`soutiens/${sponsor}/badges/`, { permissions });
await press(badges, ".copying button", async ({ text }, button) => {
  const shown = button.locator("xpath=../preceding-sibling::*[1]");
  assert.equal(text, await shown.textContent());
  const [, path] = /<img src="https:\/\/[^/]+\/([^"]+)"/.exec(text);
  assert.ok(existsSync(join(site, path)), `no badge at ${path}`);
});

const still = await open(`promotions/${cohorts[0]}/`, { javaScriptEnabled: false });
assert.equal(await still.locator(".copying").count(), 0);
await still.close();
// What a click takes is asked for where scripts may run.
const taken = await open(`promotions/${cohorts[0]}/`);
const first = taken.locator("details:has(pre.copy)").first();
await first.locator("summary").click();
await first.locator("pre").click();
assert.equal(
  await taken.evaluate(() => String(getSelection()).trim()),
  (await first.locator("pre").textContent()).trim(),
);

await browser.close();
close();
console.log(`${n} texts copied as they are written`);
assert.ok(n > 8, "too few to be sure");
