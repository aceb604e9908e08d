//! From what the template engine says to a fault at its place.

use tera::{Error, ErrorKind};

use super::said;
use super::templates::name;
use crate::diag::{Diagnostic, Diagnostics, Structure};
use crate::text::{Location, Source, SourcePath, Span};

/// What is wrong with the templates of a project, while `template` was read or filled.
pub(super) fn of(error: &Error, template: &str, own: &[Source]) -> Diagnostic {
    let said = Said::of(error);
    let named = |wanted: &str| own.iter().find(|it| name(it) == wanted);
    let source = named(&said.file).or_else(|| named(template)).or(own.first());
    let span = match source {
        Some(source) if name(source) == said.file => said.place.span(&source.text),
        _ => Span::default(),
    };
    let path = source.map_or_else(|| SourcePath::new("templates"), |it| it.path.clone());
    let fault = Structure::Template(said::template(&said.message));
    Diagnostic::new(fault, Location { path, span })
}

/// The files of a project that can be used. Only a font, a picture and the like may be
/// something else than text; of the others it is told.
pub(super) fn readable(own: &[Source]) -> (Vec<Source>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut kept = Vec::new();
    for source in own {
        let is_text = ["html", "css", "svg", "txt"].contains(&source.path.extension());
        let free = super::assets::name(source).is_some() && !is_text;
        match &source.undecodable {
            Some(undecodable) if !free => {
                let fault = Structure::Encoding { guess: undecodable.word() };
                let span = undecodable.span(&source.text);
                let location = Location { path: source.path.clone(), span };
                diagnostics.push(Diagnostic::new(fault, location));
            }
            _ => kept.push(source.clone()),
        }
    }
    (kept, diagnostics)
}

/// What the engine says, taken apart.
struct Said {
    message: String,
    file: String,
    place: Place,
}

/// Where the engine says it is.
enum Place {
    Bytes(usize, usize),
    LineColumn(usize, usize),
    Nowhere,
}

impl Said {
    fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = &report.span().range;
                Self {
                    message: report.message().to_owned(),
                    file: report.filename().to_owned(),
                    place: Place::Bytes(range.start, range.end),
                }
            }
            _ => Self::of_text(&error.to_string()),
        }
    }

    /// Reads what is only said in words: `error: …`, then `--> file:line:column`.
    fn of_text(text: &str) -> Self {
        let first = text.lines().next().unwrap_or_default();
        let message = first.strip_prefix("error: ").unwrap_or(first).to_owned();
        let place = text.lines().find_map(|it| it.trim_start().strip_prefix("--> "));
        let mut parts = place.unwrap_or_default().rsplitn(3, ':');
        let column = parts.next().and_then(|it| it.parse().ok());
        let line = parts.next().and_then(|it| it.parse().ok());
        let file = parts.next().unwrap_or_default().to_owned();
        let place = match (line, column) {
            (Some(line), Some(column)) => Place::LineColumn(line, column),
            _ => Place::Nowhere,
        };
        Self { message, file, place }
    }
}

impl Place {
    fn span(&self, text: &str) -> Span {
        match *self {
            Self::Bytes(start, end) => Span::new(start, end),
            Self::Nowhere => Span::default(),
            Self::LineColumn(line, column) => {
                let mut lines = text.split_inclusive('\n');
                let before: usize =
                    lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
                let here = lines.next().unwrap_or_default();
                let mut places = here.char_indices().map(|(at, _)| at);
                let at = places.nth(column.saturating_sub(1)).unwrap_or_default();
                Span::new(before + at, before + here.trim_end().len())
            }
        }
    }
}
