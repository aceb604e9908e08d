//! The sheet of a call or of a session, for who leads it: one page of paper with the
//! questions, the numbers of the day, what there is to do, and room for notes.

use serde::Serialize;

use super::mail::actions;
use super::{Address, Variant};
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use crate::parse::{Channel, Scheme, Word};
use crate::plan::challenge::question;
use crate::plan::day::FactView;
use crate::plan::desk::Desk;
use crate::plan::item::ItemView;
use crate::plan::number::NumberView;
use crate::plan::prose::Prose;
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};

/// How many numbers of a challenge stand on a sheet whose day has none of its own.
const FEW: usize = 3;

/// What `sheet.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SheetView {
    /// What it is: « Fiche d'appel ».
    pub label: String,
    /// The day.
    pub title: String,
    /// The challenge.
    pub challenge: String,
    /// When, and how long: for a cohort, or in the newest edition.
    pub when: Vec<FactView>,
    /// What to say and to ask.
    pub body: Prose,
    /// The actions of the day.
    pub actions: Vec<ItemView>,
    /// Its numbers, or else those of the challenge.
    pub numbers: Vec<NumberView>,
    /// The page of the day.
    pub day: LinkView,
}

/// The page of a sheet.
pub(super) fn page<'a>(
    desk: &'a Desk<'a>,
    variant: Variant<'a>,
    (channel, address): (Channel, &Address),
) -> Option<Diagnosed<Page>> {
    let writer = variant.writer(desk)?;
    let mut writer = Writer { address: address.clone(), ..writer };
    let words = desk.words;
    let title = writer.link(Scheme::Day, &variant.name()).text;
    let challenge = writer.short_link(variant.challenge);
    let label = words.text(&format!("ui-sheet-{}", channel.word()));
    let blocks = crate::plan::prose::for_channel(
        &variant.day.page.body,
        channel,
        Some(variant.challenge),
    );
    let body = writer.print(&variant.day.page.body, &blocks, 1);
    let slots = variant.slots(desk);
    let slot = slots.iter().filter(|it| it.channel == channel);
    let view = SheetView {
        when: slot.map(|it| variant.when(&writer, it)).collect(),
        actions: actions(&writer, &variant),
        numbers: numbers(&mut writer, variant),
        day: writer.link(Scheme::Day, &variant.name()),
        challenge: challenge.text.clone(),
        label: label.clone(),
        title: title.clone(),
        body,
    };
    let facts = [
        ("label", Fact::Text(label)),
        ("day", Fact::Text(title)),
        ("challenge", Fact::Text(challenge.text)),
    ];
    let frame = Frame {
        title: capitalised(&words.with("ui-sheet-title", &facts)),
        ..Frame::of(&variant.day.page.meta, desk)
    };
    let frame = Frame { image: None, hue: desk.hue(variant.challenge), ..frame };
    Some(writer.finish(frame, View::Sheet(Box::new(view))))
}

/// The numbers that the mail of the day says and those of this sheet; of a day without
/// any, the first ones of its challenge.
fn numbers(writer: &mut Writer<'_>, variant: Variant<'_>) -> Vec<NumberView> {
    writer.compose(&variant.day.page.body, Channel::Mail);
    if writer.numbers.is_empty() {
        let (desk, id) = (writer.desk, variant.challenge);
        let indicators = desk.catalog.challenges.get(id).map(|it| it.indicators.iter());
        for indicator in indicators.into_iter().flatten().take(FEW) {
            writer.indicator(&question(desk, indicator, id));
        }
    }
    writer.numbers.clone()
}
