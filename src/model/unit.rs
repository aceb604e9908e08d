//! Units that need no declaration (content model §4.1), and those of what is counted
//! besides: entries and stories.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::names::{At, Names};
use super::numbers::Unit;
use crate::diag::Structure;
use crate::locale::{Language, Words};
use crate::parse::{Counted, UnitHead};
use crate::value::{Amount, Slug};

/// The ids of the built-in units: a constant, made once because a `Slug` is.
static BUILTIN: LazyLock<Vec<(Slug, Counted)>> = LazyLock::new(|| {
    let units = [
        ("person", Counted::Person),
        ("participation", Counted::Participation),
        ("cohort", Counted::Thing),
        ("action", Counted::Thing),
        ("organisation", Counted::Organisation),
        ("place", Counted::Place),
        ("hour", Counted::Hour),
        ("day", Counted::Thing),
        ("percent", Counted::Thing),
        ("euro", Counted::Euro),
    ];
    let slug = |id| Slug::new(id).expect("these ids are slugs");
    units.into_iter().map(|(id, counts)| (slug(id), counts)).collect()
});

/// The units of what is counted and has no built-in unit: a project may declare its own
/// of that name.
static COUNTED: LazyLock<Vec<(Slug, Counted)>> = LazyLock::new(|| {
    let slug = |id| Slug::new(id).expect("these ids are slugs");
    ["entry", "story"].into_iter().map(|id| (slug(id), Counted::Thing)).collect()
});

/// The ids of the built-in units.
pub(super) fn builtin_ids() -> impl Iterator<Item = &'static Slug> {
    BUILTIN.iter().map(|(id, _)| id)
}

/// A built-in unit's id that outlives every catalog.
pub(super) fn builtin(id: &str) -> &'static Slug {
    let mut all = BUILTIN.iter().chain(COUNTED.iter()).map(|(it, _)| it);
    all.find(|it| it.as_str() == id).expect("asked for by its own name")
}

/// All units: the built-in ones in the words of the site, then those declared.
pub(super) fn resolve<'a>(
    language: &str,
    declared: impl Iterator<Item = &'a UnitHead>,
) -> BTreeMap<Slug, Unit> {
    let words = Words::new(Language::of(language).unwrap_or(Language::French));
    let builtin = BUILTIN.iter().chain(COUNTED.iter()).map(|(id, counts)| {
        let known = words.built_in_unit(id.as_str()).expect("locale has words for each");
        let word = known.words();
        let unit = Unit {
            one: word.one.to_owned(),
            many: word.many.to_owned(),
            counts: *counts,
            elide: word.elide,
            symbol: word.symbol.map(str::to_owned),
        };
        (id.clone(), unit)
    });
    let declared = declared.map(|head| {
        let unit = Unit {
            one: head.one.clone(),
            many: head.many.clone(),
            counts: head.counts,
            elide: head.elide,
            symbol: head.symbol.clone(),
        };
        (head.id.value.clone(), unit)
    });
    builtin.chain(declared).collect()
}

/// Tells of a part of something that comes whole; hours, days, euros and percents do not
/// (content model §1.3). Whether it is sound.
pub(super) fn whole(
    value: Amount,
    (unit, units): (&Slug, &BTreeMap<Slug, Unit>),
    (names, at): (&mut Names<'_>, At<'_>),
) -> bool {
    let counts = units.get(unit).map(|it| it.counts);
    let parts = matches!(counts, Some(Counted::Hour | Counted::Euro))
        || matches!(unit.as_str(), "day" | "percent");
    let sound = value.is_whole() || parts;
    if !sound {
        names.tell(Structure::NotWhole { text: value.to_string() }, at);
    }
    sound
}
