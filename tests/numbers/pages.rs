//! What the pages and files of a site say of its numbers (§5.2, §8, N62).

use std::collections::BTreeMap;

use super::{KITS, log, with};
use crate::common::{date, site};
use fabrique::build::{Cache, Inputs, build};
use fabrique::model::Reach;
use fabrique::render::Finish;

/// The files of the site that a text makes, by path, errors or not.
fn files(text: &str, day: &str) -> BTreeMap<String, String> {
    let inputs = Inputs {
        content: site(text),
        templates: Vec::new(),
        images: Vec::new(),
        date: Some(date(day).first()),
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    };
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("it is UTF-8");
    let files = outcome.artifacts.iter();
    files
        .filter(|it| !it.path.as_str().ends_with(".woff2"))
        .map(|it| (it.path.to_string(), text(&it.bytes)))
        .collect()
}

/// A site with a page that says something.
fn page(body: &str, more: &str) -> String {
    format!(
        "{}{more}\n-- content/pages/essai.md --\n---\ntitle: \"Essai\"\n---\n{body}",
        with(KITS)
    )
}

const INDICATOR: &str = "impact/indicateurs/kits/index.html";

#[test]
fn n62_each_row_of_a_table_has_its_place_and_its_row_in_the_file() {
    let late = "\n-- content/log/2020/2020-05.yaml --\n- {date: 2020-04, recorded: 2020-05-02, program: re-action, challenge: homeless, action: collect-kits, quantity: 9}\n";
    let text = page("![Kits](table:kits?scope=challenge:homeless&by=week)", late);
    let files = files(&text, "2020-05-31");
    let (shown, place) = (&files["essai/index.html"], &files[INDICATOR]);
    for anchor in [
        "defi-sans-abri-2020-s15",
        "defi-sans-abri-au-2020-05-31",
        "defi-sans-abri-au-2020-05-31-par-semaine-date-imprecise",
    ] {
        assert!(
            shown.contains(&format!("impact/indicateurs/kits/#{anchor}\"")),
            "{anchor}"
        );
        assert!(place.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    let table = &files["donnees/indicateurs.csv"];
    for row in [
        "kits,1,challenge:homeless,2020-04-06,2020-04-12,false,130,",
        "kits,1,\"challenge:homeless,week:_U\",2020-03-23,2020-05-31,true,9,",
    ] {
        assert!(table.contains(row), "{row} in\n{table}");
    }
}

#[test]
fn n62_a_sponsor_page_that_is_public_has_its_rows_in_the_file() {
    let row = "kits,1,sponsor:x,";
    let unlisted = files(&with(KITS), "2020-05-31");
    assert!(!unlisted["donnees/indicateurs.csv"].contains(row));
    let text = with(KITS).replace("title: \"X\"", "title: \"X\"\nvisibility: public");
    let public = files(&text, "2020-05-31");
    assert!(public["donnees/indicateurs.csv"].contains(row));
}

#[test]
fn n62_the_extract_lists_every_record_and_says_kinds_of_proof_only() {
    let entry = |day: u32| {
        format!(
            "- {{date: 2020-04-{day:02}, program: re-action, challenge: elders, action: call-elders, quantity: 2, evidence: [{{kind: photo, level: 2}}], public_note: \"note à ne pas montrer\"}}\n"
        )
    };
    let all: String = (1..=28).map(entry).collect();
    let files = files(&log(&all), "2020-05-31");
    let page = &files["impact/indicateurs/appels/index.html"];
    assert_eq!(page.matches("data-key=\"log:").count(), 28);
    assert!(page.contains("id=\"entree-2020-04-28\""));
    assert!(!page.contains("note à ne pas montrer"));
    let rows = &files["donnees/indicateurs/appels/entrees.csv"];
    assert_eq!(rows.lines().count(), 29);
    assert!(rows.contains("\n2020-04/28,2020-04-28,2,call,,2\n"), "{rows}");
}

#[test]
fn n62_what_the_extract_leaves_out_is_in_the_file_it_names() {
    let entry = |at: u32| {
        format!(
            "- {{date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: {}, distinct: true}}\n",
            at + 1
        )
    };
    let all: String = (0..205).map(entry).collect();
    let files = files(&log(&all), "2020-05-31");
    let page = &files["impact/indicateurs/appels/index.html"];
    assert_eq!(page.matches("data-key=\"log:").count(), 200);
    assert!(page.contains("donnees/indicateurs/appels/entrees.csv"));
    assert_eq!(files["donnees/indicateurs/appels/entrees.csv"].lines().count(), 206);
}

#[test]
fn numbers_made_from_the_same_records_stand_together() {
    let body = "Il y a <indicator:kits?scope=challenge:homeless> et <indicator:kits?scope=territory:fr-75>.";
    let files = files(&page(body, ""), "2020-05-31");
    let page = &files[INDICATOR];
    for anchor in ["ensemble", "defi-sans-abri", "territoire-paris"] {
        assert!(page.contains(&format!("id=\"{anchor}-au-2020-05-31\"")), "{anchor}");
    }
    assert_eq!(page.matches("sha256:").count(), 1);
}
