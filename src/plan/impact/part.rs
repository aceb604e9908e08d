//! Pages below that of an indicator: one of its tables, the records behind it, what it
//! says of one scope. Each holds what would make the page above too heavy to open.
//!
//! Invariant: none of them grows with the site. What is of no use without the page above
//! is not offered to search engines; people come from a number, or from above.

use serde::Serialize;

use super::answer::{AnswerView, answer, shorten};
use super::breakdown::BreakdownView;
use super::extract::ExtractView;
use super::introduction::impact_title;
use super::values::Known;
use crate::aggregate::{Period, Scope};
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use crate::model::Indicator;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::place::year;
use crate::plan::shell::{LinkView, Robots};
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::Date;

/// What `impact/part.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct IndicatorPartView {
    /// What it holds: « par semaine », « Île-de-France ».
    pub title: String,
    /// The indicator.
    pub indicator: LinkView,
    /// What it counts.
    pub definition: String,
    /// A table.
    pub breakdown: Option<BreakdownView>,
    /// Numbers with all that proves them.
    pub answers: Vec<AnswerView>,
    /// Numbers in a line each.
    pub brief: Vec<AnswerView>,
    /// Records.
    pub extract: ExtractView,
    /// Its parts before and after, the pages and files with more.
    pub links: Vec<LinkView>,
}

/// The finished page below that of an indicator.
pub(super) fn finish(
    writer: Writer<'_>,
    indicator: &Indicator<'_>,
    view: IndicatorPartView,
) -> Diagnosed<Page> {
    let desk = writer.desk;
    let mut writer = Writer { robots: Robots::Noindex, ..writer };
    writer.source = Some(indicator.path);
    // Each number stands here with all that proves it.
    writer.numbers.clear();
    let name = indicator.head.title.clone();
    let here = capitalised(&view.title);
    let facts = [("label", Fact::from(name.as_str())), ("value", (&here).into())];
    let frame = Frame {
        title: desk.words.with("ui-indicator-part", &facts),
        here: here.clone(),
        trail: vec![
            (impact_title(desk), Address::list("impact")),
            (desk.words.text("ui-indicators"), Address::list("indicators")),
            (name.clone(), Address::indicator(indicator)),
        ],
        ..Frame::default()
    };
    let href = writer.href(&Address::indicator(indicator));
    let view = IndicatorPartView {
        title: here,
        indicator: LinkView { text: name, href },
        definition: indicator.head.definition.clone(),
        ..view
    };
    writer.finish(frame, View::IndicatorPart(Box::new(view)))
}

/// The pages of the numbers that other pages cite, one for each scope, and where each is.
pub(super) fn scopes(
    desk: &Desk<'_>,
    indicator: &Indicator<'_>,
    known: &[&Known],
) -> (Vec<Diagnosed<Page>>, Vec<(String, Address)>) {
    let mut pages: Vec<(Address, Vec<&Known>)> = Vec::new();
    let own = Address::indicator(indicator);
    let below = known.iter().filter_map(|it| {
        let page = desk.place_of(&it.0).page();
        (page != own).then_some((page, *it))
    });
    for (page, it) in below {
        match pages.iter_mut().find(|(address, _)| *address == page) {
            Some((_, known)) => known.push(it),
            None => pages.push((page, vec![it])),
        }
    }
    let made = pages.into_iter().map(|(address, known)| {
        let mut writer = desk.writer(address.clone());
        let answers = known.iter().map(|it| answer(&mut writer, it)).collect();
        let mut answers: Vec<AnswerView> = shorten(answers);
        let title = match known.first() {
            Some((asked, _)) if asked.question.scope == Scope::default() => {
                within(desk, asked.question.period)
            }
            _ => answers.first().map(|it| it.scope.clone()).unwrap_or_default(),
        };
        let brief = if answers.len() > 1 { answers.split_off(0) } else { vec![] };
        let links = if brief.is_empty() {
            Vec::new()
        } else {
            super::entries::links(&writer, indicator)
        };
        let view = IndicatorPartView {
            title: title.clone(),
            answers,
            brief,
            links,
            ..IndicatorPartView::default()
        };
        (finish(writer, indicator, view), (title, address))
    });
    made.unzip()
}

/// The year of a page that holds what is said of everything within it: « en 2020 ».
fn within(desk: &Desk<'_>, period: Period) -> String {
    match period {
        Period::In(date) => desk.words.during(Date::On(year(date))),
        Period::To(_) => desk.when(period, &Scope::default()),
    }
}
