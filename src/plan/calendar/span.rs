//! All the dates of a program that everyone may see, for the pages that show a part of
//! them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::month;
use crate::calendar::Group;
use crate::diag::Fact;
use crate::model::Program;
use crate::parse::Scheme;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::shell::LinkView;
use crate::plan::writer::{Subject, Writer};

/// The dates of a program.
pub(super) struct Span<'d, 'a> {
    desk: &'a Desk<'a>,
    /// The program.
    pub(super) program: &'d Program<'a>,
    /// Its groups that may be shown.
    pub(super) groups: Vec<&'d Group<'a>>,
}

/// What stands before and after a part of a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Neighbours {
    /// The part before it that has dates.
    pub previous: Option<LinkView>,
    /// The part after it that has dates.
    pub next: Option<LinkView>,
}

impl<'a> Span<'a, 'a> {
    /// The dates of a program; none when it has no page.
    pub(super) fn new(desk: &'a Desk<'a>, program: &'a Program<'a>) -> Option<Self> {
        let mut span = Self { desk, program, groups: Vec::new() };
        let writer = span.writer(Address::calendar(program))?;
        let groups = desk.calendar.of_program(&program.page.id);
        span.groups = groups.filter(|it| writer.shows_group(it)).collect();
        Some(span)
    }

    /// A hand to write a page of it.
    pub(super) fn writer(&self, address: Address) -> Option<Writer<'a>> {
        let id = &self.program.page.id;
        let subject = Subject::Program(id);
        let writer = self.desk.writer_of(Scheme::Program, id.as_str(), subject)?;
        Some(Writer { address, ..writer })
    }
}

impl Span<'_, '_> {
    /// The months in which groups meet.
    pub(super) fn months(&self) -> BTreeSet<(i16, i8)> {
        let days = self.groups.iter().flat_map(|it| &it.course.days);
        month::of(days.map(|it| it.date))
    }

    /// The program.
    pub(super) fn link(&self, writer: &Writer<'_>) -> LinkView {
        writer.link(Scheme::Program, self.program.page.id.as_str())
    }

    /// The page of a year.
    pub(super) fn year(&self, writer: &Writer<'_>, year: i16) -> LinkView {
        let address = Address::calendar_year(self.program, year);
        LinkView { text: year.to_string(), href: writer.href(&address) }
    }

    /// « Avril 2020 — ré_action »
    pub(super) fn title(&self, writer: &Writer<'_>, part: &str) -> String {
        format!("{part} — {}", self.link(writer).text)
    }

    /// What its pages hold.
    pub(super) fn summary(&self, writer: &Writer<'_>) -> String {
        let program = Fact::from(&self.link(writer).text);
        self.desk.words.with("ui-calendar-summary", &[("program", program)])
    }

    /// The pages above those of a part.
    pub(super) fn trail(&self, writer: &Writer<'_>) -> Vec<(String, Address)> {
        let calendar = self.desk.words.text("ui-calendar");
        vec![
            (self.link(writer).text, Address::program(self.program)),
            (calendar, Address::calendar(self.program)),
        ]
    }
}
