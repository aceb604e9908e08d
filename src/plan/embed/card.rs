//! A thing in a few words, as a block.

use serde::Serialize;

use crate::diag::Fault;
use crate::parse::{Reference, Scheme};
use crate::plan::number::NumberView;
use crate::plan::writer::Writer;

/// A thing in a few words; `components/card.html` shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct CardView {
    /// What kind of thing it is: the English type word, for styles.
    pub kind: String,
    /// The kind as readers call it; empty to say nothing.
    pub label: String,
    /// Its name.
    pub title: String,
    /// One sentence about it; empty for none.
    pub summary: String,
    /// Its page, from the page that holds the card; empty for none.
    pub href: String,
    /// A number that goes with it.
    pub number: Option<NumberView>,
}

impl Writer<'_> {
    /// The card of a thing.
    pub(super) fn card(
        &mut self,
        reference: &Reference,
        title: &str,
    ) -> Result<CardView, Option<Fault>> {
        let found = self.find(reference)?;
        let href = self.leads_to(&found, reference)?;
        let mut card = self.card_of(reference.scheme, &found.id);
        card.href = href;
        card.title = self.cited_title(reference.scheme, (&found.id, &found.listing));
        if !title.is_empty() {
            card.title = title.into();
        }
        Ok(card)
    }

    /// The card of a thing that is there; without a link when this page may not lead to
    /// it.
    pub(in crate::plan) fn card_of(&self, scheme: Scheme, id: &str) -> CardView {
        let link = self.link(scheme, id);
        let listing = self.desk.register.get(scheme, id);
        let listing = listing.filter(|it| self.may_show(it.publication));
        let summary = listing.map(|it| it.summary()).unwrap_or_default();
        CardView {
            kind: scheme.word().into(),
            label: self.desk.words.text(&format!("ui-{}", label(scheme))),
            summary: if summary == link.text { String::new() } else { summary },
            title: link.text,
            href: link.href,
            number: None,
        }
    }

    /// What a sponsor gets for how much.
    pub(super) fn tier_card(
        &mut self,
        reference: &Reference,
    ) -> Result<CardView, Option<Fault>> {
        let found = self.find(reference)?;
        let href = self.leads_to(&found, reference)?;
        let tiers = &self.desk.catalog.tiers;
        let tier = tiers.iter().find(|it| it.id.value.as_str() == found.id);
        Ok(CardView {
            kind: "tier".into(),
            label: String::new(),
            title: found.listing.title,
            summary: tier.and_then(|it| it.note.clone()).unwrap_or_default(),
            number: tier.map(|it| self.price(it, "")),
            href,
        })
    }
}

/// The name of the interface word for a type.
fn label(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Program => "program",
        Scheme::Challenge => "challenge",
        Scheme::Action => "action",
        Scheme::Partner => "partner",
        Scheme::Story => "story",
        Scheme::Day => "day",
        Scheme::Territory => "territory",
        Scheme::Project => "project",
        Scheme::Platform => "platform",
        _ => "read-more",
    }
}
