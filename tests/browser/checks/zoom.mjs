// Letters twice as large, as a reader may set them in the browser: they do grow, and still
// nothing is cut off or sticks out.
import { view } from "../browse.mjs";
import { width } from "./width.mjs";

export const largeLetters = "--blink-settings=defaultFontSize=32";
const LEAST = 1.6;

const sizes = () => [...document.querySelectorAll("main p, main li, main td, main h2, footer p")].slice(0, 40)
  .map((it) => parseFloat(getComputedStyle(it).fontSize));

// Looks at a page in two browsers, of which `large` was started with `largeLetters`.
export const zoom = async ({ small, large }, origin, file) => {
  const windows = [await view(small, origin, "light"), await view(large, origin, "light")];
  const found = [];
  const measured = [];
  for (const window of windows) {
    await window.open(file);
    measured.push(await window.page.evaluate(sizes));
  }
  const [usual, grown] = measured;
  const still = grown.findIndex((it, at) => it < usual[at] * LEAST);
  if (still >= 0) found.push(`zoom: letters of ${usual[still]} px become ${grown[still]} px`);
  for (const it of await width(windows[1])) found.push(`zoom ${it}`);
  for (const window of windows) await window.close();
  return found;
};
