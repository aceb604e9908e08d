//! No two values that are shown give away a small count (N48).

use std::collections::BTreeSet;

use super::{cohorts, log};
use crate::common::{look, measure, question};
use fabrique::aggregate::{Dimension, Published, Shown};
use fabrique::value::Amount;

/// What is told when a site shows these, with `table … by …` for a table.
fn told(text: &str, shown: &[&str]) -> Vec<String> {
    look(text, "2020-05-31", |impact, _| {
        let published = shown.iter().map(|it| match it.split_once(" by ") {
            Some((asked, by)) => {
                let by = match by {
                    "week" => Dimension::Week,
                    "month" => Dimension::Month,
                    "territory" => Dimension::Territory,
                    _ => Dimension::Challenge,
                };
                Published::Table(question(asked, impact.date()), by)
            }
            None => Published::Number(question(it, impact.date())),
        });
        let shown: Shown = published.map(|it| (it, None)).collect();
        let found = impact.disclosures(&shown);
        let codes: BTreeSet<String> =
            found.list.iter().map(|it| it.code().to_owned()).collect();
        codes.into_iter().collect()
    })
}

const DIFFERENCE: [&str; 1] = ["privacy.differencing"];
const SECONDARY: [&str; 1] = ["privacy.secondary"];

/// Groups of carers at three times, and helped people in two places.
fn groups() -> String {
    cohorts(
        "  - {id: a, start: 2020-03-30, territory: fr-75, present: 12}
  - {id: b, start: 2020-04-13, territory: lille, present: 3}
  - {id: c, start: 2020-04-20, territory: fr-75, present: 30}
",
    )
}

#[test]
fn n48_two_cumulative_numbers_must_not_be_close() {
    let close = ["participations to:2020-04-12", "participations to:2020-04-19"];
    assert_eq!(told(&groups(), &close), DIFFERENCE);
    let far = ["participations to:2020-04-12", "participations to:2020-04-26"];
    assert!(told(&groups(), &far).is_empty());
}

#[test]
fn n48_a_parent_less_its_children_must_not_be_small() {
    // Paris is a row of the table by territory, and hidden wherever it is asked for.
    let row = ["participations", "participations territory:fr-75"];
    assert!(told(&groups(), &row).is_empty());
    let places = ["participations", "participations territory:fr-idf"];
    assert_eq!(told(&groups(), &places), DIFFERENCE);
    let up = ["participations", "participations territory:fr"];
    assert!(told(&groups(), &up).is_empty(), "the remedy: the parent territory");
}

#[test]
fn n48_weeks_and_months_and_cumulative_numbers_are_compared() {
    let text = cohorts(
        "  - {id: a, start: 2020-03-30, present: 20}
  - {id: b, start: 2020-04-01, present: 3}
  - {id: c, start: 2020-04-06, present: 40}
  - {id: d, start: 2020-04-13, present: 50}
",
    );
    // Week 14 has 23 people, of whom 20 came in March: the month is hidden beside it.
    let week = ["participations in:2020-W14", "participations in:2020-03"];
    assert!(told(&text, &week).is_empty());
    let days = ["participations in:2020-W14", "participations in:2020-03-23/2020-03-31"];
    assert_eq!(told(&text, &days), DIFFERENCE);
    let table =
        ["participations in:2020-W14/2020-W16 by week", "participations to:2020-03-31"];
    assert_eq!(told(&text, &table), DIFFERENCE);
    assert!(
        told(&text, &["participations by week", "participations by month"]).is_empty()
    );
}

#[test]
fn n48_what_sponsors_support_is_compared() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: hand-out-kits, quantities: {person: 40, kit: 40}, territory: fr-75}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: hand-out-kits, quantities: {person: 4, kit: 4}, territory: lille}
");
    let look_at = ["helped sponsor:x", "helped sponsor:y"];
    assert_eq!(told(&text, &look_at), DIFFERENCE, "44 less 40 in Paris");
    look(&text, "2020-05-31", |impact, _| {
        let of = ["x", "y"].map(crate::common::slug);
        let shared = Published::Shared(crate::common::slug("helped"), of);
        let all = Published::Number(question("helped sponsor:x", impact.date()));
        let shown: Shown = [shared, all].map(|it| (it, None)).into();
        let codes: Vec<_> =
            impact.disclosures(&shown).list.iter().map(|it| it.code()).collect();
        assert_eq!(codes, DIFFERENCE, "44 less the 40 that both support");
    });
}

#[test]
fn n48_what_a_table_hides_must_not_be_shown_elsewhere() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 40}, territory: fr-75}
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 7}, territory: lille}
- {date: 2020-04-07, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 2}}
- {date: 2020-05-07, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 30}, territory: lille}
");
    let table = "helped in:2020-04 by territory";
    assert!(told(&text, &[table]).is_empty());
    let both = told(&text, &[table, "helped territory:lille in:2020-04"]);
    assert_eq!(both, SECONDARY, "49 - 40 - 7");
}

#[test]
fn n48_what_the_site_hides_by_itself_is_no_fault() {
    let all = [
        "participations by week",
        "participations by month",
        "participations by challenge",
        "participations by territory",
        "participations cohort:a",
        "participations cohort:b",
        "participations cohort:c",
    ];
    assert!(told(&groups(), &all).is_empty());
}

#[test]
fn n48_a_vintage_must_not_differ_by_a_small_count() {
    look(&groups(), "2020-05-31", |impact, _| {
        let asked = question("participations", impact.date());
        assert!(measure(impact, "participations").value().is_some());
        let earlier = |it: &str| Amount::new(it).expect("a number");
        assert!(impact.changes_by_little(&asked, earlier("42")));
        assert!(impact.changes_by_little(&asked, earlier("48")));
        assert!(!impact.changes_by_little(&asked, earlier("45")));
        assert!(!impact.changes_by_little(&asked, earlier("30")));
    });
}
