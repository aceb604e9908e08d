//! One fault of each kind, with and without what may be absent: what the tests of the
//! catalogues read aloud.

use crate::diag::{
    Fault, Figure, Log, Notice, Output, Program, Publication, Reference, Rule, Support,
    Translation, Unheld,
};

mod picture;
mod structure;

/// Every fault that can be told.
pub(super) fn faults() -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    faults.extend(structure::structures().into_iter().map(Fault::from));
    faults.extend(references().into_iter().map(Fault::from));
    faults.extend(programs().into_iter().map(Fault::from));
    faults.extend(cohorts().into_iter().map(Fault::from));
    faults.extend(figures().into_iter().map(Fault::from));
    faults.extend(indicators().into_iter().map(Fault::from));
    faults.extend(logs().into_iter().map(Fault::from));
    faults.extend(corrections().into_iter().map(Fault::from));
    faults.extend(notices().into_iter().map(Fault::from));
    faults.extend(publications().into_iter().map(Fault::from));
    faults.extend(rules().into_iter().map(Fault::from));
    faults.extend(supports().into_iter().map(Fault::from));
    faults.extend(outputs().into_iter().map(Fault::from));
    faults.extend(picture::pictures().into_iter().map(Fault::from));
    faults.extend(translations().into_iter().map(Fault::from));
    faults.extend(sites().into_iter().map(Fault::from));
    faults
}

fn text() -> String {
    "la-clohce".to_owned()
}

fn nearest() -> Option<String> {
    Some("la-cloche (content/partners/la-cloche.md)".to_owned())
}

fn notices() -> Vec<Notice> {
    let personal = ["email", "phone", "name", "health"];
    let personal = personal.into_iter().map(|what| Notice::Personal { what });
    personal.chain([Notice::NotFree, Notice::PriceWords { text: text() }]).collect()
}

fn publications() -> Vec<Publication> {
    use Publication as P;
    let changed = |after: &str| P::Changed {
        key: text(),
        before: "150".into(),
        after: after.into(),
        restatement: text(),
    };
    let day = || "2020-06-01".to_owned();
    vec![
        changed("130"),
        changed(""),
        P::OtherBefore { published: "150".into(), before: "151".into() },
        P::WindowOver { until: day(), count: 1 },
        P::WindowOver { until: day(), count: 2 },
        P::LateRevision { until: day() },
    ]
}

fn translations() -> Vec<Translation> {
    use Translation as T;
    let (folder, digest) = (text, text);
    vec![
        T::Missing { folder: folder(), count: 1, names: text() },
        T::Missing { folder: folder(), count: 2, names: text() },
        T::Off { file: text() },
        T::OwnLanguage { language: "fr" },
        T::Orphan { file: text(), nearest: None },
        T::Orphan { file: text(), nearest: nearest() },
        T::NoTexts { file: text() },
        T::Outdated { digest: digest() },
        T::Unsigned { digest: digest() },
    ]
}

fn references() -> Vec<Reference> {
    use Reference as R;
    let target = text;
    vec![
        R::Unresolved { kind: "partner", id: text(), nearest: nearest() },
        R::Unresolved { kind: "unheard-of", id: text(), nearest: None },
        R::UnlistedTarget { target: target() },
        R::Empty,
        R::NoContext { target: target() },
        R::BadScheme { scheme: text(), nearest: None },
        R::BadScheme { scheme: text(), nearest: Some(text()) },
        R::PersonalScheme { scheme: text() },
        R::CannotCite { scheme: text() },
        R::CannotEmbed { scheme: text() },
        R::UnknownParameter { key: text(), scheme: text(), nearest: None },
        R::UnknownParameter { key: text(), scheme: text(), nearest: Some(text()) },
        R::BadParameter { key: text(), text: text(), allowed: text() },
        R::NoInterval,
        R::TooFine { key: text(), text: text(), allowed: text() },
        R::ParameterTwice { key: text() },
        R::Loop { path: text() },
        R::TextMismatch { text: text(), allowed: text() },
        R::EmbedInline { target: target() },
        R::PreviousId { id: text(), current: text() },
        R::NotRendered { target: target() },
        R::NoValue { target: target() },
    ]
}

fn programs() -> Vec<Program> {
    use Program as P;
    let (challenge, edition) = (text, text);
    vec![
        P::PhaseGap { day: 3, edition: edition() },
        P::DayOutside { number: 8, length: 7 },
        P::DayOutside { number: 2, length: 1 },
        P::PhaseOutside { last: 8, length: 7 },
        P::DayTwice { number: 1, first: text() },
        P::DayKind { number: 6, facilitated: 5 },
        P::DayWithSession,
        P::DayWithoutMail,
        P::DayWithoutAction { challenge: challenge() },
        P::UnknownClass { class: text(), nearest: None },
        P::UnknownClass { class: text(), nearest: Some(text()) },
        P::UnknownAttribute { attribute: text() },
        P::StrayChannels { text: text(), meant: None },
        P::StrayChannels { text: text(), meant: Some(text()) },
        P::ChallengeNotInEdition { challenge: challenge(), edition: edition() },
        P::ActionOfAnotherChallenge { action: text(), challenge: challenge() },
        P::NoEdition { start: "2020-04-13".into() },
        P::ActionNotValidated,
        P::NotAnExpert { partner: text() },
        P::InstructionsMissing,
        P::NoExpert,
    ]
}

fn cohorts() -> Vec<Program> {
    use Program as P;
    let start = || "2020-04-13".to_owned();
    vec![
        P::NoCoordinator,
        P::SizeCeiling { enrolled: 30, ceiling: 29 },
        P::SizeCeiling { enrolled: 1, ceiling: 0 },
        P::Training { missing: text() },
        P::Size { enrolled: 5, least: 10, most: 15 },
        P::Size { enrolled: 1, least: 10, most: 15 },
        P::Weekday { start: start(), weekday: "monday" },
        P::Weekday { start: start(), weekday: "someday" },
        P::Holiday { start: start(), name: "easter-monday" },
        P::Holiday { start: start(), name: "another" },
    ]
}

fn figures() -> Vec<Figure> {
    use Figure as F;
    vec![
        F::NoSource,
        F::NoDate,
        F::NoDenominator,
        F::NoNature,
        F::RelationCycle { path: text() },
        F::PartOverWhole { part: text(), whole: text(), value: text() },
        F::TargetAsResult { id: text() },
        F::Divergent { concept: text(), figures: text() },
        F::CumulativeDrop { earlier: text(), before: text(), after: text() },
        F::Stale { as_of: "2019-07".into() },
        F::Stale { as_of: "date inconnue".into() },
        F::AssertedHeadline { id: text() },
        F::PreferredTwice { other: text() },
        F::SmallFigure { value: text() },
    ]
}

fn indicators() -> Vec<Figure> {
    use Figure as F;
    vec![
        F::NoAggregation,
        F::Units { one: text(), other: text() },
        F::BadForm { form: text(), allowed: text() },
        F::BadForm { form: text(), allowed: String::new() },
        F::RatioAveraged,
        F::NoKeyPolicy,
        F::BadAggregation { given: text(), allowed: text() },
        F::FormulaLoop { id: text() },
        F::NoFormulaUnit,
        F::MixedLevels,
        F::MixedStages,
        F::NoAssumptions,
        F::PeopleMultiplied,
        F::TargetScope { target: text(), actual: text() },
        F::TargetRevised { by: text() },
        F::TargetRevised { by: String::new() },
        F::NoMethod { id: text() },
        F::NoFive { id: text() },
        F::BreakHidden,
        F::SponsorScope { tier: text() },
        F::EmptyScope,
    ]
}

fn logs() -> Vec<Log> {
    use Log as L;
    let (recorded, month) = (|| "2020-05-02".to_owned(), || "2020-05".to_owned());
    let estimates = ["missing", "outside", "several", "order"];
    let mut logs = vec![
        L::Total { key: text() },
        L::Negative { text: text() },
        L::Duplicate { first: text() },
        L::RecordedMissing { month: month() },
        L::RecordedEarly { recorded: recorded() },
        L::RecordedElsewhere { recorded: recorded(), month: month() },
        L::StageOrder { unit: text(), later: text(), earlier: text() },
        L::OutsideEdition {
            date: "2020-04".into(),
            period: "2020-03-23/2020-05-10".into(),
        },
        L::Imprecise { date: "2020".into() },
        L::Evidence { id: text(), share: 20 },
        L::NoGroup,
        L::NoQuantity,
        L::ForeignUnit { unit: text(), action: text(), allowed: text() },
        L::ForeignUnit { unit: text(), action: text(), allowed: String::new() },
        L::ActionOfAnotherChallenge { action: text(), challenge: text() },
        L::QuantityTwice,
        L::OtherThanCohort { key: "challenge", text: text(), own: text() },
        L::FileName,
    ];
    logs.extend(estimates.map(|problem| L::Estimate { problem }));
    logs
}

fn corrections() -> Vec<Log> {
    use Log as L;
    vec![
        L::CorrectionTarget { id: text() },
        L::CorrectionFork { first: text() },
        L::CorrectionLoop,
        L::CorrectionKeys { key: "reason", problem: "missing" },
        L::CorrectionKeys { key: "quantity", problem: "unwanted" },
    ]
}

fn rules() -> Vec<Rule> {
    let whole = Unheld { id: text(), message: text(), ..Unheld::default() };
    let (left, right) = ("630".to_owned(), "600".to_owned());
    let ops = ["equal", "different", "below", "at-most", "above", "at-least"];
    let mut rules: Vec<Rule> = ops
        .map(|op| {
            let (left, right) = (left.clone(), right.clone());
            Rule::Failed(Box::new(Unheld { op, left, right, ..whole.clone() }))
        })
        .into();
    let row = Unheld {
        period: "2020-W15".into(),
        scope: "challenge:homeless".into(),
        op: "both-or-none",
        left,
        ..whole.clone()
    };
    let not_both = Unheld { op: "not-both", right, period: "2020-W15".into(), ..whole };
    rules.push(Rule::Failed(Box::new(row)));
    rules.push(Rule::Failed(Box::new(not_both)));
    rules.push(Rule::More { message: text(), count: 1 });
    rules.push(Rule::More { message: text(), count: 12 });
    rules
}

fn supports() -> Vec<Support> {
    vec![
        Support::ShareRange { text: "1.5".into() },
        Support::Shares { sum: "90".into(), sponsors: text() },
        Support::Patronage { benefit: text() },
    ]
}

fn outputs() -> Vec<Output> {
    use Output as O;
    let kinds = ["note", "key", "email", "phone", "invitation", "another"];
    let mut outputs = vec![
        O::TypedNumber { text: text() },
        O::NameVariant { variant: text(), name: text() },
        O::Overclaim { text: text() },
        O::NoEvaluation { id: text() },
        O::ImpactTitle { title: text() },
        O::SmallCount { target: text(), least: 5 },
        O::SmallCount { target: text(), least: 1 },
        O::Withheld { target: text(), least: 5 },
        O::Withheld { target: text(), least: 1 },
        O::Secondary { target: text(), other: text(), least: 5 },
        O::Differencing { target: text(), other: text(), least: 5 },
        O::Consent { file: text(), others: 2 },
        O::ConsentExpiring { expires: "2021-01-01".into() },
    ];
    outputs.extend(kinds.map(|what| O::Leak { what, file: text(), others: 1 }));
    outputs
}

fn sites() -> Vec<Output> {
    use Output as O;
    let file = text;
    vec![
        O::Alt { file: file() },
        O::HeadingOrder { found: 4, expected: 2 },
        O::Table,
        O::ChartTable { file: file() },
        O::Lang { file: file() },
        O::LinkText { text: text() },
        O::Contrast { colour: text(), against: "text", tenths: 43, nearest: text() },
        O::Contrast { colour: text(), against: "paper", tenths: 21, nearest: text() },
        O::BrokenLink { link: text(), file: file(), nearest: None },
        O::BrokenLink { link: text(), file: file(), nearest: Some(text()) },
        O::BrokenAnchor { link: text(), file: file() },
        O::External { link: text(), file: file() },
        O::Weight { file: file(), found: 1200, most: 150 },
    ]
}
