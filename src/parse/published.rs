//! What was published, and what was said of it since: locks and restatements (content
//! model §4.9).

use std::fmt;

use super::entry::Reason;
use super::shape::{self, Shape};
use super::yaml::{self, Fields, Node, Reader, Value, Word};
use crate::diag::Form;
use crate::text::{Source, Span, Spanned};
use crate::value::{Amount, Date, Day, Qualifier, Slug};

/// The types that the scope of a key may name, in the order of keys (content model §5.3).
pub const SCOPE_TYPES: [&str; 7] =
    ["program", "edition", "challenge", "action", "territory", "cohort", "sponsor"];

/// The canonical key of a computed number: `kits@1|challenge:homeless|to:2020-04-17`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The indicator.
    pub indicator: Slug,
    /// The version of its definition.
    pub version: u32,
    /// What it speaks of, type and id; empty for everything.
    pub scope: Vec<(&'static str, String)>,
    /// When.
    pub period: KeyPeriod,
}

/// When a key speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPeriod {
    /// What falls inside it.
    In(Date),
    /// From the program's start to this day.
    To(Day),
}

impl Key {
    /// Reads a key in its canonical form.
    pub fn new(text: &str) -> Option<Self> {
        Self::read(text).filter(|it| it.to_string() == text)
    }

    /// Reads a key whose scope may be in any order.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('|').map(str::trim);
        let (head, scope, period) = (parts.next()?, parts.next()?, parts.next()?);
        let (indicator, version) = head.split_once('@')?;
        let mut found = Vec::new();
        for part in scope.split(',').filter(|_| scope != "all") {
            let (kind, id) = part.split_once(':')?;
            let rank = SCOPE_TYPES.iter().position(|it| *it == kind.trim())?;
            found.push((rank, named(SCOPE_TYPES[rank], id.trim())?));
        }
        found.sort();
        found.dedup();
        let scope = found.into_iter().map(|(rank, id)| (SCOPE_TYPES[rank], id));
        let (way, date) = period.split_once(':')?;
        let period = match way {
            "in" => KeyPeriod::In(Date::new(date)?),
            "to" => KeyPeriod::To(Day::new(date)?),
            _ => return None,
        };
        let none_left = parts.next().is_none();
        none_left.then_some(Self {
            indicator: Slug::new(indicator)?,
            version: version.parse().ok()?,
            scope: scope.collect(),
            period,
        })
    }
}

/// An id of a type: an edition is `program/edition`, everything else one word.
fn named(kind: &str, id: &str) -> Option<String> {
    let n_words = if kind == "edition" { 2 } else { 1 };
    let sound = id.split('/').all(|it| Slug::new(it).is_some());
    (sound && id.split('/').count() == n_words).then(|| id.to_owned())
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scope: Vec<String> =
            self.scope.iter().map(|(kind, id)| format!("{kind}:{id}")).collect();
        let scope = if scope.is_empty() { "all".to_owned() } else { scope.join(",") };
        write!(formatter, "{}@{}|{scope}|", self.indicator, self.version)?;
        match self.period {
            KeyPeriod::In(date) => write!(formatter, "in:{date}"),
            KeyPeriod::To(day) => write!(formatter, "to:{day}"),
        }
    }
}

impl Value for Key {
    fn shape() -> Shape {
        Shape::Form(r"^[^@|]+@[1-9][0-9]*\|[^|]+\|(in|to):[^|]+$")
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        Self::new(&text).or_else(|| {
            let meant = Self::read(&text).map(|it| it.to_string());
            reader.expected(Form::Key(meant), node)
        })
    }
}

/// A published vintage: every number that public pages showed on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockHead {
    /// Its name: that of its file.
    pub name: String,
    /// The day.
    pub published: Day,
    /// The numbers.
    pub values: Vec<LockedValue>,
}

/// A number as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedValue {
    /// What it is.
    pub key: Spanned<Key>,
    /// How much; none when it was too small to be shown.
    pub value: Option<Spanned<Amount>>,
    /// Of a ratio, what is above and what is below the line.
    pub parts: Option<(Amount, Amount)>,
    /// What was known of its precision.
    pub qualifier: Qualifier,
    /// Whether it was expected to change.
    pub state: Spanned<LockState>,
    /// The pages that showed it, from the root of the site.
    pub pages: Vec<String>,
}

/// Whether a published number was expected to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LockState {
    /// Late entries could still come.
    Provisional,
    /// They could not.
    Final,
    /// It was too small to be shown.
    Masked,
}

impl Word for LockState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("provisional", Self::Provisional),
        ("final", Self::Final),
        ("masked", Self::Masked),
    ];

    fn stand_in() -> Option<Self> {
        None
    }
}

/// Reads a lock file.
pub(super) fn lock(source: &Source, reader: &mut Reader<'_>) -> Option<LockHead> {
    let span = Span::new(0, source.text.len());
    let node = yaml::read(source, span, &mut reader.diagnostics)?;
    let name = source.path.file_name();
    let name = name.strip_suffix(".lock.yaml").unwrap_or(name).to_owned();
    let (published, values) = reader.record(&node, values)?;
    Some(LockHead { name, published, values })
}

/// The day and the numbers of a lock.
pub(super) fn values(fields: &mut Fields<'_, '_>) -> Option<(Day, Vec<LockedValue>)> {
    let (published, values) = (fields.need("published"), fields.need("values"));
    published.zip(values)
}

impl Value for LockedValue {
    fn shape() -> Shape {
        let states = yaml::words::<LockState>();
        shape::switch("state", states, Self::read)
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, Self::fields)
    }
}

impl LockedValue {
    fn fields(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (key, state) = (fields.need("key"), fields.need("state"));
        let pages = fields.need("pages");
        let masked = |it: &Spanned<LockState>| it.value == LockState::Masked;
        let hidden = state.as_ref().is_some_and(masked);
        let value: Option<Spanned<Amount>> =
            if hidden { None } else { fields.need("value") };
        let qualifier: Option<Qualifier> =
            if hidden { None } else { fields.need("qualifier") };
        if !hidden {
            fields.need::<u32>("records");
            fields.need::<String>("digest");
        }
        let parts = fields.take("numerator").zip(fields.take("denominator"));
        if !hidden && value.is_none() {
            return None;
        }
        let (key, state) = (key?, state?);
        let qualifier = qualifier.unwrap_or_default();
        Some(Self { key, value, parts, qualifier, state, pages: pages? })
    }
}

/// A published number that was changed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestatementHead {
    /// What it is.
    pub key: Spanned<Key>,
    /// When it was changed.
    pub on: Spanned<Day>,
    /// What was published.
    pub before: Spanned<Amount>,
    /// What holds now.
    pub after: Spanned<Amount>,
    /// Whether it is better known, or was wrong.
    pub nature: Spanned<ChangeNature>,
    /// Why.
    pub reason: Reason,
    /// What follows from it, in words.
    pub effect: String,
    /// The entries that changed it.
    pub entries: Vec<Spanned<String>>,
}

impl RestatementHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (key, on) = (fields.need("key"), fields.need("on"));
        let (before, after) = (fields.need("before"), fields.need("after"));
        let (nature, reason) = (fields.need("nature"), fields.need("reason"));
        let effect = fields.need("effect");
        let entries = fields.or_default("entries");
        fields.take::<super::yaml::Private>("private_note");
        Some(Self {
            key: key?,
            on: on?,
            before: before?,
            after: after?,
            nature: nature?,
            reason: reason?,
            effect: effect?,
            entries,
        })
    }
}

/// What kind of change a restatement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeNature {
    /// The number is better known.
    Revision,
    /// It was wrong.
    Correction,
}

impl Word for ChangeNature {
    const WORDS: &'static [(&'static str, Self)] =
        &[("revision", Self::Revision), ("correction", Self::Correction)];
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_has_one_form() {
        let sound = [
            "kits@1|all|to:2020-04-17",
            "kits@2|edition:re-action/2020-spring,challenge:a,challenge:b|in:2020-W15",
            "kits@1|all|in:2020-03-23/2020-05-10",
        ];
        for text in sound {
            assert_eq!(Key::new(text).map(|it| it.to_string()).as_deref(), Some(text));
        }
        let odd = [
            "kits|all|to:2020-04-17",
            "kits@1|to:2020-04-17",
            "kits@1|all|to:2020-04",
            "kits@01|all|to:2020-04-17",
            "kits@1|challenge:b,challenge:a|in:2020",
            "kits@1|city:paris|in:2020",
            "kits@1|all|in:2020|x",
        ];
        assert!(odd.iter().all(|it| Key::new(it).is_none()));
        let sorted = Key::read("kits@1|challenge:b,challenge:a|in:2020");
        let sorted = sorted.map(|it| it.to_string());
        assert_eq!(sorted.as_deref(), Some("kits@1|challenge:a,challenge:b|in:2020"));
    }
}
