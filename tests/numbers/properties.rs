//! What holds of every log, tried on many that are made at random from fixed seeds.

use super::amount;
use super::dealt::*;
use crate::common::{date, look, measure, short, table};
use fabrique::aggregate::{Dimension, Impact, Number, Proof, Visible};
use fabrique::locale::{Form, Grain, Language, Ratio, Says, Wanted, Words};
use fabrique::value::{Amount, Class, Qualifier, Quantity};

const SUMS: [&str; 5] = ["kits", "kits-handed-out", "visors", "calls", "hours"];
const TIMES: [Dimension; 3] = [Dimension::Week, Dimension::Month, Dimension::Year];

/// All that is said of some questions: value, word, digest, and what proves it.
fn known(impact: &Impact<'_>, questions: &[String]) -> Vec<String> {
    let all = questions.iter().map(|it| {
        let found = measure(impact, it);
        let proof = found.value().map(|it| {
            let mut records: Vec<_> =
                impact.records_of(it).map(|it| it.id.to_string()).collect();
            records.sort();
            let proof = Proof { records: Vec::new(), ..it.proof.clone() };
            (it.qualifier, impact.digest(it), records, proof)
        });
        format!("{it}: {} {proof:?}", short(&found))
    });
    all.collect()
}

fn questions() -> Vec<String> {
    let more = [
        "kits-all",
        "entries",
        "visors-spread",
        "places-mean",
        "kits-left",
        "kits-share",
        "kits-each",
    ];
    let scopes = [
        "",
        " in:2020-04",
        " in:2020-W18",
        " territory:fr-idf",
        " sponsor:z",
        " cohort:paris",
    ];
    let indicators = SUMS.iter().chain(&more);
    indicators.flat_map(|it| scopes.map(|scope| format!("{it}{scope}"))).collect()
}

#[test]
fn n56_the_order_of_entries_and_of_files_changes_no_value_digest_or_proof() {
    for seed in 1..30 {
        let mut dice = Dice(seed);
        let mut lines: Vec<String> = Vec::new();
        for deed in deeds(&mut dice) {
            lines.push(deed.line());
            if dice.below(4) == 0 {
                let (name, quantity) = (&deed.name, dice.below(90));
                lines.push(format!("- {{id: c-{name}, corrects: {name}, correction: replaces, reason: entry-error, recorded: 2021-06-09, quantity: {quantity}}}\n"));
            }
        }
        let mut seen = |files| {
            let text = dealt(&lines, files);
            dice.shuffle(&mut lines);
            look(&text, "2021-06-30", |impact, _| known(impact, &questions()))
        };
        let first = seen(1);
        for files in [1, 2, 3] {
            assert_eq!(seen(files), first, "seed {seed}, {files} files");
        }
    }
}

/// What a number amounts to; nothing when there is none.
fn worth(value: &Visible<fabrique::aggregate::Measure>) -> Amount {
    match value.value().map(|it| it.value) {
        Some(Number::Amount(it)) => it,
        _ => Amount::from(0_u64),
    }
}

#[test]
fn n10_n37_parts_of_an_exclusive_and_exhaustive_dimension_are_the_whole() {
    let others = [
        Dimension::Challenge,
        Dimension::Territory,
        Dimension::Cohort,
        Dimension::Edition,
    ];
    for seed in 100..140 {
        let mut dice = Dice(seed);
        let lines: Vec<_> = deeds(&mut dice).iter().map(Deed::line).collect();
        look(&dealt(&lines, 2), "2021-06-30", |impact, _| {
            for asked in SUMS.iter().chain(&["entries", "visors-spread"]) {
                let whole = measure(impact, asked);
                for by in TIMES.into_iter().chain(others).chain([Dimension::Stage]) {
                    let table = table(impact, asked, by);
                    let parts = table.rows.iter().map(|it| worth(&it.value));
                    let parts = parts.fold(Amount::from(0_u64), |one, other| one + other);
                    let is_spread = *asked == "visors-spread";
                    if *asked == "entries" && by == Dimension::Stage {
                        continue; // an entry of several units may have come to several stages
                    }
                    assert_eq!(table.total, whole, "{asked} {by:?}, seed {seed}");
                    // A week of what is spread is rounded, at the twelfth decimal.
                    let apart = (parts - worth(&whole)).abs();
                    let least = if is_spread {
                        amount("0.00000001")
                    } else {
                        Amount::from(0_u64)
                    };
                    assert!(apart <= least, "{asked} {by:?}, seed {seed}: {apart}");
                    assert!(is_spread || table.adds_up, "{asked} {by:?}, seed {seed}");
                }
            }
        });
    }
}

#[test]
fn n57_every_correction_and_its_undoing_give_the_first_values() {
    for seed in 200..230 {
        let mut dice = Dice(seed);
        let all = deeds(&mut dice);
        let mut lines: Vec<_> = all.iter().map(Deed::line).collect();
        for Deed { name, head, rest } in &all {
            if dice.below(2) == 0 {
                let (_, rest) = rest.split_once(", territory").expect("it has one");
                let wrong = said(
                    &mut dice,
                    if head.contains("call-") { "call" } else { "person" },
                );
                let wrong = if head.contains("collect-") {
                    wrong.replace("person", "kit")
                } else {
                    wrong
                };
                lines.push(format!("- {{id: x-{name}, corrects: {name}, correction: replaces, reason: entry-error, recorded: 2021-06-15, {wrong}}}\n"));
                let first =
                    all.iter().find(|it| it.name == *name).expect("it is one of them");
                let first = first.rest.split_once(", territory").expect("it has one").0;
                lines.push(format!("- {{corrects: x-{name}, correction: replaces, reason: entry-error, recorded: 2021-06-20, {first}, territory{rest}}}\n"));
            }
        }
        look(&dealt(&lines, 1), "2021-06-30", |impact, diagnostics| {
            let faults = diagnostics.list.iter().map(|it| it.code());
            assert!(!faults.into_iter().any(|it| it == "log.correction"), "seed {seed}");
            let values = |day: &str| -> Vec<_> {
                let known = impact.as_known(date(day).first());
                let all = questions().into_iter().map(|it| format!("{it} to:2021-06-30"));
                let all = all.filter(|it| !it.contains("in:"));
                all.map(|it| (short(&measure(&known, &it)), it)).collect()
            };
            assert_eq!(values("2021-06-14"), values("2021-06-20"), "seed {seed}");
            let changed = values("2021-06-15") != values("2021-06-14");
            assert!(
                changed || lines.len() < all.len() + 4,
                "seed {seed} changes nothing"
            );
        });
    }
}

/// A value that a number may really have had, and whether a class of claims allows it.
fn truth(dice: &mut Dice, value: i64, word: &str) -> i64 {
    let by = i64::try_from(dice.below(1000)).expect("a small number");
    match word {
        "exact" => value,
        "more-than" => value + 1 + by,
        "at-least" => value + by,
        "up-to" => value - by.min(value),
        "less-than" => value - (1 + by).min(value),
        _ => value + by - 500,
    }
}

fn allows(class: Class, said: i64, real: i64) -> bool {
    match class {
        Class::Exact => said == real,
        Class::AtLeast => said <= real,
        Class::AtMost => said >= real,
        Class::Around => true,
    }
}

#[test]
fn n33_what_is_said_of_a_result_holds_for_all_that_its_parts_allow() {
    let mut classes = Vec::new();
    for seed in 300..420 {
        let mut dice = Dice(seed);
        let mut lines = Vec::new();
        let mut real = [0_i64; 3];
        let words = [WORDS[dice.below(8)], WORDS[dice.below(8)]];
        for (at, (of, action)) in [
            ("homeless", "collect-kits"),
            ("homeless", "hand-out-kits"),
            ("elders", "call-elders"),
        ]
        .into_iter()
        .enumerate()
        {
            for day in 0..1 + dice.below(3) {
                let value = i64::try_from(1 + dice.below(300)).expect("a small number");
                let word = dice.pick(&[words[0], words[1], "exact"]);
                real[at] += truth(&mut dice, value, word);
                lines.push(format!("- {{date: 2021-04-0{}, recorded: 2021-06-01, program: re-action, challenge: {of}, action: {action}, quantity: {{value: {value}, qualifier: {word}}}}}\n", day + 1));
            }
        }
        let [kits, handed, calls] = real;
        look(&dealt(&lines, 1), "2021-06-30", |impact, _| {
            let mut holds = |asked: &str, part: i64, whole: i64| {
                let Visible::Value(found) = measure(impact, asked) else { return };
                let (above, below) = match found.value {
                    Number::Ratio(above, below) => (above, below),
                    Number::Amount(it) => (it, Amount::from(1_u64)),
                    Number::Share(_) => panic!("it has a base"),
                };
                let class = found.qualifier.class();
                classes.push(class);
                let (above, below): (f64, f64) = (float(above), float(below));
                // Crosswise, so that nothing is divided before it is compared.
                let said = (above * whole as f64).round() as i64;
                let really = (below * part as f64).round() as i64;
                assert!(
                    whole <= 0 || allows(class, said, really),
                    "{asked} {class:?} seed {seed}: {lines:?}"
                );
            };
            holds("kits", kits, 1);
            holds("calls", calls, 1);
            holds("kits-left", kits - handed, 2);
            holds("kits-per-call", kits, calls);
            holds("kits-share", handed, kits);
        });
    }
    for class in [Class::Exact, Class::AtLeast, Class::AtMost, Class::Around] {
        assert!(classes.contains(&class), "no result is {class:?}");
    }
}

fn float(of: Amount) -> f64 {
    of.to_string().parse().expect("a number")
}

#[test]
fn n34_n36_no_form_claims_more_than_is_known() {
    let words = Words::new(Language::French);
    let mut dice = Dice(500);
    let qualifiers = [
        Qualifier::Exact,
        Qualifier::MoreThan,
        Qualifier::AtLeast,
        Qualifier::Around,
        Qualifier::UpTo,
        Qualifier::LessThan,
    ];
    let mut shown = 0;
    for _ in 0..4000 {
        let value = Amount::from(u64::try_from(dice.below(99_999) + 1).expect("small"));
        let divisor = Amount::from(dice.pick(&[1_u64, 1, 10, 1000]));
        let value = value.over(divisor).expect("not zero");
        let qualifier = dice.pick(&qualifiers);
        let (form, _) = dice.pick(&Form::ALL);
        let grain = if value.is_whole() { Grain::Whole } else { Grain::Divisible };
        let asked = Wanted { form, grain, ..Wanted::new(Quantity { value, qualifier }) };
        let Ok(found) = words.shown(&asked) else { continue };
        shown += 1;
        let holds = match (qualifier.class(), found.says) {
            (Class::Exact, Says::Itself) => found.value == value,
            (Class::Exact, Says::CloseTo) => found.value > value,
            (Class::Exact | Class::Around, Says::Around | Says::Word) => true,
            (Class::Exact, Says::MoreThan) => found.value < value,
            (Class::AtLeast, Says::MoreThan) => {
                found.value < value
                    || qualifier == Qualifier::MoreThan && found.value == value
            }
            (Class::AtLeast, Says::AtLeast) => found.value <= value,
            (Class::AtMost, Says::UpTo | Says::AtMost) => found.value >= value,
            (Class::AtMost, Says::LessThan) => {
                found.value > value
                    || qualifier == Qualifier::LessThan && found.value == value
            }
            _ => false,
        };
        assert!(holds, "« {} » of {value} {qualifier:?} as {form:?}", found.text);
        if words.headline(&asked).is_ok() {
            assert!(found.value <= value, "« {} » of {value} in a headline", found.text);
        }
    }
    assert!(shown > 1000, "only {shown} forms were possible");
}

#[test]
fn n30_a_bound_in_percent_is_rounded_to_its_own_side() {
    let words = Words::new(Language::French);
    let mut dice = Dice(600);
    let number = |dice: &mut Dice| {
        Amount::from(u64::try_from(dice.below(9000) + 1).expect("small"))
    };
    for _ in 0..2000 {
        let (part, whole) = (number(&mut dice), number(&mut dice));
        let class = dice.pick(&[Class::AtLeast, Class::AtMost]);
        let text = words.attainment(&Ratio { part, whole, class });
        let digits: String =
            text.chars().filter(|it| it.is_ascii_digit() || *it == ',').collect();
        let said = amount(&digits.replace(',', "."));
        let (said, real) = (said.times(whole), part.times(Amount::HUNDRED));
        let (start, holds) = match class {
            Class::AtLeast => ("au moins", said <= real),
            _ => ("au plus", said >= real),
        };
        assert!(text.starts_with(start) && holds, "« {text} » for {part} of {whole}");
    }
}
