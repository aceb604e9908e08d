//! The text that says what is what in a kit.

use std::collections::BTreeSet;

use super::{KitFile, KitStyles};
use crate::diag::Fact;
use crate::locale::{Around, Words, typeset};
use crate::plan::desk::Desk;

/// What a kit says of itself, line by line.
pub(super) struct Readme<'a> {
    words: &'a Words,
    /// What its lines say so far.
    text: String,
}

impl<'a> Readme<'a> {
    /// Begins with the title and what the kit is.
    pub(super) fn new(desk: &'a Desk<'_>, title: &str, about: &str) -> Self {
        let words = desk.words;
        let mut readme = Self { words, text: String::new() };
        readme.line(title);
        let rule = "=".repeat(title.chars().count());
        readme.line(&rule);
        if !desk.site.banner.is_empty() {
            readme.paragraph(&desk.site.banner);
        }
        readme.paragraph(about);
        readme
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }

    /// What stands in the kit: the name of each file and what it is.
    pub(super) fn holds(&mut self, files: &[KitFile], styles: KitStyles) {
        let title = self.words.text("ui-kit-holds");
        self.paragraph(&title);
        self.line(&"-".repeat(title.chars().count()));
        let mut told = BTreeSet::from([""]);
        for file in files.iter().filter(|it| told.insert(it.what)) {
            // Files of one kind stand in one line: « qr/*.svg », « jours/*/mail.txt ».
            let same = files.iter().filter(|it| it.what == file.what);
            let all = same.map(|it| it.name.as_str());
            let name = all.map(str::to_owned).reduce(|one, other| common(&one, &other));
            let name = name.unwrap_or_default();
            let what = self.words.text(file.what);
            let facts = [("file", (&name).into()), ("what", (&what).into())];
            let line = self.words.with("ui-kit-file", &facts);
            self.line(&line);
        }
        if styles == KitStyles::Beside {
            let line = self.words.text("ui-kit-styles");
            self.line(&line);
        }
    }

    /// The last lines: of which day it is, whose, and what may be done with it.
    pub(super) fn end(mut self, desk: &Desk<'_>) -> String {
        let day = Fact::Text(self.words.day(desk.date));
        let state = self.words.with("ui-state-of", &[("date", day)]);
        let facts = [
            ("licence", (&desk.site.data_licence).into()),
            ("organisation", (&desk.site.organisation).into()),
        ];
        let licence = self.words.with("ui-kit-licence", &facts);
        self.paragraph(&state);
        self.line(&licence);
        self.line(&format!("{} — {}", desk.site.title, desk.site.base_url));
        self.text
    }

    fn line(&mut self, text: &str) {
        self.text += &typeset(text, self.words.language(), Around::NOTHING);
        self.text.push('\n');
    }
}

/// What two names have in common, with a star for what they have not.
fn common(one: &str, other: &str) -> String {
    let parts = one.split('/').zip(other.split('/'));
    let parts = parts.map(|(one, other)| match one == other {
        true => one.to_owned(),
        false => match one.rsplit_once('.') {
            Some((_, extension)) => format!("*.{extension}"),
            None => "*".to_owned(),
        },
    });
    parts.collect::<Vec<_>>().join("/")
}
