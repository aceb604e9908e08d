// What a page is made of, where axe and the validator ask for less than the RGAA and we do:
// names of tables, drawings and regions, languages, links one can tell from text.
const LEAST_TEXT = 11;

const tables = () => {
  const faults = [];
  for (const it of document.querySelectorAll("table")) {
    const name = look.named(it);
    const caption = it.caption?.textContent.trim();
    if (!caption) faults.push(`table: no caption on ${name}`);
    const heads = [...it.querySelectorAll("th")];
    if (!heads.length) faults.push(`table: no header cell in ${name}`);
    for (const head of heads) {
      if (!/^(col|row|colgroup|rowgroup)$/.test(head.getAttribute("scope") ?? "")) {
        faults.push(`table: no scope on ${look.named(head)}`);
      }
    }
    const columns = it.tHead?.rows[0];
    if (!columns) faults.push(`table: no row of headers in ${name}`);
    else if ([...columns.cells].some((cell) => cell.localName !== "th")) {
      faults.push(`table: a column without a header cell in ${name}`);
    }
    // A table of words may do without heads of rows, one of numbers may not.
    const rows = [...it.tBodies].flatMap((body) => [...body.rows]);
    const headed = rows.filter((row) => row.cells[0]?.localName === "th").length;
    if (headed < rows.length && (headed || it.querySelector("td data, td.n, td .num"))) {
      faults.push(`table: a row without a header cell in ${name}`);
    }
  }
  return faults;
};

const drawings = () => {
  const faults = [];
  for (const it of document.querySelectorAll("svg, [role=img]")) {
    if (it.closest("[aria-hidden=true]")) continue;
    const ids = (it.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    const words = [it.getAttribute("aria-label"), ...ids.map((id) => document.getElementById(id)?.textContent)];
    if (it.getAttribute("role") !== "img") faults.push(`drawing: neither hidden nor an image: ${look.named(it)}`);
    if (!words.join("").trim()) faults.push(`drawing: without a name: ${look.named(it)}`);
    if (ids.some((id) => !document.getElementById(id))) faults.push(`drawing: named by what is not there: ${ids}`);
  }
  // Whoever does not see a drawing of numbers reads them.
  for (const it of document.querySelectorAll("figure:has(svg:not([aria-hidden=true]))")) {
    if (!it.querySelector("table") && !it.querySelector("a[href]")) {
      faults.push(`drawing: no table beside ${look.named(it)}`);
    }
  }
  for (const it of document.images) {
    if (!it.hasAttribute("width") || !it.hasAttribute("height")) faults.push(`drawing: no size on ${it.src}`);
  }
  return faults;
};

const regions = () => {
  const faults = [];
  const nameOf = (it) => (it.getAttribute("aria-labelledby") ?? "").split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim()
    || (it.getAttribute("aria-label") ?? "").trim();
  for (const it of document.querySelectorAll("[role=region], nav, [aria-labelledby], [tabindex='0']")) {
    if (/^(a|button|summary)$/.test(it.localName)) continue;
    if (it.localName !== "pre" && !nameOf(it)) faults.push(`region: without a name: ${look.named(it)}`);
    if (it.tabIndex === 0 && it.localName !== "pre" && !it.hasAttribute("role")) faults.push(`region: a stop without a role: ${look.named(it)}`);
  }
  // A list that looks like one says so, and a dead end of a link is none.
  for (const it of document.querySelectorAll("a:not([href])")) faults.push(`region: a link to nowhere: ${look.named(it)}`);
  for (const it of document.querySelectorAll("h1, h2, h3, h4, h5, h6, caption, th[scope=row], figcaption, summary")) {
    if (!it.textContent.trim()) faults.push(`region: an empty <${it.localName}>`);
  }
  const h1 = document.querySelectorAll("h1");
  if (h1.length !== 1) faults.push(`region: ${h1.length} headings of the first rank`);
  const mains = document.querySelectorAll("main");
  if (mains.length !== 1) faults.push(`region: ${mains.length} main parts`);
  let rank = 0;
  for (const it of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const here = Number(it.localName[1]);
    if (here > rank + 1) faults.push(`region: a heading of rank ${here} after ${rank}: ${look.named(it)}`);
    rank = here;
  }
  const ids = new Set();
  for (const { id } of document.querySelectorAll("[id]")) {
    if (ids.has(id)) faults.push(`region: two things are named #${id}`);
    ids.add(id);
  }
  return faults;
};

const places = () => {
  const faults = [];
  const here = location.pathname.replace(/index\.html$/, "");
  for (const nav of document.querySelectorAll("nav")) {
    const marked = [...nav.querySelectorAll("[aria-current]")];
    if (marked.length > 1) faults.push(`place: ${marked.length} marks of where one is in ${look.named(nav)}`);
    for (const it of marked) {
      const to = it.href ? new URL(it.href).pathname : here;
      const right = it.getAttribute("aria-current") === "page" ? to === here : here.startsWith(to);
      if (!right || !/^(page|true|location)$/.test(it.getAttribute("aria-current"))) {
        faults.push(`place: aria-current=${it.getAttribute("aria-current")} on ${look.named(it)}`);
      }
    }
    const own = [...nav.querySelectorAll("a[href]")]
      .find((it) => new URL(it.href).pathname === here && !it.href.includes("#") && here !== "/");
    if (own && !marked.length) faults.push(`place: where one is has no mark, ${look.named(own)}`);
  }
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  if (!canonical) faults.push("place: no canonical address");
  if (!document.querySelector("meta[name=description]")?.content.trim()) faults.push("place: no description");
  const title = document.title.trim();
  const h1 = document.querySelector("h1")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  if (title.length < 3) faults.push("place: no title");
  else if (here !== "/" && h1 && !title.replace(/\s+/g, " ").includes(h1)) {
    faults.push(`place: the title « ${title} » does not say « ${h1.slice(0, 60)} »`);
  }
  return faults;
};

// The language of a piece of text, by its small words; nothing when there are too few.
const languages = () => {
  const small = {
    fr: new Set("le la les des du un une et est sont que qui dans pour par sur au aux avec ce cette ou se ne pas plus leur vous nous".split(" ")),
    en: new Set("the of and to in is are that for with on by from this it as at be or was were which their you we not".split(" ")),
  };
  const faults = [];
  for (const it of document.querySelectorAll("p, li, dd, td, h1, h2, h3, h4, caption, figcaption, blockquote, title")) {
    if (it.querySelector("p, li, [lang]")) continue;
    const words = it.textContent.toLowerCase().match(/(?<![-\p{L}])\p{L}+(?![-\p{L}])/gu) ?? [];
    const said = it.closest("[lang]")?.lang.slice(0, 2);
    const [n, other] = ["fr", "en"].map((one) => words.filter((word) => small[one].has(word)).length);
    if (words.length < 6 || n + other < 3) continue;
    const found = n > 2 * other ? "fr" : other > 2 * n ? "en" : said;
    if (found !== said) faults.push(`language: « ${said} » said of ${look.named(it)}`);
  }
  return faults;
};

const letters = (least) => {
  const faults = [];
  for (const [words, it] of look.texts()) {
    const style = getComputedStyle(it);
    const size = parseFloat(style.fontSize) * (it.closest("svg")?.getScreenCTM()?.a ?? 1);
    if (size < least) faults.push(`letters: ${size.toFixed(1)} px: ${words.slice(0, 40)}`);
  }
  // A link in a sentence is told from it by more than its colour.
  for (const it of document.querySelectorAll("p a[href], li a[href], dd a[href], td a[href]")) {
    const around = it.closest("p, li, dd, td");
    const others = [...around.childNodes].some((node) => node.nodeType === Node.TEXT_NODE
      && /\p{L}{2,}.*\p{L}{2,}/u.test(node.data));
    if (!others || !it.textContent.trim() || !look.seen(it)) continue;
    const [own, its] = [getComputedStyle(it), getComputedStyle(around)];
    const told = own.textDecorationLine.includes("underline") || own.display !== "inline"
      || parseFloat(own.borderBottomWidth) > 0 || own.backgroundColor !== "rgba(0, 0, 0, 0)"
      || own.boxShadow !== "none" || Math.abs(own.fontWeight - its.fontWeight) >= 300;
    if (!told) faults.push(`letters: only its colour tells the link ${look.named(it)}`);
  }
  return faults;
};

// Nothing moves by itself for longer than five seconds, and nothing at all where a reader
// asked for rest.
const motion = (rest) => document.getAnimations()
  .filter((it) => rest || it.effect?.getComputedTiming().endTime > 5000)
  .map((it) => `motion: it moves by itself: ${it.animationName ?? it.transitionProperty}`)
  .concat([...document.querySelectorAll("video[autoplay], audio[autoplay], marquee, blink")]
    .map((it) => `motion: it moves by itself: ${look.named(it)}`));

export const structure = async ({ page }) => {
  const found = [];
  for (const it of [tables, drawings, regions, places, languages]) found.push(...await page.evaluate(it));
  found.push(...await page.evaluate(letters, LEAST_TEXT));
  return found;
};

export const moving = async ({ page }) => {
  const found = await page.evaluate(motion, true);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  found.push(...await page.evaluate(motion, false));
  await page.emulateMedia({ reducedMotion: "reduce" });
  return found;
};
