//! Where a number comes from (N41, N61 to N63).

use super::{KITS, amount, log, with};
use crate::common::{codes, date, look, measure, question};
use fabrique::aggregate::Visible;

#[test]
fn n41_estimates_and_mixed_bases_are_known() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 80}
- {date: 2020-04-07, program: re-action, challenge: elders, action: call-elders, quantity: 20, basis: estimated, estimate: {method: m, interval: [10, 30]}}
");
    look(&text, "2020-05-31", |impact, _| {
        let Visible::Value(calls) = measure(impact, "calls") else { panic!("a number") };
        assert_eq!(calls.proof.estimated, amount("20"));
        assert_eq!(calls.proof.bases.len(), 2);
        assert_eq!(
            calls.proof.updated.map(|it| it.to_string()).as_deref(),
            Some("2020-04-07")
        );
    });
}

#[test]
fn n61_the_digest_is_of_what_entries_say_not_of_where_they_stand() {
    let digest = |text: &str| {
        look(text, "2020-05-31", |impact, _| match measure(impact, "calls") {
            Visible::Value(calls) => impact.digest(&calls),
            _ => panic!("a number"),
        })
    };
    let one = "- {date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 3}\n";
    let other = "- {date: 2020-04-07, program: re-action, challenge: elders, action: call-elders, quantity: 4}\n";
    let both = digest(&log(&format!("{one}{other}")));
    assert_eq!(both.len(), 64);
    assert_eq!(both, digest(&log(&format!("{other}{one}"))));
    assert_ne!(both, digest(&log(one)));
    let noted = one.replace(
        "quantity: 3",
        "quantity: 3, status: verified, private_note: secret, stage: found",
    );
    let stated =
        one.replace("quantity: 3", "quantity: 3, status: verified, private_note: secret");
    assert_eq!(digest(&log(one)), digest(&log(&stated)));
    assert_ne!(digest(&log(one)), digest(&log(&noted)));
}

#[test]
fn n63_a_headline_with_little_proof_is_told() {
    let told = |least: u32| {
        let text = with(KITS).replace(
            "organisation: {name: makesense}",
            &format!("organisation: {{name: makesense}}\nheadlines: [\"indicator:kits\"]\npolicies: {{headline_min_verified: {least}}}"),
        );
        codes(&text, "2020-04-20").contains(&"log.evidence")
    };
    assert!(told(62), "80 of 130 is 61 percent");
    assert!(!told(61));
}

#[test]
fn a_number_leads_to_its_entries() {
    look(&with(KITS), "2020-04-20", |impact, _| {
        let Visible::Value(kits) = measure(impact, "kits in:2020-04-07") else {
            panic!("a number")
        };
        let records: Vec<_> = impact.records_of(&kits).map(|it| it.id.as_str()).collect();
        assert_eq!(records, ["2020-04/4"]);
        assert_eq!(kits.proof.updated, Some(date("2020-04-20").first()));
    });
}

#[test]
fn n65_who_reported_how_late_and_what_stands_out() {
    let cohorts = "
-- content/cohorts/2020.yaml --
defaults: {program: re-action, enrolled: 15, coordinator: \"c:1\"}
items:
  - {id: a, challenge: homeless, start: 2020-04-06}
  - {id: b, challenge: homeless, start: 2020-04-06}
  - {id: c, challenge: homeless, start: 2020-04-20}
  - {id: calls, challenge: elders, start: 2020-04-06}
-- content/log/2020/2020-04.yaml --
";
    let entry = |day: u32, quantity: u32| {
        format!(
            "- {{date: 2020-04-{day:02}, recorded: 2020-04-{:02}, cohort: a, action: collect-kits, quantity: {quantity}}}\n",
            day + 2
        )
    };
    let mut log: String = (6..13).map(|day| entry(day, day)).collect();
    log.push_str(&entry(13, 400));
    log.push_str("- {date: 2020-04-14, cohort: b, action: collect-kits, quantity: 9}\n");
    let text = with(&format!("{cohorts}{log}"));
    look(&text, "2020-05-31", |impact, _| {
        let quality = |text: &str| impact.quality(&question(text, impact.date()));
        let found = quality("kits").expect("it is made of quantities");
        assert_eq!(found.reporting, Some((2, 3)), "those who call are not expected");
        assert_eq!(found.delay, Some(amount("2")));
        assert_eq!(found.outliers, [7], "400 is above 12 + 3 × (12 − 8)");
        let week = quality("kits in:2020-W16").expect("it is made of quantities");
        assert_eq!(week.reporting, None, "nobody ran in that week");
        assert_eq!(week.delay, Some(amount("1")), "between none and two");
        let elders = quality("kits challenge:elders").expect("it is made of quantities");
        assert_eq!((elders.reporting, elders.delay), (None, None));
        assert_eq!(quality("cohorts"), None, "no quantity of a record");
    });
}
