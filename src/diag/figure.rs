//! Faults in declared figures, indicators, targets and sponsors.

use super::fault::{Telling, tell, tell_as};

/// A fault in a number that somebody declared, or in the definition of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// A figure without a source.
    NoSource,
    /// An unknown date without bounds.
    NoDate,
    /// A rate or ratio without a base.
    NoDenominator,
    /// Neither the figure nor its concept says the nature.
    NoNature,
    /// Relations that come back to where they started.
    RelationCycle {
        /// The figures of the loop, in order.
        path: String,
    },
    /// A part that is greater than its whole.
    PartOverWhole {
        /// The part as shown.
        part: String,
        /// The whole's id.
        whole: String,
        /// The whole as shown.
        value: String,
    },
    /// A figure of nature `quoted-target` shown as a result.
    TargetAsResult {
        /// The figure.
        id: String,
    },
    /// Several values of one concept and scope, none preferred.
    Divergent {
        /// The concept.
        concept: String,
        /// The figures' ids.
        figures: String,
    },
    /// A cumulative value below an earlier one.
    CumulativeDrop {
        /// The earlier figure.
        earlier: String,
        /// Its value.
        before: String,
        /// The value now.
        after: String,
    },
    /// A figure older than the policy allows.
    Stale {
        /// Its date.
        as_of: String,
    },
    /// A figure without a source among the headlines.
    AssertedHeadline {
        /// The figure.
        id: String,
    },
    /// Two preferred figures for one concept and scope.
    PreferredTwice {
        /// The other one.
        other: String,
    },
    /// A calculation that does not imply its aggregation, without one.
    NoAggregation,
    /// Units that cannot be put together.
    Units {
        /// One.
        one: String,
        /// The other.
        other: String,
    },
    /// A form that the value may not take.
    BadForm {
        /// The form asked for.
        form: String,
        /// The forms allowed.
        allowed: String,
    },
    /// A ratio with an average over it.
    RatioAveraged,
    /// Distinct people without a key policy.
    NoKeyPolicy,
    /// A way to add up that the calculation cannot follow.
    BadAggregation {
        /// As written.
        given: String,
        /// What it can follow.
        allowed: String,
    },
    /// An indicator that is made from itself.
    FormulaLoop {
        /// The indicator.
        id: String,
    },
    /// A formula over several units that does not say in what it counts.
    NoFormulaUnit,
    /// A total of effort and of what it brought.
    MixedLevels,
    /// A total of things at different stages.
    MixedStages,
    /// People multiplied by a number, such as that of a household.
    PeopleMultiplied,
    /// A rate of some that is made a number of all without saying what that assumes.
    NoAssumptions,
    /// A target whose actual has another scope.
    TargetScope {
        /// The target's scope.
        target: String,
        /// The actual's scope.
        actual: String,
    },
    /// A target that was revised without saying by which.
    TargetRevised {
        /// The target that replaces it.
        by: String,
    },
    /// A headline without a method.
    NoMethod {
        /// The indicator.
        id: String,
    },
    /// An outcome or impact without the five dimensions.
    NoFive {
        /// The indicator.
        id: String,
    },
    /// A change of definition that breaks the series, shown without its break.
    BreakHidden,
    /// A tier that asks for a challenge or a territory.
    SponsorScope {
        /// The tier.
        tier: String,
    },
    /// A sponsor whose scope is empty.
    EmptyScope,
    /// A declared figure that points at very few people.
    SmallFigure {
        /// The value.
        value: String,
    },
}

impl Figure {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::NoSource => tell("figure.no-source", []),
            Self::NoDate => tell_as("figure.no-source", "date", []),
            Self::NoDenominator => tell("figure.no-denominator", []),
            Self::NoNature => tell("figure.no-nature", []),
            Self::RelationCycle { path } => {
                tell("figure.relation-cycle", [("path", path.into())])
            }
            Self::PartOverWhole { part, whole, value } => {
                let facts = [("part", part.into()), ("whole", whole.into())];
                let mut telling = tell("figure.part-over-whole", facts);
                telling.facts.push(("value", value.into()));
                telling
            }
            Self::TargetAsResult { id } => {
                tell("figure.target-as-result", [("id", id.into())])
            }
            Self::Divergent { concept, figures } => {
                let facts = [("concept", concept.into()), ("figures", figures.into())];
                tell("figure.divergent", facts)
            }
            Self::PreferredTwice { other } => {
                tell_as("figure.divergent", "twice", [("other", other.into())])
            }
            Self::CumulativeDrop { earlier, before, after } => {
                let facts = [("earlier", earlier.into()), ("before", before.into())];
                let mut telling = tell("figure.cumulative-drop", facts);
                telling.facts.push(("after", after.into()));
                telling
            }
            Self::Stale { as_of } => tell("figure.stale", [("as_of", as_of.into())]),
            Self::AssertedHeadline { id } => {
                tell("figure.asserted-headline", [("id", id.into())])
            }
            Self::SmallFigure { value } => {
                tell("privacy.small-figure", [("value", value.into())])
            }
            _ => self.tell_indicator(),
        }
    }

    fn tell_indicator(&self) -> Telling {
        const MISSING: &str = "schema.missing-key";
        const AGGREGATION: &str = "indicator.aggregation";
        const UNIT: &str = "indicator.unit";
        match self {
            Self::BadAggregation { given, allowed } => tell_as(
                AGGREGATION,
                "pair",
                [("given", given.into()), ("allowed", allowed.into())],
            ),
            Self::FormulaLoop { id } => tell_as(AGGREGATION, "loop", [("id", id.into())]),
            Self::NoAssumptions => tell_as(AGGREGATION, "assumptions", []),
            Self::PeopleMultiplied => tell_as(AGGREGATION, "multiplied", []),
            Self::NoFormulaUnit => tell_as(UNIT, "formula", []),
            Self::MixedLevels => tell_as(UNIT, "levels", []),
            Self::MixedStages => tell_as(UNIT, "stages", []),
            Self::NoMethod { id } => tell_as(MISSING, "method", [("id", id.into())]),
            Self::NoFive { id } => tell_as(MISSING, "five", [("id", id.into())]),
            Self::Units { one, other } => {
                tell(UNIT, [("one", one.into()), ("other", other.into())])
            }
            Self::BadForm { form, allowed } => tell(
                "indicator.form",
                [("form", form.into()), ("allowed", allowed.into())],
            ),
            Self::RatioAveraged => tell("indicator.ratio-averaged", []),
            Self::NoKeyPolicy => tell("indicator.no-key-policy", []),
            Self::TargetScope { target, actual } => tell(
                "target.scope",
                [("target", target.into()), ("actual", actual.into())],
            ),
            Self::TargetRevised { by } => tell("target.revised", [("by", by.into())]),
            Self::BreakHidden => tell("indicator.break-hidden", []),
            Self::SponsorScope { tier } => tell("sponsor.scope", [("tier", tier.into())]),
            Self::EmptyScope => tell_as("sponsor.scope", "empty", []),
            _ => tell(AGGREGATION, []),
        }
    }
}
