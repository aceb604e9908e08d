//! How numbers are counted: the rules of the program with the thresholds of the site.

use serde::Serialize;

use super::introduction::{Introduced, introduced};
use crate::diag::{Diagnosed, Fact};
use crate::parse::{Policies, Scheme, Word};
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::shell::LinkView;
use crate::plan::{Page, View};
use crate::value::{Amount, Duration};

/// What `impact/method.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MethodView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// The rules, by subject.
    pub rules: Vec<RuleView>,
    /// The indicators whose formula stands on a page of its own.
    pub indicators: Vec<LinkView>,
}

/// The rules on one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RuleView {
    /// Its id on the page.
    pub id: String,
    /// The subject.
    pub title: String,
    /// What holds, a sentence each.
    pub sentences: Vec<String>,
}

/// The page of rules.
pub(super) fn page(desk: &Desk<'_>) -> Diagnosed<Page> {
    let Introduced { writer, frame, view: introduction, .. } = introduced(desk, "method");
    let indicators = desk.catalog.indicators.keys();
    let view = MethodView {
        introduction,
        rules: rules(desk),
        indicators: indicators
            .map(|id| writer.link(Scheme::Indicator, id.as_str()))
            .collect(),
    };
    writer.finish(frame, View::Method(Box::new(view)))
}

fn rules(desk: &Desk<'_>) -> Vec<RuleView> {
    let policies = desk.catalog.site.policies;
    let plain = |ids: &[&str]| -> Vec<String> {
        ids.iter().map(|id| desk.words.text(id)).collect()
    };
    let subjects = [
        ("what-counts", what_counts(desk, policies)),
        ("dates", dates(desk, policies)),
        ("scopes", plain(&["ui-rule-territories", "ui-rule-joint", "ui-rule-sponsors"])),
        ("people", plain(&["ui-rule-participations", "ui-rule-no-multiplier"])),
        ("small-counts", small_counts(desk, policies)),
        ("rounding", rounding(desk, policies)),
        ("estimates", plain(&["ui-rule-estimates", "ui-rule-modelled"])),
        ("evidence", plain(&["ui-rule-evidence", "ui-rule-digest"])),
        ("declared", declared(desk, policies)),
        ("aims", plain(&["ui-rule-targets", "ui-rule-attainment"])),
        ("corrections", plain(&["ui-rule-append", "ui-rule-superseded"])),
    ];
    let told = subjects.into_iter().map(|(subject, sentences)| RuleView {
        id: format!("regle-{subject}"),
        title: desk.words.text(&format!("ui-rule-title-{subject}")),
        sentences,
    });
    told.collect()
}

fn what_counts(desk: &Desk<'_>, policies: &Policies) -> Vec<String> {
    let label =
        |it: &crate::parse::EntryStatus| desk.words.label("entry-status", it.word());
    let counted: Vec<String> = policies.counted.iter().map(label).collect();
    let counted = Fact::Text(desk.words.list(&counted));
    let default = Fact::Text(label(&policies.default_entry_status));
    vec![
        desk.words.text("ui-rule-increments"),
        desk.words.with("ui-rule-statuses", &[("statuses", counted)]),
        desk.words.with("ui-rule-default-status", &[("status", default)]),
        desk.words.text("ui-rule-zero"),
        desk.words.text("ui-rule-stages"),
        desk.words.text("ui-rule-duplicates"),
    ]
}

fn dates(desk: &Desk<'_>, policies: &Policies) -> Vec<String> {
    let day = Fact::Text(desk.words.day(desk.date));
    let window = Fact::Text(length(desk, policies.provisional_window));
    let zone = desk.catalog.site.timezone.into();
    vec![
        desk.words.with("ui-rule-reference-date", &[("date", day)]),
        desk.words.text("ui-rule-periods"),
        desk.words.text("ui-rule-intervals"),
        desk.words.text("ui-rule-imprecise"),
        desk.words.with("ui-rule-time-zone", &[("zone", zone)]),
        desk.words.with("ui-rule-provisional", &[("window", window)]),
    ]
}

fn small_counts(desk: &Desk<'_>, policies: &Policies) -> Vec<String> {
    let below = |id: &str, least: u32| {
        let least = Fact::Text(desk.words.number(Amount::from(u64::from(least))));
        desk.words.with(id, &[("least", least)])
    };
    let zero = match policies.zero_sensitive {
        true => "ui-rule-zero-hidden",
        false => "ui-rule-zero-shown",
    };
    vec![
        below("ui-rule-least-people", policies.k_people),
        below("ui-rule-least-sensitive", policies.k_sensitive),
        below("ui-rule-least-organisations", policies.k_organisations),
        desk.words.text(zero),
        desk.words.text("ui-rule-things-shown"),
    ]
}

fn rounding(desk: &Desk<'_>, policies: &Policies) -> Vec<String> {
    let count = |number: u32| Fact::Count(usize::try_from(number).unwrap_or_default());
    let base = [
        ("least", count(policies.min_base_percent)),
        ("decimal", count(policies.one_decimal_base)),
    ];
    let figures = [("count", count(policies.significant_figures))];
    vec![
        desk.words.text("ui-rule-unrounded"),
        desk.words.with("ui-rule-significant", &figures),
        desk.words.with("ui-rule-percent", &base),
        desk.words.text("ui-rule-ratios"),
        desk.words.text("ui-rule-qualifiers"),
    ]
}

fn declared(desk: &Desk<'_>, policies: &Policies) -> Vec<String> {
    let age = Fact::Text(length(desk, policies.stale_after));
    vec![
        desk.words.text("ui-rule-declared"),
        desk.words.text("ui-rule-divergences"),
        desk.words.with("ui-rule-stale", &[("age", age)]),
        desk.words.text("ui-rule-surveys"),
    ]
}

/// A length of time in words: « 45 jours », « 12 mois ».
pub(super) fn length(desk: &Desk<'_>, length: Duration) -> String {
    let parts = [("ui-month-count", length.months), ("ui-day-count", length.days)];
    let parts = parts.iter().filter(|(_, count)| *count > 0).map(|(id, count)| {
        let count = Fact::Count(usize::try_from(*count).unwrap_or_default());
        desk.words.with(id, &[("count", count)])
    });
    desk.words.list(&parts.collect::<Vec<_>>())
}
