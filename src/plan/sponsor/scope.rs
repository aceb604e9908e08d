//! What a sponsor supports: in words, as the scope of a question, as stories and
//! targets that belong to it.

use serde::Serialize;

use super::{ToldView, nature_word};
use crate::aggregate::Scope;
use crate::locale::capitalised;
use crate::model::{Sponsor, Story, Target};
use crate::parse::{Scheme, TypedRef};
use crate::plan::desk::Desk;
use crate::plan::impact::{TargetView, target};
use crate::plan::number::{NumberState, NumberView};
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::{Amount, Date, Slug};

/// What a sponsor supports and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SupportView {
    /// Programs; empty for all.
    pub programs: Vec<LinkView>,
    /// Challenges; empty for all.
    pub challenges: Vec<LinkView>,
    /// Territories; empty for all.
    pub territories: Vec<String>,
    /// When; empty for always.
    pub period: String,
    /// All of it in a few words: « Sans-abri, du 23 mars au 31 mai 2020 ».
    pub sentence: String,
    /// « parrainage », « mécénat »
    pub nature: String,
    /// The tier; empty for none.
    pub tier: String,
    /// Its page among partners.
    pub partner: LinkView,
    /// Its part of what several support; its key is `sponsor:<id>#share` (N53).
    pub share: NumberView,
    /// How much it gives, when that is public; its key is `sponsor:<id>#amount`.
    pub amount: NumberView,
}

/// The words of what a sponsor supports.
pub(super) fn support(writer: &Writer<'_>, it: &Sponsor<'_>) -> SupportView {
    let desk = writer.desk;
    let head = &it.page.head;
    let links = |scheme: Scheme, ids: &[&Slug]| -> Vec<LinkView> {
        ids.iter().map(|id| writer.link(scheme, id.as_str())).collect()
    };
    let partner = head.partner.as_ref();
    let partner = partner.map(|it| writer.link(Scheme::Partner, it.value.as_str()));
    SupportView {
        programs: links(Scheme::Program, &it.programs),
        challenges: links(Scheme::Challenge, &it.challenges),
        territories: names(writer, Scheme::Territory, &it.territories),
        period: head.scope.period.map(|it| desk.words.date(it)).unwrap_or_default(),
        sentence: sentence(writer, it),
        nature: capitalised(&desk.words.label("sponsor-nature", nature_word(it))),
        tier: it.tier.map(|it| it.title.clone()).unwrap_or_default(),
        partner: partner.unwrap_or_default(),
        share: share(writer, it),
        amount: amount(writer, it),
    }
}

fn names(writer: &Writer<'_>, scheme: Scheme, ids: &[&Slug]) -> Vec<String> {
    ids.iter().map(|id| writer.name(scheme, id.as_str())).collect()
}

/// A scope in a few words.
pub(super) fn sentence(writer: &Writer<'_>, it: &Sponsor<'_>) -> String {
    let words = writer.desk.words;
    let parts = [
        (Scheme::Program, &it.programs),
        (Scheme::Challenge, &it.challenges),
        (Scheme::Territory, &it.territories),
    ];
    let parts = parts.map(|(scheme, ids)| words.choice(&names(writer, scheme, ids)));
    let period = it.page.head.scope.period.map(|it| words.date(it));
    let parts = parts.into_iter().chain(period).filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

fn share(writer: &Writer<'_>, it: &Sponsor<'_>) -> NumberView {
    let Some(share) = &it.page.head.share else { return NumberView::default() };
    let text = writer.desk.words.percent(share.value * Amount::HUNDRED);
    NumberView {
        state: NumberState::Value,
        number: text.clone(),
        text,
        value: share.value.to_string(),
        key: format!("sponsor:{}#share", it.page.id),
        ..NumberView::default()
    }
}

fn amount(writer: &Writer<'_>, it: &Sponsor<'_>) -> NumberView {
    let Some(amount) = it.page.head.public_amount else { return NumberView::default() };
    let euro = Slug::new("euro").expect("it is a slug");
    let unit = writer.desk.unit(&euro).words();
    let text = writer.desk.words.quantity(amount, &unit);
    NumberView {
        state: NumberState::Value,
        number: text.clone(),
        text,
        value: amount.to_string(),
        key: format!("sponsor:{}#amount", it.page.id),
        ..NumberView::default()
    }
}

/// The scope of a sponsor, whatever the time.
pub(super) fn without_period(it: &Sponsor<'_>) -> Scope {
    let sorted = |ids: &[&Slug]| -> Vec<Slug> {
        let mut ids: Vec<Slug> = ids.iter().map(|it| (*it).clone()).collect();
        ids.sort();
        ids
    };
    Scope {
        programs: sorted(&it.programs),
        challenges: sorted(&it.challenges),
        territories: sorted(&it.territories),
        ..Scope::default()
    }
}

/// The public stories of what a sponsor supports, newest first.
pub(super) fn stories(writer: &Writer<'_>, it: &Sponsor<'_>) -> Vec<ToldView> {
    let desk = writer.desk;
    let stories = desk.catalog.stories.iter();
    let mut stories: Vec<(&Slug, &Story<'_>)> = stories
        .filter(|(id, story)| {
            desk.register.is_public(Scheme::Story, id.as_str())
                && is_told(writer, it, story)
        })
        .map(|(id, story)| (*id, story))
        .collect();
    stories.sort_by_key(|(id, it)| (std::cmp::Reverse(it.page.head.date), *id));
    let told = stories.into_iter().map(|(id, story)| {
        let listing = desk.register.get(Scheme::Story, id.as_str());
        ToldView {
            link: writer.link(Scheme::Story, id.as_str()),
            summary: listing.map(|it| it.summary()).unwrap_or_default(),
            date: story.page.head.date.map(|it| desk.words.date(it)).unwrap_or_default(),
        }
    });
    told.collect()
}

fn is_told(writer: &Writer<'_>, it: &Sponsor<'_>, story: &Story<'_>) -> bool {
    let known = story.territory.and_then(|it| writer.desk.catalog.territories.get(it));
    let lineage = known.map_or(&[][..], |it| it.lineage.as_slice());
    let period = it.page.head.scope.period;
    let happened = story.page.head.date.map(Date::first);
    (it.challenges.is_empty() || it.challenges.contains(&story.challenge))
        && (it.territories.is_empty()
            || lineage.iter().any(|at| it.territories.contains(at)))
        && period.is_none_or(|it| happened.is_some_and(|day| it.contains(day)))
}

/// The targets inside what a sponsor supports, and those of the whole program, which say
/// so; a target of something else is not shown.
pub(super) fn targets(writer: &mut Writer<'_>, it: &Sponsor<'_>) -> Vec<TargetView> {
    let desk = writer.desk;
    let mut views = Vec::new();
    for (id, of) in &desk.catalog.targets {
        let reach = match reach(desk, of, it) {
            Reach::Elsewhere => continue,
            Reach::Inside => String::new(),
            Reach::Wider => desk.words.text("ui-whole-program"),
        };
        views.push(TargetView { reach, ..target(writer, id, of) });
    }
    views
}

/// What a target has to do with the scope of a sponsor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// Its scope lies in that of the sponsor.
    Inside,
    /// It speaks of more than the sponsor supports.
    Wider,
    /// It speaks of something else.
    Elsewhere,
}

fn reach(desk: &Desk<'_>, target: &Target<'_>, it: &Sponsor<'_>) -> Reach {
    let scope = &target.head.scope;
    let edition = scope.edition.as_ref().and_then(|it| it.value.split('/').next());
    let cohort = scope.cohort.as_ref().and_then(|it| desk.catalog.cohorts.get(&it.value));
    let program = scope.program.as_ref().map(|it| it.value.as_str()).or(edition);
    let program = program.or(cohort.map(|it| it.program.as_str()));
    let challenge = scope.challenge.as_ref().map(|it| it.value.as_str());
    let challenge = challenge.or(cohort.map(|it| it.challenge.as_str()));
    let is_measured = match &target.head.of.value {
        TypedRef::Indicator(id) => it.indicators.contains(&id),
        // A declared number is of this sponsor when it is of a program it supports.
        _ => program.is_some(),
    };
    if !is_measured || scope.group.is_some() {
        return Reach::Elsewhere;
    }
    let place = scope.territory.as_ref().map(|it| &it.value);
    let parts = [
        within(program, &it.programs),
        within(challenge, &it.challenges),
        near(desk, place, it),
    ];
    parts.into_iter().max().unwrap_or(Reach::Inside)
}

/// One name against those that a sponsor supports; it supports all when it names none.
fn within(id: Option<&str>, supported: &[&Slug]) -> Reach {
    match id {
        _ if supported.is_empty() => Reach::Inside,
        None => Reach::Wider,
        Some(id) if supported.iter().any(|it| it.as_str() == id) => Reach::Inside,
        Some(_) => Reach::Elsewhere,
    }
}

/// A place against those that a sponsor supports.
fn near(desk: &Desk<'_>, place: Option<&Slug>, it: &Sponsor<'_>) -> Reach {
    let holds = |inner: &Slug, outer: &Slug| {
        let known = desk.catalog.territories.get(inner);
        known.is_some_and(|it| it.lineage.contains(&outer))
    };
    match place {
        _ if it.territories.is_empty() => Reach::Inside,
        None => Reach::Wider,
        Some(place) if it.territories.iter().any(|own| holds(place, own)) => {
            Reach::Inside
        }
        Some(place) if it.territories.iter().any(|own| holds(own, place)) => Reach::Wider,
        Some(_) => Reach::Elsewhere,
    }
}
