// Searches the site, on the page that is made for it. The library and the index are asked
// for when the reader comes to the field. `stems` says what `src/locale/stem.rs` says: the
// index was made there.

const french = (word) => {
  if (/.{2}aux$/.test(word) && !word.endsWith("eaux")) return word.slice(0, -2) + "l";
  word = word.replace(/[sx]$/, "");
  for (const end of "ree") if (word.length > 3 && word.endsWith(end)) word = word.slice(0, -1);
  return word;
};
const english = (word) => {
  if (/.{2}ies$/.test(word)) word = word.slice(0, -3) + "y";
  else if (/[^su]s$/.test(word)) word = word.slice(0, -1);
  word = word.replace(/^(.{3,})ing$|^(.{3,})ed$/, "$1$2");
  return word.replace(/^(.{3,})e$/, "$1").replace(/^(.{3,})y$/, "$1i");
};
const stem = (word, language) =>
  /^[a-z]{4,}$/.test(word)
    ? (language === "en" ? english : french)(word).replace(/^(..+)(.)\2$/, "$1$2")
    : word;

export const fold = (text) =>
  text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f]/g, "")
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss");

// What readers type has plain spaces in its numbers; the pages have narrow ones.
export const stems = (text, language, spaces = "\u00a0\u2009\u202f ") => {
  const thousand = new RegExp(
    `(?<=\\d)[${spaces}${language === "en" ? "," : ""}](?=\\d{3}(?!\\d))`, "g");
  const joined = fold(text).replace(thousand, "").replace(/(?<=\d)[.,](?=\d)/g, ".");
  return (joined.match(/[\p{Alphabetic}\p{N}.]+/gu) ?? [])
    .flatMap((word) => (/^[\d.]+$/.test(word) ? word.replace(/^\.+|\.+$/g, "") : word.split(".")))
    .filter(Boolean).map((word) => stem(word, language));
};

const start = (form) => {
  const field = form.elements.q;
  const [list, count] = ["found", "found-count"].map((id) => document.getElementById(id));
  const { root, runtime, index, ...words } = form.dataset;
  let asked;
  const load = () => (asked ??= Promise.all([
    import(new URL(runtime, document.baseURI)),
    fetch(index).then((it) => (it.ok ? it.json() : Promise.reject(it.status))),
  ]).then(([{ default: MiniSearch }, made]) => ({
    ...made,
    common: new Set(made.common),
    engine: MiniSearch.loadJS(made.index, {
      fields: ["names", "text"], tokenize: (it) => stems(it, made.language), processTerm: (it) => it,
    }),
  })).catch((fault) => {
    asked = undefined;
    throw fault;
  }));

  const find = ({ engine, common, pages, language }, text) => {
    const terms = stems(text, language);
    const rare = terms.filter((it) => !common.has(it));
    const options = {
      tokenize: (it) => [it],
      boost: { names: 4 },
      prefix: (it) => it.length > 2 && !/^\d/.test(it),
      fuzzy: (it) => (it.length > 5 && !/\d/.test(it) ? 0.2 : false),
    };
    const queries = rare.length ? rare : terms;
    let found = engine.search({ combineWith: "AND", queries }, options);
    if (!found.length) found = engine.search({ combineWith: "OR", queries }, options);
    return found.map(({ id, terms: hits }) => ({ ...pages[id], hits: new Set(hits) }));
  };

  // A text with the words that were found marked.
  const marked = (text, hits, language) =>
    text.split(/((?:\d|(?<=\d)[\s.,](?=\d)|[\p{Alphabetic}\p{N}])+)/u).map((part, at) => {
      if (at % 2 === 0 || !stems(part, language).some((it) => hits.has(it))) return part;
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });
  const made = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };

  const show = ({ language }, found) => {
    const kinds = new Map(Object.keys(words).filter((it) => it.startsWith("kind"))
      .map((it) => [it.slice(4).toLowerCase(), []]));
    for (const it of found) kinds.get(it.k)?.push(it);
    const item = ({ t, u, s, n = [], hits }) => {
      const link = made("a", ...marked(t, hits, language));
      link.href = root + u;
      const line = made("li", made("h3", link));
      if (s) line.append(made("p", ...marked(s, hits, language)));
      const numbers = n.filter((it) =>
        stems(it, language).some((word) => /\d/.test(word) && hits.has(word)));
      if (numbers.length) {
        const all = made("p", ...marked(numbers.join(" · "), hits, language));
        all.className = "meta";
        line.append(all);
      }
      return line;
    };
    list.replaceChildren(...[...kinds].filter(([, pages]) => pages.length).map(([kind, pages]) => {
      const rows = made("ul", ...pages.map(item));
      rows.className = "rows";
      return made("section", made("h2", words[`kind${kind[0].toUpperCase()}${kind.slice(1)}`]), rows);
    }));
    count.textContent = found.length ? words.count + found.length : words.none;
  };

  let last = 0;
  const search = async () => {
    const [text, mine] = [field.value.trim(), ++last];
    history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    if (!text) {
      list.replaceChildren();
      count.textContent = "";
      return;
    }
    if (!asked) count.textContent = words.waiting;
    try {
      const loaded = await load();
      if (mine === last) show(loaded, find(loaded, text));
    } catch {
      count.textContent = words.fault;
    }
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  field.addEventListener("input", search);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) search();
};

if (globalThis.document) start(document.querySelector("form.search"));
