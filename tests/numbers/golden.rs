//! The golden cases of the content model (§6.14).

use super::{KITS, amount, cohorts, log, with};
use crate::common::{self, answer, ask, lines, look, question, slug, table};
use fabrique::aggregate::{
    Bounds, Dimension, Growth, Portion, Visible, growth, percentages, wilson,
};
use fabrique::locale::{Language, Words};
use fabrique::value::{Amount, Class, Qualifier};

#[test]
fn g1_growth_is_a_factor_of_each_interval() {
    let factor = |n| growth(amount("3"), amount("30"), n);
    assert_eq!(factor(2), Some(amount("3.162")));
    assert_eq!(factor(3), Some(amount("2.154")), "23 March to 13 April 2020");
    assert_eq!(factor(0), None);
    assert_eq!(growth(amount("0"), amount("30"), 3), None);
    let week = |start: &str, n: u32| -> String {
        let one = |at| format!("  - {{id: c-{start}-{at}, start: {start}}}\n");
        (0..n).map(one).collect()
    };
    let items = week("2020-03-23", 3) + &week("2020-04-06", 9) + &week("2020-04-13", 30);
    look(&cohorts(&items), "2020-05-31", |impact, _| {
        let asked = question("cohorts", impact.date());
        let between = |text: &str| impact.growth(&asked, common::date(text));
        let found = |factor: &str, n_intervals| {
            let (factor, class) = (amount(factor), Class::Exact);
            Visible::Value(Growth { factor, class, n_intervals })
        };
        assert_eq!(between("2020-W13/2020-W16"), found("2.154", 3));
        assert_eq!(between("2020-W15/2020-W16"), found("3.333", 1));
        assert_eq!(between("2020-03/2020-04"), found("13", 1));
        assert_eq!(
            between("2020-W13/2020-04"),
            Visible::NotComputable,
            "a week and a month"
        );
        assert_eq!(between("2020-W14/2020-W16"), Visible::NotComputable, "from zero");
        assert_eq!(between("2020-W16/2020-W13"), Visible::NotComputable);
    });
}

#[test]
fn g2_persons_are_between_the_biggest_week_and_the_sum() {
    let week = |start: &str, n: u32| -> String {
        (0..n)
            .map(|at| {
                format!("  - {{id: c-{start}-{at}, start: {start}, present: 15}}\n")
            })
            .collect()
    };
    let items = week("2020-03-23", 3) + &week("2020-03-30", 9) + &week("2020-04-06", 30);
    assert_eq!(ask(&cohorts(&items), "2020-05-31", "participations"), "630");
    assert_eq!(ask(&cohorts(&items), "2020-05-31", "participations in:2020-W15"), "450");
    assert_eq!(ask(&cohorts(&items), "2020-05-31", "cohorts"), "42");
    look(&cohorts(&items), "2020-05-31", |impact, _| {
        let persons = |text: &str| impact.persons(&question(text, impact.date()));
        let bounds =
            |least, most| Some(Bounds { least: amount(least), most: Some(amount(most)) });
        assert_eq!(persons("participations"), bounds("450", "630"));
        assert_eq!(persons("participations to:2020-04-05"), bounds("135", "180"));
        assert_eq!(persons("participations in:2020-W13"), bounds("45", "45"));
        assert_eq!(persons("cohorts"), None, "no headcount");
    });
}

#[test]
fn g3_attainment_keeps_what_is_known_of_the_actual() {
    let cases = [
        ("{value: 5000, qualifier: more-than}", "5000", "15000", Qualifier::AtLeast),
        ("{value: 1600}", "1600", "15000", Qualifier::Exact),
        ("{value: 100000}", "100000", "15000", Qualifier::Exact),
    ];
    for (value, numerator, denominator, qualifier) in cases {
        let value = value.trim_matches(['{', '}']);
        let text = with(&format!(
            "
-- content/impact/figures.yaml --
- {{id: f, concept: kits, {value}, scope: {{edition: re-action/2020-spring}}, source: deck}}
-- content/impact/targets.yaml --
- {{id: t, of: \"concept:kits\", value: 15000, scope: {{edition: re-action/2020-spring}}, start: 2020-04, due: 2020-06}}
- {{id: dream, of: \"concept:kits\", value: 15000, scope: {{edition: re-action/2020-spring}}, due: 2020-06, kind: ambition}}
"
        ));
        look(&text, "2020-07-31", |impact, _| {
            let progress = impact.progress(&slug("t")).expect("the target");
            let portion = Portion {
                numerator: amount(numerator),
                denominator: amount(denominator),
                qualifier,
            };
            assert_eq!(progress.attainment, Visible::Value(portion));
            let time = progress.time.expect("a start");
            assert_eq!((time.days, time.all), (91, 91));
            let dream = impact.progress(&slug("dream")).expect("the ambition");
            assert_eq!(dream.attainment, Visible::NotComputable);
            assert!(dream.time.is_none());
        });
    }
}

#[test]
fn g6_a_ratio_is_a_sum_over_a_sum() {
    let text = with(KITS);
    assert_eq!(ask(&text, "2020-05-31", "rate"), "12/25");
    look(&text, "2020-05-31", |impact, _| {
        let by_cohort = table(impact, "rate", Dimension::Cohort);
        assert_eq!(lines(&by_cohort), ["w15-a 7/15", "w15-b 5/10", "total 12/25"]);
        assert!(!by_cohort.adds_up);
    });
}

#[test]
fn g7_a_correction_counts_from_the_day_it_is_known() {
    assert_eq!(ask(&with(KITS), "2020-04-17", "kits"), "150");
    assert_eq!(ask(&with(KITS), "2020-04-20", "kits"), "130");
    assert_eq!(ask(&with(KITS), "2020-04-20", "kits in:2020-W15"), "130");
    let words = Words::new(Language::French);
    let change = words.change(amount("150"), amount("130"));
    assert_eq!(change, "\u{2212}13,3\u{202f}%");
}

#[test]
fn g9_progress_goes_from_the_baseline_in_either_direction() {
    let text = with(
        "
-- content/actions/wait.md --
---
title: \"Attendre\"
challenge: elders
mode: remote
steps: [a, b, c]
produces: [{unit: day, how_to_count: \"un jour\"}]
---
-- content/log/2020/2020-04.yaml --
- {date: 2020-04-06, program: re-action, challenge: elders, action: wait, quantity: 30}
-- content/impact/targets.yaml --
- {id: t, of: \"indicator:waiting\", value: 20, scope: {program: re-action}, due: 2020-06}
- {id: same, of: \"indicator:waiting\", value: 40, scope: {program: re-action}, due: 2020-06}
",
    );
    look(&text, "2020-05-31", |impact, _| {
        let progress = impact.progress(&slug("t")).expect("the target");
        let half = Portion {
            numerator: amount("10"),
            denominator: amount("20"),
            qualifier: Qualifier::Exact,
        };
        assert_eq!(progress.progress, Some(Visible::Value(half)));
        assert_eq!(progress.attainment, Visible::NotComputable);
        let same = impact.progress(&slug("same")).expect("the target");
        assert_eq!(same.progress, Some(Visible::NotComputable));
    });
}

#[test]
fn g10_parts_of_a_whole_make_a_hundred() {
    let parts = |of: &[&str]| {
        let amounts: Vec<Amount> = of.iter().map(|it| amount(it)).collect();
        percentages(&amounts)
    };
    assert_eq!(parts(&["1", "1", "1"]), Some(vec![34, 33, 33]));
    assert_eq!(parts(&["3", "3", "1"]), Some(vec![43, 43, 14]));
    assert_eq!(parts(&["0", "0"]), None);
}

#[test]
fn g11_a_share_of_few_answers_lies_in_a_wide_interval() {
    let whole = |count: &str, base: &str| {
        let (least, most) = wilson(amount(count), amount(base), 0).expect("an answer");
        format!("{least}–{most}")
    };
    assert_eq!(whole("11", "25"), "27–63", "44 %");
    assert_eq!(whole("220", "500"), "40–48", "44 %");
    assert_eq!(whole("307", "512"), "56–64", "60 %");
    assert_eq!(whole("0", "30"), "0–11");
    assert_eq!(whole("30", "30"), "89–100");
    let finer = wilson(amount("220"), amount("500"), 2).expect("an answer");
    assert_eq!(finer, (amount("39.71"), amount("48.38")));
    assert_eq!(wilson(amount("0"), amount("0"), 0), None);
    assert_eq!(wilson(amount("3"), amount("2"), 0), None);
}

#[test]
fn g13_sponsors_overlap_and_do_not_add_up() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80, territory: fr-75}
- {date: 2020-04-14, program: re-action, challenge: homeless, action: collect-kits, quantity: 50, territory: lille}
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantity: 7, territory: fr-75}
");
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "kits sponsor:x"), "130");
        assert_eq!(answer(impact, "kits sponsor:y"), "80");
        assert_eq!(answer(impact, "visors sponsor:y"), "7");
        assert_eq!(answer(impact, "visors sponsor:x"), "–");
        assert_eq!(answer(impact, "kits sponsor:x sponsor:y"), "130");
        assert_eq!(answer(impact, "kits program:re-action"), "130");
        let both = impact.overlap(&slug("kits"), &slug("x"), &slug("y"));
        assert_eq!(common::short(&both), "80");
        // A sponsor's period is part of what it supports (N51).
        assert_eq!(answer(impact, "kits sponsor:z"), "80");
    });
}

#[test]
fn g14_a_date_belongs_where_it_is_certain_to_fall() {
    let calls = |date: &str| {
        log(&format!(
            "\n- {{date: {date}, recorded: 2020-04-30, program: re-action, challenge: elders, action: call-elders, quantity: 9}}\n"
        ))
    };
    let on = |date: &str, period: &str| {
        ask(&calls(date), "2020-05-31", &format!("calls in:{period}"))
    };
    assert_eq!(on("2020-W16", "2020-04"), "9");
    assert_eq!(on("2020-W18", "2020-04"), "9", "its Thursday is 30 April");
    assert_eq!(on("2020-W18", "2020-05"), "–");
    assert_eq!(on("2020-W18", "2020-04-01/2020-04-30"), "–", "days are not a month");
    assert_eq!(on("2020-04-09/2020-04-18", "2020-W16"), "9");
    assert_eq!(on("2020-04-09/2020-04-18", "2020-W15"), "–");
    assert_eq!(on("2020-04", "2020-04"), "9");
    assert_eq!(on("2020-04", "2020-W16"), "–");
    assert_eq!(on("2020-04", "2020"), "9");
}
