// Opens sites that are nearly empty or very large: the heaviest page of each kind, narrow and
// wide. Nothing sticks out, axe finds nothing, and no page is heavy, however large the site.
//
//     node tests/browser/states.mjs CHROMIUM SITE…
import { basename, dirname } from "node:path";
import { axe } from "./checks/axe.mjs";
import { heavy, table, weigh } from "./checks/weight.mjs";
import { width } from "./checks/width.mjs";
import { kindsOf, launch, serve, together, view } from "./browse.mjs";
import { tell } from "./known.mjs";

const [chromium, ...sites] = process.argv.slice(2);
const browser = await launch(chromium);
const faults = [];
let nPages = 0;
for (const site of sites) {
  const { origin, close } = await serve(site);
  const files = [...kindsOf(site).values()].map((it) => it.at(-1));
  nPages += files.length;
  await together(["narrow", "light"], async (state) => {
    const window = await view(browser, origin, state);
    for (const page of files) {
      const found = [...await window.open(page), ...await width(window), ...await axe(window)];
      // Known faults are told by the site, too.
      const name = `${basename(dirname(site))}:${page}`;
      faults.push(...found.map((what) => ({ page: name, state, what })));
    }
    await window.close();
  });
  const weights = await together(files, async (file) => {
    const window = await view(browser, origin, "light");
    await window.open(file);
    const weight = await weigh(window);
    const name = `${basename(dirname(site))}:${file}`;
    faults.push(...heavy(file, weight).map((what) => ({ page: name, state: "light", what })));
    await window.close();
    return { kind: name, ...weight };
  });
  const heaviest = weights.toSorted((one, other) => other.elements - one.elements).slice(0, 6);
  console.log(table(heaviest));
  close();
}
await browser.close();
const { fresh, known } = tell(faults);
console.log(`${sites.length} sites, ${nPages} pages, narrow and wide, ${known} known faults, ${fresh} faults`);
process.exit(fresh === 0 && nPages > 0 ? 0 : 1);
