//! Kinds of indicators beside sums: levels, means, peaks and formulas (N7, N8, N33).

use super::{KITS, amount, cohorts, log, with};
use crate::common::{answer, ask, codes, lines, look, measure, table};
use fabrique::aggregate::{Dimension, Visible};
use fabrique::parse::Basis;
use fabrique::value::Qualifier;

/// Places open in Paris and Lille, as two groups note them.
fn places() -> String {
    let entry = |date: &str, place: &str, value: &str| {
        format!(
            "- {{date: {date}, program: re-action, challenge: homeless, action: open-places, quantity: {value}, territory: {place}}}\n"
        )
    };
    let entries = [
        entry("2020-03-24", "fr-75", "3"),
        entry("2020-03-25", "lille", "1"),
        entry("2020-04-07", "fr-75", "1"),
        entry("2020-04-08", "lille", "4"),
    ];
    log(&format!(
        "\ndefaults: {{recorded: 2020-04-10}}\nitems:\n{}",
        entries.concat().replace("- {", "  - {")
    ))
}

#[test]
fn n07_the_last_value_known_holds_until_the_next() {
    look(&places(), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "places"), "5");
        assert_eq!(answer(impact, "places to:2020-03-24"), "3");
        assert_eq!(answer(impact, "places to:2020-04-07"), "2");
        assert_eq!(answer(impact, "places in:2020-W14"), "4", "known since W13");
        assert_eq!(answer(impact, "places-inside in:2020-W14"), "–");
        assert_eq!(answer(impact, "places-inside in:2020-W13"), "4");
        assert_eq!(answer(impact, "places territory:fr-75"), "1");
        let weeks = table(impact, "places", Dimension::Week);
        let expected = ["2020-W13 4", "2020-W14 4", "2020-W15 5", "total 5"];
        assert_eq!(lines(&weeks), expected);
        assert!(!weeks.adds_up);
        let inside = table(impact, "places-inside", Dimension::Week);
        let expected = ["2020-W13 4", "2020-W14 –", "2020-W15 5", "total 5"];
        assert_eq!(lines(&inside), expected);
        let places = table(impact, "places", Dimension::Territory);
        assert_eq!(lines(&places), ["fr-75 1", "lille 4", "total 5"]);
        assert!(places.adds_up, "over space it is a sum");
        let Visible::Value(found) = measure(impact, "places") else { panic!("a value") };
        assert_eq!(found.proof.records, [2, 3], "what it is made from");
    });
}

#[test]
fn n07_a_period_begins_with_what_was_known() {
    look(&places(), "2020-05-31", |impact, _| {
        let april = "in:2020-04";
        assert_eq!(answer(impact, &format!("places {april}")), "5");
        assert_eq!(
            answer(impact, &format!("places-peaks {april}")),
            "7",
            "3 still in April"
        );
        assert_eq!(answer(impact, &format!("places-peak {april}")), "5");
        let weeks = table(impact, "places in:2020-04", Dimension::Week);
        assert_eq!(lines(&weeks), ["2020-W14 4", "2020-W15 5", "total 5"]);
    });
}

#[test]
fn g16_a_peak_is_that_of_the_union_not_the_sum_of_local_peaks() {
    let group = |place: &str, start: &str, n: u32| -> String {
        let one = |at| {
            format!(
                "  - {{id: {place}-{start}-{at}, start: {start}, territory: {place}}}\n"
            )
        };
        (0..n).map(one).collect()
    };
    let items = [
        group("fr-75", "2020-03-23", 3),
        group("lille", "2020-03-23", 1),
        group("fr-75", "2020-03-30", 1),
        group("lille", "2020-03-30", 4),
    ];
    look(&cohorts(&items.concat()), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "running"), "5");
        assert_eq!(answer(impact, "running-each"), "7");
        assert_eq!(answer(impact, "running in:2020-W13"), "4");
        assert_eq!(answer(impact, "running in:2020-W20"), "0", "none ran");
        assert_eq!(answer(impact, "running in:2020-03"), "5", "the 30th and 31st");
        let places = table(impact, "running", Dimension::Territory);
        assert_eq!(lines(&places), ["fr-75 3", "lille 4", "total 5"]);
        assert!(!places.adds_up);
        let weeks = table(impact, "running", Dimension::Week);
        assert_eq!(lines(&weeks), ["2020-W13 4", "2020-W14 5", "total 5"]);
        let Visible::Value(found) = measure(impact, "running") else { panic!("a value") };
        assert_eq!(found.proof.things.len(), 5);
    });
    // The same of levels: Paris 3 then 1, Lille 1 then 4.
    assert_eq!(ask(&places(), "2020-05-31", "places-peak"), "5");
    assert_eq!(ask(&places(), "2020-05-31", "places-peaks"), "7");
}

#[test]
fn n08_a_mean_skips_what_is_missing() {
    look(&places(), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "places-mean"), "4.5", "(3 + 1) / 2 and (1 + 4) / 2");
        assert_eq!(answer(impact, "places-mean in:2020-W13"), "4");
        assert_eq!(answer(impact, "places-mean in:2020-W14"), "–");
        let places = table(impact, "places-mean", Dimension::Territory);
        assert_eq!(lines(&places), ["fr-75 2", "lille 2.5", "total 4.5"]);
        assert!(places.adds_up);
    });
}

#[test]
fn n08_means_of_thirds_come_to_a_whole() {
    let lines = ["fr-75", "lille"].into_iter().flat_map(|place| {
        [6, 7, 8].map(|day| {
            let n = if day == 6 || (day == 7 && place == "lille") { 1 } else { 0 };
            format!("- {{date: 2020-04-0{day}, program: re-action, challenge: homeless, action: open-places, quantity: {n}, territory: {place}}}\n")
        })
    });
    look(&log(&lines.collect::<String>()), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "places-mean"), "1", "1/3 and 2/3");
    });
}

#[test]
fn n33_levels_say_no_more_than_their_records() {
    let text = |first: &str, second: &str| {
        log(&format!("
- {{date: 2020-04-06, program: re-action, challenge: homeless, action: open-places, quantity: {first}, territory: fr-75}}
- {{date: 2020-04-07, program: re-action, challenge: homeless, action: open-places, quantity: {second}, territory: fr-75}}
"))
    };
    let qualifier = |text: &str, question: &str| {
        look(text, "2020-05-31", |impact, _| match measure(impact, question) {
            Visible::Value(found) => found.qualifier,
            other => panic!("{other:?}"),
        })
    };
    let more = text("{value: 9, qualifier: up-to}", "{value: 7, qualifier: more-than}");
    assert_eq!(qualifier(&more, "places"), Qualifier::MoreThan, "its own word");
    assert_eq!(qualifier(&more, "places-peak"), Qualifier::Around);
    assert_eq!(qualifier(&more, "places-mean"), Qualifier::Around);
    let both = text("9", "{value: 7, qualifier: more-than}");
    assert_eq!(qualifier(&both, "places-peak"), Qualifier::AtLeast);
}

#[test]
fn n07_a_formula_is_worked_out_on_totals() {
    look(&with(KITS), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "left"), "13");
        let groups = table(impact, "left", Dimension::Cohort);
        assert_eq!(lines(&groups), ["w15-a 8", "w15-b 5", "total 13"]);
        assert!(groups.adds_up);
        assert_eq!(answer(impact, "kits-each"), "?", "no call: nothing to divide by");
        assert_eq!(
            answer(impact, "kits-left"),
            "–",
            "nothing is known of kits handed out"
        );
    });
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: {value: 81, qualifier: at-least}}
- {date: 2020-04-07, program: re-action, challenge: homeless, action: hand-out-kits, quantity: 60}
- {date: 2020-04-07, program: re-action, challenge: elders, action: call-elders, quantity: 12}
");
    look(&text, "2020-05-31", |impact, _| {
        let qualifier = |question: &str| match measure(impact, question) {
            Visible::Value(found) => found.qualifier,
            other => panic!("{other:?}"),
        };
        assert_eq!(answer(impact, "kits-left"), "10.5");
        assert_eq!(qualifier("kits-left"), Qualifier::AtLeast, "at least 81, minus 60");
        assert_eq!(answer(impact, "kits-each"), "81/12");
        assert_eq!(answer(impact, "kits-share"), "60/81");
        assert_eq!(qualifier("kits-share"), Qualifier::UpTo, "60 over at least 81");
        assert_eq!(answer(impact, "kits-share in:2020-W16"), "–");
    });
}

#[test]
fn n10_the_parts_of_a_formula_have_the_same_rows() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80, territory: fr-75}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 20, territory: lille}
- {date: 2020-04-07, program: re-action, challenge: homeless, action: hand-out-kits, quantity: 60, territory: fr-75}
");
    look(&text, "2020-05-31", |impact, _| {
        let left = table(impact, "kits-left", Dimension::Territory);
        assert_eq!(lines(&left), ["fr-75 10", "lille –", "total 20"]);
        assert!(!left.adds_up, "what Lille handed out is unknown");
        let share = table(impact, "kits-share", Dimension::Territory);
        assert_eq!(lines(&share), ["fr-75 60/80", "lille –", "total 60/100"]);
    });
}

#[test]
fn n04_a_formula_leaves_out_groups_of_which_one_headcount_is_unknown() {
    let text = cohorts(
        "  - {id: a, start: 2020-03-23, present: 14, active: 6}\n  - {id: b, start: 2020-03-23, present: 15}\n",
    );
    assert_eq!(ask(&text, "2020-05-31", "left"), "8", "not 23");
}

/// The site with one more indicator.
fn defined(calc: &str, more: &str) -> String {
    let item = format!("  - {{id: new, title: \"N\", calc: {{{calc}}}{more}}}\n");
    with("").replace(
        "-- content/impact/concepts.yaml",
        &format!("{item}-- content/impact/concepts.yaml"),
    )
}

fn told(calc: &str, more: &str) -> Vec<&'static str> {
    let codes = codes(&defined(calc, more), "2020-05-31").into_iter();
    codes
        .filter(|it| {
            it.starts_with("indicator.")
                || it.starts_with("schema.")
                || it.starts_with("ref.")
        })
        .collect()
}

#[test]
fn n07_what_does_not_imply_its_aggregation_declares_one_it_can_follow() {
    let last = "type: last, unit: place";
    assert_eq!(told(last, ""), ["indicator.aggregation"]);
    assert_eq!(
        told(last, ", aggregation: {time: sum, space: sum}"),
        ["indicator.aggregation"]
    );
    assert_eq!(told(last, ", aggregation: {time: last, space: sum}"), [""; 0]);
    let sum = "type: sum, unit: visor";
    assert_eq!(
        told(sum, ", aggregation: {time: last, space: sum}"),
        ["indicator.aggregation"]
    );
    assert_eq!(told(sum, ", aggregation: {time: sum, space: sum}"), [""; 0]);
    assert_eq!(told("type: peak, of: cohorts", ""), [""; 0]);
    assert_eq!(
        told("type: formula, expression: visors * 2", ""),
        ["indicator.aggregation"]
    );
}

#[test]
fn n08_a_formula_never_averages_rates() {
    let ratio = ", unit: percent, aggregation: {time: ratio, space: ratio}";
    let averaged = "type: formula, expression: (rate + kits-share) / 2";
    assert_eq!(told(averaged, ratio), ["indicator.ratio-averaged"]);
    let mean = ", aggregation: {time: mean, space: mean}";
    let quotient = "type: formula, expression: kits-handed-out / kits";
    assert_eq!(told(quotient, mean), ["indicator.ratio-averaged"]);
    assert_eq!(told(quotient, ratio), [""; 0]);
}

#[test]
fn n06_n20_a_formula_adds_only_what_is_alike() {
    let sum = ", aggregation: {time: sum, space: sum}";
    let of =
        |expression: &str| told(&format!("type: formula, expression: {expression}"), sum);
    assert_eq!(of("visors + calls"), ["indicator.unit"]);
    assert_eq!(of("visors + 5"), ["indicator.unit"]);
    assert_eq!(of("kits + kits-handed-out"), ["indicator.unit"], "two stages");
    assert_eq!(of("kits - kits-handed-out"), [""; 0], "what is left of them");
    assert_eq!(of("visors + nothing"), ["ref.unresolved"]);
    assert_eq!(of("visors +"), ["schema.bad-value"]);
    assert_eq!(of("2 * 3"), ["schema.bad-value"], "no indicator in it");
    assert_eq!(of("new + visors"), ["indicator.aggregation"], "made from itself");
    assert_eq!(of("hours / visors"), ["indicator.unit"], "in what does it count?");
}

#[test]
fn n42_a_rate_of_some_is_no_number_of_all() {
    let applied = "type: formula, expression: still-active × participations";
    let rules = ", unit: participation, aggregation: {time: none, space: none}";
    assert_eq!(told(applied, rules), ["indicator.aggregation"]);
    let assumed =
        format!("{rules}, assumptions: [\"Les répondants sont comme les autres.\"]");
    assert_eq!(told(applied, &assumed), [""; 0]);
    let items = "  - {id: a, start: 2020-03-23, present: 50}\n";
    let text = cohorts(items).replace(
        "-- content/impact/concepts.yaml",
        &format!("  - {{id: supposed, title: \"S\", calc: {{{applied}}}{assumed}}}\n-- content/impact/concepts.yaml"),
    );
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "supposed"), "30", "60 % of 50");
        let Visible::Value(found) = measure(impact, "supposed") else {
            panic!("a value")
        };
        assert_eq!(found.proof.bases, [Basis::Modelled]);
        assert_eq!(found.proof.estimated, amount("30"), "all of it");
    });
}

#[test]
fn n15_people_are_not_multiplied() {
    let sum = ", aggregation: {time: sum, space: sum}";
    let of =
        |expression: &str| told(&format!("type: formula, expression: {expression}"), sum);
    assert_eq!(of("participations × 3"), ["indicator.aggregation"]);
    assert_eq!(of("2 * (participations - active)"), ["indicator.aggregation"]);
    assert_eq!(of("participations - active"), [""; 0]);
    assert_eq!(of("kits × 3"), [""; 0], "things may be");
}

#[test]
fn n18_a_rate_is_never_multiplied_by_a_duration_unless_an_estimate_says_so() {
    let text = |more: &str| {
        let concepts = "-- content/impact/concepts.yaml --\n";
        let rate = "- {id: per-day, label: \"kits par jour\", unit: kit, nature: rate}\n";
        let items = format!(
            "  - {{id: pace, title: \"P\", calc: {{type: figure, concept: per-day}}}}\n  - {{id: supposed, title: \"S\", unit: kit, calc: {{type: formula, expression: pace × waiting}}, aggregation: {{time: none, space: none}}{more}}}\n"
        );
        with("").replace(concepts, &format!("{items}{concepts}{rate}"))
    };
    assert!(codes(&text(""), "2020-05-31").contains(&"indicator.aggregation"));
    let assumed = text(", assumptions: [\"Le rythme a tenu.\"]");
    assert!(!codes(&assumed, "2020-05-31").contains(&"indicator.aggregation"));
}
