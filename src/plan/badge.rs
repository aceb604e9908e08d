//! A number that others may put on their own site, with its date and a link to where it
//! is explained.
//!
//! Invariants: what a page does not show has no badge; a badge never stands without what
//! it counts, its date and the site it comes from; its words keep off its edges in any
//! typeface that browsers have, so that they are counted as wide ones.

use serde::Serialize;

use super::address::Address;
use super::html::escape;
use super::number::{NumberState, NumberView};
use super::share::ground;
use super::writer::Writer;
use super::{Page, View};
use crate::diag::{Diagnosed, Fact};
use crate::locale::{Around, typeset};

/// How wide a badge is, in pixels.
const WIDTH: u32 = 250;

/// How small its words may be.
const LEAST: u32 = 9;

/// The space around its words.
const MARGIN: u32 = 14;

/// A number as a small picture of words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BadgeView {
    /// All that it says, in a sentence.
    pub title: String,
    /// What it is, for machines: the key of the number.
    pub key: String,
    /// The number for machines.
    pub value: String,
    /// Where it is explained.
    pub url: String,
    /// The language of its words.
    pub language: String,
    /// How wide it is.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Where its words begin.
    pub left: u32,
    /// The colour it is painted with: `#b1361e`.
    pub plane: String,
    /// The colour of its words, of which it has a contrast of 4.5 at least.
    pub ink: String,
    /// Its lines.
    pub lines: Vec<BadgeLine>,
}

/// A line of a badge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BadgeLine {
    /// Its words.
    pub text: String,
    /// How large they are.
    pub size: u32,
    /// How heavy: 400 or 700.
    pub weight: u32,
    /// Where they stand, from the top.
    pub y: u32,
}

/// A badge on a page, with what to copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BadgeLinkView {
    /// The file; empty when there is none to show.
    pub src: String,
    /// All that it says.
    pub alt: String,
    /// How wide it is.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The HTML that shows it on another site.
    pub code: String,
}

/// How a line is written: its size, its weight, how wide a letter is in hundredths of its
/// size.
#[derive(Clone, Copy)]
struct Hand(u32, u32, u32);

const VALUE: Hand = Hand(34, 700, 62);
const UNIT: Hand = Hand(18, 700, 62);
const COUNTED: Hand = Hand(15, 400, 56);
const SMALL: Hand = Hand(14, 400, 55);
const SITE: Hand = Hand(13, 700, 60);

impl Writer<'_> {
    /// The badge of a number of this page, in a file at an address, with its place in the
    /// page; nothing for a number that has no value to show.
    pub(super) fn badge(
        &self,
        number: &NumberView,
        file: &Address,
        place: &str,
    ) -> Option<(BadgeLinkView, Page)> {
        if number.state != NumberState::Value || number.text.is_empty() {
            return None;
        }
        let badge = self.laid_out(number, place);
        let absolute = self.desk.register.languages.own(file);
        let absolute = absolute.absolute(&self.desk.site.base_url);
        let link = BadgeLinkView {
            src: self.href(file),
            alt: badge.title.clone(),
            width: badge.width,
            height: badge.height,
            code: format!(
                "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\"></a>",
                escape(&badge.url),
                escape(&absolute),
                escape(&badge.title),
                badge.width,
                badge.height,
            ),
        };
        let writer = self.desk.writer(file.clone());
        let Diagnosed { value: mut page, .. } =
            writer.finish_file(View::Badge(Box::new(badge)));
        page.source = self.source.cloned();
        Some((link, page))
    }

    fn laid_out(&self, number: &NumberView, place: &str) -> BadgeView {
        let (desk, words) = (self.desk, self.desk.words);
        let own = desk.register.languages.own(&self.address);
        let own = if place.is_empty() { own } else { own.at(place) };
        let site = &desk.site.name;
        let scope = match number.scope.as_str() {
            "" => String::new(),
            scope => words.with("ui-badge-scope", &[("scope", scope.into())]),
        };
        let said = [&number.label, &scope, &number.when];
        let said: Vec<String> =
            said.into_iter().filter(|it| !it.is_empty()).cloned().collect();
        let day = Fact::Text(words.day(desk.date));
        let site = words.with("ui-badge-site", &[("site", site.into()), ("date", day)]);
        let facts = [
            ("number", (&number.text).into()),
            ("what", Fact::Text(said.join(", "))),
            ("site", (&site).into()),
        ];
        // What is copied is never set again.
        let title = words.with("ui-badge-says", &facts);
        let title = typeset(&title, words.language(), Around::NOTHING);
        let mut badge = BadgeView {
            title: title.into_owned(),
            key: number.key.clone(),
            value: number.value.clone(),
            url: own.absolute(&desk.site.base_url),
            language: desk.site.language.clone(),
            width: WIDTH,
            left: MARGIN,
            ..BadgeView::default()
        };
        let ground = ground("", &desk.look);
        (badge.plane, badge.ink) = (ground.plane.to_string(), ground.ink.to_string());
        match number.text.strip_prefix(number.number.as_str()) {
            Some(unit) if !number.number.is_empty() => {
                badge.write(&number.number, VALUE);
                badge.write(unit.trim_start(), UNIT);
            }
            _ => badge.write(&number.text, UNIT),
        }
        badge.write(&number.label, COUNTED);
        badge.write(&scope, SMALL);
        badge.write(&number.when, SMALL);
        badge.write(&site, SITE);
        badge.height += MARGIN;
        badge
    }
}

impl BadgeView {
    /// Writes words below the others, in as many lines as they take; those that hold
    /// together stay in one, smaller where they are too long.
    fn write(&mut self, text: &str, Hand(size, weight, letter): Hand) {
        let room = (self.width - 2 * MARGIN) * 100 / letter;
        let longest = text.split(' ').map(|it| it.chars().count()).max();
        let longest = u32::try_from(longest.unwrap_or(0).max(1)).unwrap_or(u32::MAX);
        let size = size.min(room / longest).max(LEAST);
        let room = usize::try_from(room / size).unwrap_or(usize::MAX);
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|it| !it.is_empty()) {
            let fits = |line: &&mut String| {
                line.chars().count() + 1 + word.chars().count() <= room
            };
            match lines.last_mut().filter(fits) {
                Some(line) => *line += &format!(" {word}"),
                None => lines.push(word.to_owned()),
            }
        }
        if self.height == 0 {
            self.height = MARGIN;
        } else if !lines.is_empty() {
            self.height += size / 4;
        }
        for text in lines {
            let y = self.height + size * 9 / 10;
            self.lines.push(BadgeLine { text, size, weight, y });
            self.height += size * 6 / 5;
        }
    }
}
