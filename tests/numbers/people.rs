//! Participations and persons: four numbers, four labels (N11 to N15, N46).

use super::{amount, cohorts, with};
use crate::common::{answer, codes, lines, look, measure, question, table};
use fabrique::aggregate::{Bounds, Dimension, Visible};

const POLICY: &str = "keys: {scope: \"pour une édition\", salt_kept_by: \"la coordination\", reuse: \"aucune\", date: 2020-03-01}";

/// A site that keeps keys of persons, with a log.
fn keyed(policies: &str, log: &str) -> String {
    let item = "  - {id: persons, title: \"Personnes\", level: means, calc: {type: distinct, key: by}}\n";
    let text = with(&format!(
        "\n-- content/log/2020/2020-04.yaml --\ndefaults: {{program: re-action, challenge: elders, action: call-elders, quantity: 1, distinct: true, recorded: 2020-04-20}}\nitems:\n{log}"
    ));
    let text = text.replace(
        "organisation: {name: makesense}\n",
        &format!("organisation: {{name: makesense}}\n{policies}\n"),
    );
    text.replace(
        "-- content/impact/concepts.yaml",
        &format!("{item}-- content/impact/concepts.yaml"),
    )
}

/// W13 {p1, p2}, W16 {p1, p3}; p1 in Paris and Lille.
const FOUR: &str = "
  - {date: 2020-03-23, by: \"p:1a\", territory: fr-75}
  - {date: 2020-03-23, by: \"p:2b\", territory: fr-75}
  - {date: 2020-04-14, by: \"p:1a\", territory: lille}
  - {date: 2020-04-14, by: \"p:3c\", territory: lille}
";

#[test]
fn g12_each_person_counts_once_and_in_each_period_they_took_part_in() {
    let text = keyed(&format!("policies: {{k_people: 1, {POLICY}}}"), FOUR);
    look(&text, "2020-05-31", |impact, _| {
        let asked = |text: &str| question(text, impact.date());
        assert_eq!(impact.participations(&asked("persons")), Some(amount("4")));
        assert_eq!(answer(impact, "persons"), "3");
        assert_eq!(impact.newcomers(&asked("persons in:2020-W16")), Some(amount("1")));
        assert_eq!(answer(impact, "persons in:2020-W16"), "2");
        assert_eq!(answer(impact, "persons to:2020-04-19"), "3", "since the start");
        assert_eq!(impact.newcomers(&asked("persons in:2020-W13")), Some(amount("2")));
        let lille = "persons territory:lille in:2020-W16";
        assert_eq!(
            impact.newcomers(&asked(lille)),
            Some(amount("1")),
            "p1 was in Paris before"
        );
        assert_eq!(impact.newcomers(&asked("persons")), None, "of no period");
        let places = table(impact, "persons", Dimension::Territory);
        assert_eq!(lines(&places), ["fr-75 2", "lille 2", "total 3"]);
        assert!(!places.adds_up);
        let Visible::Value(found) = measure(impact, "persons") else { panic!("a value") };
        assert_eq!(found.proof.records, [0, 1, 2, 3]);
    });
}

#[test]
fn n13_persons_without_a_key_are_missing_not_new() {
    let log = format!(
        "{FOUR}  - {{date: 2020-04-15, by: coordination}}\n  - {{date: 2020-04-16}}\n"
    );
    let text = keyed(&format!("policies: {{k_people: 1, {POLICY}}}"), &log);
    look(&text, "2020-05-31", |impact, _| {
        let Visible::Value(found) = measure(impact, "persons") else { panic!("a value") };
        assert_eq!(found.proof.complete, Some((4, 6)), "a role is no key");
        assert_eq!(answer(impact, "persons"), "3");
        assert_eq!(answer(impact, "persons in:2020-W20"), "–");
    });
}

#[test]
fn n14_persons_are_not_counted_without_a_rule_on_their_keys() {
    let without = keyed("policies: {k_people: 1}", FOUR);
    assert!(codes(&without, "2020-05-31").contains(&"indicator.no-key-policy"));
    let part = keyed("policies: {keys: {scope: \"pour une édition\"}}", FOUR);
    assert!(codes(&part, "2020-05-31").contains(&"schema.missing-key"));
    let whole = keyed(&format!("policies: {{k_people: 1, {POLICY}}}"), FOUR);
    assert!(!codes(&whole, "2020-05-31").iter().any(|it| it.starts_with("indicator.")));
}

#[test]
fn n46_few_persons_are_not_told_nor_those_who_came_back() {
    let text = keyed(&format!("policies: {{k_people: 3, {POLICY}}}"), FOUR);
    look(&text, "2020-05-31", |impact, _| {
        let asked = |text: &str| question(text, impact.date());
        assert_eq!(answer(impact, "persons"), "3");
        assert_eq!(answer(impact, "persons in:2020-W16"), "< 3");
        assert_eq!(impact.newcomers(&asked("persons in:2020-W16")), None);
    });
}

#[test]
fn n12_bounds_say_nothing_of_few_people() {
    let items = "  - {id: a, start: 2020-03-23, present: 20}\n  - {id: b, start: 2020-03-30, present: 3}\n";
    look(&cohorts(items), "2020-05-31", |impact, _| {
        let asked = |text: &str| question(text, impact.date());
        assert_eq!(answer(impact, "participations"), "23");
        assert_eq!(
            impact.persons(&asked("participations")),
            None,
            "23 − 20 would tell 3"
        );
        let one = impact.persons(&asked("participations in:2020-W13"));
        assert_eq!(one, Some(Bounds { least: amount("20"), most: Some(amount("20")) }));
    });
}

#[test]
fn n12_there_is_no_upper_bound_when_a_group_is_missing() {
    let items = "  - {id: a, start: 2020-03-23, present: 14}\n  - {id: b, start: 2020-03-30, present: 9}\n  - {id: c, start: 2020-03-30}\n";
    look(&cohorts(items), "2020-05-31", |impact, _| {
        let bounds = impact.persons(&question("participations", impact.date()));
        assert_eq!(bounds, Some(Bounds { least: amount("14"), most: None }));
    });
}
