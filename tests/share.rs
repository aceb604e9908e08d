//! What is found and what is shared: stems, feeds, what machines read in pages, cards.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::disk;
use fabrique::locale::{Language, stems};
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::value::Day;
use serde_json::Value;

/// Words with their stems, which `tests/browser/search.mjs` holds against the browser's.
/// `BLESS=1` writes them anew.
#[test]
fn the_stems_of_the_list_are_ours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/stems.tsv");
    let list = fs::read_to_string(&path).expect("the list is there");
    let mut made = String::new();
    for line in list.lines() {
        let mut parts = line.split('\t');
        let (code, text) = (parts.next(), parts.next());
        let (code, text) = (code.expect("a language"), text.expect("a text"));
        let language = Language::of(code).expect("a language we have words for");
        made += &format!("{code}\t{text}\t{}\n", stems(text, language).join(" "));
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, made).expect("the list can be written");
        return;
    }
    assert_eq!(list, made);
}

/// The example of this repository.
fn site() -> Outcome {
    built(Path::new(env!("CARGO_MANIFEST_DIR")))
}

fn built(root: &Path) -> Outcome {
    let files = disk::read(root).expect("the example can be read");
    let (content, images) = (files.content, files.images);
    let (templates, date, base_url) = (files.templates, None, None);
    let (reach, finish) = (Reach::Published, Finish::Readable);
    let inputs = Inputs { content, templates, images, date, base_url, reach, finish };
    build(&inputs, &mut Cache::default(), &|_| {})
}

/// The files of the site that end so, as text.
fn texts<'a>(
    outcome: &'a Outcome,
    end: &'a str,
) -> impl Iterator<Item = (&'a str, String)> {
    let files = outcome.artifacts.iter();
    let files = files.filter(move |it| it.path.as_str().ends_with(end));
    files.map(|it| (it.path.as_str(), String::from_utf8_lossy(&it.bytes).into_owned()))
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let parts = text.split(start).skip(1);
    parts.map(|it| it.split(end).next().unwrap_or_default()).collect()
}

/// The keys without which schema.org, or those that read it, make nothing of a thing.
const NEEDED: [(&str, &[&str]); 9] = [
    ("Organization", &["name"]),
    ("WebSite", &["name", "url", "publisher"]),
    ("EventSeries", &["url"]),
    ("Event", &["name", "startDate", "location", "eventStatus", "organizer", "url"]),
    ("Dataset", &["name", "description", "license"]),
    ("Article", &["headline", "datePublished", "dateModified", "author", "publisher"]),
    ("BreadcrumbList", &["itemListElement"]),
    ("ListItem", &["position", "name", "item"]),
    ("Place", &["name", "address"]),
];

/// Looks at all things in a value: their keys, their dates, their addresses.
fn look(value: &Value, seen: &mut BTreeSet<String>, faults: &mut Vec<String>) {
    if let Value::Object(keys) = value {
        let kind = keys.get("@type").and_then(Value::as_str).unwrap_or_default();
        seen.insert(kind.to_owned());
        let is_named = keys.contains_key("@id") && keys.len() == 2;
        let needed = NEEDED.iter().find(|(it, _)| *it == kind && !is_named);
        for key in needed.map_or(&[][..], |(_, keys)| keys) {
            if !keys.contains_key(*key) {
                faults.push(format!("{kind} without {key}"));
            }
        }
        for (key, value) in keys {
            let text = value.as_str().unwrap_or_default();
            let is_url = ["url", "@id", "item", "logo", "contentUrl"];
            if is_url.contains(&key.as_str()) && !text.starts_with("https://exemple.org/")
            {
                faults.push(format!("{kind}: {key} is {text}"));
            }
            let is_day = ["startDate", "endDate", "datePublished", "dateModified"];
            let is_iso = text.get(..10).is_some_and(|it| Day::new(it).is_some());
            if is_day.contains(&key.as_str()) && !is_iso {
                faults.push(format!("{kind}: {key} is {text}"));
            }
        }
        keys.values().for_each(|it| look(it, seen, faults));
    } else if let Value::Array(values) = value {
        values.iter().for_each(|it| look(it, seen, faults));
    }
}

#[test]
fn what_is_shared_is_sound() {
    let outcome = site();
    let (mut seen, mut faults) = (BTreeSet::new(), Vec::new());
    let paths: BTreeSet<&str> =
        outcome.artifacts.iter().map(|it| it.path.as_str()).collect();
    for (path, html) in texts(&outcome, ".html") {
        let start = "<script type=\"application/ld+json\">";
        let data = between(&html, start, "</script>");
        for json in &data {
            let value: Value = serde_json::from_str(json).expect("it is JSON");
            look(&value, &mut seen, &mut faults);
        }
        let shared = between(&html, "<meta property=\"og:image\" content=\"", "\"");
        if html.contains("content=\"noindex\"") {
            assert!(shared.is_empty() && data.is_empty(), "{path} is not for everyone");
            continue;
        }
        let card = shared[0].strip_prefix("https://exemple.org/");
        assert!(card.is_some_and(|it| paths.contains(it)), "{path}: {shared:?}");
        let canonical = between(&html, "<link rel=\"canonical\" href=\"", "\"");
        let own = between(&html, "<meta property=\"og:url\" content=\"", "\"");
        assert_eq!(canonical, own, "{path}");
    }
    assert_eq!(faults, Vec::<String>::new());
    for (kind, _) in NEEDED.iter().filter(|(it, _)| *it != "Place") {
        assert!(seen.contains(*kind), "no page tells of a {kind}");
    }
}

#[test]
fn cards_are_pictures_of_their_size() {
    let outcome = site();
    let cards = outcome.artifacts.iter();
    let cards: Vec<_> =
        cards.filter(|it| it.path.as_str().starts_with("cartes/")).collect();
    assert!(cards.len() > 50);
    for card in cards {
        assert!(card.bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(card.bytes[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
        assert!(card.bytes.len() < 20_000, "{card:?}");
    }
}

#[test]
fn feeds_hold_what_atom_asks_for() {
    let outcome = site();
    let feeds: Vec<_> = texts(&outcome, ".atom").collect();
    let paths: Vec<&str> = feeds.iter().map(|(path, _)| *path).collect();
    let expected =
        ["actions/nouveautes.atom", "impact/rectifications.atom", "recits/recits.atom"];
    assert_eq!(paths.iter().copied().collect::<BTreeSet<_>>(), BTreeSet::from(expected));
    for (path, text) in &feeds {
        let ids = between(text, "<id>", "</id>");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}");
        assert_eq!(ids[0], format!("https://exemple.org/{path}"));
        let n_entries = text.matches("<entry>").count();
        assert!(n_entries > 0, "{path}");
        assert_eq!(text.matches("<title>").count(), n_entries + 1);
        let updated = between(text, "<updated>", "</updated>");
        assert_eq!(updated.len(), n_entries + 1);
        assert!(updated[1..].iter().all(|it| it <= &updated[0]), "{path}");
        let links = between(text, "<link rel=\"alternate\" href=\"", "\"");
        let pages = links.iter().map(|it| it.split('#').next().unwrap_or_default());
        let files =
            pages.map(|it| format!("{}index.html", &it["https://exemple.org/".len()..]));
        for file in files {
            assert!(
                outcome.artifacts.iter().any(|it| it.path.as_str() == file),
                "{file}"
            );
        }
    }
}

#[test]
fn an_index_holds_only_pages_for_everyone() {
    let outcome = site();
    let (_, index) = texts(&outcome, "index-fr.json").next().expect("there is an index");
    let index: Value = serde_json::from_str(&index).expect("it is JSON");
    let pages = index["pages"].as_array().expect("it lists pages");
    assert_eq!(index["index"]["documentCount"], pages.len());
    assert_eq!(index["index"]["serializationVersion"], 2);
    for page in pages {
        let path = format!("{}index.html", page["u"].as_str().expect("an address"));
        let (_, html) =
            texts(&outcome, ".html").find(|(it, _)| *it == path).expect("it is");
        assert!(!html.contains("content=\"noindex\""), "{path}");
    }
}

#[test]
fn english_readers_search_and_share_in_english() {
    let outcome = site();
    let all: Vec<_> = texts(&outcome, ".html").collect();
    let page = |path: &str| {
        let found = all.iter().find(|(it, _)| *it == path);
        found.map(|(_, html)| html.as_str()).expect("the page is there")
    };
    let home = page("en/index.html");
    assert!(home.contains("<li class=\"search-link\"><a href=\"../en/recherche/\""));
    assert!(home.contains("<meta property=\"og:locale\" content=\"en_GB\">"));
    assert!(home.contains("<meta property=\"og:locale:alternate\" content=\"fr_FR\">"));
    assert!(page("index.html").contains("locale:alternate\" content=\"en_GB\">"));
    assert!(
        page("en/actions/index.html")
            .contains("hreflang=\"fr\" href=\"../../actions/nouveautes.atom\"")
    );
    let search = page("en/recherche/index.html");
    assert!(search.contains("data-index=\"../../recherche/index-en.json\""));
    assert!(between(search, "<noscript>", "</noscript>")[0].contains("en/plan-du-site/"));
    let (_, index) = texts(&outcome, "index-en.json").next().expect("there is an index");
    let index: Value = serde_json::from_str(&index).expect("it is JSON");
    assert_eq!(index["language"], "en");
    for it in index["pages"].as_array().expect("it lists pages") {
        assert!(it["u"].as_str().is_some_and(|it| it.starts_with("en/")), "{it}");
    }
    for (path, html) in all.iter().filter(|(path, _)| path.starts_with("en/")) {
        let start = "<script type=\"application/ld+json\">";
        for json in between(html, start, "</script>") {
            assert!(!json.contains("\"inLanguage\":\"fr\""), "{path}");
            let value: Value = serde_json::from_str(json).expect("it is JSON");
            let graph = value["@graph"].as_array().cloned().unwrap_or_default();
            let trail = graph.iter().find(|it| it["@type"] == "BreadcrumbList");
            let trail = trail.and_then(|it| it["itemListElement"].as_array().cloned());
            let home = trail.map(|it| it[0]["item"].clone());
            let right = home.is_none_or(|it| it == "https://exemple.org/en/");
            assert!(right, "{path}");
        }
    }
}

/// The colours of a picture, the plane first and what stands on it last.
fn ends(png: &[u8]) -> [[u8; 3]; 2] {
    let at = png.windows(4).position(|it| it == b"PLTE").expect("it has a palette") + 4;
    let colour = |at: usize| [png[at], png[at + 1], png[at + 2]];
    [colour(at), colour(at + 9)]
}

#[test]
fn a_brand_is_on_cards_and_icons() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/own-brand");
    let outcome = built(&root);
    let file = |path: &str| {
        let mut files = outcome.artifacts.iter();
        let found = files.find(|it| it.path.as_str() == path);
        found.map(|it| it.bytes.as_slice()).expect("it is there")
    };
    let card = |path: &str| {
        let html = String::from_utf8_lossy(file(path));
        let card = between(&html, "og:image\" content=\"https://exemple.org/", "\"")[0];
        ends(file(card))
    };
    let (green, white) = ([0x0b, 0x5c, 0x4a], [255; 3]);
    assert_eq!(card("index.html"), [green, white]);
    assert_eq!(ends(file("icone-192.png")), [green, white]);
    assert_eq!(
        card("defis/de-la-chaleur-pour-les-sans-abri/index.html"),
        [[0xb3, 0x87, 0x04], [0x1c, 0x14, 0x0e]]
    );
    let manifest: Value =
        serde_json::from_slice(file("site.webmanifest")).expect("it is JSON");
    assert_eq!(manifest["theme_color"], "#0b5c4a");
    assert_eq!(manifest["short_name"], "Entraide");
    assert!(String::from_utf8_lossy(file("favicon.svg")).contains("fill=\"#0b5c4a\""));
}

/// A colour of the stylesheet as a screen shows it.
fn oklch(light: f64, chroma: f64, hue: f64) -> [f64; 3] {
    let (sin, cos) = hue.to_radians().sin_cos();
    let (a, b) = (chroma * cos, chroma * sin);
    let long = (light + 0.3963377774 * a + 0.2158037573 * b).powi(3);
    let middle = (light - 0.1055613458 * a - 0.0638541728 * b).powi(3);
    let short = (light - 0.0894841775 * a - 1.2914855480 * b).powi(3);
    let linear = [
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    ];
    linear.map(|it: f64| {
        let it = it.clamp(0.0, 1.0);
        255.0
            * if it <= 0.0031308 {
                12.92 * it
            } else {
                1.055 * it.powf(1.0 / 2.4) - 0.055
            }
    })
}

#[test]
fn cards_have_the_colours_of_the_stylesheet() {
    let outcome = site();
    let (_, css) = texts(&outcome, ".css").next().expect("there is a stylesheet");
    let number = |text: &str| -> f64 {
        let end = text.find(|c: char| c != '.' && !c.is_ascii_digit());
        text[..end.unwrap_or(text.len())].parse().expect("a number")
    };
    let cover = between(&css, "--cover: oklch(", ")")[0];
    let mut parts = cover.split(' ').map(|it| it.trim_start_matches("var("));
    let (light, chroma) =
        (number(parts.next().expect("x")), number(parts.next().expect("x")));
    let mut n_seen = BTreeSet::new();
    for (path, html) in texts(&outcome, ".html") {
        let hue = between(&html, "<html lang=\"fr\" class=\"", "\"");
        let hue =
            hue.first().and_then(|it| it.split(' ').find(|it| it.starts_with("hue-")));
        let card = between(&html, "og:image\" content=\"https://exemple.org/", "\"");
        let (Some(hue), Some(card)) = (hue, card.first()) else { continue };
        let rule = between(&css, &format!(".{hue} {{ --hue: "), ";")[0];
        let expected = oklch(light, chroma, number(rule));
        let mut files = outcome.artifacts.iter();
        let file = files.find(|it| it.path.as_str() == *card).expect("its card is there");
        let [plane, _] = ends(&file.bytes);
        let near =
            plane.iter().zip(expected).all(|(it, to)| (f64::from(*it) - to).abs() < 12.0);
        assert!(near, "{path}: {hue} is {plane:?} on the card, {expected:?} on the page");
        n_seen.insert(hue.to_owned());
    }
    assert!(n_seen.len() > 3, "{n_seen:?}");
}
