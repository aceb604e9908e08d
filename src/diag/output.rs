//! Faults seen in prose and in the finished site: `language.*`, `privacy.*`,
//! `access.*`, `site.*`.

use super::fault::{Telling, tell, tell_as};

/// A fault in the words of a page or in a finished file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// A number typed by hand.
    TypedNumber {
        /// As written.
        text: String,
    },
    /// A name written in another way than its own.
    NameVariant {
        /// As written.
        variant: String,
        /// The canonical spelling.
        name: String,
    },
    /// A number or a sponsor made the cause of something (N52).
    Overclaim {
        /// As written.
        text: String,
    },
    /// An indicator that is attributed to the program without an evaluation.
    NoEvaluation {
        /// The indicator.
        id: String,
    },
    /// A page that calls means and outputs an impact (N64).
    ImpactTitle {
        /// Its title.
        title: String,
    },
    /// A private value in a finished file: `note`, `key`, `email`, `phone`, `invitation`.
    Leak {
        /// What kind of value.
        what: &'static str,
        /// The first file of the site that holds it.
        file: String,
        /// How many others hold it.
        others: usize,
    },
    /// A count of people below the threshold, cited in prose.
    SmallCount {
        /// The reference as written.
        target: String,
        /// The threshold.
        least: usize,
    },
    /// A count that would give a small one away, cited in prose.
    Withheld {
        /// The reference as written.
        target: String,
        /// The threshold.
        least: usize,
    },
    /// A small count that can be worked out from what a table shows, or hides and
    /// another place shows.
    Secondary {
        /// What shows too much, as an editor would ask for it.
        target: String,
        /// Beside which other value or table.
        other: String,
        /// The threshold.
        least: usize,
    },
    /// A small count that is the difference of two values that are shown.
    Differencing {
        /// One of them, as an editor would ask for it.
        target: String,
        /// The other.
        other: String,
        /// The threshold.
        least: usize,
    },
    /// A name shown without an agreement that covers it.
    Consent {
        /// The first file of the site that holds it.
        file: String,
        /// How many others hold it.
        others: usize,
    },
    /// An agreement that ends soon.
    ConsentExpiring {
        /// When.
        expires: String,
    },
    /// An image without a text.
    Alt {
        /// The image.
        file: String,
    },
    /// A heading more than one level below the one before.
    HeadingOrder {
        /// The level found.
        found: usize,
        /// The level expected at most.
        expected: usize,
    },
    /// A table without a heading before it or a header row.
    Table,
    /// A chart without its table.
    ChartTable {
        /// The file of the site.
        file: String,
    },
    /// A page without a language.
    Lang {
        /// The file of the site.
        file: String,
    },
    /// A link whose text says nothing.
    LinkText {
        /// The text.
        text: String,
    },
    /// A colour of the brand that is too close to what stands on it, or to the paper.
    Contrast {
        /// As written.
        colour: String,
        /// What it is too close to: `text`, `paper`.
        against: &'static str,
        /// The ratio found, in tenths.
        tenths: usize,
        /// The nearest colour of the same hue that passes.
        nearest: String,
    },
    /// A link that leads nowhere in the site.
    BrokenLink {
        /// The link as written.
        link: String,
        /// The page that holds it.
        file: String,
        /// The nearest page there is.
        nearest: Option<String>,
    },
    /// A link to a place that the page does not have.
    BrokenAnchor {
        /// The link as written.
        link: String,
        /// The page that holds it.
        file: String,
    },
    /// A script or another file that is fetched from elsewhere.
    External {
        /// The address.
        link: String,
        /// The page that holds it.
        file: String,
    },
    /// A page heavier than the policy allows.
    Weight {
        /// The file of the site.
        file: String,
        /// Its weight in kB.
        found: usize,
        /// The most allowed.
        most: usize,
    },
}

impl Output {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::TypedNumber { text } => {
                tell("language.typed-number", [("text", text.into())])
            }
            Self::NameVariant { variant, name } => {
                let facts = [("variant", variant.into()), ("name", name.into())];
                tell("language.name-variant", facts)
            }
            Self::Overclaim { text } => {
                tell("language.overclaim", [("text", text.into())])
            }
            Self::NoEvaluation { id } => {
                tell_as("language.overclaim", "no-evaluation", [("id", id.into())])
            }
            Self::ImpactTitle { title } => {
                tell("language.impact-title", [("title", title.into())])
            }
            Self::Leak { what, file, others } => {
                let what = ("what", (*what).into());
                tell(
                    "privacy.leak",
                    [what, ("file", file.into()), ("others", others.into())],
                )
            }
            Self::SmallCount { target, least } => tell(
                "privacy.small-count",
                [("target", target.into()), ("least", least.into())],
            ),
            Self::Withheld { target, least } => tell_as(
                "privacy.small-count",
                "withheld",
                [("target", target.into()), ("least", least.into())],
            ),
            Self::Secondary { target, other, least } => {
                let (target, other, least) = (target.into(), other.into(), least.into());
                let facts = [("target", target), ("other", other), ("least", least)];
                tell("privacy.secondary", facts)
            }
            Self::Differencing { target, other, least } => {
                let (target, other, least) = (target.into(), other.into(), least.into());
                let facts = [("target", target), ("other", other), ("least", least)];
                tell("privacy.differencing", facts)
            }
            Self::Consent { file, others } => tell(
                "privacy.consent",
                [("file", file.into()), ("others", others.into())],
            ),
            Self::ConsentExpiring { expires } => {
                tell("privacy.consent-expiring", [("expires", expires.into())])
            }
            Self::Alt { file } => tell("access.alt", [("file", file.into())]),
            Self::HeadingOrder { found, expected } => {
                let facts = [("found", found.into()), ("expected", expected.into())];
                tell("access.heading-order", facts)
            }
            Self::Table => tell("access.table", []),
            Self::ChartTable { file } => {
                tell("access.chart-table", [("file", file.into())])
            }
            Self::Lang { file } => tell("access.lang", [("file", file.into())]),
            Self::LinkText { text } => tell("access.link-text", [("text", text.into())]),
            Self::Contrast { colour, against, tenths, nearest } => {
                let (whole, rest) = (&(tenths / 10), &(tenths % 10));
                let (colour, nearest) = (colour.into(), nearest.into());
                let against = (*against).into();
                let facts = [
                    ("colour", colour),
                    ("against", against),
                    ("whole", whole.into()),
                    ("tenth", rest.into()),
                    ("nearest", nearest),
                ];
                tell("access.contrast", facts)
            }
            _ => self.tell_site(),
        }
    }

    fn tell_site(&self) -> Telling {
        match self {
            Self::BrokenLink { link, file, nearest } => {
                let facts = [("link", link.into()), ("file", file.into())];
                let mut telling = tell("site.broken-link", facts);
                telling.facts.push(("nearest", nearest.into()));
                telling
            }
            Self::BrokenAnchor { link, file } => {
                let facts = [("link", link.into()), ("file", file.into())];
                tell_as("site.broken-link", "anchor", facts)
            }
            Self::Weight { file, found, most } => {
                let mut telling = tell("site.weight", [("file", file.into())]);
                telling.facts.extend([("found", found.into()), ("most", most.into())]);
                telling
            }
            Self::External { link, file } => tell(
                "site.external-script",
                [("link", link.into()), ("file", file.into())],
            ),
            _ => unreachable!("tell has the other cases"),
        }
    }
}
