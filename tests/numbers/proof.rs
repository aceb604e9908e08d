//! Where a number comes from (N41, N61 to N63).

use super::{KITS, amount, log, with};
use crate::common::{codes, date, look, measure};
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
