//! How numbers are counted: the rules of the program with the thresholds of the site.

use serde::Serialize;

use super::introduction::{Introduced, introduced};
use crate::diag::{Diagnosed, Fact};
use crate::parse::{Policies, Scheme, Word};
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{PieceView, sentence};
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
    pub sentences: Vec<Sentence>,
}

/// A sentence with the numbers in it.
type Sentence = Vec<PieceView>;

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
    let plain =
        |ids: &[&str]| -> Vec<Sentence> { ids.iter().map(|id| text(desk, id)).collect() };
    let subjects = [
        ("what-counts", what_counts(desk, policies)),
        ("dates", dates(desk, policies)),
        ("scopes", plain(&["ui-rule-territories", "ui-rule-joint", "ui-rule-sponsors"])),
        ("people", people(desk, policies)),
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

fn what_counts(desk: &Desk<'_>, policies: &Policies) -> Vec<Sentence> {
    let label =
        |it: &crate::parse::EntryStatus| desk.words.label("entry-status", it.word());
    let counted: Vec<String> = policies.counted.iter().map(label).collect();
    let counted = Fact::Text(desk.words.list(&counted));
    let default = Fact::Text(label(&policies.default_entry_status));
    vec![
        text(desk, "ui-rule-increments"),
        told(desk, "ui-rule-statuses", ("statuses", counted), &[]),
        told(desk, "ui-rule-default-status", ("status", default), &[]),
        text(desk, "ui-rule-zero"),
        text(desk, "ui-rule-stages"),
        text(desk, "ui-rule-duplicates"),
    ]
}

fn dates(desk: &Desk<'_>, policies: &Policies) -> Vec<Sentence> {
    let day = Fact::Text(desk.words.day(desk.date));
    let window = time(desk, "provisional_window", policies.provisional_window);
    let lasting = Fact::Text(length(desk, policies.provisional_window));
    let zone = desk.catalog.site.timezone.into();
    vec![
        told(desk, "ui-rule-reference-date", ("date", day), &[]),
        text(desk, "ui-rule-periods"),
        text(desk, "ui-rule-intervals"),
        text(desk, "ui-rule-imprecise"),
        told(desk, "ui-rule-time-zone", ("zone", zone), &[]),
        told(desk, "ui-rule-provisional", ("window", lasting), &window),
    ]
}

/// What is said of people without keys, and the rule on keys where there is one (N12, N14).
fn people(desk: &Desk<'_>, policies: &Policies) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> =
        ["ui-rule-participations", "ui-rule-bounds"].map(|id| text(desk, id)).into();
    match &policies.keys {
        Some(keys) => {
            let facts = [
                ("scope", (&keys.scope).into()),
                ("keeper", (&keys.salt_kept_by).into()),
                ("reuse", (&keys.reuse).into()),
                ("date", Fact::Text(desk.words.day(keys.date))),
            ];
            sentences.push(sentence(&desk.words.with("ui-rule-keys", &facts), &[]));
            sentences.push(text(desk, "ui-rule-distinct"));
        }
        None => sentences.push(text(desk, "ui-rule-no-keys")),
    }
    sentences.push(text(desk, "ui-rule-no-multiplier"));
    sentences
}

fn small_counts(desk: &Desk<'_>, policies: &Policies) -> Vec<Sentence> {
    let below = |id: &str, key: &str, least: u32| {
        let number = policy(desk, key, least);
        let least = Fact::Text(number.text.clone());
        told(desk, id, ("least", least), &[number])
    };
    let zero = match policies.zero_sensitive {
        true => "ui-rule-zero-hidden",
        false => "ui-rule-zero-shown",
    };
    vec![
        below("ui-rule-least-people", "k_people", policies.k_people),
        below("ui-rule-least-sensitive", "k_sensitive", policies.k_sensitive),
        below("ui-rule-least-organisations", "k_organisations", policies.k_organisations),
        text(desk, zero),
        text(desk, "ui-rule-things-shown"),
        text(desk, "ui-rule-marks"),
        text(desk, "ui-rule-tables-together"),
        text(desk, "ui-rule-differences"),
    ]
}

fn rounding(desk: &Desk<'_>, policies: &Policies) -> Vec<Sentence> {
    let count = |number: u32| Fact::Count(usize::try_from(number).unwrap_or_default());
    let base = [
        ("least", count(policies.min_base_percent)),
        ("decimal", count(policies.one_decimal_base)),
    ];
    let figures = policies.significant_figures;
    let percent = sentence(
        &desk.words.with("ui-rule-percent", &base),
        &[
            policy(desk, "min_base_percent", policies.min_base_percent),
            policy(desk, "one_decimal_base", policies.one_decimal_base),
        ],
    );
    let significant = told(
        desk,
        "ui-rule-significant",
        ("count", count(figures)),
        &[policy(desk, "significant_figures", figures)],
    );
    vec![
        text(desk, "ui-rule-unrounded"),
        significant,
        percent,
        text(desk, "ui-rule-ratios"),
        text(desk, "ui-rule-qualifiers"),
    ]
}

fn declared(desk: &Desk<'_>, policies: &Policies) -> Vec<Sentence> {
    let age = time(desk, "stale_after", policies.stale_after);
    let old = Fact::Text(length(desk, policies.stale_after));
    vec![
        text(desk, "ui-rule-declared"),
        text(desk, "ui-rule-divergences"),
        told(desk, "ui-rule-stale", ("age", old), &age),
        text(desk, "ui-rule-surveys"),
    ]
}

fn text(desk: &Desk<'_>, id: &str) -> Sentence {
    sentence(&desk.words.text(id), &[])
}

fn told(
    desk: &Desk<'_>,
    id: &str,
    fact: (&'static str, Fact),
    numbers: &[PieceView],
) -> Sentence {
    sentence(&desk.words.with(id, &[fact]), numbers)
}

/// A threshold of the site.
fn policy(desk: &Desk<'_>, key: &str, value: u32) -> PieceView {
    let text = desk.words.number(Amount::from(u64::from(value)));
    PieceView { text, value: value.to_string(), key: format!("policy:{key}") }
}

/// A length of time that the site sets, when it is one number of months or days.
fn time(desk: &Desk<'_>, key: &str, time: Duration) -> Vec<PieceView> {
    let value = match (time.months, time.days) {
        (months, 0) => months.to_string(),
        (0, days) => days.to_string(),
        _ => return Vec::new(),
    };
    let text = length(desk, time);
    vec![PieceView { text, value, key: format!("policy:{key}") }]
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
