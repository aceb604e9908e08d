//! Records: entries of the logs whose names and values are checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::{Action, Catalog, Cohort};
use super::correction;
use super::names::{At, Names};
use super::numbers::{Counting, Record};
use super::unit::whole;
use crate::diag::{Log, Structure};
use crate::parse::{
    Basis, Correction, CorrectionKind, Doc, Entry, Kind, LogHead, Measured, Part,
};
use crate::text::{SourcePath, Span, Spanned};
use crate::value::{Date, Day, Slug};

/// An entry with its file and position, before it is a record.
#[derive(Clone, Copy)]
pub(super) struct Logged<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) log: &'a LogHead,
    pub(super) entry: &'a Entry,
    pub(super) position: usize,
}

impl Logged<'_> {
    /// `2020-04/3`
    pub(super) fn derived_id(&self) -> String {
        format!("{}/{}", self.log.stem, self.position)
    }
}

/// Resolves all logs; `catalog` has everything else.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    catalog: &Catalog<'a>,
    names: &mut Names<'a>,
) -> Vec<Record<'a>> {
    let mut logged = Vec::new();
    let mut stems: BTreeMap<&str, &SourcePath> = BTreeMap::new();
    for doc in docs {
        let Part::Log(log) = &doc.part else { continue };
        if let Some(first) = stems.insert(&log.stem, &doc.path) {
            let fault =
                Structure::DuplicateId { id: log.stem.clone(), first: first.to_string() };
            names.tell(fault, At { path: &doc.path, span: Span::new(0, 0) });
        }
        let entries = log.entries.iter().enumerate();
        logged.extend(entries.filter_map(|(at, entry)| {
            let entry = entry.as_ref()?;
            Some(Logged { path: &doc.path, log, entry, position: at + 1 })
        }));
    }
    correction::resolve(&logged, catalog, names)
}

/// The values that an entry takes from the one it corrects.
pub(super) type Inherited<'r, 'a> = Option<&'r Record<'a>>;

/// Checks one entry; what it leaves out comes from the record it corrects, if any.
pub(super) fn record<'a>(
    logged: Logged<'a>,
    from: Inherited<'_, 'a>,
    catalog: &Catalog<'a>,
    names: &mut Names<'a>,
) -> Option<Record<'a>> {
    let Logged { path, entry, .. } = logged;
    let cohort = names.maybe(Kind::Cohort, entry.cohort.as_ref(), path);
    let program = names.maybe(Kind::Program, entry.program.as_ref(), path);
    let challenge = names.maybe(Kind::Challenge, entry.challenge.as_ref(), path);
    let action = names.maybe(Kind::Action, entry.action.as_ref(), path);
    let territory = names.maybe(Kind::Territory, entry.territory.as_ref(), path);
    names.each(Kind::Partner, &entry.counted_by, path);
    if entry.cohort.is_some() && cohort.is_none()
        || entry.action.is_some() && action.is_none()
    {
        return None;
    }
    let cohort = cohort.or(from.and_then(|it| it.cohort).filter(|_| program.is_none()));
    let group: Option<&Cohort<'a>> = cohort.and_then(|it| catalog.cohorts.get(it));
    contradicts(logged, group.filter(|_| entry.cohort.is_some()), names)?;
    let program = group.map(|it| it.program).or(program).or(from.map(|it| it.program))?;
    let challenge =
        challenge.or(group.map(|it| it.challenge)).or(from.map(|it| it.challenge))?;
    let action = action.or(from.map(|it| it.action))?;
    let known: &Action<'a> = catalog.actions.get(action)?;
    if known.challenges.len() != known.page.head.challenges.len() {
        return None;
    }
    if !known.challenges.contains(&challenge) {
        let (action, challenge) = (action.to_string(), challenge.to_string());
        let span = entry.action.as_ref().map_or(entry.span, |it| it.span);
        names
            .tell(Log::ActionOfAnotherChallenge { action, challenge }, At { path, span });
        return None;
    }
    let written = entry.date.as_ref().map(|it| it.value);
    let date = written.or(from.map(|it| it.date))?;
    let recorded = recorded(logged, date, names)?;
    let edition = edition(catalog, program, (group, date));
    outside(logged, catalog, (program, edition, date), names);
    let quantities = quantities(logged, (known, from), catalog, names)?;
    let basis = entry.basis.or(from.map(|it| it.basis)).unwrap_or(Basis::Declared);
    estimate(logged, basis, names);
    let best = entry.evidence.iter().map(|it| it.level).max();
    let own_grade = best.unwrap_or(u32::from(basis == Basis::Declared));
    let territory = territory
        .or(from.and_then(|it| it.territory))
        .or(group.and_then(|it| it.territory).filter(|_| from.is_none()));
    Some(Record {
        path,
        entry,
        id: entry
            .id
            .as_ref()
            .map_or_else(|| logged.derived_id(), |it| it.value.to_string()),
        date,
        program,
        edition,
        challenge,
        cohort,
        action,
        territory,
        quantities,
        status: entry
            .status
            .or(from.map(|it| it.status))
            .unwrap_or(catalog.site.policies.default_entry_status),
        person: entry.person.as_ref().or(from.and_then(|it| it.person)),
        basis,
        grade: from.filter(|_| best.is_none()).map_or(own_grade, |it| it.grade),
        recorded,
        corrects: None,
        superseded: None,
        silent: entry.duplicate_of.is_some() || from.is_some_and(repeats),
        distinct: entry.distinct || from.is_some_and(|it| it.distinct),
    })
}

/// Tells of a program or a challenge that is not the one of the cohort beside it; `None`
/// when there is one.
fn contradicts<'a>(
    logged: Logged<'a>,
    group: Option<&Cohort<'a>>,
    names: &mut Names<'a>,
) -> Option<()> {
    let Some(group) = group else { return Some(()) };
    let Logged { path, entry, .. } = logged;
    let written = [
        ("program", entry.program.as_ref(), group.program),
        ("challenge", entry.challenge.as_ref(), group.challenge),
    ];
    let mut sound = Some(());
    for (key, written, own) in written {
        let Some(other) = written.filter(|it| it.value != *own) else { continue };
        let (text, own) = (other.value.to_string(), own.to_string());
        let fault = Log::OtherThanCohort { key, text, own };
        names.tell(fault, At { path, span: other.span });
        sound = None;
    }
    sound
}

/// Whether a record repeats another one; one that voids another is silent as well.
fn repeats(record: &Record<'_>) -> bool {
    let voids = |it: &Correction| it.kind == CorrectionKind::Voids;
    record.silent && !record.entry.correction.as_ref().is_some_and(voids)
}

/// The edition of the cohort, or the one whose period holds the date: its last day
/// before its first, since what lasted belongs to its end (N24).
fn edition<'a>(
    catalog: &Catalog<'a>,
    program: &Slug,
    (group, date): (Option<&Cohort<'a>>, Date),
) -> Option<&'a Slug> {
    group.map(|it| it.edition).or_else(|| {
        let editions = &catalog.programs.get(program)?.editions;
        let holding = |day: Day| editions.iter().find(|it| it.head.period.contains(day));
        let found = date.last().and_then(holding).or_else(|| holding(date.first()));
        found.map(|it| &it.head.id.value)
    })
}

/// When it became known (N55), and whether that fits the file.
fn recorded(logged: Logged<'_>, date: Date, names: &mut Names<'_>) -> Option<Day> {
    let Logged { path, log, entry, .. } = logged;
    let span = entry.date.as_ref().map_or(entry.span, |it| it.span);
    let Some(last) = date.last() else {
        names.tell(Structure::OpenInterval { text: date.to_string() }, At { path, span });
        return None;
    };
    let month = log.month.map_or(String::new(), |it| it.to_string());
    let first_of_month = log.month.map(Date::first);
    let recorded = match &entry.recorded {
        Some(Spanned { value, span }) => {
            if *value < date.first() {
                let fault = Log::RecordedEarly { recorded: value.to_string() };
                names.tell(fault, At { path, span: *span });
                return Some(*value);
            }
            *value
        }
        None if first_of_month.is_some_and(|first| last < first) => {
            names.tell(Log::RecordedMissing { month }, At { path, span });
            return None;
        }
        None => last,
    };
    if log.month.is_some_and(|month| !month.contains(recorded)) {
        let span = entry.recorded.as_ref().map_or(span, |it| it.span);
        let fault = Log::RecordedElsewhere { recorded: recorded.to_string(), month };
        names.tell(fault, At { path, span });
    }
    if last.days_since(date.first()) > 31 && date.is_imprecise() {
        names.tell(Log::Imprecise { date: date.to_string() }, At { path, span });
    }
    Some(recorded)
}

/// Whether the date lies in the edition.
fn outside<'a>(
    logged: Logged<'a>,
    catalog: &Catalog<'a>,
    (program, edition, date): (&Slug, Option<&Slug>, Date),
    names: &mut Names<'a>,
) {
    let Some(written) = &logged.entry.date else { return };
    if names.lost_editions(program) {
        return;
    }
    let editions = catalog.programs.get(program).map(|it| it.editions.as_slice());
    let mut known = editions.unwrap_or_default().iter();
    let period =
        known.find(|it| Some(&it.head.id.value) == edition).map(|it| it.head.period);
    let apart = period.is_none_or(|period| {
        let after = period.last().is_some_and(|last| last < date.first());
        after || date.last().is_some_and(|last| last < period.first())
    });
    let beyond = period.is_some_and(|period| {
        !date.is_imprecise()
            && (!period.contains(date.first())
                || date.last().is_some_and(|it| !period.contains(it)))
    });
    if apart || beyond {
        let period = period.map_or("–".into(), |it| it.to_string());
        let fault = Log::OutsideEdition { date: date.to_string(), period };
        names.tell(fault, At { path: logged.path, span: written.span });
    }
}

/// The quantities with their units and stages, which the action must produce.
fn quantities<'a>(
    logged: Logged<'a>,
    (action, from): (&Action<'a>, Inherited<'_, 'a>),
    catalog: &Catalog<'a>,
    names: &mut Names<'a>,
) -> Option<Vec<Counting<'a>>> {
    let entry = logged.entry;
    let products = &action.page.head.produces;
    if entry.quantities.is_empty() {
        let mut kept = from.map(|it| it.quantities.clone()).unwrap_or_default();
        for counting in &mut kept {
            counting.stage = entry.stage.or(counting.stage);
        }
        return Some(kept);
    }
    let mut found = Vec::new();
    for Measured { unit, quantity, span } in &entry.quantities {
        let inherited = from.and_then(|it| it.quantities.first());
        let product = match unit {
            Some(unit) => products.iter().find(|it| it.unit.value == unit.value),
            None => products
                .iter()
                .find(|it| inherited.is_some_and(|was| *was.unit == it.unit.value))
                .or(products.first()),
        };
        let at =
            At { path: logged.path, span: unit.as_ref().map_or(*span, |it| it.span) };
        let Some(product) = product else {
            if is_torn(action, names) {
                return None;
            }
            let allowed: Vec<&str> =
                products.iter().map(|it| it.unit.value.as_str()).collect();
            let fault = Log::ForeignUnit {
                unit: unit.as_ref().map(|it| it.value.to_string()).unwrap_or_default(),
                action: action.page.id.to_string(),
                allowed: allowed.join(", "),
            };
            names.tell(fault, at);
            return None;
        };
        let here = At { span: *span, ..at };
        whole(quantity.value, (&product.unit.value, &catalog.units), (names, here));
        let was = inherited.and_then(|it| it.stage).filter(|_| unit.is_none());
        let stage = entry.stage.or(was).or(product.stage);
        found.push(Counting { unit: &product.unit.value, stage, quantity: *quantity });
    }
    Some(found)
}

/// Whether an action may produce more than we know of it.
fn is_torn(action: &Action<'_>, names: &Names<'_>) -> bool {
    let products = &action.page.head.produces;
    let unknown =
        products.iter().any(|it| !names.has(Kind::Unit, it.unit.value.as_str()));
    unknown || names.is_lost(Kind::Action, action.page.id.as_str())
}

/// An estimate has a method and an interval, and lies inside it (N41).
fn estimate(logged: Logged<'_>, basis: Basis, names: &mut Names<'_>) {
    let entry = logged.entry;
    if basis != Basis::Estimated || entry.correction.is_some() && entry.estimate.is_none()
    {
        return;
    }
    let span = entry.estimate.as_ref().map_or(entry.span, |it| it.span);
    let inside = |estimate: &crate::parse::Estimate| {
        let (least, most) = estimate.interval?;
        if least > most {
            return Some("order");
        }
        match entry.quantities.as_slice() {
            [one] if one.quantity.value < least || one.quantity.value > most => {
                Some("outside")
            }
            [] | [_] => None,
            _ => Some("several"),
        }
    };
    let complete =
        entry.estimate.as_ref().filter(|it| it.method.is_some() && it.interval.is_some());
    let problem = complete.map_or(Some("missing"), inside);
    if let Some(problem) = problem {
        names.tell(Log::Estimate { problem }, At { path: logged.path, span });
    }
}
