//! What was published and what became of it (N58 to N60).

use super::{KITS, amount, log, with};
use crate::common::{answer, ask, codes, look, short};
use fabrique::aggregate::{Cause, Visible};
use fabrique::diag::Diagnostics;
use fabrique::locale::{Language, Words};
use fabrique::value::Day;

const KEY: &str = "kits@1|challenge:homeless|to:2020-04-17";

/// A lock of 17 April with one value.
fn lock(key: &str, value: &str) -> String {
    format!(
        "
-- content/published/2020-04-17.lock.yaml --
published: 2020-04-17
values:
  - {{key: \"{key}\", value: {value}, qualifier: exact, state: provisional, records: 2, digest: \"sha256:41ab\", pages: [/impact/]}}
"
    )
}

fn restated(before: &str, after: &str) -> String {
    format!(
        "
-- content/published/restatements.yaml --
- {{key: \"{KEY}\", on: 2020-04-20, before: {before}, after: {after}, nature: correction, reason: duplicate, effect: \"Le total baisse.\", entries: [\"2020-04/4\"]}}
"
    )
}

fn of_locks(text: &str, day: &str) -> Vec<&'static str> {
    let codes = codes(text, day).into_iter();
    codes.filter(|it| it.starts_with("lock.") || it.starts_with("ref.")).collect()
}

/// What the changes say: day, before, after, cause.
fn changes(text: &str, day: &str) -> Vec<String> {
    let number = |it: &Visible<fabrique::value::Amount>| match it {
        Visible::Value(amount) => amount.to_string(),
        Visible::Masked { least, .. } => format!("< {least}"),
        _ => "–".into(),
    };
    look(text, day, |impact, _| {
        let changes = impact.history().changes.iter();
        let line = |it: &fabrique::aggregate::Change<'_>| {
            let cause = match &it.cause {
                Cause::Restated(_) => "restated",
                Cause::Late(_) => "late",
                Cause::Hidden => "hidden",
            };
            format!("{} {} → {} {cause}", it.on, number(&it.before), number(&it.after))
        };
        changes.map(line).collect()
    })
}

fn hint(diagnostics: &Diagnostics) -> String {
    let words = Words::new(Language::French);
    let fault = diagnostics.list.iter().find(|it| it.code() == "lock.changed");
    words.fault(&fault.expect("it is told").fault).hint.unwrap_or_default()
}

fn calls(entries: &str) -> String {
    let head = "- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 9}\n";
    log(&format!("\n{head}{entries}")) + &lock("calls@1|all|to:2020-04-17", "9")
}

#[test]
fn n58_a_number_can_be_asked_as_it_was_known() {
    look(&with(KITS), "2020-05-31", |impact, _| {
        let known = |day: &str| impact.as_known(Day::new(day).expect("a day"));
        assert_eq!(answer(&known("2020-04-06"), "kits"), "80");
        assert_eq!(answer(&known("2020-04-17"), "kits to:2020-05-31"), "150");
        assert_eq!(answer(&known("2020-04-20"), "kits to:2020-05-31"), "130");
        assert_eq!(answer(&known("2031-01-01"), "kits to:2020-05-31"), "130");
        assert_eq!(known("2031-01-01").date(), impact.date());
    });
}

#[test]
fn n59_a_published_number_does_not_change_in_silence() {
    let text = with(KITS) + &lock(KEY, "150");
    assert!(of_locks(&text, "2020-04-17").is_empty());
    assert!(of_locks(&text, "2020-04-19").is_empty());
    assert_eq!(of_locks(&text, "2020-04-20"), ["lock.changed"]);
    look(&text, "2020-04-20", |_, diagnostics| {
        let yaml = format!(
            "- {{key: \"{KEY}\", on: 2020-04-20, before: 150, after: 130, nature: correction, reason: duplicate, effect: \"…\", entries: [\"2020-04/4\"]}}"
        );
        assert!(hint(diagnostics).contains(&yaml), "{}", hint(diagnostics));
    });
    let void = text.replace(
        "correction: replaces, reason: duplicate",
        "correction: voids, reason: entry-error",
    );
    let void = void.replace("recorded: 2020-04-20, quantity: 50", "recorded: 2020-04-20");
    look(&void, "2020-04-20", |_, diagnostics| {
        let hint = hint(diagnostics);
        assert!(
            hint.contains("after: 80, nature: correction, reason: entry-error"),
            "{hint}"
        );
        assert!(hint.contains("entries: [\"2020-04/4\"]"), "{hint}");
    });
    let told = format!("{text}{}", restated("150", "130"));
    assert!(of_locks(&told, "2020-04-20").is_empty());
    assert_eq!(changes(&told, "2020-04-20"), ["2020-04-20 150 → 130 restated"]);
    assert!(changes(&told, "2020-04-19").is_empty(), "nothing is known of it yet");
}

#[test]
fn n59_a_lock_of_tomorrow_is_not_looked_at() {
    let text = with(KITS) + &lock(KEY, "999");
    assert!(of_locks(&text, "2020-04-16").is_empty());
    assert_eq!(of_locks(&text, "2020-04-17"), ["lock.changed"]);
}

#[test]
fn n59_a_restatement_must_say_what_was_and_what_is() {
    let text = with(KITS) + &lock(KEY, "150");
    let with = |before, after| {
        of_locks(&(text.clone() + &restated(before, after)), "2020-04-20")
    };
    assert!(with("150", "130").is_empty());
    assert_eq!(with("151", "130"), ["lock.changed"]);
    assert_eq!(with("150", "131"), ["lock.changed"]);
    assert_eq!(with("130", "150"), ["lock.changed"]);
}

#[test]
fn n59_late_entries_within_their_time_are_a_revision() {
    let late = |recorded: &str| {
        calls(&format!(
            "- {{date: 2020-04-07, recorded: {recorded}, program: re-action, challenge: elders, action: call-elders, quantity: 4}}\n"
        ))
    };
    // The period ended on 17 April: 45 days later it is 1 June.
    assert!(of_locks(&late("2020-06-01"), "2020-06-01").is_empty());
    assert_eq!(changes(&late("2020-06-01"), "2020-06-01"), ["2020-06-01 9 → 13 late"]);
    assert!(of_locks(&late("2020-06-02"), "2020-06-02").contains(&"lock.changed"));
    // An entry that was already there when the number was published is no late one.
    assert_eq!(of_locks(&late("2020-04-16"), "2020-05-31"), ["lock.changed"]);
}

#[test]
fn n59_a_period_that_went_on_is_compared_as_it_was_known() {
    let locked = lock("calls@1|all|in:2020-04", "9");
    let more = "- {date: 2020-04-21, program: re-action, challenge: elders, action: call-elders, quantity: 4}\n";
    let text = |first: u32| {
        let head = format!(
            "\n- {{date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: {first}}}\n"
        );
        log(&(head + more)) + &locked
    };
    assert!(of_locks(&text(9), "2020-05-31").is_empty());
    assert!(
        changes(&text(9), "2020-05-31").is_empty(),
        "a month that goes on is no news"
    );
    assert_eq!(of_locks(&text(8), "2020-05-31"), ["lock.changed"]);
}

#[test]
fn n59_a_correction_is_never_a_revision() {
    let both = calls("
- {id: a, date: 2020-04-08, recorded: 2020-04-20, program: re-action, challenge: elders, action: call-elders, quantity: 4}
- {corrects: a, correction: replaces, reason: entry-error, recorded: 2020-04-21, quantity: 5}
");
    assert!(of_locks(&both, "2020-04-20").is_empty());
    assert_eq!(of_locks(&both, "2020-04-21"), ["lock.changed"]);
    // Its restatement may begin with what was locked, or with what it was revised to.
    for (before, is_true) in [("9", true), ("13", true), ("12", false)] {
        let told = restated(before, "14").replace(KEY, "calls@1|all|to:2020-04-17");
        let told =
            told.replace("on: 2020-04-20", "on: 2020-04-21").replace("/4\"]", "/3\"]");
        let codes = of_locks(&(both.clone() + &told), "2020-04-21");
        assert_eq!(codes.is_empty(), is_true, "{before} {codes:?}");
    }
}

#[test]
fn n59_the_latest_lock_that_holds_a_key_counts() {
    let later = lock(KEY, "130").replace("2020-04-17.lock", "second.lock");
    let later = later.replace("published: 2020-04-17", "published: 2020-04-25");
    let text = with(KITS) + &lock(KEY, "150") + &later;
    assert_eq!(of_locks(&text, "2020-04-20"), ["lock.changed"]);
    assert!(of_locks(&text, "2020-04-25").is_empty());
    let told = text + &restated("150", "130");
    assert!(of_locks(&told, "2020-04-25").is_empty(), "it is history");
}

#[test]
fn n59_ratios_are_compared_by_their_parts() {
    let rate = |part: &str, whole: &str| {
        let lock = lock("rate@1|all|to:2020-04-17", "48").replace(
            "value: 48,",
            &format!("value: 48, numerator: {part}, denominator: {whole},"),
        );
        of_locks(&(with(KITS) + &lock), "2020-04-20")
    };
    assert!(rate("12", "25").is_empty());
    assert_eq!(rate("24", "50"), ["lock.changed"]);
}

#[test]
fn n59_what_cannot_be_asked_any_more_is_no_fault() {
    for key in [
        "gone@1|all|to:2020-04-17",
        "kits@2|all|to:2020-04-17",
        "kits@1|challenge:gone|to:2020-04-17",
    ] {
        let text = with(KITS) + &lock(key, "150");
        assert!(of_locks(&text, "2020-04-20").is_empty(), "{key}");
        look(&text, "2020-04-20", |impact, _| {
            let gone = &impact.history().gone;
            assert_eq!(gone.len(), 1);
            assert_eq!(gone[0].value, Some(amount("150")));
        });
    }
}

#[test]
fn n59_a_number_that_became_too_small_is_listed_and_hidden() {
    let items = "
-- content/cohorts/2020.yaml --
- {id: a, program: re-action, challenge: carers, start: 2020-04-06, enrolled: 15, present: 3, coordinator: \"c:1\"}
";
    let text = |value: &str| {
        with(items) + &lock("participations@1|challenge:carers|to:2020-04-17", value)
    };
    assert!(of_locks(&text("12"), "2020-04-20").is_empty());
    assert_eq!(changes(&text("12"), "2020-04-20"), ["2020-04-20 12 → < 5 hidden"]);
    assert_eq!(changes(&text("4"), "2020-04-20"), ["2020-04-20 < 5 → < 5 hidden"]);
    let masked = text("12").replace("value: 12, qualifier: exact, state: provisional, records: 2, digest: \"sha256:41ab\"", "state: masked");
    assert!(of_locks(&masked, "2020-04-20").is_empty());
    assert!(changes(&masked, "2020-04-20").is_empty());
}

#[test]
fn n59_provisional_numbers_ask_for_a_new_lock_when_their_time_is_over() {
    let text = with(KITS) + &lock("visors@1|all|to:2020-04-17", "0");
    assert!(!of_locks(&text, "2020-06-01").contains(&"lock.window-over"));
    assert!(of_locks(&text, "2020-06-02").contains(&"lock.window-over"));
    let fixed = text.replace("state: provisional", "state: final");
    assert!(!of_locks(&fixed, "2020-06-02").contains(&"lock.window-over"));
}

#[test]
fn n60_restatements_are_listed_newest_first_and_need_what_they_name() {
    let text = with(KITS) + &lock(KEY, "150") + &restated("150", "130");
    let again = text.clone()
        + &format!(
            "- {{key: \"{KEY}\", on: 2020-04-22, before: 130, after: 130, nature: revision, reason: method, effect: \"Rien.\"}}\n"
        );
    assert_eq!(
        changes(&again, "2020-04-22"),
        ["2020-04-22 130 → 130 restated", "2020-04-20 150 → 130 restated"]
    );
    let lost = text.replace("2020-04/4\"]", "2020-04/9\"]");
    assert!(of_locks(&lost, "2020-04-20").contains(&"ref.unresolved"));
    let lost = text.replace("- {key: \"kits@1", "- {key: \"kist@1");
    assert!(of_locks(&lost, "2020-04-20").contains(&"ref.unresolved"));
}

/// A few numbers that follow each other without a pattern.
fn numbers(seed: u64, count: usize) -> Vec<u64> {
    let next =
        |it: &u64| Some(it.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
    let all = std::iter::successors(next(&seed), next);
    all.map(|it| it >> 33).take(count).collect()
}

#[test]
fn n57_a_correction_and_its_undoing_give_the_first_value() {
    for seed in 1..40 {
        let [first, second, ..] = numbers(seed, 2)[..] else { panic!("two numbers") };
        let (first, second) = (first % 900 + 1, second % 900 + 1);
        let text = log(&format!(
            "
- {{id: a, date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: {first}, territory: fr-75}}
- {{id: b, corrects: a, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: {second}, territory: lille}}
- {{id: c, corrects: b, correction: replaces, reason: entry-error, recorded: 2020-04-22, quantity: {first}, territory: fr-75}}
"
        ));
        for question in
            ["kits", "kits territory:fr-75", "kits territory:lille", "entries"]
        {
            let known = |day| ask(&text, day, question);
            assert_eq!(
                known("2020-04-19"),
                known("2020-04-22"),
                "{question} {first} {second}"
            );
        }
        assert_eq!(ask(&text, "2020-04-20", "kits"), second.to_string());
    }
}

#[test]
fn n56_the_order_of_entries_and_corrections_never_matters() {
    let entries = [
        "- {id: a, date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80}\n",
        "- {id: b, corrects: a, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: 50}\n",
        "- {id: c, corrects: b, correction: replaces, reason: entry-error, recorded: 2020-04-22, quantity: 55}\n",
        "- {id: d, date: 2020-04-07, recorded: 2020-04-21, program: re-action, challenge: homeless, action: collect-kits, quantity: 7}\n",
    ];
    let seen = |seed: u64| {
        let keys = numbers(seed, entries.len());
        let mut order: Vec<_> = keys.iter().zip(entries).collect();
        order.sort();
        let text: String = order.into_iter().map(|(_, it)| it).collect();
        look(&log(&format!("\n{text}")), "2020-05-31", |impact, _| {
            let days = ["2020-04-19", "2020-04-20", "2020-04-21", "2020-04-22"];
            days.map(|day| {
                let known = impact.as_known(Day::new(day).expect("a day"));
                let kits = crate::common::measure(&known, "kits to:2020-05-31");
                let digest = kits.value().map(|it| known.digest(it));
                (short(&kits), digest)
            })
        })
    };
    let first = seen(1);
    assert_eq!(first.each_ref().map(|it| it.0.as_str()), ["80", "50", "57", "62"]);
    assert!((2..30).all(|seed| seen(seed) == first));
}
