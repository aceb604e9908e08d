//! Mutual-aid platforms: for each its rules, the needs and offers of today, how to answer.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::notice::{CountedNoticesView, NoticeGroupView};
use super::number::NumberView;
use super::partner::outside;
use super::project::sources;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::{Diagnosed, Fact};
use crate::model::Platform;
use crate::parse::{NoticeKind, Scheme};

/// What `platform.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PlatformView {
    /// Its name.
    pub title: String,
    /// Where it serves.
    pub place: LinkView,
    /// Who runs it; empty when it is not said.
    pub operator: String,
    /// Its web site; empty when none is known.
    pub site: LinkView,
    /// What it asks of everyone.
    pub rules: Vec<String>,
    /// Whether it stayed after the crisis; empty when it is not said.
    pub lasting: String,
    /// Its partners.
    pub partners: Vec<LinkView>,
    /// The day on which notices were looked at.
    pub as_of: String,
    /// How many needs are open.
    pub n_needs: NumberView,
    /// Open needs, by category.
    pub needs: Vec<NoticeGroupView>,
    /// Where they stand when they are many; empty when they are few.
    pub all_needs: LinkView,
    /// How many offers are open.
    pub n_offers: NumberView,
    /// Open offers, by category.
    pub offers: Vec<NoticeGroupView>,
    /// Where they stand when they are many; empty when they are few.
    pub all_offers: LinkView,
    /// Open notices of single persons, counted.
    pub counted: Vec<CountedNoticesView>,
    /// Where all this is from.
    pub sources: Vec<LinkView>,
}

/// Every platform.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    desk.catalog.platforms.values().filter_map(|it| page(desk, it)).flatten().collect()
}

fn page(desk: &Desk<'_>, it: &Platform<'_>) -> Option<Vec<Diagnosed<Page>>> {
    let subject = Subject::Platform(it.id);
    let mut writer = desk.writer_of(Scheme::Platform, it.id.as_str(), subject)?;
    let (head, words) = (it.head, desk.words);
    let trail = vec![(words.text("ui-platforms"), Address::list("platforms"))];
    let facts = [
        ("title", Fact::Text(head.title.clone())),
        ("place", Fact::Text(writer.name(Scheme::Territory, it.territory.as_str()))),
    ];
    let frame = Frame {
        title: head.title.clone(),
        description: words.with("ui-platform-summary", &facts),
        trail,
        ..Frame::default()
    };
    let rules = [
        (head.rules.free, "ui-rule-free"),
        (head.rules.no_transaction, "ui-rule-no-transaction"),
        (head.rules.no_personal_data, "ui-rule-no-personal-data"),
    ];
    let rules = rules.iter().filter(|(holds, _)| *holds);
    let day = [("date", Fact::Text(words.day(desk.date)))];
    let (needs, all_needs) = writer.notices_or_pages(&frame, it, NoticeKind::Need);
    let (offers, all_offers) = writer.notices_or_pages(&frame, it, NoticeKind::Offer);
    let view = PlatformView {
        title: head.title.clone(),
        place: writer.link(Scheme::Territory, it.territory.as_str()),
        operator: head.operator.clone().unwrap_or_default(),
        site: head.url.as_ref().map(|it| outside(&it.0)).unwrap_or_default(),
        rules: rules.map(|(_, id)| words.text(id)).collect(),
        lasting: match head.lasting {
            Some(true) => words.text("ui-lasting"),
            Some(false) => words.text("ui-not-lasting"),
            None => String::new(),
        },
        partners: writer.links(Scheme::Partner, &it.partners),
        as_of: words.with("ui-notices-as-of", &day),
        n_needs: count(&writer, it, NoticeKind::Need),
        needs,
        all_needs,
        n_offers: count(&writer, it, NoticeKind::Offer),
        offers,
        all_offers,
        counted: writer.counted_notices(it),
        sources: sources(&writer, head.sources.iter().map(|it| &it.value)),
    };
    Some(writer.finish_all(frame, View::Platform(Box::new(view))))
}

/// How many notices of a kind are open.
fn count(writer: &Writer<'_>, it: &Platform<'_>, kind: NoticeKind) -> NumberView {
    let open = writer.open_notices(it).filter(|it| it.head.kind == kind).count();
    let (word, message) = match kind {
        NoticeKind::Need => ("need", "ui-need-count"),
        NoticeKind::Offer => ("offer", "ui-offer-count"),
    };
    writer.counted(
        &format!("count:notices|platform:{},kind:{word}", it.id),
        open,
        message,
    )
}
