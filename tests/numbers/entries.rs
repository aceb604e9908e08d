//! Entries and figures: what they may hold, and what is never put together (§6.1, §6.4,
//! §6.5).

use super::{log, with};
use crate::common::{answer, codes, look};

const CALLS: &str = "program: re-action, challenge: elders, action: call-elders";

#[test]
fn n01_an_entry_is_an_addition_never_a_total() {
    let told = |key: &str| {
        let entry = format!("\n- {{date: 2020-04-06, {CALLS}, {key}}}\n");
        codes(&log(&entry), "2020-05-31").contains(&"log.total")
    };
    assert!(told("total: 380"));
    assert!(told("cumulative: 380"));
    assert!(told("quantity: 380, nature: cumulative"));
    assert!(!told("quantity: 380"));
}

#[test]
fn n03_n05_figures_are_added_to_nothing_and_chosen_by_their_reason() {
    let text = |preferred: &str| {
        with(&format!("
-- content/log/2020/2020-04.yaml --
- {{date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80}}
-- content/impact/figures.yaml --
defaults: {{concept: kits, source: deck, scope: {{program: re-action}}}}
items:
  - {{id: one, value: 1000}}
  - {{id: other, value: 900{preferred}}}
"))
    };
    look(&text(", preferred: \"compté deux fois\""), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "kits"), "80", "not 1080");
        assert_eq!(answer(impact, "declared-kits"), "900", "not 1900, nor 950");
    });
    look(&text(""), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "declared-kits"), "?", "nothing is chosen in silence");
    });
    assert!(codes(&text(""), "2020-05-31").contains(&"figure.divergent"));
}

#[test]
fn n17_the_same_number_twice_is_shown_once_and_overlaps_are_not_added() {
    let text = |kind: &str| {
        with(&format!("
-- content/impact/figures.yaml --
defaults: {{concept: kits, source: deck}}
items:
  - {{id: one, value: 1000, scope: {{program: re-action}}}}
  - {{id: other, value: 1000, scope: {{program: re-action}}, relations: [{{kind: {kind}, to: one}}]}}
"))
    };
    for kind in ["same-as", "overlaps"] {
        look(&text(kind), "2020-05-31", |impact, _| {
            assert_eq!(answer(impact, "declared-kits"), "1000", "{kind}: not 2000");
        });
        assert!(
            !codes(&text(kind), "2020-05-31").contains(&"figure.divergent"),
            "{kind}"
        );
    }
}

#[test]
fn n19_the_same_entry_twice_is_told_and_counts_once_when_it_is_said() {
    let text = |more: &str| {
        log(&format!(
            "
- {{id: first, date: 2020-04-06, {CALLS}, quantity: 9}}
- {{date: 2020-04-06, {CALLS}, quantity: 9{more}}}
"
        ))
    };
    let told = |more: &str| codes(&text(more), "2020-05-31").contains(&"log.duplicate");
    assert!(told(""));
    assert!(!told(", distinct: true") && !told(", duplicate_of: first"));
    assert!(!told(", territory: fr-75"), "another place");
    assert!(!told(", status: rejected"));
    let counted =
        |more: &str| look(&text(more), "2020-05-31", |it, _| answer(it, "calls"));
    assert_eq!(counted(", distinct: true"), "18");
    assert_eq!(counted(", duplicate_of: first"), "9");
}

#[test]
fn n23_a_total_that_falls_is_told() {
    let text = |later: u32, relation: &str| {
        with(&format!(
            "
-- content/impact/figures.yaml --
defaults: {{concept: kits, source: deck, scope: {{program: re-action}}}}
items:
  - {{id: early, value: 1000, as_of: 2020-04-01, preferred: \"r\"}}
  - {{id: late, value: {later}, as_of: 2020-05-01{relation}}}
"
        ))
    };
    let told = |later, relation: &str| {
        codes(&text(later, relation), "2020-05-31").contains(&"figure.cumulative-drop")
    };
    assert!(told(900, ""));
    assert!(!told(1100, ""));
    assert!(!told(900, ", relations: [{kind: replaces, to: early}]"));
}
