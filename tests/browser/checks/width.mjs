// Nothing is wider than the screen, and no text is cut off.
const stickingOut = () => {
  const room = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > room) {
    // What sticks out of the screen, unless something around it scrolls.
    const wide = [...document.body.querySelectorAll("*")].filter((it) => {
      if (it.getBoundingClientRect().right <= room + 1) return false;
      for (let up = it; up; up = up.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return false;
      }
      return true;
    });
    const names = wide.slice(0, 3).map(look.named);
    found.push(`width: ${document.documentElement.scrollWidth} px wide: ${names.join(", ")}`);
  }
  for (const it of document.body.querySelectorAll("*")) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(it);
    const cuts = (way) => /hidden|clip/.test(way);
    const lost = (cuts(overflowX) && it.scrollWidth > it.clientWidth + 1)
      || (cuts(overflowY) && it.scrollHeight > it.clientHeight + 1);
    if ((lost || textOverflow === "ellipsis") && it.textContent.trim() && it.clientWidth && look.seen(it)) {
      found.push(`width: text is cut off in ${look.named(it)}`);
    }
  }
  return found;
};

export const width = ({ page }) => page.evaluate(stickingOut);
