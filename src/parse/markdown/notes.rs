//! Footnotes: their marks, their texts, their order.
//!
//! A note that nobody cites is left out; a mark without a note never comes here.

use std::collections::BTreeMap;

use crate::parse::{Block, Note};

/// The notes met so far. Labels that differ in capitals only are the same.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Labels as written, in the order of their first citation.
    labels: Vec<String>,
    /// Where each label stands in that order.
    marks: BTreeMap<String, usize>,
    definitions: BTreeMap<String, Vec<Block>>,
}

impl Notes {
    /// The index of a note that is cited.
    pub(super) fn cite(&mut self, label: &str) -> usize {
        let next = self.labels.len();
        let index = *self.marks.entry(label.to_lowercase()).or_insert(next);
        if index == next {
            self.labels.push(label.to_owned());
        }
        index
    }

    /// Keeps the text of a note, or tells that it has one already, which holds.
    pub(super) fn define(&mut self, label: &str, blocks: Vec<Block>) -> bool {
        let label = label.to_lowercase();
        let free = !self.definitions.contains_key(&label);
        self.definitions.entry(label).or_insert(blocks);
        free
    }

    /// The notes that are cited, in order.
    pub(super) fn cited(mut self) -> Vec<Note> {
        let note = |label: String| {
            let blocks = self.definitions.remove(&label.to_lowercase());
            Note { label, blocks: blocks.unwrap_or_default() }
        };
        self.labels.into_iter().map(note).collect()
    }
}
