// Small functions that run inside a page, where checks find them as `look.…`. Each is
// whole by itself, but for the others here.

// Whether somebody sees it: it has room, and is neither hidden nor cut down to nothing.
export const seen = (it) => {
  if (!it.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) {
    return false;
  }
  for (let up = it; up && up !== document.body; up = up.parentElement) {
    if (getComputedStyle(up).clipPath === "inset(50%)") return false;
  }
  const { width, height } = it.getBoundingClientRect();
  return width > 0 && height > 0;
};

// How a fault calls an element.
export const named = (it) => {
  const words = (it.getAttribute("aria-label") ?? it.textContent ?? "").replace(/\s+/g, " ").trim();
  const kind = it.getAttribute("class") ? `.${it.getAttribute("class").replaceAll(" ", ".")}` : "";
  return `<${it.localName}${kind}> ${words.slice(0, 40)}`;
};

// A colour of CSS as red, green, blue and opacity, from 0 to 1.
export const rgba = (colour) => {
  look.paper ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  look.paper.clearRect(0, 0, 1, 1);
  look.paper.fillStyle = colour;
  look.paper.fillRect(0, 0, 1, 1);
  return [...look.paper.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
};

export const luminance = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue].map((it) =>
    (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

export const contrast = (one, other) => {
  const [low, high] = [look.luminance(one), look.luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

// The colour behind it; nothing where a picture or a half-transparent one is in the way.
export const behind = (it, isPaper = () => true) => {
  for (let up = it; up; up = up.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(up);
    if (backgroundImage !== "none") return null;
    const colour = look.rgba(backgroundColor);
    if (colour[3] === 1 && isPaper(up)) return colour;
    if (colour[3] > 0 && colour[3] < 1) return null;
  }
  return look.rgba("Canvas");
};

// What the Tab key should stop at, in the order of the document.
export const stops = () => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]")]
  .filter((it) => it.tabIndex >= 0 && !it.disabled && !it.closest("[inert]")
    && it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    && (it.localName !== "summary" || it.parentElement?.localName === "details"));

// The pieces of text that somebody sees, each with the element it stands in.
export const texts = (root = document.body) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const words = walker.currentNode.data.replace(/\s+/g, " ").trim();
    const it = walker.currentNode.parentElement;
    if (words && !/^(script|style|title|desc|noscript)$/.test(it.localName) && look.seen(it)) {
      found.push([words, it]);
    }
  }
  return found;
};
