//! A site in two languages: what holds of all its pages, asked of the demonstration.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use fabrique::build::{Cache, Inputs, build};
use fabrique::disk;
use fabrique::locale::{Language, Words};
use fabrique::model::Reach;
use fabrique::render::Finish;

/// The pages of the demonstration by their address; made once.
static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = disk::read(root).expect("the demonstration can be read");
    let (content, images) = (files.content, files.images);
    let (date, base_url, reach) = (None, None, Reach::Published);
    let (templates, finish) = (files.templates, Finish::Readable);
    let inputs = Inputs { content, templates, images, date, base_url, reach, finish };
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    assert!(!outcome.diagnostics.has_errors());
    let pages = outcome.artifacts.iter();
    let pages = pages.filter(|it| it.path.as_str().ends_with("index.html"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    pages
        .map(|it| (it.path.as_str().replace("index.html", ""), text(&it.bytes)))
        .collect()
});

/// The value of an attribute of every tag that begins so.
fn attributes<'p>(page: &'p str, tag: &str, name: &str) -> Vec<&'p str> {
    let tags = page.split(tag).skip(1).filter_map(|it| it.split('>').next());
    let start = format!("{name}=\"");
    tags.filter_map(|it| it.split(&start).nth(1)?.split('"').next()).collect()
}

fn path(url: &str) -> String {
    url.trim_start_matches("https://exemple.org/").to_owned()
}

/// What stands between two tags.
fn texts(page: &str) -> BTreeSet<String> {
    let body = page.split("</head>").nth(1).unwrap_or_default();
    let parts =
        body.split('<').filter(|it| !it.starts_with("code") && !it.contains(" lang=\""));
    let parts = parts.filter_map(|it| it.split('>').nth(1));
    parts.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

#[test]
fn alternates_lead_both_ways() {
    let mut n_seen = 0;
    for (own, page) in &*PAGES {
        let others = attributes(page, "<link rel=\"alternate\" hreflang", "href");
        for other in others.into_iter().map(path) {
            let found = PAGES.get(&other).unwrap_or_else(|| panic!("{own}: {other}"));
            let back = attributes(found, "<link rel=\"alternate\" hreflang", "href");
            assert!(back.into_iter().any(|it| path(it) == *own), "{other} to {own}");
            n_seen += 1;
        }
    }
    assert!(n_seen > 100, "{n_seen}");
}

#[test]
fn every_page_names_its_language_and_leads_to_the_other() {
    for (own, page) in &*PAGES {
        let language = if own.starts_with("en/") { "en" } else { "fr" };
        assert!(page.contains(&format!("<html lang=\"{language}\"")), "{own}");
        let switch = attributes(page, "<li class=\"languages\"><a", "lang");
        assert!(switch != [language], "{own}");
        assert_eq!(switch.len(), 1, "{own}");
    }
}

#[test]
fn no_page_speaks_the_words_of_the_other_language() {
    let of = |language| -> BTreeSet<String> {
        let words = Words::new(language).interface().into_values();
        words.filter(|it| it.chars().count() > 4).collect()
    };
    let (french, english) = (of(Language::French), of(Language::English));
    let switches = ["Français", "English", "English (home page)"];
    let mut wrong = BTreeSet::new();
    for (own, page) in &*PAGES {
        let (own_words, others) = match own.starts_with("en/") {
            true => (&english, &french),
            false => (&french, &english),
        };
        let strange = texts(page).into_iter().filter(|it| {
            others.contains(it) && !own_words.contains(it) && !switches.contains(&&**it)
        });
        wrong.extend(strange.map(|it| format!("{own}: {it}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn both_languages_show_the_same_numbers() {
    for (own, page) in PAGES.iter().filter(|(own, _)| own.starts_with("en/impact/")) {
        let french = &PAGES[own.trim_start_matches("en/")];
        let numbers = |page: &str| -> BTreeSet<(String, String)> {
            let tags = page.split("<data ").skip(1).filter_map(|it| it.split('>').next());
            let of = |tag: &str, name: &str| -> String {
                let part = tag.split(&format!("{name}=\"")).nth(1);
                part.and_then(|it| it.split('"').next()).unwrap_or_default().to_owned()
            };
            tags.map(|it| (of(it, "data-key"), of(it, "value"))).collect()
        };
        let missing: Vec<_> =
            numbers(french).symmetric_difference(&numbers(page)).cloned().collect();
        assert!(missing.is_empty(), "{own}: {missing:#?}");
    }
}
