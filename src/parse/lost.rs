//! What is left of a thing that could not be read: its name, and the names it cites.
//!
//! Invariant: whoever cites a lost thing is not told that it does not exist, and what a
//! lost thing cites is looked up all the same.

use super::yaml::{Mapping, Node, NodeKind, Reader};
use super::{Body, Kind, Scheme};
use crate::diag::Diagnostic;
use crate::text::{Source, SourcePath, Span};
use crate::value::Slug;

/// A thing that was declared and could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// What it is.
    pub kind: Kind,
    /// What it is called; none when that could not be read either: any name may be its.
    pub name: Option<String>,
}

impl Lost {
    /// A thing whose name is known.
    pub(super) fn named(kind: Kind, name: impl Into<String>) -> Self {
        Self { kind, name: Some(name.into()) }
    }

    /// A thing whose name nobody knows.
    pub(super) fn unnamed(kind: Kind) -> Self {
        Self { kind, name: None }
    }
}

/// A name that a lost thing cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it should lead to.
    pub kind: Kind,
    /// The name as written.
    pub name: String,
    /// Where.
    pub span: Span,
}

/// The id of an item, out of its keys or out of its bare text.
pub(super) fn id_of(source: &Source, node: &Node) -> Option<String> {
    match &node.kind {
        NodeKind::Mapping(mapping) => match &mapping.get("id")?.kind {
            NodeKind::Text(text) => Slug::of(text).map(|it| it.to_string()),
            _ => None,
        },
        NodeKind::Damaged => {
            let text = &source.text[node.span.start as usize..node.span.end as usize];
            bare_id(text)
        }
        _ => None,
    }
}

/// `{id: kits, one: "kit` — the word after `id:`.
fn bare_id(text: &str) -> Option<String> {
    let starts = text.match_indices("id:").map(|(at, _)| at);
    let mut starts =
        starts.filter(|at| text[..*at].ends_with(['{', ' ', ',', '\n', '-']) || *at == 0);
    let rest = text[starts.next()? + 3..].trim_start().trim_start_matches(['"', '\'']);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let id = &rest[..end.unwrap_or(rest.len())];
    (!id.is_empty()).then(|| id.to_owned())
}

/// The keys that cite, with what they lead to.
const CITING: [(&str, Kind); 32] = [
    ("action", Kind::Action),
    ("actions", Kind::Action),
    ("challenge", Kind::Challenge),
    ("challenges", Kind::Challenge),
    ("cohort", Kind::Cohort),
    ("concept", Kind::Concept),
    ("counted_by", Kind::Partner),
    ("denominator", Kind::Indicator),
    ("figure", Kind::Figure),
    ("figures", Kind::Figure),
    ("indicator", Kind::Indicator),
    ("indicators", Kind::Indicator),
    ("nature_source", Kind::Source),
    ("numerator", Kind::Indicator),
    ("partner", Kind::Partner),
    ("partners", Kind::Partner),
    ("platform", Kind::Platform),
    ("program", Kind::Program),
    ("programs", Kind::Program),
    ("replaced_by", Kind::Target),
    ("source", Kind::Source),
    ("sources", Kind::Source),
    ("sponsor", Kind::Sponsor),
    ("survey", Kind::Survey),
    ("territories", Kind::Territory),
    ("territory", Kind::Territory),
    ("tier", Kind::Tier),
    ("to", Kind::Figure),
    ("unit", Kind::Unit),
    ("validated_by", Kind::Partner),
    // References that carry their own type or program.
    ("edition", Kind::Edition),
    ("of", Kind::Indicator),
];

/// What a key cites, in a file of a place.
pub(super) fn cited(key: &str, path: &SourcePath) -> Option<Kind> {
    match key {
        "category" => Some(Kind::Category),
        "parent" => Some(parent(path)),
        _ => CITING.iter().find(|(it, _)| *it == key).map(|(_, kind)| *kind),
    }
}

/// Keys below which nothing is looked up.
const FREE: [&str; 6] =
    ["external", "dimensions", "contribution", "budget", "headlines", "private_note"];

/// Notes what the keys of a lost thing cite.
pub(super) fn mentions(mapping: &Mapping, reader: &mut Reader<'_>) {
    for (key, node) in &mapping.entries {
        let word = key.value.as_str();
        // A value that was told is not looked up.
        let told =
            |it: &Diagnostic| it.location.as_ref().is_some_and(|at| at.span == node.span);
        let told = reader.diagnostics.list.iter().any(told);
        if told || FREE.contains(&word) || word.starts_with("x_") {
            continue;
        }
        match (word, &node.kind) {
            ("actions", NodeKind::Mapping(by_challenge)) => {
                for (challenge, actions) in &by_challenge.entries {
                    mention(Kind::Challenge, &challenge.value, challenge.span, reader);
                    each(Kind::Action, actions, reader);
                }
            }
            ("quantities", NodeKind::Mapping(by_unit)) => {
                for (unit, _) in &by_unit.entries {
                    mention(Kind::Unit, &unit.value, unit.span, reader);
                }
            }
            // `of: entries` is no reference: one has its type.
            ("of", NodeKind::Text(text)) if !text.contains(':') => {}
            // That of a sheet is a word of its own.
            ("category", _) => {
                if reader.source.path.as_str().starts_with("content/platforms/") {
                    each(Kind::Category, node, reader);
                }
            }
            ("parent", _) => each(parent(&reader.source.path), node, reader),
            _ => match CITING.iter().find(|(it, _)| *it == word) {
                Some((_, kind)) => each(*kind, node, reader),
                None => below(node, reader),
            },
        }
    }
}

/// What the parts of a value cite.
fn below(node: &Node, reader: &mut Reader<'_>) {
    match &node.kind {
        NodeKind::Mapping(mapping) => mentions(mapping, reader),
        NodeKind::List(items) => items.iter().for_each(|it| below(it, reader)),
        _ => {}
    }
}

/// One name, or a list of them.
fn each(kind: Kind, node: &Node, reader: &mut Reader<'_>) {
    match &node.kind {
        NodeKind::Text(text) => mention(kind, text.trim(), node.span, reader),
        NodeKind::List(items) => items.iter().for_each(|it| each(kind, it, reader)),
        NodeKind::Mapping(mapping) => mentions(mapping, reader),
        _ => {}
    }
}

fn mention(kind: Kind, text: &str, span: Span, reader: &mut Reader<'_>) {
    let (kind, name) = match (kind, text.split_once(':')) {
        (Kind::Indicator, Some(("indicator", id))) => (Kind::Indicator, id),
        (Kind::Indicator, Some(("concept", id))) => (Kind::Concept, id),
        (_, Some(_)) => return,
        (kind, None) => (kind, text),
    };
    // A word that is no name was told.
    let named = match kind {
        Kind::Edition => name.split('/').count() == 2,
        _ => Slug::new(name).is_some(),
    };
    let mention = Mention { kind, name: name.to_owned(), span };
    if named && name != "unknown" && !reader.mentions.contains(&mention) {
        reader.mentions.push(mention);
    }
}

fn parent(path: &SourcePath) -> Kind {
    match path.stem() {
        "territories" => Kind::Territory,
        _ => Kind::Partner,
    }
}

/// Notes what the text of a lost page cites.
pub(super) fn in_body(body: &Body, reader: &mut Reader<'_>) {
    for mention in body.mentions(&reader.source.path) {
        if !reader.mentions.contains(&mention) {
            reader.mentions.push(mention);
        }
    }
}

impl Body {
    /// What a text cites by name, for a page that is not written.
    pub fn mentions(&self, path: &SourcePath) -> Vec<Mention> {
        const RESERVED: [&str; 4] = ["this", "next", "previous", "expert"];
        let references = self.references().map(|it| it.reference);
        let named = references.filter(|it| !RESERVED.contains(&it.target.as_str()));
        let found = named.filter_map(|reference| {
            let kind = kind(reference.scheme)?;
            let target = reference.target.as_str();
            let name = match (kind, target.split_once('/'), program(path)) {
                (Kind::Survey, Some((survey, _)), _) => survey.to_owned(),
                (Kind::Day | Kind::Edition, None, Some(program)) => {
                    format!("{program}/{target}")
                }
                _ => target.to_owned(),
            };
            Some(Mention { kind, name, span: reference.span })
        });
        found.collect()
    }
}

/// The program in whose folder a file is.
fn program(path: &SourcePath) -> Option<&str> {
    path.as_str().strip_prefix("content/programs/")?.split('/').next()
}

fn kind(scheme: Scheme) -> Option<Kind> {
    Some(match scheme {
        Scheme::Program => Kind::Program,
        Scheme::Challenge => Kind::Challenge,
        Scheme::Action => Kind::Action,
        Scheme::Partner => Kind::Partner,
        Scheme::Territory => Kind::Territory,
        Scheme::Story => Kind::Story,
        Scheme::Project => Kind::Project,
        Scheme::Platform => Kind::Platform,
        Scheme::Notice => Kind::Notice,
        Scheme::Edition => Kind::Edition,
        Scheme::Day => Kind::Day,
        Scheme::Page => Kind::Page,
        Scheme::Source => Kind::Source,
        Scheme::Sponsor => Kind::Sponsor,
        Scheme::Cohort => Kind::Cohort,
        Scheme::Tier => Kind::Tier,
        Scheme::Contact => Kind::Contact,
        Scheme::Figure => Kind::Figure,
        Scheme::Indicator => Kind::Indicator,
        Scheme::Target => Kind::Target,
        Scheme::Survey => Kind::Survey,
        Scheme::Concept => Kind::Concept,
        _ => return None,
    })
}
