//! Periods, two clocks, corrections, and what is known of a number (N24 to N26, N33, N55 to N57).

use super::{log, with};
use crate::common::{self, answer, ask, lines, look, measure, table};
use fabrique::aggregate::{Dimension, Visible};
use fabrique::value::Qualifier;

#[test]
fn n24_an_interval_belongs_to_its_end_its_start_or_all_its_days() {
    let text = log("
- {date: 2020-04-09/2020-04-18, program: re-action, challenge: carers, action: supply-hospitals, quantity: 40}
");
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "visors in:2020-W16"), "40");
        assert_eq!(answer(impact, "visors-start in:2020-W15"), "40");
        assert_eq!(answer(impact, "visors-start in:2020-W16"), "–");
        assert_eq!(answer(impact, "visors-spread in:2020-W15"), "16");
        let Visible::Value(part) = measure(impact, "visors-spread in:2020-W16") else {
            panic!("a number")
        };
        assert_eq!(part.qualifier, Qualifier::Around);
        assert_eq!(answer(impact, "visors-spread"), "40");
        assert_eq!(answer(impact, "visors-spread to:2020-04-13"), "20");
        let weeks = table(impact, "visors-spread to:2020-04-13", Dimension::Week);
        assert_eq!(lines(&weeks), ["2020-W15 16", "2020-W16 4", "total 20"]);
        assert!(weeks.adds_up);
    });
}

#[test]
fn n25_an_imprecise_date_has_its_own_row() {
    let text = log("
- {date: 2020-04, recorded: 2020-04-30, program: re-action, challenge: elders, action: call-elders, quantity: 100}
- {date: 2020-W16, program: re-action, challenge: elders, action: call-elders, quantity: 9}
- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 3}
");
    look(&text, "2020-05-31", |impact, _| {
        let weeks = table(impact, "calls", Dimension::Week);
        assert_eq!(
            lines(&weeks),
            ["2020-W15 3", "2020-W16 9", "imprecise 100", "total 112"]
        );
        let months = table(impact, "calls", Dimension::Month);
        assert_eq!(lines(&months), ["2020-04 112", "total 112"]);
        assert_eq!(answer(impact, "calls to:2020-04-29"), "12");
        assert_eq!(answer(impact, "calls to:2020-04-30"), "112");
        assert_eq!(answer(impact, "calls to:2020-04-18"), "3", "the week is not over");
    });
}

#[test]
fn n26_cumulative_numbers_begin_with_the_program() {
    let text = log("
- {date: 2020-03-20, recorded: 2020-04-01, program: re-action, challenge: elders, action: call-elders, quantity: 1}
- {date: 2020-03-20/2020-03-24, recorded: 2020-04-01, program: re-action, challenge: elders, action: call-elders, quantity: 20}
- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 300}
") + "-- content/log/2021/2021-04.yaml --\n- {date: 2021-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 7}\n- {date: 2021-03-20, recorded: 2021-04-01, program: re-action, challenge: homeless, action: collect-kits, quantity: 5}\n";
    look(&text, "2021-05-31", |impact, _| {
        assert_eq!(answer(impact, "calls"), "320");
        assert_eq!(answer(impact, "calls in:2020-03"), "20", "nothing before the start");
        assert_eq!(answer(impact, "calls to:2020-04-05"), "20");
        assert_eq!(answer(impact, "kits"), "12");
        assert_eq!(answer(impact, "kits edition:re-action/2021-spring"), "7");
        let of = |text: &str| {
            impact.start(&common::question(text, impact.date()).scope).to_string()
        };
        assert_eq!(of("kits"), "2020-03-23");
        assert_eq!(of("kits edition:re-action/2021-spring"), "2021-03-22");
    });
}

#[test]
fn n25_a_week_is_in_the_month_of_its_thursday_where_intervals_are_spread() {
    let text = log("
- {date: 2020-W18, program: re-action, challenge: carers, action: supply-hospitals, quantity: 81}
- {date: 2020-04-28/2020-05-03, program: re-action, challenge: carers, action: supply-hospitals, quantity: 60}
- {date: 2020-04, program: re-action, challenge: carers, action: supply-hospitals, quantity: 5}
");
    look(&text, "2020-05-31", |impact, _| {
        let months = table(impact, "visors-spread to:2020-05-02", Dimension::Month);
        assert_eq!(lines(&months), ["2020-04 35", "2020-05 20", "total 55"]);
        let months = table(impact, "visors-spread", Dimension::Month);
        assert_eq!(lines(&months), ["2020-04 116", "2020-05 30", "total 146"]);
        assert!(months.adds_up);
    });
}

#[test]
fn n26_each_program_has_its_own_start() {
    let other = with("").replace("programs/re-action", "programs/watch");
    let other =
        other.split("\n-- ").find(|it| it.contains("programs/watch")).expect("one");
    let other = other.replace("2020-03-23/", "2020-04-06/");
    let text = log("
- {date: 2020-04-01, program: watch, challenge: elders, action: call-elders, quantity: 1}
- {date: 2020-04-02, program: re-action, challenge: elders, action: call-elders, quantity: 20}
- {date: 2020-04-07, program: watch, challenge: elders, action: call-elders, quantity: 300}
") + "\n-- " + &other + "\n";
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "calls"), "320");
        assert_eq!(answer(impact, "calls in:2020-W14"), "20");
        assert_eq!(answer(impact, "entries"), "2");
        assert_eq!(impact.journal().len(), 2);
    });
}

#[test]
fn n33_what_went_through_no_operation_keeps_its_own_word() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: {value: 100, qualifier: more-than}}
- {date: 2020-04-14, program: re-action, challenge: elders, action: call-elders, quantity: 5}
- {date: 2020-04-21, program: re-action, challenge: elders, action: call-elders, quantity: {value: 7, qualifier: up-to}}
");
    look(&text, "2020-05-31", |impact, _| {
        let known = |text: &str| measure(impact, text).value().map(|it| it.qualifier);
        assert_eq!(known("calls in:2020-W15"), Some(Qualifier::MoreThan));
        assert_eq!(known("calls in:2020-W16"), Some(Qualifier::Exact));
        assert_eq!(known("calls to:2020-04-19"), Some(Qualifier::AtLeast));
        assert_eq!(known("calls"), Some(Qualifier::Around));
    });
}

#[test]
fn n55_what_happened_early_may_be_known_late() {
    let text = log(
        "\n- {date: 2020-04-06, recorded: 2020-04-25, program: re-action, challenge: elders, action: call-elders, quantity: 3}\n",
    );
    assert_eq!(ask(&text, "2020-04-24", "calls in:2020-W15"), "–");
    assert_eq!(ask(&text, "2020-04-25", "calls in:2020-W15"), "3");
}

#[test]
fn n56_figures_do_not_wait_for_their_day() {
    let text = with(
        "
-- content/impact/figures.yaml --
- {id: later, concept: kits, value: 1000, scope: {organisation: makesense}, source: deck, as_of: 2021-03-01}
",
    );
    assert_eq!(ask(&text, "2020-05-31", "declared-kits"), "1000");
    assert_eq!(ask(&text, "2020-05-31", "declared-kits to:2020-04-06"), "–");
    assert_eq!(ask(&text, "2020-05-31", "declared-kits in:2021-03"), "1000");
}

#[test]
fn n57_corrections_replace_remove_or_move() {
    let text = |correction: &str| {
        log(&format!(
            "
- {{id: a, date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80, territory: fr-75}}
- {{id: b, corrects: a, reason: entry-error, recorded: 2020-04-20, {correction}}}
"
        ))
    };
    let on =
        |correction: &str, question: &str| ask(&text(correction), "2020-05-31", question);
    assert_eq!(on("correction: replaces, quantity: 50", "kits territory:fr-75"), "50");
    assert_eq!(on("correction: voids", "kits"), "–");
    assert_eq!(on("correction: voids", "entries"), "0");
    assert_eq!(on("correction: reclassifies, stage: handed-out", "kits"), "–");
    assert_eq!(
        on("correction: reclassifies, stage: handed-out", "kits-handed-out"),
        "80"
    );
    let twice = text("correction: replaces, quantity: 50")
        + "- {corrects: b, correction: replaces, reason: entry-error, recorded: 2020-04-22, quantity: 55}\n";
    let known = |day| ask(&twice, day, "kits");
    assert_eq!(
        [known("2020-04-19"), known("2020-04-20"), known("2020-04-22")],
        ["80", "50", "55"]
    );
}
