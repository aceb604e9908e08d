//! Small counts of people are not shown (N46).

use super::{cohorts, log};
use crate::common::{answer, ask, lines, look, slug, table};
use fabrique::aggregate::Dimension;
use fabrique::value::Amount;

#[test]
fn n46_small_counts_of_people_are_not_shown() {
    let items = "  - {id: a, start: 2020-04-06, present: 4, active: 4}\n  - {id: b, start: 2020-04-13, present: 5, active: 0}\n  - {id: c, start: 2020-04-20, present: 5, active: 0}\n";
    look(&cohorts(items), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "participations in:2020-W15"), "< 5");
        assert_eq!(answer(impact, "participations in:2020-W17"), "5");
        assert_eq!(answer(impact, "active in:2020-W16"), "0");
        assert_eq!(answer(impact, "rate"), "< 5", "its numerator is 4");
        let weeks = table(impact, "participations", Dimension::Week);
        assert_eq!(
            lines(&weeks),
            ["2020-W15 < 5", "2020-W16 s", "2020-W17 5", "total 14"]
        );
    });
    let hidden = cohorts(items).replace(
        "organisation: {name: makesense}",
        "organisation: {name: makesense}\npolicies: {zero_sensitive: true}",
    );
    assert_eq!(ask(&hidden, "2020-05-31", "active in:2020-W16"), "< 5");
}

#[test]
fn n46_people_helped_in_a_sensitive_challenge_need_more() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: hand-out-kits, quantities: {person: 10, kit: 3}}
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 6}}
- {date: 2020-04-07, program: re-action, challenge: homeless, action: collect-kits, quantity: 3}
");
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "helped challenge:homeless"), "< 11");
        assert_eq!(answer(impact, "helped challenge:carers in:2020-W15"), "6");
        assert_eq!(answer(impact, "helped challenge:carers"), "s", "16 - 6 = 10");
        assert_eq!(answer(impact, "helped"), "16");
        assert_eq!(answer(impact, "kits-handed-out"), "3", "things are not people");
    });
}

#[test]
fn n46_a_part_of_a_number_of_people_is_not_told_when_it_is_small() {
    let items = "  - {id: a, start: 2020-04-06, present: 30}\n";
    look(&cohorts(items), "2020-05-31", |impact, _| {
        let tells = |of: &str, part: u64| {
            impact.may_tell(&slug(of), Amount::from(part), Amount::from(30_u64))
        };
        assert!(tells("participations", 0) && tells("participations", 30));
        assert!(tells("participations", 10));
        assert!(!tells("participations", 3), "3 people");
        assert!(!tells("participations", 28), "all but 2 people");
        assert!(tells("visors", 3), "things are not people");
    });
}

#[test]
fn n47_an_answer_is_hidden_when_few_did_not_give_it() {
    let survey = |yes: u32, no: u32| {
        let old = "{id: after, title: \"Après\", population: \"p\", respondents: unknown, questions: [{id: q, label: \"Q\", answers: [{id: yes, label: \"oui\", share: 60}]}]}";
        let new = format!(
            "{{id: after, title: A, population: p, asked: 80, respondents: {}, questions: [{{id: q, label: Q, answers: [{{id: yes, label: oui, count: {yes}}}, {{id: no, label: non, count: {no}}}]}}]}}",
            yes + no
        );
        let text = cohorts("  []\n");
        assert!(text.contains(old));
        ask(&text.replace(old, &new), "2020-05-31", "still-active")
    };
    assert_eq!(survey(30, 20), "30/50");
    assert_eq!(survey(3, 47), "< 5");
    assert_eq!(survey(47, 3), "s");
}
