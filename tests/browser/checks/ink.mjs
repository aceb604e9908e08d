// A page on paper, as the browser lays it out: nothing that was on the screen is lost, every
// letter is told from white paper, and rows and drawings stay in one piece.
const remember = () => {
  // What leads elsewhere need not be printed, nor what says itself that it is not, nor what
  // stands around a form that prints alone on its sheet.
  const around = "main:has(.diploma) > :not(.certificate), .certificate > h2";
  globalThis.onScreen = look.texts(document.querySelector("main") ?? document.body)
    .filter(([words, it]) => /[\p{L}\d]/u.test(words) && !it.closest(`nav, a, summary, button, .noprint, ${around}`));
};

const lost = () => {
  // What stands on paper in another place is not lost: the days over the columns of a month.
  const printed = new Set(look.texts().map(([words]) => words));
  return globalThis.onScreen.filter(([words, it]) => !look.seen(it) && !printed.has(words))
    .map(([words]) => `ink: not printed: ${words.slice(0, 60)}`);
};

// Letters too pale for what is behind them. The browser leaves backgrounds out on paper,
// but where it is told to keep them.
const pale = (onPaper) => {
  const inked = (it) => !onPaper || getComputedStyle(it).printColorAdjust === "exact";
  const faults = [];
  for (const [words, it] of look.texts()) {
    const style = getComputedStyle(it);
    const drawn = it.closest("svg");
    const colour = look.rgba(drawn ? style.fill : style.color);
    const paper = look.behind(drawn ?? it, inked);
    const large = parseFloat(style.fontSize) >= (style.fontWeight >= 700 ? 18.66 : 24);
    if (!paper || colour[3] < 1) continue;
    const ratio = look.contrast(colour, paper);
    if (ratio < (large ? 3 : 4.5)) faults.push(`ink: ${ratio.toFixed(2)}:1: ${words.slice(0, 40)}`);
  }
  return faults;
};

export const legible = ({ page }) => page.evaluate(pale, false);

const broken = () => {
  const faults = [];
  const keep = (selector, property, right) => {
    for (const it of document.querySelectorAll(selector)) {
      if (!look.seen(it)) continue;
      let up = it;
      while (up && up !== document.body && !right.test(getComputedStyle(up)[property])) up = up.parentElement;
      if (!up || up === document.body) {
        faults.push(`ink: ${property} of ${look.named(it)} lets a sheet end there`);
        return;
      }
    }
  };
  keep("tbody tr", "breakInside", /avoid/);
  keep("figure svg", "breakInside", /avoid/);
  keep("h1, h2, h3, h4", "breakAfter", /avoid/);
  for (const it of document.querySelectorAll("thead")) {
    if (getComputedStyle(it).display !== "table-header-group") faults.push("ink: the head of a table is not repeated");
  }
  return faults;
};

export const ink = async ({ page }) => {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(remember);
  await page.emulateMedia({ media: "print" });
  const found = [];
  for (const it of [lost, broken]) found.push(...await page.evaluate(it));
  found.push(...await page.evaluate(pale, true));
  return found;
};
