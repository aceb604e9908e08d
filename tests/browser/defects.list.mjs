// Mistakes somebody may make in a template or in the style sheet: what is changed in which
// file, and on which page it must be found. A pattern that finds nothing any more is itself
// a failure: then the template has changed, and the defect must be put anew.
const BASE = "base.html";
const STYLE = "assets/style.css";

// Pages by their kind; the lightest of it that has a table, where there is one, is looked at.
const HOME = /^index\.html$/;
const CHALLENGE = /^defis\/\*\//;
const CHART = /^impact\/index/;
const TABLE = /^impact\/methode\/|^impact\/index/;
const GLANCE = /en-un-coup-d-oeil/;
const PRINT = /imprimer/;

const change = (name, page, file, ...pairs) => ({ name, page, file, pairs });
// Before the end of the main part of every page.
const add = (name, html) => change(name, HOME, BASE, [/<\/main>/, `${html}</main>`]);
// After all layers, so that it wins.
const style = (name, page, css) => change(name, page, STYLE, [/$/, `\n${css}\n`]);

export const DEFECTS = [
  // The page
  change("no language", HOME, BASE, [/ lang="[^"]+"/, ""]),
  change("the wrong language", CHALLENGE, BASE, [/ lang="[^"]+"/, ' lang="en"']),
  change("no title", HOME, BASE, [/<title>[\s\S]*?<\/title>/, ""]),
  change("one title for all pages", CHALLENGE, BASE, [/<title>[\s\S]*?<\/title>/, "<title>Le site</title>"]),
  change("no description", HOME, BASE, [/<meta name="description"[^>]*>/, ""]),
  change("no zoom", HOME, BASE, [/initial-scale=1/, "$&, maximum-scale=1, user-scalable=no"]),
  change("a page that loads itself again", HOME, BASE, [/<title>/, '<meta http-equiv="refresh" content="60"><title>']),
  change("no main part", HOME, BASE, [/<main/, "<div"], [/<\/main>/, "</div>"]),
  change("the target of the skip link removed", HOME, BASE, [/<main id="[^"]*"/, "<main"]),
  change("no skip link", HOME, BASE, [/<a [^>]*href="#main"[\s\S]*?<\/a>/, ""]),
  change("navigations without names", CHALLENGE, BASE, [/(<nav[^>]*?) aria-label="[^"]*"/, "$1"]),
  change("every section is the current one", CHALLENGE, BASE,
    [/\{% if [^%]*section[^%]*%\} aria-current="\w+"\{% endif %\}/, ' aria-current="page"']),
  change("the footer hidden from screen readers", HOME, BASE, [/<footer/, '<footer aria-hidden="true"']),
  change("an element that is no list in a list", CHALLENGE, "components/breadcrumb.html", [/<ol>/, "<ol><span>Ici</span>"]),
  change("a role that is not one", HOME, BASE, [/<ul>/, '<ul role="tablist">']),
  change("tabindex 5", HOME, BASE, [/<li><a href/, '<li><a tabindex="5" href']),
  // Headings, names, texts
  add("a second heading of the first rank", "<h1>Le site</h1>"),
  change("a rank of headings skipped", CHALLENGE, "challenge.html", [/<h2/g, "<h4"], [/<\/h2>/g, "</h4>"]),
  add("an empty heading", "<h2></h2>"),
  add("a name given twice", '<p id="main">Encore</p>'),
  add("an empty link", '<p><a href="./"></a></p>'),
  add("a link to nowhere", "<p><a>Tout lire</a></p>"),
  add("a picture without text", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40">'),
  add("a field without label", "<select><option>2020<option>2021</select>"),
  add("a part in another language, not said", "<p>This is what the volunteers of the first week did for their neighbours.</p>"),
  // Tables and drawings
  change("no caption", TABLE, "components/table.html", [/<caption>[\s\S]*?<\/caption>/, ""]),
  change("no caption at a glance", GLANCE, "components/glance.html", [/<caption[\s\S]*?<\/caption>/, ""]),
  change("columns without scope", TABLE, "components/table.html", [/ scope="col"/g, ""]),
  change("columns without header cells", TABLE, "components/table.html", [/<th scope="col"/g, "<td"], [/(<td[^\n]*)<\/th>/, "$1</td>"]),
  change("rows without header cells", CHART, "components/table.html", [/<th scope="row">([\s\S]*?)<\/th>/, "<td>$1</td>"]),
  change("a region without a name", TABLE, "components/table.html", [/ aria-label(ledby)?="[^"]*"/, ""]),
  change("a drawing without its table", CHART, "components/chart.html", [/\{\{ <table of=\{[^}]*\} \/> \}\}/, ""]),
  change("a drawing without a name", CHART, "components/chart.html", [/(<svg[^>]*?) aria-labelledby="[^"]*"/, "$1"], [/<title[\s\S]*?<\/title>/, ""]),
  change("a drawing that is no image", CHART, "components/chart.html", [/ role="img"/, ""]),
  // Colours and letters
  style("4.4:1 in the light", HOME, "@media (prefers-color-scheme: light) { main p { color: #787878; background: #fff } }"),
  style("4.4:1 in the dark", HOME, "@media (prefers-color-scheme: dark) { main p { color: #797979; background: #101010 } }"),
  style("pale under forced colours", HOME, "@media (forced-colors: active) { main p { forced-color-adjust: none; color: #787878; background: #fff } }"),
  style("only colour tells a link", CHALLENGE, "main a { text-decoration: none; font-weight: inherit; color: #00c }"),
  style("letters of 9 pixels", CHALLENGE, "main li { font-size: 9px }"),
  style("letters that do not grow", CHALLENGE, "html { font-size: 16px }"),
  // Room
  style("a fixed width", HOME, "main p { width: 700px; max-width: none }"),
  style("a title on one line", CHALLENGE, "h1 { white-space: nowrap }"),
  style("text cut off", CHALLENGE, "main p { max-height: 1em; overflow: hidden }"),
  style("targets of 14 pixels", HOME, "footer ul { display: block } footer li { margin: 0 !important; padding: 0 } "
    + "footer a { display: block !important; height: 14px; min-height: 0 !important; padding: 0 !important; font-size: 12px; line-height: 14px }"),
  // Keyboard
  style("the focus not shown", HOME, ":focus-visible { outline: none }"),
  style("the focus shown in a pale colour", HOME, ":focus-visible { outline-color: #ddd }"),
  style("the focus covered", CHALLENGE, "body > header { position: fixed; inset: 0 0 auto; height: 75vh; background: #fff; z-index: 9 }"),
  style("seen in another order", HOME, "header ul { display: flex; flex-direction: row-reverse }"),
  // The policy
  change("a style in the page", HOME, BASE, [/<main/, '<main style="max-width: 60em"']),
  add("a script in the page", "<script>document.title += ''</script>"),
  add("a script from elsewhere", '<script src="https://scripts.example.org/a.js" defer></script>'),
  add("a picture from elsewhere", '<img src="https://images.example.org/a.png" alt="" width="1" height="1">'),
  style("a face from elsewhere", HOME, "@font-face { font-family: far; src: url(https://faces.example.org/a.woff2) } main p { font-family: far, serif }"),
  style("something that moves for ever", HOME, "@keyframes beat { to { opacity: .9 } } h1 { animation: beat 1s infinite alternate !important }"),
  add("a thousand elements more", "<p>{% for n in range(end=1000) %}<b>.</b>{% endfor %}</p>"),
  // Paper
  style("tables not printed", CHART, "@media print { main table { display: none } }"),
  style("pale on paper", CHALLENGE, "@media print { main p { color: #999 } }"),
  style("rows broken by the end of a sheet", PRINT, "@media print { main * { break-inside: auto !important } }"),
  style("headings left alone at the end of a sheet", PRINT, "@media print { main * { break-after: auto !important } }"),
  style("heads of tables only once", PRINT, "@media print { thead { display: table-row-group !important } }"),
  style("sheets without number", PRINT, "@page { @bottom-right { content: none } @bottom-center { content: none } @bottom-left { content: none } }"),
  style("two sheets for the wall", GLANCE, "@media print { main section { break-before: page } }"),
];
