//! Targets in numbers: what was aimed at, how much of it is reached, how much of the
//! time is gone (N28 to N32).

use super::{NumberState, NumberView};
use crate::aggregate::{Measure, Portion, Visible};
use crate::diag::Fact;
use crate::locale::{Ratio, Wanted};
use crate::model::{Publication, Target};
use crate::parse::{Scheme, TargetKind, TypedRef};
use crate::plan::desk::Desk;
use crate::plan::writer::Writer;
use crate::value::{Amount, Qualifier, Quantity, Rounding, Slug};

/// What of a target is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::plan) enum TargetShow {
    /// « objectif : 15 000 volontaires »
    #[default]
    Value,
    /// « au moins 33 % de l'objectif »
    Attainment,
    /// The way made from the baseline.
    Progress,
    /// « 100 % du temps »
    Time,
}

impl TargetShow {
    /// What a reference asks for.
    pub(in crate::plan) fn of(word: Option<&str>) -> Self {
        match word {
            Some("attainment") => Self::Attainment,
            Some("progress") => Self::Progress,
            Some("time") => Self::Time,
            _ => Self::Value,
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Value => "",
            Self::Attainment => "#attainment",
            Self::Progress => "#progress",
            Self::Time => "#time",
        }
    }
}

impl Writer<'_> {
    /// A target, or how far it has come. An ambition has no attainment.
    pub(in crate::plan) fn target(&mut self, id: &Slug, show: TargetShow) -> NumberView {
        let Some(target) = self.desk.catalog.targets.get(id) else {
            return NumberView::default();
        };
        let mut view = self.desk.aimed(target, show);
        view.state = match view.value.as_str() {
            "" => view.state,
            _ => NumberState::Value,
        };
        view.key = format!("target:{id}{}", show.suffix());
        view.href = self.link(Scheme::Target, id.as_str()).href;
        view.label = match show {
            TargetShow::Value => self.desk.aimed_at(target),
            _ => self.desk.target_label(target),
        };
        let due = Fact::Text(self.desk.words.date(target.head.due));
        view.when = self.desk.words.with("ui-due", &[("date", due)]);
        let source = target.head.source.as_ref();
        let source = source.and_then(|it| self.desk.catalog.sources.get(&it.value));
        view.source = source.map(|it| self.desk.source_words(it)).unwrap_or_default();
        self.note(&view);
        view
    }
}

impl Desk<'_> {
    /// What a target aims at, in words: « objectif : volontaires du programme ».
    pub(in crate::plan) fn target_label(&self, target: &Target<'_>) -> String {
        let of = Fact::Text(self.aimed_at(target));
        self.words.with("ui-target-value", &[("value", of)])
    }

    /// What a target is about: « volontaires du programme ».
    fn aimed_at(&self, target: &Target<'_>) -> String {
        let name =
            |scheme, id: &Slug| self.name_on(Publication::Public, scheme, id.as_str());
        match &target.head.of.value {
            TypedRef::Indicator(id) => name(Scheme::Indicator, id),
            TypedRef::Concept(id) => name(Scheme::Concept, id),
            TypedRef::Figure(id) => name(Scheme::Figure, id),
            TypedRef::Target(id) => id.to_string(),
        }
    }

    fn aimed(&self, target: &Target<'_>, show: TargetShow) -> NumberView {
        let id = &target.head.id.value;
        let is_ambition = target.head.kind == TargetKind::Ambition;
        if show == TargetShow::Value {
            return self.target_value(target);
        }
        let progress = self.impact.progress(id).filter(|_| !is_ambition);
        let Some(progress) = progress else {
            return self.without_value(NumberState::NotComputable);
        };
        let (fraction, message) = match show {
            TargetShow::Progress => (progress.progress, "ui-progress-share"),
            TargetShow::Time => {
                let amount = |days: u32| Amount::from(u64::from(days));
                let time = progress.time.map(|it| {
                    Visible::Value(Portion {
                        numerator: amount(it.days),
                        denominator: amount(it.all),
                        qualifier: Qualifier::Exact,
                    })
                });
                (time, "ui-time-share")
            }
            _ => (Some(progress.attainment), "ui-attainment-share"),
        };
        match fraction {
            Some(Visible::Missing | Visible::NotComputable) => {
                self.not_computable(&progress.actual)
            }
            Some(fraction) => self.fraction(&fraction, message),
            None => self.without_value(NumberState::NotComputable),
        }
    }

    /// « non calculable », and why.
    fn not_computable(&self, actual: &Visible<Measure>) -> NumberView {
        let text = self.words.text(match actual {
            Visible::Value(_) => "ui-not-computable-from-here",
            _ => "ui-not-computable-unknown",
        });
        let state = NumberState::NotComputable;
        NumberView { state, ..self.in_words(text.clone(), text) }
    }

    fn target_value(&self, target: &Target<'_>) -> NumberView {
        let (value, qualifier) = (target.head.value, target.head.qualifier);
        let unit = self.unit(target.unit).words();
        let wanted = Wanted::new(Quantity { value, qualifier });
        let shown = self.words.shown(&wanted);
        let shown = shown.expect("every number may be shown as it is");
        let plain = self.formed(&shown, &unit);
        let facts = [("value", (&plain.text).into())];
        let text = self.words.with("ui-target-value", &facts);
        let view = NumberView { text, value: value.to_string(), ..plain.clone() };
        view.set_apart(&plain.text)
    }

    fn fraction(&self, fraction: &Visible<Portion>, message: &str) -> NumberView {
        let portion = match fraction {
            Visible::Value(it) => it,
            Visible::Masked { least, mask } => return self.masked(*least, *mask),
            Visible::NotComputable => {
                return self.without_value(NumberState::NotComputable);
            }
            Visible::Missing => return self.without_value(NumberState::Missing),
        };
        let (part, whole) = (portion.numerator, portion.denominator);
        let ratio = Ratio { part, whole, class: portion.qualifier.class() };
        let number = self.words.attainment(&ratio);
        let text = self.words.with(message, &[("share", (&number).into())]);
        let value = (part * Amount::HUNDRED).divided(whole, 6, Rounding::Nearest);
        let value = value.map(|it| it.to_string()).unwrap_or_default();
        let view = self.in_words(number.clone(), text).set_apart(&number);
        NumberView { value, ..view }
    }
}
