//! The page that shows the days of a program at a glance.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::glance::{GlanceView, edition_with_days, glance};
use super::number::NumberView;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::Program;
use crate::parse::Scheme;

/// What `glance.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GlancePageView {
    /// The program and edition.
    pub kicker: LinkView,
    /// The title.
    pub title: String,
    /// How long a course is.
    pub length: NumberView,
    /// The grid.
    pub grid: GlanceView,
}

/// The page of every program whose days are known.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    desk.catalog.programs.values().filter_map(|it| page(desk, it)).collect()
}

fn page(desk: &Desk<'_>, program: &Program<'_>) -> Option<Diagnosed<Page>> {
    let id = &program.page.id;
    let edition = edition_with_days(program, desk.date)?;
    let subject = Subject::Program(id);
    let writer = desk.writer_of(Scheme::Program, id.as_str(), subject)?;
    let writer = Writer { address: Address::glance(program), ..writer };
    let name = format!("{id}/{}", edition.head.id.value);
    let title = desk.words.text("ui-glance");
    let program_link = writer.link(Scheme::Program, id.as_str());
    let view = GlancePageView {
        kicker: writer.link(Scheme::Edition, &name),
        title: title.clone(),
        length: writer.written(
            &format!("field:edition:{name}/length"),
            edition.head.length,
            "ui-day-count",
        ),
        grid: glance(&writer, program, edition),
    };
    let frame = Frame {
        title: format!("{title} — {}", program_link.text),
        trail: vec![(program_link.text, Address::program(program))],
        ..Frame::default()
    };
    Some(writer.finish(frame, View::Glance(Box::new(view))))
}
