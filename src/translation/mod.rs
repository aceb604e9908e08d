//! All docs in one language, and in a second: the texts of translations laid over what
//! they translate.
//!
//! Invariants: nothing but texts changes, so that both languages show the same things
//! under the same addresses; what a translation leaves out stays as it is in the
//! original, and is known (`Side::kept`).

mod digest;
mod hand;
mod laid;
mod missing;
mod refresh;
mod skeleton;
mod spoken;

pub use hand::Said;
pub use refresh::refreshed;
pub use skeleton::{Work, work};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{Diagnosed, Diagnostic, Diagnostics, Severity, Translation as Fault};
use crate::locale::Language;
use crate::parse::{Doc, Part, Translation};
use crate::text::{Location, Source, SourcePath, Span, Spanned, nearest};
use laid::Thing;

/// Where a site is described; beside it stand its texts in other languages.
const SITE: &str = "content/site.yaml";

/// The second language of a site.
#[derive(Clone, Debug)]
pub struct Side {
    /// The language.
    pub language: Language,
    /// All docs, with their texts in this language where somebody has translated them.
    pub docs: Vec<Arc<Doc>>,
    /// The files that are translated, each with its translation.
    pub files: BTreeMap<SourcePath, SourcePath>,
    /// Those of them whose body is.
    pub bodies: BTreeSet<SourcePath>,
    /// Texts that nobody has translated.
    pub kept: BTreeSet<String>,
}

impl Side {
    /// Moves what is told of a translation to its file. What is told of an original is
    /// left out, since its own language has told it; but for an address that both
    /// languages want.
    pub fn place(&self, found: &Diagnostics) -> Diagnostics {
        let placed = found.list.iter().filter_map(|it| {
            let location = it.location.as_ref()?;
            if it.code() == "schema.duplicate-url" {
                return Some(it.clone());
            }
            let span = location.span.of_translation()?;
            let path = self.files.get(&location.path)?.clone();
            Some(Diagnostic { location: Some(Location { path, span }), ..it.clone() })
        });
        Diagnostics { list: placed.collect() }
    }
}

impl Side {
    /// Moves what was seen at a place in a translation to its file; the rest stays.
    pub fn settle(&self, found: &mut Diagnostics) {
        for location in found.list.iter_mut().filter_map(|it| it.location.as_mut()) {
            let Some(span) = location.span.of_translation() else { continue };
            let path = self.files.get(&location.path).unwrap_or(&location.path).clone();
            *location = Location { path, span };
        }
    }
}

/// The texts of a file by key, or those of the first item of a list; `None` for what has
/// none.
pub fn texts(part: &Part) -> Option<Vec<(String, Said)>> {
    let said = laid::lay(part, None)?.things.into_iter().next()?.said;
    (!said.is_empty()).then_some(said)
}

/// The second language of a site, if it has one.
pub fn lay(sources: &[Source], docs: &[Arc<Doc>]) -> Diagnosed<Option<Side>> {
    let mut diagnostics = Diagnostics::default();
    let own = own_language(docs);
    let all = docs.iter().filter_map(|doc| match &doc.part {
        Part::Translation(it) => Some((&doc.path, &**it)),
        _ => None,
    });
    let (found, same): (Vec<_>, Vec<_>) = all.partition(|(_, it)| it.language != own);
    for (path, it) in same {
        let language = it.language.code();
        diagnostics.push(told(Fault::OwnLanguage { language }, path, Span::new(0, 0)));
    }
    let site = found.iter().find(|(_, it)| it.original.as_str() == SITE);
    let Some(language) = site.map(|(_, it)| it.language) else {
        for (path, it) in found {
            let file = format!("content/site.{}.yaml", it.language.code());
            let off = told(Fault::Off { file }, path, Span::new(0, 0));
            diagnostics.push(off.weighing(Severity::Warning));
        }
        return Diagnosed { value: None, diagnostics };
    };
    let by_original: BTreeMap<&SourcePath, (&SourcePath, &Translation)> =
        found.iter().map(|(path, it)| (&it.original, (*path, *it))).collect();
    orphans(docs, &by_original, &mut diagnostics);
    let mut side = Side {
        language,
        docs: Vec::with_capacity(docs.len()),
        files: BTreeMap::new(),
        bodies: BTreeSet::new(),
        kept: BTreeSet::new(),
    };
    let mut missing = missing::Missing::default();
    for (source, doc) in sources.iter().zip(docs) {
        if !matches!(doc.part, Part::Translation(_)) {
            let told = by_original.get(&doc.path).copied();
            side.add((source, doc), told, (&mut missing, &mut diagnostics));
        }
    }
    let file = site.map(|(path, _)| *path).expect("the language comes from it");
    diagnostics.extend(&missing.tell(file));
    Diagnosed { value: Some(side), diagnostics }
}

impl Side {
    fn add(
        &mut self,
        (source, doc): (&Source, &Arc<Doc>),
        told: Option<(&SourcePath, &Translation)>,
        (missing, diagnostics): (&mut missing::Missing, &mut Diagnostics),
    ) {
        let Some(laid) = laid::lay(&doc.part, told.map(|(_, it)| it)) else {
            if let Some((path, _)) = told.filter(|_| doc.part != Part::Nothing) {
                let fault = Fault::NoTexts { file: doc.path.to_string() };
                diagnostics.push(self::told(fault, path, Span::new(0, 0)));
            }
            self.docs.push(doc.clone());
            return;
        };
        self.kept.extend(laid.found.kept);
        missing.note(doc, &laid.things);
        let (Some((path, translation)), Some(mut part)) = (told, laid.part) else {
            self.docs.push(doc.clone());
            return;
        };
        for (fault, span) in laid.found.faults {
            let location = Location { path: path.clone(), span };
            diagnostics.push(Diagnostic::new(fault, location));
        }
        let body = digest::body(&source.text);
        let old = laid.things.iter().filter_map(|it| outdated(it, body));
        diagnostics.list.extend(old.map(|(fault, span)| self::told(fault, path, span)));
        if let Part::Site(site) = &mut part {
            let value = translation.language.code().to_owned();
            site.language = Some(Spanned { value, span: Span::default() });
        }
        self.files.insert(doc.path.clone(), path.clone());
        if translation.body.is_some() {
            self.bodies.insert(doc.path.clone());
        }
        self.docs.push(Arc::new(Doc { part, ..Doc::clone(doc) }));
    }
}

/// What there is to tell of a translation that is not of the original of today.
fn outdated(thing: &Thing, body: &str) -> Option<(Fault, Span)> {
    let (span, translates) = thing.translated.as_ref()?;
    let body = if thing.id.is_empty() { body } else { "" };
    let today = digest::digest(&thing.said, body);
    match translates {
        Some(it) if it.value == today => None,
        Some(it) => Some((Fault::Outdated { digest: today }, it.span)),
        None => Some((Fault::Unsigned { digest: today }, *span)),
    }
}

/// The language in which a site is written.
fn own_language(docs: &[Arc<Doc>]) -> Language {
    let site = docs.iter().find_map(|doc| match &doc.part {
        Part::Site(site) => site.language.as_ref(),
        _ => None,
    });
    site.and_then(|it| Language::of(&it.value)).unwrap_or_default()
}

/// Tells of translations of nothing.
fn orphans(
    docs: &[Arc<Doc>],
    by_original: &BTreeMap<&SourcePath, (&SourcePath, &Translation)>,
    diagnostics: &mut Diagnostics,
) {
    let known: BTreeSet<&SourcePath> = docs.iter().map(|it| &it.path).collect();
    for (original, (path, _)) in by_original {
        if known.contains(*original) {
            continue;
        }
        let near = nearest(original.as_str(), known.iter().map(|it| it.as_str()));
        let (file, nearest) = (original.to_string(), near.map(str::to_owned));
        diagnostics.push(told(Fault::Orphan { file, nearest }, path, Span::new(0, 0)));
    }
}

fn told(fault: Fault, path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(fault, Location { path: path.clone(), span })
}
