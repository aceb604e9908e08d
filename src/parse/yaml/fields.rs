//! Fields out of the tree: each key is asked for once, with its type, and what nobody
//! asked for is unknown. The questions are the declaration: there is no second list.

use std::collections::BTreeMap;

use super::private::Private;
use super::scalars::Value;
use super::stray::meaning;
use super::tree::{Mapping, Node, NodeKind};
use super::unknown::unknown;
use crate::diag::{Diagnostic, Diagnostics, Fault, Form, Structure};
use crate::parse::lost::{self, Mention};
use crate::parse::shape::{Limit, Record, Shape};
use crate::text::{Location, Source, Span, Spanned};
use crate::value::Slug;

/// Where the defaults of a list stand.
const DEFAULTS: &str = "defaults";

/// Reads values and collects what is wrong with them.
pub(in crate::parse) struct Reader<'a> {
    pub(in crate::parse) source: &'a Source,
    pub(in crate::parse) diagnostics: Diagnostics,
    /// The private values read so far.
    pub(in crate::parse) private: Vec<Spanned<Private>>,
    /// Items that could not be read: the keys that lead to their list, and their id.
    pub(in crate::parse) lost: Vec<(String, Option<String>)>,
    /// The names that they cite.
    pub(in crate::parse) mentions: Vec<Mention>,
    /// How many faults were met, those told before included.
    pub(in crate::parse) n_met: usize,
    /// What the first record asked for, when it is only asked.
    pub(in crate::parse) noted: Option<Record>,
    /// Whether what is asked for is noted; else it is read.
    noting: bool,
    /// The keys and positions that lead to the value being read.
    trail: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(in crate::parse) fn new(source: &'a Source) -> Self {
        let (diagnostics, private) = (Diagnostics::default(), Vec::new());
        let (lost, mentions, trail) = (Vec::new(), Vec::new(), Vec::new());
        let (n_met, noted, noting) = (0, None, false);
        Self { source, diagnostics, private, lost, mentions, n_met, noted, noting, trail }
    }

    /// One that notes what is asked for.
    pub(in crate::parse) fn noting(source: &'a Source) -> Self {
        Self { noting: true, ..Self::new(source) }
    }

    /// Tells a fault at a place, with the keys that lead there.
    pub(in crate::parse) fn tell(&mut self, fault: impl Into<Fault>, span: Span) {
        let location = Location { path: self.source.path.clone(), span };
        let key = self.trail.concat();
        let key = key.strip_prefix('.').unwrap_or(&key);
        let diagnostic = Diagnostic::new(fault, location).under(key);
        self.n_met += 1;
        // Every item of a list meets the faults of its defaults.
        let again =
            key.starts_with(DEFAULTS) && self.diagnostics.list.contains(&diagnostic);
        if !again {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Tells of each id that stands twice in one list.
    pub(in crate::parse) fn each_once<'i>(
        &mut self,
        ids: impl Iterator<Item = &'i Spanned<Slug>>,
    ) {
        let mut seen: BTreeMap<&Slug, Span> = BTreeMap::new();
        for id in ids {
            if let Some(first) = seen.insert(&id.value, id.span) {
                let line = self.source.position(first.start as usize).line;
                let first = format!("{}:{line}", self.source.path);
                let fault = Structure::DuplicateId { id: id.value.to_string(), first };
                self.tell(fault, id.span);
            }
        }
    }

    /// Tells that a value has another form than its key takes.
    pub(in crate::parse) fn expected<T>(&mut self, form: Form, node: &Node) -> Option<T> {
        if node.kind == NodeKind::Damaged {
            self.n_met += 1;
            return None;
        }
        let raw = &self.source.text[node.span.start as usize..node.span.end as usize];
        let text = excerpt(match &node.kind {
            NodeKind::Text(text) if !text.trim().is_empty() => text,
            _ => raw,
        });
        self.tell(Structure::BadValue { text, form }, node.span);
        None
    }

    /// Goes one step further into the tree.
    pub(in crate::parse) fn within<T>(
        &mut self,
        step: String,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.trail.push(step);
        let value = read(self);
        self.trail.pop();
        value
    }

    /// Reads what stands in the defaults of a list, whichever item asks for it.
    fn within_defaults<T>(
        &mut self,
        step: String,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let trail = std::mem::replace(&mut self.trail, vec![step]);
        let value = read(self);
        self.trail = trail;
        value
    }

    /// Notes an item that could not be read.
    pub(in crate::parse) fn lose(&mut self, node: &Node) {
        let id = lost::id_of(self.source, node);
        self.lost.push((self.trail.concat(), id));
    }

    /// Reads keys with values; whatever key `read` does not ask for is unknown.
    pub(in crate::parse) fn record<T>(
        &mut self,
        node: &Node,
        read: impl FnOnce(&mut Fields<'_, 'a>) -> Option<T>,
    ) -> Option<T> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return self.expected(Form::Mapping, node);
        };
        self.record_with(mapping, None, node.span, read)
    }

    /// The same, with values for the keys that are not written.
    pub(in crate::parse) fn record_with<T>(
        &mut self,
        mapping: &Mapping,
        defaults: Option<&Mapping>,
        span: Span,
        read: impl FnOnce(&mut Fields<'_, 'a>) -> Option<T>,
    ) -> Option<T> {
        let (asked, missing, holders) = (Vec::new(), Vec::new(), Vec::new());
        let noted = self.noting.then(Record::default);
        let reader = self;
        let mut fields =
            Fields { reader, mapping, defaults, asked, missing, holders, noted, span };
        let value = read(&mut fields);
        let reader = fields.finish();
        if value.is_none() {
            lost::mentions(mapping, reader);
            defaults.into_iter().for_each(|it| lost::mentions(it, reader));
        }
        value
    }
}

/// The first line of a text, shortened for a message.
fn excerpt(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// The keys of one mapping.
pub(in crate::parse) struct Fields<'r, 'a> {
    pub(in crate::parse) reader: &'r mut Reader<'a>,
    mapping: &'r Mapping,
    defaults: Option<&'r Mapping>,
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
    /// Those that hold keys of their own, and have no value.
    holders: Vec<&'static str>,
    noted: Option<Record>,
    pub(in crate::parse) span: Span,
}

impl<'r, 'a> Fields<'r, 'a> {
    /// The value of a key that may be left out.
    pub(in crate::parse) fn take<T: Value>(&mut self, key: &'static str) -> Option<T> {
        self.asked.push(key);
        self.hold::<T>(key);
        if let Some(noted) = &mut self.noted {
            let cited = lost::cited(key, &self.reader.source.path);
            noted.ask(key, T::shape().citing(cited));
        }
        match self.mapping.get(key) {
            Some(node) => {
                self.reader.within(format!(".{key}"), |reader| T::read(node, reader))
            }
            None => {
                let node = self.defaults?.get(key)?;
                let step = format!(".{DEFAULTS}.{key}");
                self.reader.within_defaults(step, |reader| T::read(node, reader))
            }
        }
    }

    /// Notes a key that was written without the keys that it should hold.
    fn hold<T: Value>(&mut self, key: &'static str) {
        let empty = |(it, node): &(Spanned<String>, Node)| {
            it.value == key && node.kind == NodeKind::Empty
        };
        if self.mapping.entries.iter().any(empty) && T::shape().holds_keys() {
            self.holders.push(key);
        }
    }

    /// The value of a key that may be left out, or the type's own default.
    pub(in crate::parse) fn or_default<T: Value + Default>(
        &mut self,
        key: &'static str,
    ) -> T {
        self.take(key).unwrap_or_default()
    }

    /// The value of a key that must be there. When it is not, or cannot be read, a
    /// stand-in takes its place where the type has one, so that the rest of the file is
    /// still looked at; the fault keeps it from being published.
    pub(in crate::parse) fn need<T: Value>(&mut self, key: &'static str) -> Option<T> {
        if self.noted.is_some() {
            let value = self.take(key);
            self.noted.iter_mut().for_each(|it| it.insist(key));
            return value;
        }
        if !self.has(key) {
            self.asked.push(key);
            self.hold::<T>(key);
            self.missing(key);
            return T::stand_in();
        }
        // A text that must be there must say something.
        let written = self.mapping.get(key).or_else(|| self.defaults?.get(key));
        let is_blank = |it: &Node| matches!(&it.kind, NodeKind::Text(text) if text.trim().is_empty());
        if written.is_some_and(is_blank) && T::shape() == Shape::Text {
            self.asked.push(key);
            let (text, form) = (String::new(), Form::Filled);
            self.tell_at(key, Structure::BadValue { text, form });
            return T::stand_in();
        }
        self.take(key).or_else(T::stand_in)
    }

    /// The value of a list that must be there and hold something.
    pub(in crate::parse) fn need_some<T: Value>(
        &mut self,
        key: &'static str,
    ) -> Option<Vec<T>>
    where
        Vec<T>: Value,
    {
        let list: Option<Vec<T>> = self.need(key);
        self.limit(key, Limit::Items(1, usize::MAX));
        let written = self.mapping.get(key).or_else(|| self.defaults?.get(key));
        let is_empty =
            |it: &Node| matches!(&it.kind, NodeKind::List(items) if items.is_empty());
        if written.is_some_and(is_empty) {
            let (text, form) = (String::new(), Form::NotEmpty);
            self.tell_at(key, Structure::BadValue { text, form });
        }
        list
    }

    /// Insists on one of some keys; the first is told when none is there.
    pub(in crate::parse) fn need_any(&mut self, keys: &[&'static str]) -> bool {
        self.note_any(keys);
        let found = keys.iter().any(|key| self.has(key));
        if !found {
            self.missing(keys[0]);
        }
        found
    }

    /// Whether a value was meant for one of some keys, of which one must be there.
    pub(in crate::parse) fn meant_any(&mut self, keys: &[&'static str]) -> bool {
        self.note_any(keys);
        keys.iter().any(|key| self.meant(key))
    }

    /// Notes that one of some keys must be there; whoever asks tells when none is.
    pub(in crate::parse) fn note_any(&mut self, keys: &[&'static str]) {
        self.noted.iter_mut().for_each(|it| it.any.push(keys.to_vec()));
    }

    /// Notes what holds of a key besides its type; whoever asks for it checks it.
    pub(in crate::parse) fn limit(&mut self, key: &str, limit: Limit) {
        self.noted.iter_mut().for_each(|it| it.limit(key, limit));
    }

    /// Whether a value was written for a key.
    pub(in crate::parse) fn has(&self, key: &str) -> bool {
        self.mapping.get(key).is_some()
            || self.defaults.is_some_and(|it| it.get(key).is_some())
    }

    /// Whether a value was written for a key, or for one that looks like it, or could
    /// not be read: to be asked when all keys have been.
    pub(in crate::parse) fn meant(&self, key: &str) -> bool {
        let like = |mapping: &Mapping| {
            mapping.damaged
                || mapping.entries.iter().any(|(it, _)| {
                    !self.asked.contains(&it.value.as_str())
                        && meaning(&it.value, &self.asked).as_deref() == Some(key)
                })
        };
        self.has(key) || like(self.mapping) || self.defaults.is_some_and(like)
    }

    /// Whether nothing was written.
    pub(in crate::parse) fn is_blank(&self) -> bool {
        let free = |key: &str| key.starts_with("x_");
        let blank = |(key, node): &(Spanned<String>, Node)| {
            node.kind == NodeKind::Empty || free(&key.value)
        };
        self.mapping.entries.iter().all(blank) && !self.mapping.damaged
    }

    /// Whether a part of it could not be read.
    pub(in crate::parse) fn is_torn(&self) -> bool {
        self.mapping.is_torn() || self.defaults.is_some_and(Mapping::is_torn)
    }

    /// The place of a key's value, or of the whole when it is not there.
    pub(in crate::parse) fn place(&self, key: &str) -> Span {
        let found = self.mapping.get(key).or_else(|| self.defaults?.get(key));
        found.map_or(self.head(), |node| node.span)
    }

    /// Notes that a key is missing; told at the end, unless it was only misspelt.
    pub(in crate::parse) fn missing(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Tells a fault at a key's value.
    pub(in crate::parse) fn tell_at(&mut self, key: &str, fault: impl Into<Fault>) {
        let span = self.place(key);
        self.reader.within(format!(".{key}"), |reader| reader.tell(fault, span));
    }

    /// The keys that begin with a prefix, which are free to use.
    pub(in crate::parse) fn free(&self, prefix: &str) -> Vec<(String, Node)> {
        let found =
            self.mapping.entries.iter().filter(|(key, _)| key.value.starts_with(prefix));
        found.map(|(key, node)| (key.value.clone(), node.clone())).collect()
    }

    /// The first line of the mapping: where a missing key is told.
    fn head(&self) -> Span {
        let start = self.span.start as usize;
        let text = &self.reader.source.text[start..self.span.end as usize];
        Span::new(start, start + text.lines().next().unwrap_or_default().trim_end().len())
    }

    fn finish(self) -> &'r mut Reader<'a> {
        let head = self.head();
        let Self { reader, mapping, defaults, asked, missing, holders, noted, .. } = self;
        if noted.is_some() {
            reader.noted = noted;
            return reader;
        }
        let mut misspelt = unknown(reader, mapping, (&asked, &missing, &holders));
        if let Some(defaults) = defaults {
            let step = format!(".{DEFAULTS}");
            let of_defaults = reader.within_defaults(step, |reader| {
                unknown(reader, defaults, (&asked, &missing, &[]))
            });
            misspelt.extend(of_defaults);
        }
        let damaged = mapping.damaged || defaults.is_some_and(|it| it.damaged);
        for key in missing {
            let known = damaged || misspelt.iter().any(|it| it == key);
            if !known {
                reader.tell(Structure::MissingKey { key: key.into() }, head);
            }
        }
        reader
    }
}
