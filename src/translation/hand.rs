//! The hand that goes through the texts of a thing: it notes each of them, and lays what
//! the translation says in its place.
//!
//! Invariant: a key that nobody asks for is no text, and is told; there is no second
//! list of what may be translated.

use crate::diag::{Fault, Form, Structure};
use crate::parse::{Texts, Wording};
use crate::text::{Span, Spanned, nearest};

/// What the original says, by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Said>),
    /// Keys with more below; the first names the thing in its list.
    Keys(Vec<(String, Said)>),
}

/// What was found on the way.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// What is wrong with the translation, with its place there.
    pub(super) faults: Vec<(Fault, Span)>,
    /// Texts that stay as they are in the original.
    pub(super) kept: Vec<String>,
}

/// The name of an item of a list, and the way through its texts.
type Item<T> = (fn(&T) -> String, fn(&mut T, &mut Hand<'_>));

/// Goes through the texts of one thing.
pub(super) struct Hand<'t> {
    told: Option<&'t Texts>,
    asked: Vec<&'static str>,
    pub(super) said: Vec<(String, Said)>,
    pub(super) found: Found,
}

impl<'t> Hand<'t> {
    /// A hand for a thing; without a translation it only notes.
    pub(super) fn new(told: Option<&'t Texts>) -> Self {
        let (asked, said) = (vec!["translates"], Vec::new());
        Self { told, asked, said, found: Found::default() }
    }

    /// A key that names the thing, and is no text.
    pub(super) fn asks(&mut self, key: &'static str) {
        self.asked.push(key);
    }

    /// A text that is always there.
    pub(super) fn text(&mut self, key: &'static str, text: &mut String) {
        if let Some((new, _)) = self.replace(key, text.clone()) {
            *text = new;
        }
    }

    /// A text that may be left out.
    pub(super) fn maybe(&mut self, key: &'static str, text: &mut Option<String>) {
        if let Some((new, _)) = self.replace(key, text.clone().unwrap_or_default()) {
            *text = Some(new);
        }
    }

    /// The same with its place.
    pub(super) fn placed(
        &mut self,
        key: &'static str,
        text: &mut Option<Spanned<String>>,
    ) {
        let old = text.as_ref().map(|it| it.value.clone()).unwrap_or_default();
        if let Some((value, span)) = self.replace(key, old) {
            *text = Some(Spanned { value, span: span.in_translation() });
        }
    }

    /// A list of texts, which is replaced whole.
    pub(super) fn texts(&mut self, key: &'static str, texts: &mut Vec<String>) {
        self.asked.push(key);
        if !texts.is_empty() {
            let said = texts.iter().cloned().map(Said::Text).collect();
            self.said.push((key.into(), Said::List(said)));
        }
        let told = self.told.and_then(|it| it.get(key));
        match told.map(|it| (&it.value, it.span)) {
            Some((Wording::Text(text), _)) if !text.is_empty() => {
                *texts = vec![text.clone()];
            }
            Some((Wording::List(items), _)) => {
                let text = |it: &Spanned<Wording>| match &it.value {
                    Wording::Text(text) => Some(text.clone()),
                    _ => None,
                };
                *texts = items.iter().filter_map(text).collect();
            }
            Some((Wording::Keys(_), span)) => self.odd(key, Form::List, span),
            _ => self.found.kept.extend(texts.iter().cloned()),
        }
    }

    /// Texts one level down.
    pub(super) fn inside(&mut self, key: &'static str, go: impl FnOnce(&mut Hand<'_>)) {
        self.asked.push(key);
        let told = self.told.and_then(|it| it.get(key));
        let below = match told.map(|it| (&it.value, it.span)) {
            Some((Wording::Keys(texts), _)) => Some(texts),
            Some((Wording::Text(_) | Wording::List(_), span)) => {
                self.odd(key, Form::Mapping, span);
                None
            }
            _ => None,
        };
        let mut hand = Hand::new(below);
        go(&mut hand);
        let said = self.take(hand);
        if !said.is_empty() {
            self.said.push((key.into(), Said::Keys(said)));
        }
    }

    /// Texts of the items of a list, which are known by the value of a key.
    pub(super) fn each<T>(
        &mut self,
        (key, name): (&'static str, &'static str),
        items: &mut [T],
        (id, go): Item<T>,
    ) {
        let told = self.items(key);
        let mut all = Vec::new();
        for item in items.iter_mut() {
            let id = id(item);
            let below = told.iter().find(|(it, _)| named(it, name) == Some(&id));
            let mut hand = Hand::new(below.map(|(it, _)| *it));
            hand.asked.push(name);
            go(item, &mut hand);
            let said = self.take(hand);
            if !said.is_empty() {
                let first = (name.to_owned(), Said::Text(id));
                all.push(Said::Keys(std::iter::once(first).chain(said).collect()));
            }
        }
        let known: Vec<String> = items.iter().map(id).collect();
        for (texts, span) in told {
            self.known(texts, (name, span), &known);
        }
        if !all.is_empty() {
            self.said.push((key.into(), Said::List(all)));
        }
    }

    /// Texts of the items of a list, which are known by their place.
    pub(super) fn in_order<T>(
        &mut self,
        key: &'static str,
        items: &mut [T],
        go: fn(&mut T, &mut Hand<'_>),
    ) {
        let told = self.items(key);
        let mut all = Vec::new();
        for (at, item) in items.iter_mut().enumerate() {
            let mut hand = Hand::new(told.get(at).map(|(it, _)| *it));
            go(item, &mut hand);
            all.push(Said::Keys(self.take(hand)));
        }
        if let Some((_, span)) = told.get(items.len()) {
            let (text, form) = (told.len().to_string(), Form::Items(0, items.len()));
            self.tell(Structure::BadValue { text, form }, *span);
        }
        if all.iter().any(|it| *it != Said::Keys(Vec::new())) {
            self.said.push((key.into(), Said::List(all)));
        }
    }

    /// Keys that begin with `x_`, and what is said there.
    pub(super) fn free(&self) -> impl Iterator<Item = (&'t str, &'t Wording)> + use<'t> {
        let entries = self.told.into_iter().flat_map(|it| &it.entries);
        let entries = entries.filter(|(key, _)| key.value.starts_with("x_"));
        entries.map(|(key, it)| (key.value.as_str(), &it.value))
    }

    /// Tells of a text that is longer than its place on a page.
    pub(super) fn short(&mut self, key: &'static str, most: usize) {
        let told = self.told.and_then(|it| it.get(key));
        let Some(Spanned { value: Wording::Text(text), span }) = told else { return };
        if text.chars().count() > most {
            let text = text.chars().take(40).chain(['…']).collect();
            self.tell(Structure::BadValue { text, form: Form::Short(most) }, *span);
        }
    }

    /// Tells that an item of the translation has no original.
    pub(super) fn known(
        &mut self,
        texts: &Texts,
        (name, span): (&str, Span),
        known: &[String],
    ) {
        let place = texts.get(name).map_or(span, |it| it.span);
        let id = named(texts, name).cloned().unwrap_or_default();
        if !known.contains(&id) {
            let near = nearest(&id, known.iter().map(String::as_str));
            let near = near.map(str::to_owned);
            let form = Form::OneOf(known.join(", "), near);
            self.tell(Structure::BadValue { text: id, form }, place);
        }
    }

    /// What was found, when every text was asked for: all other keys are told.
    pub(super) fn finish(mut self) -> (Vec<(String, Said)>, Found) {
        let entries = self.told.into_iter().flat_map(|it| &it.entries);
        for (key, _) in entries {
            let word = key.value.as_str();
            if self.asked.contains(&word) || word.starts_with("x_") {
                continue;
            }
            let texts = self.asked.iter().filter(|it| **it != "translates");
            let near = nearest(word, texts.clone().copied());
            let fault = match near {
                Some(near) => Structure::UnknownKey {
                    key: word.into(),
                    nearest: Some(near.to_owned()),
                },
                None => Structure::NotTranslated {
                    key: word.into(),
                    texts: texts.copied().collect::<Vec<_>>().join(", "),
                },
            };
            self.found.faults.push((fault.into(), key.span));
        }
        (self.said, self.found)
    }

    fn replace(&mut self, key: &'static str, old: String) -> Option<(String, Span)> {
        self.asked.push(key);
        let told = self.told.and_then(|it| it.get(key));
        let new = match told.map(|it| (&it.value, it.span)) {
            Some((Wording::Text(text), span)) if !text.is_empty() => {
                Some((text.clone(), span))
            }
            Some((Wording::List(_) | Wording::Keys(_), span)) => {
                self.odd(key, Form::Plain, span);
                None
            }
            _ => None,
        };
        if !old.is_empty() {
            if new.is_none() {
                self.found.kept.push(old.clone());
            }
            self.said.push((key.into(), Said::Text(old)));
        }
        new
    }

    /// The items of a list as the translation has them.
    fn items(&mut self, key: &'static str) -> Vec<(&'t Texts, Span)> {
        self.asked.push(key);
        let told = self.told.and_then(|it| it.get(key));
        match told.map(|it| (&it.value, it.span)) {
            Some((Wording::List(items), _)) => items
                .iter()
                .filter_map(|it| match &it.value {
                    Wording::Keys(texts) => Some((texts, it.span)),
                    _ => None,
                })
                .collect(),
            Some((Wording::Text(_) | Wording::Keys(_), span)) => {
                self.odd(key, Form::List, span);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn odd(&mut self, key: &str, form: Form, span: Span) {
        self.tell(Structure::BadValue { text: key.into(), form }, span);
    }

    fn tell(&mut self, fault: Structure, span: Span) {
        self.found.faults.push((fault.into(), span));
    }

    fn take(&mut self, hand: Hand<'_>) -> Vec<(String, Said)> {
        let (said, found) = hand.finish();
        self.found.faults.extend(found.faults);
        self.found.kept.extend(found.kept);
        said
    }
}

/// The name of an item.
fn named<'t>(texts: &'t Texts, name: &str) -> Option<&'t String> {
    match &texts.get(name)?.value {
        Wording::Text(text) => Some(text),
        _ => None,
    }
}
