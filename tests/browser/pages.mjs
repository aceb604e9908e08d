// Opens a built site in a real browser, in every state somebody may see it in.
//
//     node tests/browser/pages.mjs SITE [CHROMIUM [SHEETS [ONLY]]]
//
// Every page: no part wider than a screen of 320 pixels, no request that leaves the site,
// nothing that the policy of a careful host refuses, nothing in the console.
// The heaviest page of each kind in six states (light, dark, forced colours, 320 pixels, on
// paper, without script), the lightest in the light: what the files under `checks/` say.
// ONLY is how the paths of those begin, where not all are wanted.
// Pages with a place on a wall or in a folder, of which there are so many at least: printed.
import { paper } from "./checks/paper.mjs";
import { MOST, heavy, median, table, weigh } from "./checks/weight.mjs";
import { width } from "./checks/width.mjs";
import { largeLetters, zoom } from "./checks/zoom.mjs";
import { SCRIPTED, STATES, kindsOf, launch, pagesOf, serve, together, view } from "./browse.mjs";
import { examine } from "./examine.mjs";
import { tell } from "./known.mjs";

const [site, chromium, nExpected = "1", only = ""] = process.argv.slice(2);
if (!site) {
  console.error("usage: node pages.mjs SITE [CHROMIUM [SHEETS [ONLY]]]");
  process.exit(2);
}

const started = Date.now();
const faults = [];
const fault = (page, state, what) => faults.push({ page, state, what });

const { origin, close } = await serve(site);
const browser = await launch(chromium);
const files = pagesOf(site);
// A second site need only be looked at where the first has no such page.
const kinds = kindsOf(site, files.filter((it) => it.startsWith(only)));
const heaviest = [...kinds.values()].map((it) => it.at(-1));
const lightest = [...kinds.values()].filter((it) => it.length > 1).map((it) => it[0]);

// Every page, narrow.
const heard = new Map();
await together([0, 1], async (half) => {
  const window = await view(browser, origin, "narrow");
  for (const file of files.filter((_, at) => at % 2 === half)) {
    for (const it of await window.open(file)) fault(file, "narrow", it);
    for (const it of await width(window)) fault(file, "narrow", it);
  }
  await window.close();
});

// The chosen pages in each state, and their text with script and without.
await together(Object.keys(STATES), async (state) => {
  const window = await view(browser, origin, state);
  for (const file of state === "light" ? [...heaviest, ...lightest] : heaviest) {
    const text = await examine(window, file, (found) => {
      for (const it of found) fault(file, state, it);
    });
    if (state === "light" || state === "no script") {
      // The search and the buttons that copy say more with script: that is what they are for.
      if (heard.has(file) && heard.get(file) !== text && !SCRIPTED.test(file)) fault(file, "no script", "text: not the same without script");
      heard.set(file, text);
    }
  }
  await window.close();
});

// The heaviest of each kind, each as if it were the first page somebody sees.
const weights = await together([...kinds], async ([kind, pages]) => {
  const window = await view(browser, origin, "light");
  const file = pages.at(-1);
  await window.open(file);
  const weight = await weigh(window);
  for (const it of heavy(file, weight)) fault(file, "light", it);
  await window.close();
  return { kind, ...weight };
});
console.log(table(weights));
for (const [name, most] of Object.entries({ kilobytes: MOST.kilobytes, elements: MOST.elements })) {
  const middle = median(weights.map((it) => it[name]));
  if (middle > most) fault("median", "light", `weight ${name}: ${middle}, not ${most}`);
}

const large = await launch(chromium, [largeLetters]);
await together(heaviest, async (file) => {
  for (const it of await zoom({ small: browser, large }, origin, file)) fault(file, "200 %", it);
});
await large.close();

const { nSheets, faults: printed } = await paper(browser, origin, files);
for (const it of printed) fault(it.page, "paper", it.what);
if (nSheets < Number(nExpected)) fault("en-un-coup-d-oeil", "paper", "there is no such page");

await browser.close();
close();
const { fresh, known } = tell(faults);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`${files.length} pages, ${kinds.size} kinds, ${heaviest.length} of them in ${Object.keys(STATES).length} states, `
  + `${nSheets} prints, ${seconds} s, ${known} known faults, ${fresh} faults`);
process.exit(fresh === 0 ? 0 : 1);
