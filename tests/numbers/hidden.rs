//! Tables hide enough that no small count can be worked out (N47, N49, N50).

use super::{cohorts, log};
use crate::common::{answer, lines, look, table};
use fabrique::aggregate::{Cell, Dimension, Mark, Sum, protect};

/// What a table with a published total shows: `*` for « < 5 », `s` for « s ».
fn shown(values: &[u64]) -> Vec<String> {
    let total = values.iter().sum();
    let mut cells = vec![Cell::new(total, 5).settled()];
    cells.extend(values.iter().map(|it| Cell::new(*it, 5)));
    let parts = (1..cells.len()).collect();
    protect(&mut cells, &[Sum { whole: 0, parts }]);
    let mark = |it: &Cell| match it.mark {
        Mark::Shown => it.value.to_string(),
        Mark::Small => "*".into(),
        _ => "s".into(),
    };
    cells[1..].iter().map(mark).collect()
}

#[test]
fn g8_a_table_hides_what_its_total_would_give_away() {
    assert_eq!(shown(&[12, 3, 9]), ["12", "*", "s"]);
    assert_eq!(shown(&[12, 3, 1]), ["s", "*", "*"]);
    assert_eq!(shown(&[12, 2, 1, 20]), ["s", "*", "*", "20"]);
    assert_eq!(shown(&[40, 4]), ["s", "*"]);
    assert_eq!(shown(&[12, 7]), ["12", "7"]);
}

#[test]
fn n47_what_is_hidden_could_always_be_another_number() {
    // 1 and 5 make 6: with « < 5 » and « s » for 5 or more, only 1 and 5 fit.
    assert_eq!(shown(&[20, 1, 5]), ["s", "*", "s"]);
    // Twice 4 is the most that two small numbers can be.
    assert_eq!(shown(&[4, 4, 30]), ["*", "*", "s"]);
    // Nothing is left to hide beside them: not even that they are small is told.
    assert_eq!(shown(&[4, 4]), ["s", "s"]);
    assert_eq!(shown(&[1, 1, 1, 1, 1, 0]), ["s", "s", "s", "s", "s", "s"]);
    assert_eq!(shown(&[3]), ["*"], "the total is small itself");
    assert_eq!(shown(&[3, 0, 9, 9]), ["*", "0", "s", "9"], "the first of equals");
}

/// Groups of carers and of homeless people, over three weeks.
fn groups(of: &[(&str, &str, u32)]) -> String {
    let items = of.iter().enumerate().map(|(at, (challenge, start, present))| {
        format!(
            "  - {{id: c{at}, challenge: {challenge}, start: {start}, present: {present}, active: 0}}\n"
        )
    });
    cohorts(&items.collect::<String>())
}

#[test]
fn n47_a_row_that_a_table_hides_is_hidden_wherever_it_is_asked_for() {
    let text = groups(&[
        ("carers", "2020-04-06", 12),
        ("carers", "2020-04-13", 3),
        ("carers", "2020-04-20", 9),
    ]);
    look(&text, "2020-05-31", |impact, _| {
        let weeks = table(impact, "participations", Dimension::Week);
        let expected = ["2020-W15 12", "2020-W16 < 5", "2020-W17 s", "total 24"];
        assert_eq!(lines(&weeks), expected);
        assert_eq!(answer(impact, "participations in:2020-W17"), "s");
        assert_eq!(answer(impact, "participations in:2020-W15"), "12");
        assert_eq!(answer(impact, "participations cohort:c2"), "s");
        assert_eq!(answer(impact, "participations challenge:carers"), "24");
        let by_cohort = table(impact, "participations", Dimension::Cohort);
        assert_eq!(lines(&by_cohort), ["c0 12", "c1 < 5", "c2 s", "total 24"]);
    });
}

#[test]
fn n47_tables_of_one_number_hide_together() {
    // By challenge, 20 carers and 12 others are all large. The group of 3 is hidden in
    // its week, so that the week must not be told from its challenge.
    let text = groups(&[
        ("carers", "2020-04-06", 20),
        ("elders", "2020-04-06", 9),
        ("elders", "2020-04-13", 3),
        ("carers", "2020-04-20", 30),
    ]);
    look(&text, "2020-05-31", |impact, _| {
        let weeks = table(impact, "participations", Dimension::Week);
        assert_eq!(
            lines(&weeks),
            ["2020-W15 s", "2020-W16 < 5", "2020-W17 30", "total 62"]
        );
        let challenges = table(impact, "participations", Dimension::Challenge);
        assert_eq!(lines(&challenges), ["carers 50", "elders 12", "total 62"]);
        // 12 elders less the group of 9 would be the group of 3.
        assert_eq!(answer(impact, "participations cohort:c1"), "s");
    });
}

#[test]
fn n47_a_ratio_is_hidden_where_one_of_its_sides_is() {
    let text = groups(&[
        ("carers", "2020-04-06", 12),
        ("carers", "2020-04-13", 3),
        ("carers", "2020-04-20", 9),
    ]);
    look(&text, "2020-05-31", |impact, _| {
        let weeks = table(impact, "rate", Dimension::Week);
        let expected = ["2020-W15 0/12", "2020-W16 < 5", "2020-W17 s", "total 0/24"];
        assert_eq!(lines(&weeks), expected);
        assert_eq!(answer(impact, "rate in:2020-W17"), "s");
    });
}

#[test]
fn n47_a_table_of_a_part_hides_as_much() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 40}, territory: fr-75}
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 7}, territory: lille}
- {date: 2020-04-07, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 2}}
- {date: 2020-05-07, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 30}, territory: lille}
");
    look(&text, "2020-05-31", |impact, _| {
        let april = table(impact, "helped in:2020-04", Dimension::Territory);
        assert_eq!(lines(&april), ["fr-75 40", "lille s", "unknown < 5", "total 49"]);
    });
}

#[test]
fn n50_things_are_shown_however_few() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {visor: 1}, territory: fr-75}
- {date: 2020-04-14, program: re-action, challenge: carers, action: supply-hospitals, quantities: {visor: 12}, territory: lille}
");
    look(&text, "2020-05-31", |impact, _| {
        let weeks = table(impact, "visors", Dimension::Week);
        assert_eq!(lines(&weeks), ["2020-W15 1", "2020-W16 12", "total 13"]);
    });
}
