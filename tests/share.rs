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
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = disk::read(root).expect("the example can be read");
    let (content, images) = (files.content, files.images);
    let (templates, date, base_url) = (Vec::new(), None, None);
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
        assert!(card.bytes.len() < 16_000, "{card:?}");
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
