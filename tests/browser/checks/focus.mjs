// Somebody without a mouse: every stop is reached, in order, seen, and left again.
const LEAST_CONTRAST = 3;

// How a stop looks with the focus and without it.
const looks = (least) => {
  const names = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor",
    "borderTopColor", "borderTopWidth", "borderBottomColor", "textDecorationLine", "textDecorationThickness"];
  const style = (it) => Object.fromEntries(names.map((name) => [name, getComputedStyle(it)[name]]));
  const outlined = (it) => it.outlineStyle !== "none" && parseFloat(it.outlineWidth) > 0;
  const faults = [];
  for (const it of look.stops()) {
    document.activeElement.blur();
    const before = style(it);
    it.focus({ focusVisible: true });
    if (document.activeElement !== it) continue;
    const after = style(it);
    const drawn = outlined(after);
    const changed = names.slice(3).some((name) => before[name] !== after[name]);
    if (!drawn && !changed) faults.push(`focus: not seen on ${look.named(it)}`);
    const offset = parseFloat(getComputedStyle(it).outlineOffset);
    const paper = look.behind(offset < 0 ? it : it.parentElement);
    if (drawn && paper && after.outlineStyle !== "auto") {
      const ratio = look.contrast(look.rgba(after.outlineColor), paper);
      if (ratio < least) faults.push(`focus: its mark has ${ratio.toFixed(2)}:1 on ${look.named(it)}`);
    }
    const boxes = [...it.getClientRects()].filter((box) => box.width && box.height);
    const inView = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < document.documentElement.clientWidth);
    if (!inView.length) {
      faults.push(`focus: out of view on ${look.named(it)}`);
      continue;
    }
    const points = inView.flatMap((box) => [.1, .5, .9].flatMap((x) => [.2, .8].map((y) =>
      [box.left + box.width * x, box.top + box.height * y])));
    const inside = points.filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
    const free = inside.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (it.contains(hit) || hit.contains(it));
    });
    if (inside.length && !free) faults.push(`focus: covered on ${look.named(it)}`);
  }
  document.activeElement.blur();
  return faults;
};

export const focus = async ({ page }) => {
  // After a key the browser shows the focus wherever a script puts it.
  await page.keyboard.press("Tab");
  return page.evaluate(looks, LEAST_CONTRAST);
};

const prepare = () => {
  document.activeElement.blur();
  getSelection().removeAllRanges();
  scrollTo(0, 0);
  globalThis.walked = [];
  document.addEventListener("focusin", (it) => globalThis.walked.push(it.target));
  const faults = [...document.querySelectorAll("[tabindex]")].filter((it) => it.tabIndex > 0)
    .map((it) => `order: tabindex ${it.tabIndex} on ${look.named(it)}`);
  const hidden = look.stops().filter((it) => it.closest("[aria-hidden=true]"));
  faults.push(...hidden.map((it) => `order: a stop nobody hears of, ${look.named(it)}`));
  const buttons = [...document.querySelectorAll("[onclick], [role=button], [role=link]")]
    .filter((it) => it.tabIndex < 0);
  faults.push(...buttons.map((it) => `order: no stop at ${look.named(it)}`));
  return { n: look.stops().length, faults };
};

const compare = (backward) => {
  const stops = look.stops();
  const first = backward ? stops.toReversed() : stops;
  // Chromium stops at whatever scrolls, too.
  const walked = [...new Set(globalThis.walked)].filter((it) => stops.includes(it));
  const wrong = first.findIndex((it, at) => walked[at] !== it);
  const way = backward ? "backward" : "forward";
  const faults = [];
  if (wrong >= 0) {
    const got = walked[wrong] ? look.named(walked[wrong]) : "nothing";
    faults.push(`order: ${way}, after ${wrong} stops ${got}, not ${look.named(first[wrong])}`);
  }
  globalThis.walked = [];
  if (backward) return faults;
  // Nobody's eye goes up and to the left, but from the end of a line to the next.
  const boxes = stops.map((it) => [...it.getClientRects()]);
  for (let at = 2; at < stops.length; at += 1) {
    const [one, other] = [boxes[at - 1].at(-1), boxes[at][0]];
    if (!one || !other) continue;
    const sameLine = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      > Math.min(one.height, other.height) / 2;
    const goesLeft = other.right <= one.left + 1;
    const goesUp = other.bottom <= one.top + 1 && other.left <= one.left + 1;
    if ((sameLine && goesLeft) || goesUp) {
      faults.push(`order: the eye goes back from ${look.named(stops[at - 1])} to ${look.named(stops[at])}`);
    }
  }
  return faults;
};

// Presses a key so many times, without waiting for a picture of each.
const press = (session, many, isBack) => Promise.all(Array.from({ length: many }, () =>
  session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: isBack ? 8 : 0,
  })));

// The Tab key through the whole page and back, and the link that skips the head of it.
export const order = async ({ page, session }) => {
  const { n, faults } = await page.evaluate(prepare);
  const reached = () => page.evaluate(() =>
    new Set(globalThis.walked.filter((it) => look.stops().includes(it))).size);
  for (const isBack of [false, true]) {
    // Whatever scrolls is a stop too, without being one of ours: some presses more.
    for (let [left, pressed] = [n + 1, 0]; left > 0 && pressed < 2 * n + 9;) {
      await press(session, left, isBack);
      pressed += left;
      left = n - await reached();
    }
    faults.push(...await page.evaluate(compare, isBack));
    await page.evaluate(() => document.activeElement.blur());
    if (!isBack) {
      // Back from the very end.
      await page.evaluate(() => {
        const end = document.createElement("i");
        end.tabIndex = 0;
        end.id = "the-end";
        document.body.append(end);
        end.focus();
        end.tabIndex = -1;
        globalThis.walked = [];
      });
    }
  }
  await page.evaluate(() => {
    document.getElementById("the-end")?.remove();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  });
  faults.push(...await skips(page));
  return faults;
};

const skips = async (page) => {
  await page.evaluate(() => {
    const [first] = look.stops();
    first?.focus({ focusVisible: true });
  });
  const target = await page.evaluate(() => {
    const it = document.activeElement;
    const to = it.getAttribute?.("href") ?? "";
    if (!to.startsWith("#")) return { fault: `skip: the first stop is ${look.named(it)}` };
    const there = document.getElementById(to.slice(1));
    if (!there) return { fault: `skip: nothing is named ${to}` };
    if (!there.closest("main")) return { fault: `skip: ${to} is not the main part` };
    const { top, bottom, left, right } = it.getBoundingClientRect();
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) {
      return { fault: "skip: the link is not in view when it has the focus" };
    }
    return { id: there.id };
  });
  if (target.fault) return [target.fault];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  return page.evaluate((id) => {
    const main = document.getElementById(id);
    const at = document.activeElement;
    const before = main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING;
    return before ? [`skip: it leads back to ${look.named(at)}`] : [];
  }, target.id);
};
