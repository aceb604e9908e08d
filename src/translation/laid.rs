//! One source with the texts of its translation in their place.

use super::hand::{Found, Hand, Said};
use super::spoken::Spoken;
use crate::diag::{Form, Structure};
use crate::parse::{Part, Texts, Translation, Wording, Written};
use crate::text::{Span, Spanned};

/// What came of one source.
#[derive(Default)]
pub(super) struct Laid {
    /// What it says in the other language; none without a translation.
    pub(super) part: Option<Part>,
    /// What the original says, as a whole or item by item.
    pub(super) things: Vec<Thing>,
    /// What was found on the way.
    pub(super) found: Found,
}

/// What one thing says in the original, and which state of that was translated.
pub(super) struct Thing {
    /// The name of the item; empty for a whole page.
    pub(super) id: String,
    /// Its texts.
    pub(super) said: Vec<(String, Said)>,
    /// Where its translation stands, and the digest that it bears; none without one.
    pub(super) translated: Translated,
}

/// Where a translation stands, and the digest that it bears; none without one.
type Translated = Option<(Span, Option<Spanned<String>>)>;

/// Lays a translation over what a source says; without one, its texts are only noted.
/// `None` for what has no texts.
pub(super) fn lay(part: &Part, told: Option<&Translation>) -> Option<Laid> {
    Some(match part {
        Part::Site(it) => {
            let mut site = it.clone();
            let mut laid = Laid::default();
            laid.thing(told, |hand| site.texts(hand));
            laid.part = told.map(|_| Part::Site(site));
            laid
        }
        Part::Program(it) => page(it, told, Part::Program),
        Part::Day { program, day } => page(day, told, |day| {
            let program = program.clone();
            Part::Day { program, day }
        }),
        Part::Challenge(it) => page(it, told, Part::Challenge),
        Part::Action(it) => page(it, told, Part::Action),
        Part::Partner(it) => page(it, told, Part::Partner),
        Part::Sponsor(it) => page(it, told, Part::Sponsor),
        Part::Story(it) => page(it, told, Part::Story),
        Part::Page { path, page: it } => page(it, told, |page| {
            let path = path.clone();
            Part::Page { path, page }
        }),
        Part::Project(it) => page(it, told, Part::Project),
        Part::Platform { id, platform } => {
            let mut platform = platform.clone();
            let mut laid = Laid::default();
            laid.thing(told, |hand| platform.texts(hand));
            laid.part = told.map(|_| Part::Platform { id: id.clone(), platform });
            laid
        }
        Part::Categories(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Categories)
        }
        Part::Tiers(items) => list(items, told, |it| it.id.value.as_str(), Part::Tiers),
        Part::Territories(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Territories)
        }
        Part::Cohorts(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Cohorts)
        }
        Part::Units(items) => list(items, told, |it| it.id.value.as_str(), Part::Units),
        Part::Sources(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Sources)
        }
        Part::Concepts(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Concepts)
        }
        Part::Figures(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Figures)
        }
        Part::Indicators(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Indicators)
        }
        Part::Targets(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Targets)
        }
        Part::Surveys(items) => {
            list(items, told, |it| it.id.value.as_str(), Part::Surveys)
        }
        _ => return None,
    })
}

/// A page, whose body is replaced whole.
fn page<T: Spoken>(
    it: &Written<T>,
    told: Option<&Translation>,
    part: impl FnOnce(Box<Written<T>>) -> Part,
) -> Laid {
    let (mut meta, mut head) = (it.meta.clone(), it.head.clone());
    let mut laid = Laid::default();
    laid.thing(told, |hand| {
        meta.texts(hand);
        head.texts(hand);
    });
    laid.part = told.map(|told| {
        let body = told.body.as_ref().unwrap_or(&it.body).clone();
        let (id, span) = (it.id.clone(), it.span);
        part(Box::new(Written { id, meta, head, body, span }))
    });
    laid
}

/// A list, item by item.
fn list<T: Spoken>(
    items: &[T],
    told: Option<&Translation>,
    id: fn(&T) -> &str,
    part: fn(Vec<T>) -> Part,
) -> Laid {
    let mut laid = Laid::default();
    let told_items = laid.items(told);
    let mut all = items.to_vec();
    for item in &mut all {
        let name = id(item).to_owned();
        let is_it = |it: &&(&Texts, Span)| named(it.0) == Some(&name);
        let own = told_items.iter().find(is_it);
        let mut hand = Hand::new(own.map(|(texts, _)| *texts));
        hand.asks("id");
        item.texts(&mut hand);
        let translated = own.map(|(texts, span)| (*span, translates(texts)));
        laid.take(hand, (name, translated));
    }
    let known: Vec<String> = items.iter().map(|it| id(it).to_owned()).collect();
    let mut hand = Hand::new(None);
    for (texts, span) in &told_items {
        hand.known(texts, ("id", *span), &known);
    }
    laid.found.faults.extend(hand.finish().1.faults);
    laid.part = told.map(|_| part(all));
    laid
}

impl Laid {
    /// Takes the texts of a page or of the site.
    fn thing(&mut self, told: Option<&Translation>, go: impl FnOnce(&mut Hand<'_>)) {
        let texts = told.and_then(|it| match &it.texts {
            Wording::Keys(texts) => Some(texts),
            _ => None,
        });
        let mut hand = Hand::new(texts);
        go(&mut hand);
        let span = Span::new(0, 0);
        let translated = told.map(|_| (span, texts.and_then(translates)));
        self.take(hand, (String::new(), translated));
    }

    fn take(&mut self, hand: Hand<'_>, (id, translated): (String, Translated)) {
        let (said, found) = hand.finish();
        self.found.faults.extend(found.faults);
        self.found.kept.extend(found.kept);
        self.things.push(Thing { id, said, translated });
    }

    /// The items of a translated list: as a list, or under `items`.
    fn items<'t>(&mut self, told: Option<&'t Translation>) -> Vec<(&'t Texts, Span)> {
        let Some(told) = told else { return Vec::new() };
        let items = match &told.texts {
            Wording::List(items) => items,
            Wording::Keys(texts) => match texts.get("items").map(|it| &it.value) {
                Some(Wording::List(items)) => items,
                _ => return self.no_list(),
            },
            Wording::Text(_) => return self.no_list(),
            Wording::Nothing => return Vec::new(),
        };
        let mut found = Vec::new();
        for it in items {
            match &it.value {
                Wording::Keys(texts) => found.push((texts, it.span)),
                Wording::Nothing => {}
                Wording::Text(_) | Wording::List(_) => {
                    let (text, form) = (String::new(), Form::Mapping);
                    let fault = Structure::BadValue { text, form };
                    self.found.faults.push((fault.into(), it.span));
                }
            }
        }
        found
    }

    fn no_list<T>(&mut self) -> Vec<T> {
        let (text, form) = (String::new(), Form::List);
        let fault = Structure::BadValue { text, form };
        self.found.faults.push((fault.into(), Span::new(0, 0)));
        Vec::new()
    }
}

/// The digest that a translation bears.
fn translates(texts: &Texts) -> Option<Spanned<String>> {
    let it = texts.get("translates")?;
    match &it.value {
        Wording::Text(value) => Some(Spanned { value: value.clone(), span: it.span }),
        _ => None,
    }
}

fn named(texts: &Texts) -> Option<&String> {
    match &texts.get("id")?.value {
        Wording::Text(text) => Some(text),
        _ => None,
    }
}
