//! The rules of the editors (content model §4.8).

use super::{KITS, with};
use crate::common::look;
use fabrique::aggregate::{Outcome, Visible};
use fabrique::diag::{Fault, Rule, Severity};

fn rules(items: &str, rest: &str) -> String {
    with(&format!("{rest}\n-- content/impact/rules.yaml --\n{items}"))
}

/// The rows of all rules: scope, period, both sides, whether they hold.
fn verdicts(text: &str) -> Vec<String> {
    look(text, "2020-05-31", |impact, _| {
        let side = |it: &Visible<fabrique::aggregate::Side>| match it {
            Visible::Value(it) => it.value.to_string(),
            Visible::Masked { least, .. } => format!("< {least}"),
            Visible::Missing => "–".into(),
            Visible::NotComputable => "?".into(),
        };
        let verdicts = impact.verdicts();
        let told = verdicts.iter().map(|it| {
            let outcome = match it.outcome {
                Outcome::Holds => "holds",
                Outcome::Broken => "broken",
                Outcome::Skipped => "skipped",
            };
            let period = match it.period {
                fabrique::aggregate::Period::In(date) => date.to_string(),
                fabrique::aggregate::Period::To(_) => "-".into(),
            };
            let scope = it.scope.key();
            format!("{scope} {period} {} {} {outcome}", side(&it.left), side(&it.right))
        });
        told.collect()
    })
}

fn one(op: &str, right: &str, rest: &str) -> Vec<String> {
    let rule = format!(
        "- {{id: r, left: \"indicator:kits\", op: \"{op}\", right: \"{right}\", message: m{rest}}}\n"
    );
    verdicts(&rules(&rule, KITS))
}

#[test]
fn a_rule_compares_each_row_of_its_dimensions() {
    let found = one("<=", "count(cohorts) * 60", ", by: [edition, week]");
    let edition = "edition:re-action/2020-spring";
    assert_eq!(found, [format!("{edition} 2020-W15 130 120 broken")]);
    assert_eq!(one("<=", "indicator:visors * 10", ", by: [challenge]").len(), 2);
    assert_eq!(one("<", "count(coordinators)", ""), ["all - 130 1 broken"]);
}

#[test]
fn each_operator_means_what_it_says() {
    let outcome = |op: &str, right: &str| {
        let row = one(op, right, "").pop().expect("one row");
        row.rsplit(' ').next().map(str::to_owned).expect("an outcome")
    };
    let expected = [
        ("=", "holds", "broken"),
        ("!=", "broken", "holds"),
        ("<", "broken", "holds"),
        ("<=", "holds", "holds"),
        (">", "broken", "broken"),
        (">=", "holds", "broken"),
        ("both-or-none", "holds", "holds"),
        ("not-both", "broken", "broken"),
    ];
    for (op, same, above) in expected {
        assert_eq!(
            (outcome(op, "130").as_str(), outcome(op, "131").as_str()),
            (same, above)
        );
    }
    assert_eq!(outcome("both-or-none", "0"), "broken");
    assert_eq!(outcome("not-both", "0"), "holds");
}

#[test]
fn what_is_missing_is_skipped_or_zero_as_the_rule_says() {
    let outcome = |missing: &str| {
        let rest = format!(", missing: {missing}");
        one("<=", "indicator:calls", &rest)
    };
    assert_eq!(outcome("skip-if-any"), ["all - 130 – skipped"]);
    assert_eq!(outcome("skip-if-all"), ["all - 130 – broken"]);
    assert_eq!(outcome("zero"), ["all - 130 – broken"]);
}

#[test]
fn n33_a_bound_is_no_contradiction() {
    let log = KITS.replace("quantity: 80", "quantity: {value: 80, qualifier: more-than}");
    let rule = |op: &str, right: &str| {
        let rule = format!(
            "- {{id: r, left: \"indicator:kits\", op: \"{op}\", right: \"{right}\", message: m}}\n"
        );
        verdicts(&rules(&rule, &log)).pop().expect("one row")
    };
    assert_eq!(rule(">=", "200"), "all - 130 200 holds", "there may be more than 130");
    assert_eq!(rule("<=", "100"), "all - 130 100 broken");
}

#[test]
fn n46_a_masked_number_is_compared_and_never_said() {
    let cohorts = KITS
        .replace("present: 15, active: 7", "present: 4, active: 4")
        .replace("  - {id: w15-b, present: 10, active: 5}\n", "");
    let rule = "- {id: r, left: \"indicator:participations\", op: \">=\", right: \"count(cohorts) * 10\", severity: info, message: m}\n";
    look(&rules(rule, &cohorts), "2020-05-31", |_, diagnostics| {
        let told = diagnostics.list.iter().find(|it| it.code() == "rule.failed");
        let told = told.expect("4 is below 10");
        assert_eq!(told.severity, Severity::Info);
        let Fault::Rule(Rule::Failed(row)) = &told.fault else { panic!("{told:?}") };
        assert_eq!((row.left.as_str(), row.right.as_str()), ("< 5", "10"));
    });
}
