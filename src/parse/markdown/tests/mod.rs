//! Bodies read through `read`, with what is told of them.

mod hostile;
mod lookalikes;
mod prose;
mod references;
mod structure;

use super::{Classes, Rules, read};
use crate::diag::{Diagnostics, Severity};
use crate::parse::{Block, Body, Inline};
use crate::text::Source;

/// A day's body and what is told of it: `code "part of the source"`.
fn day(text: &str) -> (Body, Vec<String>) {
    read_with(text, Classes::Channels)
}

/// What is told of a page that is not a day.
fn told(text: &str) -> Vec<String> {
    read_with(text, Classes::Refused).1
}

/// The body of a page that is not a day, of which nothing is told.
fn sound(text: &str) -> Body {
    let (body, told) = read_with(text, Classes::Refused);
    assert_eq!(told, [""; 0], "{text}");
    body
}

fn read_with(text: &str, classes: Classes) -> (Body, Vec<String>) {
    let head = "---\ntitle: Été\n---\n";
    let source = Source::new("content/a.md", &format!("{head}{text}"));
    let rules = Rules { classes, typed_numbers: Severity::Warning };
    let mut diagnostics = Diagnostics::default();
    let body = read(&source, head.len(), rules, &mut diagnostics);
    let words = diagnostics.list.iter().map(|it| {
        let span = it.location.as_ref().expect("all have a place").span;
        let part = &source.text[span.start as usize..span.end as usize];
        format!("{} {part:?}", it.code())
    });
    let words = words.collect();
    (body, words)
}

/// The only paragraph of a body.
fn line(body: &Body) -> &[Inline] {
    match body.blocks.as_slice() {
        [Block::Paragraph(content)] => content,
        other => panic!("one paragraph, not {other:?}"),
    }
}
