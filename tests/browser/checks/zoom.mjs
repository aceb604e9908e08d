// Letters twice as large, as a reader may set them in the browser: they do grow, and still
// nothing is cut off or sticks out.
import { launch, view } from "../browse.mjs";
import { width } from "./width.mjs";

const LARGE = 32;
const LEAST = 1.6;

const sizes = () => [...document.querySelectorAll("main p, main li, main td, main h2, .site-foot p")].slice(0, 40)
  .map((it) => parseFloat(getComputedStyle(it).fontSize));

export const zoom = async (chromium, origin, files) => {
  const found = [];
  const grown = new Map();
  for (const size of [LARGE / 2, LARGE]) {
    const browser = await launch(chromium, [`--blink-settings=defaultFontSize=${size}`]);
    const window = await view(browser, origin, "light");
    for (const page of files) {
      await window.open(page);
      const now = await window.page.evaluate(sizes);
      const before = grown.get(page);
      grown.set(page, now);
      if (!before) continue;
      const still = now.findIndex((it, at) => it < before[at] * LEAST);
      if (still >= 0) found.push({ page, what: `zoom: letters of ${before[still]} px become ${now[still]} px` });
      for (const what of await width(window)) found.push({ page, what: `zoom ${what}` });
    }
    await browser.close();
  }
  return found;
};
