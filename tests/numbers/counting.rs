//! What counts, and how it adds up (N1 to N21).

use super::{KITS, amount, cohorts, log, with};
use crate::common::{self, answer, ask, codes, lines, look, measure, slug, table};
use fabrique::aggregate::{Dimension, Visible};

#[test]
fn n08_a_cohort_counts_in_a_ratio_when_both_its_numbers_are_known() {
    let items = "  - {id: a, start: 2020-04-06, present: 15, active: 7}\n  - {id: b, start: 2020-04-06, present: 10}\n";
    look(&cohorts(items), "2020-05-31", |impact, _| {
        let Visible::Value(rate) = measure(impact, "rate") else { panic!("a number") };
        assert_eq!(answer(impact, "rate"), "7/15");
        assert_eq!(rate.proof.complete, Some((1, 2)));
    });
}

#[test]
fn n02_only_counted_statuses_count_and_the_unverified_part_is_known() {
    let entries = "
- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 9}
- {date: 2020-04-07, program: re-action, challenge: elders, action: call-elders, quantity: 4, status: submitted}
- {date: 2020-04-08, program: re-action, challenge: elders, action: call-elders, quantity: 2, status: rejected}
";
    assert_eq!(ask(&log(entries), "2020-05-31", "calls"), "9");
    let both = log(entries).replace(
        "organisation: {name: makesense}",
        "organisation: {name: makesense}\npolicies: {counted: [verified, submitted]}",
    );
    look(&both, "2020-05-31", |impact, _| {
        let Visible::Value(calls) = measure(impact, "calls") else { panic!("a number") };
        assert_eq!(answer(impact, "calls"), "13");
        assert_eq!(calls.proof.unverified, amount("4"));
        assert_eq!(calls.proof.grades[1], amount("13"));
    });
}

#[test]
fn n04_missing_is_not_zero() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 0}
- {date: 2020-04-21, program: re-action, challenge: elders, action: call-elders, quantity: 3}
");
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "calls in:2020-W15"), "0");
        assert_eq!(answer(impact, "calls in:2020-W16"), "–");
        assert_eq!(answer(impact, "calls-or-zero in:2020-W16"), "0");
        assert_eq!(answer(impact, "kits"), "–");
        assert_eq!(answer(impact, "entries in:2020-W16"), "0");
        assert_eq!(answer(impact, "kits-per-call"), "–");
        let weeks = table(impact, "calls", Dimension::Week);
        assert_eq!(lines(&weeks), ["2020-W15 0", "2020-W16 –", "2020-W17 3", "total 3"]);
        assert!(weeks.adds_up);
    });
}

#[test]
fn a_ratio_over_zero_has_no_answer() {
    let text = log(
        "\n- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 5}\n",
    );
    assert_eq!(ask(&text, "2020-05-31", "kits-per-call"), "?");
}

#[test]
fn n09_a_headcount_says_how_many_cohorts_it_knows() {
    let items = "  - {id: a, start: 2020-04-06, present: 14}\n  - {id: b, start: 2020-04-06}\n  - {id: c, start: 2020-04-06, state: cancelled, present: 9}\n  - {id: d, start: 2020-06-08, present: 9}\n";
    look(&cohorts(items), "2020-05-31", |impact, _| {
        let Visible::Value(all) = measure(impact, "participations") else {
            panic!("a number")
        };
        assert_eq!(answer(impact, "participations"), "14");
        assert_eq!(all.proof.complete, Some((1, 2)));
        assert_eq!(all.proof.things, [slug("a")]);
        assert_eq!(answer(impact, "present-or-nothing"), "?");
        assert_eq!(answer(impact, "enrolled"), "30");
        assert_eq!(answer(impact, "active"), "–");
    });
}

#[test]
fn n10_what_is_recorded_for_france_is_not_in_paris() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 1, territory: fr}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 20, territory: fr-75}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 300, territory: lille}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 4000}
");
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "kits territory:fr"), "321");
        assert_eq!(answer(impact, "kits territory:fr-75"), "20");
        assert_eq!(answer(impact, "kits territory:fr-59 territory:fr-75"), "320");
        let places = table(impact, "kits", Dimension::Territory);
        assert_eq!(
            lines(&places),
            ["fr-75 20", "lille 300", "unknown 4001", "total 4321"]
        );
        assert!(places.adds_up);
    });
}

#[test]
fn n20_a_stage_never_adds_to_another_and_never_exceeds_the_one_before() {
    let text = |handed_out: &str| {
        log(&format!(
            "
- {{date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80}}
- {{date: 2020-04-07, program: re-action, challenge: homeless, action: hand-out-kits, quantity: {handed_out}}}
"
        ))
    };
    look(&text("60"), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "kits"), "80");
        assert_eq!(answer(impact, "kits-handed-out"), "60");
        assert_eq!(answer(impact, "kits-all"), "?");
        let stages = table(impact, "kits-all", Dimension::Stage);
        assert_eq!(lines(&stages), ["assembled 80", "handed-out 60", "total ?"]);
        assert!(!stages.adds_up);
    });
    assert!(!codes(&text("60"), "2020-05-31").contains(&"log.stage-order"));
    assert!(codes(&text("90"), "2020-05-31").contains(&"log.stage-order"));
    assert!(
        !codes(&text("90"), "2020-04-06").contains(&"log.stage-order"),
        "not known yet"
    );
    let at_most = "{value: 90, qualifier: up-to}";
    assert!(!codes(&text(at_most), "2020-05-31").contains(&"log.stage-order"));
}

#[test]
fn n21_a_joint_action_is_counted_by_those_who_say_so() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantity: 30}
- {date: 2020-04-07, program: re-action, challenge: carers, action: supply-hospitals, quantity: 12, counted_by: [la-cloche]}
");
    look(&text, "2020-05-31", |impact, _| {
        let Visible::Value(visors) = measure(impact, "visors") else {
            panic!("a number")
        };
        assert_eq!(answer(impact, "visors"), "42");
        assert_eq!(visors.proof.joint, amount("12"));
        assert_eq!(answer(impact, "visors-own"), "30");
    });
}

#[test]
fn things_count_at_their_date() {
    look(&with(KITS), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "actions"), "5");
        assert_eq!(answer(impact, "actions in:2020-03"), "1");
        assert_eq!(answer(impact, "actions challenge:homeless"), "3");
        assert_eq!(answer(impact, "actions territory:fr-75"), "?");
        assert_eq!(answer(impact, "partners"), "1");
        assert_eq!(answer(impact, "partners in:2020-W15"), "1");
        assert_eq!(answer(impact, "partners in:2020-05"), "0");
        assert_eq!(answer(impact, "remote"), "0");
        assert_eq!(answer(impact, "entries cohort:w15-a"), "2");
        assert_eq!(answer(impact, "kits cohort:w15-a"), "130");
        assert_eq!(answer(impact, "entries edition:re-action/2020-spring"), "3");
    });
}

#[test]
fn sums_by_partner_equal_the_whole() {
    look(&with(KITS), "2020-05-31", |impact, _| {
        for by in [
            Dimension::Week,
            Dimension::Month,
            Dimension::Year,
            Dimension::Challenge,
            Dimension::Territory,
            Dimension::Cohort,
            Dimension::Edition,
        ] {
            for indicator in ["kits", "visors", "entries", "participations", "cohorts"] {
                let table = table(impact, indicator, by);
                assert!(table.adds_up, "{indicator} {by:?} {:?}", lines(&table));
            }
        }
    });
}

#[test]
fn the_order_of_entries_does_not_matter() {
    let entries = [
        "- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantity: {value: 10, qualifier: around}}\n",
        "- {date: 2020-04-07/2020-04-13, program: re-action, challenge: carers, action: supply-hospitals, quantity: 10}\n",
        "- {date: 2020-04-08/2020-04-10, program: re-action, challenge: carers, action: supply-hospitals, quantity: {value: 7, qualifier: at-least}}\n",
    ];
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let all = orders.map(|order| {
        let text = log(&order.map(|it| entries[it]).concat());
        look(&text, "2020-05-31", |impact, _| {
            let spread = measure(impact, "visors-spread in:2020-W15");
            let known = measure(impact, "visors").value().map(|it| it.qualifier);
            (
                common::short(&spread),
                known,
                lines(&table(impact, "visors", Dimension::Week)),
            )
        })
    });
    assert!(all.iter().all(|it| *it == all[0]), "{all:?}");
}

#[test]
fn a_tenth_three_times_is_three_tenths() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantities: {hour: 0.1}}
- {date: 2020-04-07, program: re-action, challenge: homeless, action: collect-kits, quantities: {hour: 0.1}}
- {date: 2020-04-08, program: re-action, challenge: homeless, action: collect-kits, quantities: {hour: 0.1}}
");
    assert_eq!(ask(&text, "2020-05-31", "hours"), "0.3");
}
