//! What a project says of the weight of checks (content model §2, `policies.checks`).
//!
//! Invariants: what protects people is never made lighter; whatever is made lighter is
//! so for a reason and until a day.

use super::shape::{self, Shape};
use super::yaml::{Fields, Node, NodeKind, Reader, Value, Word};
use crate::diag::{CODES, Form, Severity, Structure};
use crate::text::nearest;
use crate::value::Day;

/// Codes that protect people, besides those of `privacy.` (content model §9, privacy).
const PRIVATE: [&str; 2] = ["notice.personal", "notice.not-free"];

/// The weights that a project gives to checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights(pub Vec<Weight>);

/// The weight that a project gives to one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The code of the check.
    pub code: &'static str,
    /// How grave it is here.
    pub severity: Severity,
    /// Why.
    pub reason: String,
    /// The last day on which it is so; none for always.
    pub until: Option<Day>,
}

impl Weights {
    /// How grave a check is on a day, when the project says so.
    pub fn of(&self, code: &str, day: Day) -> Option<Severity> {
        let holds = |it: &&Weight| it.until.is_none_or(|last| day <= last);
        self.0.iter().filter(holds).find(|it| it.code == code).map(|it| it.severity)
    }
}

impl Value for Weights {
    fn shape() -> Shape {
        let codes = CODES.iter().map(|(code, _)| *code).collect();
        let read = |fields: &mut Fields<'_, '_>| weight(fields, "", Severity::Error);
        let record = shape::record("content/site.yaml", read);
        Shape::Keys(Box::new(Shape::Words(codes)), Box::new(Shape::Record(record)))
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return reader.expected(Form::Mapping, node);
        };
        let weights = mapping.entries.iter().filter_map(|(key, node)| {
            let known = CODES.iter().find(|(code, _)| *code == key.value);
            let Some((code, usual)) = known else {
                let codes = CODES.iter().map(|(code, _)| *code);
                let nearest = nearest(&key.value, codes).map(str::to_owned);
                let key_written = key.value.clone();
                let fault = Structure::UnknownKey { key: key_written, nearest };
                reader.tell(fault, key.span);
                return None;
            };
            let step = format!(".{code}");
            reader.within(step, |reader| {
                reader.record(node, |fields| weight(fields, code, *usual))
            })
        });
        Some(Self(weights.collect()))
    }
}

fn weight(
    fields: &mut Fields<'_, '_>,
    code: &'static str,
    usual: Severity,
) -> Option<Weight> {
    let severity: Option<Severity> = fields.need("severity");
    let reason: Option<String> = fields.need("reason");
    let is_lighter = severity.is_some_and(|it| it > usual);
    let until: Option<Day> = match is_lighter {
        true => Some(fields.need("until")?),
        false => fields.take("until"),
    };
    let severity = severity?;
    if is_lighter && (code.starts_with("privacy.") || PRIVATE.contains(&code)) {
        let (text, form) = (severity.word().to_owned(), Form::ProtectingWeight);
        fields.tell_at("severity", Structure::BadValue { text, form });
        return None;
    }
    Some(Weight { code, severity, reason: reason?, until })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_holds_until_its_last_day() {
        let last = Day::new("2020-06-30");
        let (code, severity) = ("figure.stale", Severity::Info);
        let reason = "bilan en cours".to_owned();
        let weights = Weights(vec![Weight { code, severity, reason, until: last }]);
        let on = |day: &str| weights.of(code, Day::new(day).expect("a day"));
        assert_eq!(on("2020-06-30"), Some(Severity::Info));
        assert_eq!(on("2020-07-01"), None);
    }
}
