//! Footnotes: marks in the text, the notes at its end, and the way back.

use super::Printer;
use crate::plan::html::escape;

impl Printer<'_, '_, '_> {
    pub(super) fn note_mark(&mut self, index: usize) {
        let known = self.cited.iter().position(|(it, _)| *it == index);
        let at = known.unwrap_or_else(|| {
            self.cited.push((index, 0));
            self.cited.len() - 1
        });
        self.cited[at].1 += 1;
        let (number, time) = (at + 1, self.cited[at].1);
        let again = if time > 1 { format!("-{time}") } else { String::new() };
        let prefix = &self.prefix;
        self.html.push_str(&format!(
            "<sup><a id=\"{prefix}appel-{number}{again}\" href=\"#{prefix}note-{number}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        ));
        self.opening = false;
    }

    /// The notes that were cited, in the order of their marks; a note may cite another.
    pub(super) fn notes(&mut self) {
        if self.cited.is_empty() {
            return;
        }
        let title = escape(&self.writer.desk.words.text("ui-notes"));
        self.html.push_str(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\">\n<ol>\n"
        ));
        let body = self.body;
        let mut at = 0;
        while let Some((index, _)) = self.cited.get(at).copied() {
            let number = at + 1;
            self.html.push_str(&format!("<li id=\"{}note-{number}\">\n", self.prefix));
            if let Some(note) = body.notes.get(index) {
                note.blocks.iter().for_each(|it| self.block(it));
            }
            self.way_back(at);
            self.html.push_str("</li>\n");
            at += 1;
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    fn way_back(&mut self, at: usize) {
        let title = escape(&self.writer.desk.words.text("ui-back-to-text"));
        let (number, prefix) = (at + 1, &self.prefix);
        let back = format!(
            "<p><a href=\"#{prefix}appel-{number}\" role=\"doc-backlink\" \
             aria-label=\"{title} ({number})\">↩</a></p>\n"
        );
        self.html.push_str(&back);
    }
}
