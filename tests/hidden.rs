//! What is not published is named nowhere: each page of an example site is hidden in turn,
//! in every way there is, and looked for in all that is built.

use std::collections::BTreeMap;
use std::path::Path;

use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::disk;
use fabrique::model::{Reach, Unpublished};
use fabrique::render::Finish;
use fabrique::text::Source;
use fabrique::value::Day;

/// The files whose title, text and short name bear a mark, with that mark and with the
/// beginning of the addresses at which they may be named.
const HIDDEN: [(&str, &str, &str); 7] = [
    ("challenges/elders.md", "elders", "defis/"),
    ("actions/call-elders.md", "call-elders", "actions/"),
    ("partners/in-kind.md", "in-kind", "partenaires/"),
    ("stories/soup.md", "soup", "recits/"),
    ("programs/second/index.md", "second", "programmes/"),
    ("programs/first/days/day-2.md", "day-2", "programmes/premier-programme/jours/"),
    ("sponsors/giver.md", "giver", "soutiens/"),
];

/// Ways to hide a page, with whether it is there for those who have its address.
const WAYS: [(&str, Way); 6] = [
    ("status: draft", Way::Nowhere),
    ("status: review", Way::Nowhere),
    ("visibility: internal", Way::Nowhere),
    ("published: 2022-01-01", Way::Nowhere),
    ("visibility: unlisted", Way::Unlisted),
    ("expires: 2020-12-31", Way::Gone),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It has no page.
    Nowhere,
    /// It has one, which pages that are not listed may name.
    Unlisted,
    /// A notice stands at its address, with its title.
    Gone,
}

/// What was built, by path; the build has no error.
fn built(hide: Option<(&str, &str)>) -> BTreeMap<String, String> {
    built_for(Reach::Published, hide)
}

fn built_for(reach: Reach, hide: Option<(&str, &str)>) -> BTreeMap<String, String> {
    let outcome = outcome("everything-named", reach, hide);
    let errors: Vec<_> = outcome.diagnostics.list.iter().map(|it| it.code()).collect();
    assert!(!outcome.diagnostics.has_errors(), "{hide:?}: {errors:?}");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("\r\n ", "");
    let files = outcome.artifacts.iter();
    files.map(|it| (it.path.to_string(), text(&it.bytes))).collect()
}

fn outcome(site: &str, reach: Reach, hide: Option<(&str, &str)>) -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(site);
    let files = disk::read(&root).expect("an example site can be read");
    let hidden = |source: &Source| match hide {
        Some((file, line)) if source.path.as_str() == format!("content/{file}") => {
            let text = source.text.replacen("\n---\n", &format!("\n{line}\n---\n"), 1);
            Source::new(source.path.as_str(), &text)
        }
        _ => source.clone(),
    };
    let inputs = Inputs {
        content: files.content.iter().map(hidden).collect(),
        templates: files.templates,
        images: files.images,
        date: Day::new("2021-03-01"),
        base_url: None,
        reach,
        finish: Finish::Readable,
    };
    build(&inputs, &mut Cache::default(), &|_| {})
}

fn names(text: &str, mark: &str) -> bool {
    ["Titre", "Court", "Texte", "Édition"]
        .iter()
        .any(|it| text.contains(&format!("{it}-{mark}")))
}

#[test]
fn what_is_public_is_named_so_that_its_absence_means_something() {
    let site = built(None);
    for (file, mark, _) in HIDDEN {
        let pages = site.values().filter(|it| names(it, mark)).count();
        assert!(pages > 0, "nothing names {file}");
    }
}

#[test]
fn what_is_hidden_is_named_on_no_page_that_may_not_name_it() {
    for (file, mark, folder) in HIDDEN {
        for (line, way) in WAYS {
            for (path, text) in built(Some((file, line))) {
                let own = path.starts_with(folder);
                let may = match way {
                    Way::Nowhere => false,
                    Way::Gone => own,
                    Way::Unlisted => {
                        own || text.contains("noindex") || path.ends_with(".ics")
                    }
                };
                assert!(may || !names(&text, mark), "{path} names {file} with {line}");
            }
        }
    }
}

#[test]
fn public_feeds_and_files_name_no_unlisted_thing() {
    for (file, mark, folder) in HIDDEN {
        let site = built(Some((file, "visibility: unlisted")));
        let public = site.iter().filter(|(path, _)| {
            path.ends_with(".csv")
                || path.ends_with(".xml")
                || (path.starts_with("programmes/premier") && path.ends_with(".ics"))
        });
        for (path, text) in
            public.filter(|(path, _)| !path.starts_with(folder) || path.ends_with(".ics"))
        {
            assert!(!names(text, mark), "{path} names {file}");
        }
    }
}

/// The value of an indicator over everything, as the public table has it.
fn value(site: &BTreeMap<String, String>, indicator: &str) -> String {
    let table = &site["donnees/indicateurs.csv"];
    let row = table.lines().find(|it| it.starts_with(&format!("{indicator},1,all,")));
    let row = row.expect("the indicator has a row");
    row.split(',').nth(6).expect("a row has a value").to_owned()
}

#[test]
fn what_is_not_ready_does_not_count_unless_drafts_are_shown() {
    let hidden = [
        ("stories/soup.md", "stories-told"),
        ("actions/call-elders.md", "actions-known"),
    ];
    for (file, indicator) in hidden {
        let all: u32 = value(&built(None), indicator).parse().expect("a number");
        for (line, n_left_out) in [
            ("status: draft", 1),
            ("visibility: internal", 1),
            ("visibility: unlisted", 0),
        ] {
            let found = value(&built(Some((file, line))), indicator);
            assert_eq!(found, (all - n_left_out).to_string(), "{file} with {line}");
        }
        let shown = built_for(Reach::Drafts, Some((file, "status: draft")));
        assert_eq!(value(&shown, indicator), all.to_string(), "{file} among drafts");
    }
}

#[test]
fn a_story_whose_people_took_their_agreement_back_is_told_at_the_end_and_counts() {
    let outcome = outcome("consent-taken-back", Reach::Published, None);
    let told = outcome.summary.unpublished.iter();
    let told: Vec<_> = told.map(|(path, why)| (path.stem(), *why)).collect();
    let taken_back = Unpublished::Withdrawn;
    let expected =
        [("draft", Unpublished::Draft), ("over", taken_back), ("withdrawn", taken_back)];
    assert_eq!(told, expected);
    let table =
        outcome.artifacts.iter().find(|it| it.path.as_str().ends_with("eurs.csv"));
    let table =
        String::from_utf8_lossy(&table.expect("there is a table").bytes).into_owned();
    // Of six stories, only the draft does not count.
    assert!(
        table.contains("stories-told,1,all,2021-03-01,2021-03-01,true,5,"),
        "{table}"
    );
}
