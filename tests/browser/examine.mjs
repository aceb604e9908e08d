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

// Opens a page in the state of the window, and hands over what is wrong with it, check by
// check, until `take` says that it is enough. Answers what the page says.
export const examine = async (window, file, take) => {
  let isEnough = take(await window.open(file));
  const text = await window.page.evaluate(() => document.body.innerText);
  for (const check of CHECKS[window.state]) {
    if (isEnough) break;
    isEnough = take(await check(window));
  }
  return text;
};
