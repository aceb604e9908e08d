//! Headings: their order, their ids, the channels they are for.
//!
//! Invariant: what stands in braces after a heading is understood whole or told, so
//! that a slip cannot send a text to everybody.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::Tag;

use super::{Classes, Reader, channels};
use crate::diag::{Form, Output, Program, Structure};
use crate::parse::walk::plain;
use crate::parse::{Channel, Heading};
use crate::text::{Span, Spanned, nearest};
use crate::value::Slug;

/// The class that hides a heading and keeps its section.
const NO_TITLE: &str = "no-title";

/// How the classes begin that name a challenge.
const FOR: &str = "for-";

/// The classes that name channels.
const CHANNELS: [(&str, Channel); 5] = [
    ("mail", Channel::Mail),
    ("call", Channel::Call),
    ("whatsapp", Channel::Whatsapp),
    ("session", Channel::Session),
    ("web", Channel::Web),
];

/// What was seen of the headings so far.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The level of the heading before; 0 at the start.
    previous: u8,
    /// Ids taken, with the place of each.
    ids: BTreeMap<String, usize>,
    /// How many headings had the same text, by the id made from it.
    same: BTreeMap<String, usize>,
}

impl Reader<'_> {
    /// Reads a heading that was just opened.
    pub(super) fn heading(&mut self, tag: Tag<'_>, range: Range<usize>) -> Heading {
        let Tag::Heading { level, id, classes, attrs } = tag else {
            unreachable!("called on headings only")
        };
        let level = level as u8;
        // Only a section of the page itself can be for a channel.
        let top = self.depth == 1;
        let content = self.line();
        self.refuse_embeds();
        self.next();
        let range = range.start..range.start + self.written(&range).trim_end().len();
        self.check_level(level, &range);

        let known = top && self.rules.classes == Classes::Channels;
        let first = self.written(&range).lines().next().unwrap_or_default();
        // Told already, as channels that are written in another way.
        let strayed = known && channels::in_heading(first).is_some();
        let (id, attrs) = if strayed { (None, Vec::new()) } else { (id, attrs) };
        for (key, value) in attrs {
            let value = value.map(|it| format!("={it}")).unwrap_or_default();
            self.unknown_attribute(format!("{key}{value}"), &range);
        }
        // Code in a heading may hold braces: in the prose it is a hole.
        let prose = self.prose.text.clone();
        if !strayed {
            self.check_braces(&prose, &range);
        }
        let mut heading = Heading {
            level,
            id: self.id(id.as_deref(), &plain(&content), &range),
            channels: Vec::new(),
            challenges: Vec::new(),
            printed: !content.is_empty(),
            content,
            span: Span::new(range.start, range.end),
        };
        for class in classes {
            let challenge = class.strip_prefix(FOR).and_then(Slug::new);
            if let Some(value) = challenge.filter(|_| known) {
                let place = self.part(&range, &format!(".{class}"));
                let span = Span::new(place.start, place.end);
                heading.challenges.push(Spanned { value, span });
            } else if !known || !heading.wear(&class) {
                let nearest = if known { near(&class) } else { None };
                self.unknown_class(&class, nearest, &range);
            }
        }
        heading
    }

    fn check_level(&mut self, level: u8, range: &Range<usize>) {
        // The title of the page is the only heading of level 1.
        let expected = self.outline.previous.max(1) + 1;
        let underlined = !self.written(range).trim_start().starts_with('#');
        if !underlined && (level == 1 || level > expected) {
            let (found, expected) = (usize::from(level), usize::from(expected));
            self.tell(Output::HeadingOrder { found, expected }, range.clone());
        }
        self.outline.previous = level;
    }

    fn unknown_class(
        &mut self,
        class: &str,
        nearest: Option<String>,
        range: &Range<usize>,
    ) {
        let place = self.part(range, &format!(".{class}"));
        let class = class.to_owned();
        self.tell(Program::UnknownClass { class, nearest }, place);
    }

    fn unknown_attribute(&mut self, attribute: String, range: &Range<usize>) {
        let place = self.part(range, &attribute);
        self.tell(Program::UnknownAttribute { attribute }, place);
    }

    /// Tells of braces that stayed text, and of single letters in braces, which the
    /// Markdown crate passes over.
    fn check_braces(&mut self, text: &str, range: &Range<usize>) {
        let open = text.rfind('{').map(|at| &text[at..]);
        let meant =
            |it: &&str| it.ends_with('}') || it[1..].trim_start().starts_with(['.', '#']);
        if let Some(braces) = open.filter(meant) {
            self.unknown_attribute(braces.to_owned(), range);
        }
        let written = self.written(range);
        let block = written.trim_end_matches(['#', ' ', '\t']).strip_suffix('}');
        let inside = block.and_then(|it| it.rsplit_once('{')).map(|(_, inside)| inside);
        let single = |it: &&str| it.len() == 1;
        if open.is_none()
            && let Some(letter) =
                inside.and_then(|it| it.split_ascii_whitespace().find(single))
        {
            let letter = letter.to_owned();
            let place = self.part(range, inside.unwrap_or_default());
            self.tell(Program::UnknownAttribute { attribute: letter }, place);
        }
    }

    /// The id written, or one made from the text that no other heading has.
    fn id(&mut self, written: Option<&str>, text: &str, range: &Range<usize>) -> String {
        if let Some(id) = written {
            let place = self.part(range, id);
            if Slug::new(id).is_none() {
                let meant = Slug::of(id).map(|it| it.to_string());
                let form = Form::Id(meant);
                self.tell(Structure::BadValue { text: id.to_owned(), form }, place);
            } else if let Some(taken) = self.outline.ids.get(id) {
                let line = self.source.position(*taken).line;
                let first = format!("{}:{line}", self.source.path);
                self.tell(Structure::DuplicateId { id: id.to_owned(), first }, place);
            } else {
                self.outline.ids.insert(id.to_owned(), range.start);
                return id.to_owned();
            }
        }
        let slug = Slug::of(text).map_or_else(|| "section".into(), |it| it.to_string());
        self.outline.take(slug, range.start)
    }
}

impl Heading {
    /// Takes on what a class of a day says; false when no class has that name.
    fn wear(&mut self, class: &str) -> bool {
        if class == NO_TITLE {
            self.printed = false;
            return true;
        }
        let known = CHANNELS.iter().find(|(name, _)| *name == class);
        if let Some((_, channel)) = known
            && !self.channels.contains(channel)
        {
            self.channels.push(*channel);
        }
        known.is_some()
    }
}

/// Whether a heading of a day may carry this class.
pub(super) fn is_class(class: &str) -> bool {
    let channel = CHANNELS.iter().any(|(name, _)| *name == class);
    channel || class == NO_TITLE || class.strip_prefix(FOR).and_then(Slug::new).is_some()
}

/// The class that somebody meant.
fn near(class: &str) -> Option<String> {
    let classes = CHANNELS.iter().map(|(name, _)| *name).chain([NO_TITLE]);
    nearest(class, classes).map(str::to_owned)
}

impl Outline {
    /// The deepest level that the next heading may have.
    pub(super) fn deepest(&self) -> usize {
        usize::from(self.previous.max(1) + 1).min(6)
    }

    /// The first of `a`, `a-2`, `a-3`… that is free, taken from now on.
    fn take(&mut self, slug: String, place: usize) -> String {
        let n_same = self.same.entry(slug.clone()).or_default();
        let mut id = slug.clone();
        loop {
            *n_same += 1;
            if *n_same > 1 {
                id = format!("{slug}-{n_same}");
            }
            if !self.ids.contains_key(&id) {
                self.ids.insert(id.clone(), place);
                return id;
            }
        }
    }
}
