// What is asked of a page in each of the six states.
import { axe } from "./checks/axe.mjs";
import { focus, order } from "./checks/focus.mjs";
import { ink, legible } from "./checks/ink.mjs";
import { moving, structure } from "./checks/structure.mjs";
import { width } from "./checks/width.mjs";

const CHECKS = {
  light: [axe, width, structure, legible, moving, order, focus],
  dark: [axe, legible, focus],
  forced: [axe, legible, focus],
  narrow: [axe, width, focus],
  print: [axe, ink],
  "no script": [axe, width],
};

// Opens a page in the state of the window; answers what is wrong with it, and what it says.
export const examine = async (window, file) => {
  const found = await window.open(file);
  const text = await window.page.evaluate(() => document.body.innerText);
  for (const check of CHECKS[window.state]) found.push(...await check(window));
  return { found, text };
};
