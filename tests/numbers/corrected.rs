//! What corrections hand on, and what stands while they wait (N19, N57).

use crate::common::{self, ask};
use crate::log;

/// The codes told of a site's log; the site they stand on has others of its own.
fn codes(text: &str) -> Vec<&'static str> {
    let of_others = |code: &&str| code.starts_with("program.");
    common::codes(text, "2020-05-31").into_iter().filter(|it| !of_others(it)).collect()
}

const KIT: &str = "program: re-action, challenge: homeless, action: collect-kits";

#[test]
fn n57_a_correction_of_a_correction_that_waits_takes_the_place_of_both() {
    let text = log(&format!(
        "
- {{id: a, date: 2020-04-06, {KIT}, quantity: 80}}
- {{id: b, corrects: a, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: 70, status: submitted}}
- {{id: c, corrects: b, correction: replaces, reason: entry-error, recorded: 2020-04-22, quantity: 75, status: verified}}
"
    ));
    let known = |day| ask(&text, day, "kits");
    assert_eq!(
        [known("2020-04-19"), known("2020-04-21"), known("2020-04-22")],
        ["80", "80", "75"]
    );
}

#[test]
fn n19_a_correction_that_waits_is_no_entry_made_twice() {
    let text = log(&format!(
        "
- {{id: a, date: 2020-04-06, {KIT}, quantity: 80}}
- {{corrects: a, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: 70, status: submitted}}
"
    ));
    assert_eq!(codes(&text), Vec::<&str>::new());
    let twice = log(&format!(
        "
- {{date: 2020-04-06, {KIT}, quantity: 80}}
- {{date: 2020-04-06, {KIT}, quantity: 70, status: submitted}}
"
    ));
    assert_eq!(codes(&twice), ["log.duplicate"]);
}

#[test]
fn n57_a_correction_is_distinct_or_a_repetition_as_what_it_corrects() {
    let text = log(&format!(
        "
- {{id: a, date: 2020-04-06, {KIT}, quantity: 80}}
- {{id: b, date: 2020-04-06, {KIT}, quantity: 40, distinct: true}}
- {{id: d, date: 2020-04-07, {KIT}, quantity: 9, duplicate_of: a}}
- {{corrects: b, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: 30}}
- {{corrects: d, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: 6}}
"
    ));
    assert_eq!(codes(&text), Vec::<&str>::new());
    assert_eq!(ask(&text, "2020-05-31", "kits"), "110");
}

#[test]
fn n24_what_began_before_an_edition_and_ended_in_it_belongs_to_it() {
    let text = log(&format!(
        "
- {{date: 2020-03, {KIT}, quantity: 11, recorded: 2020-04-01}}
- {{date: 2020-03-20/2020-03-26, {KIT}, quantity: 100, recorded: 2020-04-01}}
- {{date: 2020-03-20, {KIT}, quantity: 1000, recorded: 2020-04-01}}
"
    ));
    assert_eq!(ask(&text, "2020-05-31", "kits edition:re-action/2020-spring"), "111");
}

#[test]
fn a_cohort_and_a_challenge_that_disagree_are_told() {
    let text = format!(
        "{}- {{date: 2020-04-08, cohort: w15-a, challenge: carers, action: supply-hospitals, quantity: 8}}\n",
        crate::with(crate::KITS)
    );
    assert_eq!(codes(&text), ["schema.bad-value"]);
}

#[test]
fn a_table_may_have_tabs_between_its_cells() {
    let text = crate::with(
        "
-- content/log/2020/2020-04.csv --
date\tprogram\tchallenge\taction\tterritory\tquantity\tqualifier
2020-04-06\tre-action\thomeless\tcollect-kits\tfr-75\t8\t
",
    );
    assert_eq!(ask(&text, "2020-05-31", "kits territory:fr-75"), "8");
}

#[test]
fn the_last_cell_of_a_table_needs_no_line_after_it() {
    let text = crate::with(
        "
-- content/log/2020/2020-04.csv --
date,program,challenge,action,territory,quantity
2020-04-06,re-action,homeless,collect-kits,fr-75,8",
    );
    let text = text.trim_end();
    assert_eq!(ask(text, "2020-05-31", "kits territory:fr-75"), "8");
}
