//! Programs, their editions and days.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::{Action, CourseDay, Edition, Program};
use super::names::{At, Names};
use crate::diag::{Program as Fault, Structure};
use crate::parse::{
    Block, DayHead, DayKind, Doc, EditionHead, Kind, Part, ProgramHead, Status, Written,
};
use crate::text::{SourcePath, Spanned, nearest};
use crate::value::Slug;

/// Resolves every program, with its days; partners and cohorts come later.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> BTreeMap<&'a Slug, Program<'a>> {
    let mut programs = BTreeMap::new();
    for doc in docs {
        if let Part::Program(page) = &doc.part {
            programs.insert(&page.id, program(&doc.path, page, names));
        }
    }
    for doc in docs {
        if let Part::Day { program, day } = &doc.part {
            let span = day.span;
            let at = At { path: &doc.path, span };
            let Some(id) = names.find(Kind::Program, program.as_str(), at) else {
                continue;
            };
            let Some(program) = programs.get_mut(id) else { continue };
            program.days.extend(course_day(&doc.path, day, program, names));
        }
    }
    for program in programs.values_mut() {
        program.days.sort_by_key(|day| (day.page.head.number.value, &day.page.id));
        numbers(program, names);
    }
    programs
}

fn program<'a>(
    path: &'a SourcePath,
    page: &'a Written<ProgramHead>,
    names: &mut Names<'a>,
) -> Program<'a> {
    let mut editions: Vec<Edition<'a>> = Vec::new();
    // Of two with one name, nobody knows which one a day or a cohort means.
    let heads = &page.head.editions;
    let n_named = |id: &Slug| heads.iter().filter(|it| it.id.value == *id).count();
    for head in heads.iter().filter(|it| n_named(&it.id.value) == 1) {
        phases(head, path, names);
        names.each(Kind::Source, &head.sources, path);
        let challenges = names.each(Kind::Challenge, &head.challenges, path);
        editions.push(Edition {
            head,
            program: &page.id,
            challenges,
            cohorts: Vec::new(),
        });
    }
    editions.sort_by(|a, b| {
        let key = |it: &Edition<'_>| (it.head.period.first(), it.head.id.value.clone());
        key(b).cmp(&key(a))
    });
    names.each(Kind::Source, &page.meta.sources, path);
    Program { path, page, editions, days: Vec::new(), partners: Vec::new() }
}

/// Phases, where there are any, cover every day and no more.
fn phases(head: &EditionHead, path: &SourcePath, names: &mut Names<'_>) {
    let (edition, length) = (head.id.value.to_string(), head.length);
    for phase in head.phases.iter().filter(|it| it.last > length) {
        let fault =
            Fault::PhaseOutside { last: phase.last as usize, length: length as usize };
        names.tell(fault, At { path, span: phase.span });
    }
    let Some(first) = head.phases.first().filter(|_| head.phases_whole) else { return };
    let covered =
        |day: u32| head.phases.iter().any(|it| it.first <= day && day <= it.last);
    if let Some(day) = (1..=length).find(|day| !covered(*day)) {
        let fault = Fault::PhaseGap { day: day as usize, edition };
        names.tell(fault, At { path, span: first.span });
    }
}

fn course_day<'a>(
    path: &'a SourcePath,
    page: &'a Written<DayHead>,
    program: &Program<'a>,
    names: &mut Names<'a>,
) -> Option<CourseDay<'a>> {
    let editions = editions_of(path, page, program, names)?;
    names.each(Kind::Source, &page.meta.sources, path);
    let mut actions = Vec::new();
    for (challenge, list) in &page.head.actions {
        let known = names.get(Kind::Challenge, challenge, path);
        let list = names.each(Kind::Action, list, path);
        let Some(known) = known else { continue };
        let whole = |it: &Edition<'_>| it.challenges.len() == it.head.challenges.len();
        let runs = editions
            .iter()
            .any(|edition| edition.challenges.contains(&known) || !whole(edition));
        if !runs {
            let edition = editions[0].head.id.value.to_string();
            let fault =
                Fault::ChallengeNotInEdition { challenge: known.to_string(), edition };
            names.tell(fault, At { path, span: challenge.span });
        }
        actions.push((known, list));
    }
    for edition in &editions {
        day_in_edition(path, page, edition, names);
    }
    variants(path, page, &editions, names);
    let number = page.head.number.value;
    if !editions.iter().any(|it| (1..=it.head.length).contains(&number)) {
        return None;
    }
    let ids = editions.iter().map(|it| &it.head.id.value).collect();
    Some(CourseDay { path, page, program: &program.page.id, editions: ids, actions })
}

/// A section that is for one challenge names one that the day has: `.for-elders`.
fn variants(
    path: &SourcePath,
    page: &Written<DayHead>,
    editions: &[&Edition<'_>],
    names: &mut Names<'_>,
) {
    let run: Vec<&Slug> =
        editions.iter().flat_map(|it| it.challenges.iter().copied()).collect();
    let whole = |it: &&Edition<'_>| it.challenges.len() == it.head.challenges.len();
    if !editions.iter().all(whole) {
        return;
    }
    let headings = page.body.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    for named in headings.flat_map(|it| &it.challenges) {
        let name = named.value.as_str();
        if run.contains(&&named.value) || names.is_lost(Kind::Challenge, name) {
            continue;
        }
        let fault = if names.has(Kind::Challenge, name) {
            let edition = editions[0].head.id.value.to_string();
            Fault::ChallengeNotInEdition { challenge: name.to_owned(), edition }
        } else {
            let near = nearest(name, run.iter().map(|it| it.as_str()));
            let nearest = near.map(|it| format!("for-{it}"));
            Fault::UnknownClass { class: format!("for-{name}"), nearest }
        };
        names.tell(fault, At { path, span: named.span });
    }
}

/// The editions of a day: those it names, or the program's only one.
fn editions_of<'a, 'p>(
    path: &'a SourcePath,
    page: &'a Written<DayHead>,
    program: &'p Program<'a>,
    names: &mut Names<'a>,
) -> Option<Vec<&'p Edition<'a>>> {
    let id = &page_id(program);
    if page.head.editions.is_empty() {
        return match program.editions.as_slice() {
            _ if names.lost_editions(&program.page.id) => None,
            [only] => Some(vec![only]),
            _ => {
                let fault = Structure::MissingKey { key: "editions".into() };
                names.tell(fault, At { path, span: head_line(page) });
                None
            }
        };
    }
    let mut found = Vec::new();
    for name in &page.head.editions {
        let text = name.value.to_string();
        let at = At { path, span: name.span };
        names.find(Kind::Edition, &format!("{id}/{text}"), at);
        found.extend(program.editions.iter().filter(|it| it.head.id.value == name.value));
    }
    (!found.is_empty()).then_some(found)
}

fn page_id(program: &Program<'_>) -> String {
    program.page.id.to_string()
}

/// The place of a page's keys as a whole: the first line of its front matter.
fn head_line<T>(page: &Written<T>) -> crate::text::Span {
    crate::text::Span { start: page.span.start, end: page.span.start }
}

/// What a day must have in one of its editions.
fn day_in_edition(
    path: &SourcePath,
    page: &Written<DayHead>,
    edition: &Edition<'_>,
    names: &mut Names<'_>,
) {
    let head = &page.head;
    let Spanned { value: number, span } = head.number;
    let (length, facilitated) = (edition.head.length, edition.head.facilitated);
    if number == 0 || number > length {
        let fault =
            Fault::DayOutside { number: number as usize, length: length as usize };
        names.tell(fault, At { path, span });
        return;
    }
    let autonomous = head.kind.value == DayKind::Autonomous;
    if autonomous != (number > facilitated) {
        let (number, facilitated) = (number as usize, facilitated as usize);
        let fault = Fault::DayKind { number, facilitated };
        names.tell(fault, At { path, span: head.kind.span });
        return;
    }
    let meets = matches!(head.kind.value, DayKind::Launch | DayKind::Closing);
    if head.session.is_some() && !meets {
        names.tell(Fault::DayWithSession, At { path, span: head.kind.span });
    }
    if autonomous || matches!(page.meta.status, Status::Draft | Status::Review) {
        return;
    }
    if head.mail.is_none() && !head.mail_lost {
        names.tell(Fault::DayWithoutMail, At { path, span: head_line(page) });
    }
    // An action that cannot be read, or that of a misspelt challenge, may be any.
    let lost = head.actions_lost
        || head
            .actions
            .iter()
            .any(|(it, _)| !names.has(Kind::Challenge, it.value.as_str()));
    for challenge in edition.challenges.iter().filter(|_| !lost) {
        let given = head
            .actions
            .iter()
            .any(|(it, list)| it.value == **challenge && !list.is_empty());
        if !given {
            let fault = Fault::DayWithoutAction { challenge: challenge.to_string() };
            names.tell(fault, At { path, span: head.actions_span });
        }
    }
}

/// The actions of a day belong to the challenge they stand under.
pub(super) fn actions_fit<'a>(
    programs: &BTreeMap<&'a Slug, Program<'a>>,
    actions: &BTreeMap<&'a Slug, Action<'a>>,
    names: &mut Names<'a>,
) {
    for day in programs.values().flat_map(|it| &it.days) {
        let given = day.page.head.actions.iter();
        for (challenge, action) in
            given.flat_map(|(challenge, list)| list.iter().map(move |it| (challenge, it)))
        {
            let Some(known) = actions.get(&action.value) else { continue };
            let runs = day.actions.iter().any(|(it, _)| **it == challenge.value);
            if runs && !known.challenges.iter().any(|it| **it == challenge.value) {
                let fault = Fault::ActionOfAnotherChallenge {
                    action: action.value.to_string(),
                    challenge: challenge.value.to_string(),
                };
                names.tell(fault, At { path: day.path, span: action.span });
            }
        }
    }
}

/// A number is taken once in each edition; a day that takes it again is left out.
fn numbers<'a>(program: &mut Program<'a>, names: &mut Names<'a>) {
    let mut taken: BTreeMap<(&'a Slug, u32), &'a SourcePath> = BTreeMap::new();
    let mut kept = Vec::new();
    for day in std::mem::take(&mut program.days) {
        let number = &day.page.head.number;
        let mut free = true;
        for edition in &day.editions {
            if let Some(first) = taken.insert((edition, number.value), day.path) {
                let fault = Fault::DayTwice {
                    number: number.value as usize,
                    first: first.to_string(),
                };
                names.tell(fault, At { path: day.path, span: number.span });
                free = false;
            }
        }
        kept.extend(free.then_some(day));
    }
    program.days = kept;
}
