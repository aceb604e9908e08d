//! What each scheme is for and which parameters it takes: the tables of content
//! model §5.2 and §5.3.

use crate::parse::Scheme;
use crate::value::{Amount, Date, Slug};

/// Where a reference of a scheme may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a line only.
    Line,
    /// Alone in its paragraph only.
    Block,
    /// In both.
    Both,
}

/// Where references of a scheme may stand.
pub(super) fn place(scheme: Scheme) -> Place {
    use Scheme as S;
    match scheme {
        S::Edition | S::Page | S::Sponsor | S::Cohort | S::Notice | S::Contact => {
            Place::Line
        }
        S::Log | S::Free => Place::Line,
        S::Chart | S::Table | S::Calendar | S::Glance | S::Tiles => Place::Block,
        S::Map | S::Notices => Place::Block,
        S::Program | S::Challenge | S::Action | S::Partner | S::Territory => Place::Both,
        S::Story | S::Project | S::Platform | S::Day | S::Source => Place::Both,
        S::Tier | S::Figure | S::Indicator | S::Target | S::Survey => Place::Both,
        S::Concept => Place::Both,
    }
}

/// A parameter with the values it takes.
pub(super) type Parameter = (&'static str, Values);

/// The parameters that a scheme takes.
pub(super) fn parameters(scheme: Scheme) -> &'static [Parameter] {
    use Scheme as S;
    match scheme {
        S::Program | S::Challenge | S::Action | S::Partner | S::Territory => TITLE,
        S::Story | S::Project | S::Platform => TITLE,
        S::Edition | S::Day | S::Page | S::Source | S::Sponsor | S::Cohort => TEXT,
        S::Notice | S::Contact | S::Survey | S::Concept | S::Log => TEXT,
        S::Tier => &[CASE, ("show", Values::Words(&["amount"]))],
        S::Figure => FIGURE,
        S::Indicator => INDICATOR,
        S::Target => TARGET,
        S::Chart => CHART,
        S::Table => &[SCOPE, PERIOD, TO, FROM, BY],
        S::Map => &[SCOPE, PERIOD, TO, FROM],
        S::Calendar | S::Glance | S::Tiles | S::Notices | S::Free => &[],
    }
}

const CASE: Parameter = ("case", Values::Words(&["upper", "lower"]));
const SCOPE: Parameter = ("scope", Values::Scope);
const PERIOD: Parameter = ("period", Values::Date);
const TO: Parameter = ("to", Values::Date);
const FROM: Parameter = ("from", Values::Words(&["start", "year"]));
const STEP: Parameter = ("step", Values::Step);
const FORM: Parameter = (
    "form",
    Values::Words(&["as-is", "exact", "more-than", "close-to", "around", "words"]),
);
const BY: Parameter = (
    "by",
    Values::Words(&[
        "week",
        "month",
        "year",
        "challenge",
        "territory",
        "stage",
        "cohort",
        "edition",
    ]),
);

const TEXT: &[Parameter] = &[CASE];
const TITLE: &[Parameter] = &[CASE, ("show", Values::Words(&["short"]))];
const FIGURE: &[Parameter] = &[
    CASE,
    FORM,
    STEP,
    ("show", Values::Words(&["value", "number", "dated", "full", "name", "definition"])),
];
const INDICATOR: &[Parameter] = &[
    CASE,
    SCOPE,
    PERIOD,
    TO,
    FROM,
    FORM,
    STEP,
    (
        "show",
        Values::Words(&[
            "value",
            "number",
            "dated",
            "full",
            "name",
            "definition",
            "growth",
        ]),
    ),
    ("between", Values::TwoDates),
    ("as_known", Values::Date),
];
const TARGET: &[Parameter] =
    &[CASE, ("show", Values::Words(&["value", "attainment", "progress", "time"]))];
const CHART: &[Parameter] = &[
    SCOPE,
    PERIOD,
    TO,
    FROM,
    BY,
    ("kind", Values::Words(&["bar", "line"])),
    ("mode", Values::Words(&["cumulative"])),
];

/// The types that a scope may name.
const SCOPES: [&str; 7] =
    ["program", "edition", "challenge", "action", "territory", "cohort", "sponsor"];

/// The values that a parameter takes, as far as they can be told without the catalog.
#[derive(Clone, Copy, Debug)]
pub(super) enum Values {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A date of content model §1.4.
    Date,
    /// Two dates with `/` between them.
    TwoDates,
    /// A number above zero.
    Step,
    /// `all`, `this`, or a comma list of `type:id`.
    Scope,
}

impl Values {
    /// Whether it takes a value.
    pub(super) fn take(self, text: &str) -> bool {
        let date = || Date::new(text).filter(|it| it.is_ordered());
        match self {
            Self::Words(words) => words.contains(&text),
            Self::Date => date().is_some(),
            Self::TwoDates => matches!(date(), Some(Date::Interval(_, Some(_)))),
            Self::Step => Amount::new(text).is_some_and(|it| it > Amount::ZERO),
            Self::Scope => matches!(text, "all" | "this") || text.split(',').all(scope),
        }
    }

    /// What it takes, as examples in no language.
    pub(super) fn allowed(self) -> String {
        match self {
            Self::Words(words) => words.join(", "),
            Self::Date => {
                "2020-04-13, 2020-W16, 2020-04, 2020, 2020-03-23/2020-05-10".into()
            }
            Self::TwoDates => "2020-W13/2020-W16".into(),
            Self::Step => "5, 10, 100".into(),
            Self::Scope => {
                let types = SCOPES.iter().map(|it| format!("{it}:…"));
                ["all".into(), "this".into()]
                    .into_iter()
                    .chain(types)
                    .collect::<Vec<String>>()
                    .join(", ")
            }
        }
    }
}

fn scope(part: &str) -> bool {
    part.split_once(':').is_some_and(|(kind, id)| {
        SCOPES.contains(&kind) && id.split('/').all(|it| Slug::new(it).is_some())
    })
}
