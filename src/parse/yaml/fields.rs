//! Fields out of the tree: each key is asked for once, with its type, and what nobody
//! asked for is unknown. The questions are the declaration: there is no second list.

use super::private::Private;
use super::scalars::Value;
use super::tree::{Mapping, Node, NodeKind};
use crate::diag::{Diagnostic, Diagnostics, Fault, Form, Structure};
use crate::text::{Location, Source, Span, Spanned};

/// Reads values and collects what is wrong with them.
pub(in crate::parse) struct Reader<'a> {
    pub(in crate::parse) source: &'a Source,
    pub(in crate::parse) diagnostics: Diagnostics,
    /// The private values read so far.
    pub(in crate::parse) private: Vec<Spanned<Private>>,
    /// The keys and positions that lead to the value being read.
    trail: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(in crate::parse) fn new(source: &'a Source) -> Self {
        let (diagnostics, private) = (Diagnostics::default(), Vec::new());
        Self { source, diagnostics, private, trail: Vec::new() }
    }

    /// Tells a fault at a place, with the keys that lead there.
    pub(in crate::parse) fn tell(&mut self, fault: impl Into<Fault>, span: Span) {
        let location = Location { path: self.source.path.clone(), span };
        let key = self.trail.concat();
        let key = key.strip_prefix('.').unwrap_or(&key);
        self.diagnostics.push(Diagnostic::new(fault, location).under(key));
    }

    /// Tells that a value has another form than its key takes.
    pub(in crate::parse) fn expected<T>(&mut self, form: Form, node: &Node) -> Option<T> {
        let text =
            excerpt(&self.source.text[node.span.start as usize..node.span.end as usize]);
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
        let (asked, missing) = (Vec::new(), Vec::new());
        let mut fields = Fields { reader: self, mapping, defaults, asked, missing, span };
        let value = read(&mut fields);
        fields.finish();
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
    pub(in crate::parse) span: Span,
}

impl Fields<'_, '_> {
    /// The value of a key that may be left out.
    pub(in crate::parse) fn take<T: Value>(&mut self, key: &'static str) -> Option<T> {
        self.asked.push(key);
        let (node, step) = match self.mapping.get(key) {
            Some(node) => (node, format!(".{key}")),
            None => (self.defaults?.get(key)?, format!(".defaults.{key}")),
        };
        self.reader.within(step, |reader| T::read(node, reader))
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
        if !self.has(key) {
            self.asked.push(key);
            self.missing(key);
            return T::stand_in();
        }
        self.take(key).or_else(T::stand_in)
    }

    /// Whether a value was written for a key.
    pub(in crate::parse) fn has(&self, key: &str) -> bool {
        self.mapping.get(key).is_some()
            || self.defaults.is_some_and(|it| it.get(key).is_some())
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

    fn finish(self) {
        let head = self.head();
        let Self { reader, mapping, defaults, asked, missing, .. } = self;
        let mut misspelt = unknown(reader, mapping, &asked);
        if let Some(defaults) = defaults {
            let of_defaults = reader
                .within(".defaults".into(), |reader| unknown(reader, defaults, &asked));
            misspelt.extend(of_defaults);
        }
        for key in missing {
            let known = mapping.damaged || misspelt.iter().any(|it| it == key);
            if !known {
                reader.tell(Structure::MissingKey { key: key.into() }, head);
            }
        }
    }
}

/// Tells every key that nobody asked for, with the nearest one that is known; returns
/// the keys that were meant.
fn unknown(reader: &mut Reader<'_>, mapping: &Mapping, asked: &[&str]) -> Vec<String> {
    let mut before: Option<&Node> = None;
    let mut meant = Vec::new();
    for (key, node) in &mapping.entries {
        let known = asked.contains(&key.value.as_str()) || key.value.starts_with("x_");
        if !known {
            let fault = split_number(before, key.value.as_str()).unwrap_or_else(|| {
                let nearest = nearest(&key.value, asked.iter().copied());
                meant.extend(nearest.clone());
                Structure::UnknownKey { key: key.value.clone(), nearest }
            });
            reader
                .within(format!(".{}", key.value), |reader| reader.tell(fault, key.span));
        }
        before = Some(node);
    }
    meant
}

/// `{quantity: 5,000}` reads as a quantity of 5 and a key `000`.
fn split_number(before: Option<&Node>, key: &str) -> Option<Structure> {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let NodeKind::Text(first) = &before?.kind else { return None };
    let text = format!("{first},{key}");
    let meant = crate::value::Amount::guess(&text);
    (digits(first) && digits(key)).then_some(Structure::BadNumber { text, meant })
}

/// The word that looks most like another, when one does.
pub(in crate::parse) fn nearest<'w>(
    word: &str,
    known: impl Iterator<Item = &'w str>,
) -> Option<String> {
    let likeness =
        |it: &str| strsim::normalized_damerau_levenshtein(&word.to_lowercase(), it);
    let scored = known.map(|it| (likeness(it), it));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    best.filter(|(score, _)| *score >= 0.5).map(|(_, it)| it.to_owned())
}
