//! Whether everyone can find their way on a page: language, headings, images, tables.

use super::document::Document;
use crate::artifact::Artifact;
use crate::diag::{Fault, Output, Structure};

/// What keeps somebody from reading a page.
pub(super) fn faults(artifact: &Artifact, document: &Document) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let file = || artifact.path.to_string();
    if document.language.as_ref().is_none_or(String::is_empty) {
        faults.push(Output::Lang { file: file() }.into());
    }
    faults.extend(heading_order(&document.headings));
    let mute = document.mute.iter();
    faults.extend(mute.map(|it| Output::Alt { file: it.clone() }.into()));
    let tables = document.tables.iter().filter(|it| !it.presentation);
    let nameless = tables.filter(|it| !(it.caption && it.heading));
    faults.extend(nameless.map(|_| Fault::from(Output::Table)));
    let bare = document.charts.iter().filter(|has_table| !**has_table);
    faults.extend(bare.map(|_| Output::ChartTable { file: file() }.into()));
    let silent = 0..document.n_silent_links;
    faults.extend(silent.map(|_| Output::LinkText { text: String::new() }.into()));
    let twice = document.ids.iter().filter(|(_, times)| **times > 1);
    faults.extend(
        twice.map(|(id, _)| {
            Structure::DuplicateId { id: id.clone(), first: file() }.into()
        }),
    );
    faults
}

/// The first heading that is too deep, or a second one of the first level.
fn heading_order(headings: &[usize]) -> Option<Fault> {
    let mut before = 0;
    for (at, level) in headings.iter().enumerate() {
        let (found, expected) = (*level, before + 1);
        if found > expected {
            return Some(Output::HeadingOrder { found, expected }.into());
        }
        if found == 1 && at > 0 {
            return Some(Output::HeadingOrder { found, expected: 2 }.into());
        }
        before = found;
    }
    None
}
