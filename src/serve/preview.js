// The bar at the foot of a page while it is being written, and the faults above it.
// It is served by `fabrique serve` alone and stands in no file of the site. All that it
// shows is text from the server, put in as text.
const TOOLS = "/_fabrique/";
const KEPT = "fabrique:";
const mark = document.querySelector("script[data-fabrique]");
let version = mark?.dataset.fabrique ?? "";
let build = -1;
let state;
let words = {};
let open = sessionStorage.getItem(KEPT + "open") ?? "";
let dismissed = sessionStorage.getItem(KEPT + "dismissed") ?? "";
let raw;
let assets = new Map();

// ------------------------------------------------------------------ the place in the page
const openable = () => [...document.querySelectorAll("details")];
const reachable = () => [...document.querySelectorAll(
  "a[href],button,input,select,textarea,summary,[tabindex]")];

/** The last part of the page that begins above the window: what is read stands below it. */
function anchor() {
  const above = [...document.querySelectorAll("main [id], main h2, main h3, main p, main li")]
    .map((it, at) => [it, at]).filter(([it]) => it.getClientRects().length
      && it.getBoundingClientRect().top <= 0);
  const [found, at] = above.at(-1) ?? [];
  return found && { at, text: found.textContent.slice(0, 80), top: found.getBoundingClientRect().top };
}

function keepPlace() {
  sessionStorage.setItem(KEPT + "place", JSON.stringify({
    path: location.pathname, x: scrollX, y: scrollY, anchor: anchor(),
    open: openable().flatMap((it, at) => (it.open ? [at] : [])),
    focus: reachable().indexOf(document.activeElement),
    fields: [...document.querySelectorAll("input,textarea,select")].map((it) => it.value),
  }));
}

function findPlace() {
  const text = sessionStorage.getItem(KEPT + "place");
  sessionStorage.removeItem(KEPT + "place");
  const place = text && JSON.parse(text);
  if (!place || place.path !== location.pathname) return;
  openable().forEach((it, at) => { it.open = place.open.includes(at); });
  document.querySelectorAll("input,textarea,select").forEach((it, at) => {
    if (place.fields[at] && it.type !== "file" && it.value !== place.fields[at]) {
      it.value = place.fields[at];
      it.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  reachable()[place.focus]?.focus({ preventScroll: true });
  history.scrollRestoration = "manual";
  const back = () => {
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    const same = place.anchor && [...document.querySelectorAll(
      "main [id], main h2, main h3, main p, main li")][place.anchor.at];
    if (same && same.textContent.slice(0, 80) === place.anchor.text) {
      const moved = same.getBoundingClientRect().top - place.anchor.top;
      scrollBy({ top: moved, behavior: "instant" });
    }
  };
  back();
  if (document.readyState !== "complete") addEventListener("load", back, { once: true });
  addEventListener("pagehide", () => { history.scrollRestoration = "auto"; });
}

// ------------------------------------------------------------------ what is shown
function h(name, attributes = {}, ...children) {
  const it = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) it.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) it.setAttribute(key, value === true ? "" : value);
  }
  it.append(...children.filter((child) => child != null && child !== ""));
  return it;
}

const host = document.createElement("fabrique-preview");
const root = host.attachShadow({ mode: "open" });
const style = h("link", { rel: "stylesheet", href: TOOLS + "preview.css" });
const tabs = h("div", { class: "tabs" });
const status = h("p", { class: "status", role: "status" });
const alarm = h("p", { class: "unseen", role: "alert" });
const panel = h("section", { class: "panel", id: "panel", tabindex: "0", hidden: true });
const bar = h("section", { class: "bar" });
host.hidden = true;
style.addEventListener("load", () => { host.hidden = false; });
const dock = h("div", { class: "dock" }, panel, bar);
root.append(style, alarm, dock);
// What stands last on the page can be scrolled to above the bar.
new ResizeObserver(() => { host.style.blockSize = `${bar.offsetHeight}px`; }).observe(bar);
bar.append(status, tabs);

function fault(it) {
  const width = Math.max(0, ...it.excerpt.map((line) => `${line.number ?? ""}`.length));
  return h("li", { class: `fault ${it.severity}` },
    h("p", { class: "said" }, h("strong", {}, it.weight), " ", it.message),
    it.place && h("p", { class: "place" }, h("code", {}, it.place), it.code && h("code", { class: "code" }, it.code)),
    it.excerpt.length ? h("pre", { tabindex: "0", "aria-label": it.place }, ...it.excerpt.map((line) => h("span",
      { class: line.number == null ? "marks" : "line" },
      `${`${line.number ?? ""}`.padStart(width)} │ ${line.text}\n`))) : null,
    it.hint && h("p", { class: "hint" }, h("span", { class: "unseen" }, `${words.hint} `), it.hint));
}

/** What may be opened: the faults of all files, then what there is to tell of this page. */
function sections() {
  const faults = state.faults.length ? [{
    id: "faults", label: state.summary, title: words["faults-title"], faults: state.faults, rows: [],
    lead: state.mood === "faulty" ? (hasPage() ? words.stale : words["stale-none"]) : "",
  }] : [];
  return [...faults, ...state.sections];
}

const hasPage = () => Boolean(version);

function choose(id) {
  open = id;
  sessionStorage.setItem(KEPT + "open", open);
  draw();
}

function close() {
  const was = open;
  dismissed = fingerprint();
  sessionStorage.setItem(KEPT + "dismissed", dismissed);
  choose("");
  tabs.querySelector(`[data-id="${was}"]`)?.focus({ preventScroll: true });
}

const fingerprint = () => JSON.stringify(state.faults.filter((it) => it.severity === "error"));

function draw() {
  if (!state) return;
  const all = sections();
  const shown = all.find((it) => it.id === open);
  const focused = root.activeElement?.dataset.id;
  bar.setAttribute("aria-label", words.bar);
  tabs.replaceChildren(...all.map((it) => h("button", {
    type: "button", "data-id": it.id, "aria-expanded": `${it === shown}`, "aria-controls": "panel",
    class: it.id === "faults" ? state.mood : null, title: it.title,
    onclick: () => (it.id === open ? close() : choose(it.id)),
  }, it.label)));
  if (focused) tabs.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
  panel.hidden = !shown;
  host.toggleAttribute("data-faulty", state.mood === "faulty");
  if (!shown) return;
  const top = panel.dataset.id === shown.id ? panel.scrollTop : 0;
  panel.dataset.id = shown.id;
  panel.setAttribute("aria-label", shown.title);
  panel.replaceChildren(
    h("header", {}, h("h2", {}, shown.title), h("button", { type: "button", class: "close", onclick: close }, words.close)),
    shown.lead && h("p", { class: "lead" }, shown.lead),
    shown.faults.length ? h("ol", { class: "faults" }, ...shown.faults.map(fault)) : "",
    shown.rows.length ? h("ul", { class: "rows" }, ...shown.rows.map((it) => h("li", {},
      it.href ? h("a", { class: "text", href: it.href }, it.text) : h("span", { class: "text" }, it.text), it.note && h("span", { class: "note" }, ` ${it.note}`)))) : "");
  panel.scrollTop = top;
}

/** Says something once, and only when it is new: it is read out. */
function say(where, text) {
  if (where.textContent !== text) where.textContent = text;
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) close();
});

// ------------------------------------------------------------------ what has changed
/** The files of our own that the page uses. */
function used() {
  const found = [...document.querySelectorAll("link[rel~=stylesheet],link[rel~=icon],script[src],img")]
    .map((it) => it.currentSrc || it.href || it.src).filter(Boolean)
    .map((it) => new URL(it)).filter((it) => it.origin === location.origin && !it.pathname.startsWith(TOOLS));
  return [...new Set(found.map((it) => it.pathname))].slice(0, 100);
}

const withoutStyles = (html) => html.replace(/(<link\b[^>]*?\bhref=["']?)[^"'\s>]+\.css/g, "$1");

async function bytes() {
  const answer = await fetch(`${location.pathname}?brut`, { cache: "no-store" });
  return answer.text();
}

function reload() {
  keepPlace();
  location.reload();
}

/** Puts the new stylesheets of a page in the place of the old; whether that was all. */
async function restyle() {
  const fresh = await bytes();
  if (raw === undefined || withoutStyles(raw) !== withoutStyles(fresh)) return false;
  const of = (it) => [...it.querySelectorAll("link[rel~=stylesheet]")];
  const next = of(new DOMParser().parseFromString(fresh, "text/html"));
  await Promise.all(of(document).map((old, at) => new Promise((done) => {
    const href = next[at]?.getAttribute("href");
    if (!href || href === old.getAttribute("href")) return done();
    const link = old.cloneNode();
    link.href = href;
    link.addEventListener("load", () => { old.remove(); done(); });
    link.addEventListener("error", done);
    old.after(link);
  })));
  raw = fresh;
  return true;
}

async function look() {
  const asked = new URLSearchParams({ page: decodeURI(location.pathname) });
  for (const it of used()) asked.append("asset", decodeURI(it));
  const answer = await fetch(`${TOOLS}state?${asked}`, { cache: "no-store" });
  if (!answer.ok) return;
  state = await answer.json();
  ({ words, build } = state);
  const isGone = !state.page.path && hasPage();
  const known = Object.entries(state.assets);
  const isOther = known.some(([path, it]) => assets.has(path) && assets.get(path) !== it && it);
  if ((state.page.version ?? "") !== version || isOther) {
    if (isOther || !version || !state.page.version || !await restyle()) return reload();
    version = state.page.version;
  }
  assets = new Map(known);
  raw ??= await bytes();
  const isFaulty = state.mood === "faulty";
  if (isFaulty && dismissed !== fingerprint()) open = "faults";
  if (!isFaulty) dismissed = "";
  if (!isFaulty && open === "faults" && !state.faults.some((it) => it.severity === "error")
    && sessionStorage.getItem(KEPT + "mood") === "faulty") open = "";
  sessionStorage.setItem(KEPT + "mood", state.mood);
  sessionStorage.setItem(KEPT + "dismissed", dismissed);
  say(status, isGone ? words.gone : isFaulty ? words.faults : words.current);
  say(alarm, isFaulty ? `${state.summary}. ${version ? words.stale : words["stale-none"]}` : "");
  host.dataset.build = build;
  draw();
}

// ------------------------------------------------------------------ listening
let source;
let waiting;
let looking = Promise.resolve();
const lookAgain = () => { looking = looking.then(look).catch(() => say(status, words.lost ?? "…")); };

function listen() {
  // A browser opens six connections to a place: tabs that nobody sees hold none.
  if (source || document.hidden) return;
  source = new EventSource(TOOLS + "events");
  source.addEventListener("show", () => { clearTimeout(waiting); lookAgain(); });
  // What is done at once needs no word.
  source.addEventListener("busy", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (words.busy) say(status, words.busy); }, 300);
  });
  source.addEventListener("error", () => {
    say(status, words.lost ?? "…");
    if (source?.readyState === EventSource.CLOSED) { hush(); setTimeout(listen, 1000); }
  });
}

function hush() {
  source?.close();
  source = undefined;
}

if (window.top === window) {
  findPlace();
  document.documentElement.append(host);
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  addEventListener("pagehide", hush);
  addEventListener("pageshow", listen);
  listen();
}
