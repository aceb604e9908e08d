//! What a reference says in a line, whatever the channel: its words, its link, its
//! number (content model §5.2).
//!
//! Invariant: a reference that cannot be cited is told here, once, at its place; the
//! text then keeps the author's words only.

mod growth;
mod lookup;
mod number;
mod scope;

use super::number::NumberView;
use super::writer::{Subject, Writer};
use crate::diag::{Fact, Fault, Reference as Wrong};
use crate::model::Publication;
use crate::parse::{Reference, Scheme};
use crate::value::Slug;
pub(super) use lookup::Found;

/// What a reference says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Citation {
    /// Its default words, without markup.
    pub(super) text: String,
    /// Where it leads, from the page; empty for nowhere.
    pub(super) href: String,
    /// The number it says; none for a name, a title, a definition.
    pub(super) number: Option<NumberView>,
    /// Whether the words take a capital when they open a block.
    pub(super) case: Case,
}

/// Whether words take a capital when they open a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Case {
    /// A name or a title: it stays as it is.
    #[default]
    Kept,
    /// They do.
    Opening,
}

impl<'a> Writer<'a> {
    /// What a reference says, several things for several experts; `own` is the author's
    /// words, empty for the default. Nothing when the reference cannot be cited.
    pub(super) fn cite(&mut self, reference: &Reference, own: &str) -> Vec<Citation> {
        let before = self.at.replace(reference.span);
        let citations = self.try_cite(reference, own);
        self.at = before;
        match citations {
            Ok(citations) => citations,
            Err(fault) => {
                self.tell_fault(fault, reference);
                Vec::new()
            }
        }
    }

    /// Tells of a fault in a reference, unless somebody has told it already.
    pub(super) fn tell_fault(&mut self, fault: Option<Fault>, reference: &Reference) {
        if let Some(fault) = fault {
            self.tell(fault, reference.span);
        }
    }

    fn try_cite(
        &mut self,
        reference: &Reference,
        own: &str,
    ) -> Result<Vec<Citation>, Option<Fault>> {
        use Scheme as S;
        let citation = match reference.scheme {
            S::Free => Citation { text: own.to_owned(), ..Citation::default() },
            S::Contact => self.contact(reference)?,
            S::Partner if reference.target == "expert" => return self.experts(reference),
            S::Figure | S::Indicator | S::Target => self.cited_number(reference, own)?,
            S::Survey => self.cited_answer(reference)?,
            S::Tier => self.tier(reference)?,
            S::Log => self.log_entry(reference)?,
            S::Chart | S::Table | S::Calendar | S::Glance | S::Tiles => {
                return Err(cannot_cite(reference));
            }
            S::Map | S::Notices => return Err(cannot_cite(reference)),
            _ => self.named(reference)?,
        };
        Ok(vec![self.cased(citation, reference)])
    }

    /// A thing by its name.
    fn named(&mut self, reference: &Reference) -> Result<Citation, Option<Fault>> {
        let found = self.find(reference)?;
        let href = self.leads_to(&found, reference)?;
        let listing = &found.listing;
        let text = match (reference.scheme, reference.parameter("show")) {
            (Scheme::Source, _) => {
                let source = Slug::new(&found.id);
                let source = source.and_then(|it| self.desk.catalog.sources.get(&it));
                source.map(|it| self.desk.source_words(it)).unwrap_or_default()
            }
            (_, Some("short")) => {
                listing.short.map_or_else(|| listing.title.clone(), str::to_owned)
            }
            _ => self.cited_title(reference.scheme, (&found.id, listing)),
        };
        let case = match reference.scheme {
            Scheme::Concept => Case::Opening,
            _ => Case::Kept,
        };
        Ok(Citation { text, href, number: None, case })
    }

    /// The link to what was found; none, with a warning, when it is not shown today.
    pub(super) fn leads_to(
        &mut self,
        found: &Found<'a>,
        reference: &Reference,
    ) -> Result<String, Option<Fault>> {
        let target = reference.name();
        match found.listing.publication {
            Publication::Internal => Err(Some(Wrong::UnlistedTarget { target }.into())),
            Publication::Unlisted if !self.may_show(Publication::Unlisted) => {
                Err(Some(Wrong::UnlistedTarget { target }.into()))
            }
            Publication::Public | Publication::Unlisted => {
                let address = found.listing.address.as_ref();
                let address = address.map(|it| match reference.anchor.as_str() {
                    "" => it.clone(),
                    anchor => it.at(anchor),
                });
                Ok(address.map(|it| self.href(&it)).unwrap_or_default())
            }
            _ => {
                self.tell(Wrong::NotRendered { target }, reference.span);
                Ok(String::new())
            }
        }
    }

    fn contact(&self, reference: &Reference) -> Result<Citation, Option<Fault>> {
        let contacts = self.desk.catalog.site.contacts;
        let contact = contacts.iter().find(|it| it.id.value.as_str() == reference.target);
        let ids = contacts.iter().map(|it| it.id.value.as_str());
        let contact = contact
            .ok_or_else(|| lookup::unresolved("contact", &reference.target, ids))?;
        let mail = contact.email.as_ref().map(|it| format!("mailto:{it}"));
        let href = mail.or_else(|| contact.url.as_ref().map(|it| it.0.clone()));
        Ok(Citation {
            text: contact.role.clone(),
            href: href.unwrap_or_default(),
            ..Citation::default()
        })
    }

    fn tier(&mut self, reference: &Reference) -> Result<Citation, Option<Fault>> {
        let found = self.find(reference)?;
        let href = self.leads_to(&found, reference)?;
        let text = found.listing.title;
        if reference.parameter("show") != Some("amount") {
            return Ok(Citation { text, href, ..Citation::default() });
        }
        let tiers = &self.desk.catalog.tiers;
        let tier = tiers.iter().find(|it| it.id.value.as_str() == found.id);
        let number = tier.map(|it| self.price(it, &href));
        let text = number.as_ref().map_or(text, |it| it.text.clone());
        Ok(Citation { text, href, number, case: Case::Opening })
    }

    /// « entrée du 6 avril 2020 », at its place in the extract of an indicator that counts
    /// it; of one that was corrected, the place of what stands for it.
    fn log_entry(&self, reference: &Reference) -> Result<Citation, Option<Fault>> {
        let desk = self.desk;
        let records = &desk.catalog.records;
        let at = desk.entry(&reference.target).ok_or_else(|| {
            let ids = records.iter().map(|it| it.id.as_str());
            lookup::unresolved("log", &reference.target, ids)
        })?;
        let record = &records[at];
        let message = match desk.is_corrected(record) {
            true => "ui-log-entry-corrected",
            false => "ui-log-entry",
        };
        let date = Fact::Text(desk.words.date(record.date));
        let text = desk.words.with(message, &[("date", date)]);
        let place = desk.standing(at).and_then(|it| desk.entry_place(it));
        let href = place.map(|it| self.href(&it)).unwrap_or_default();
        Ok(Citation { text, href, case: Case::Opening, ..Citation::default() })
    }

    /// The experts of the page's challenge; a few words when there are several
    /// challenges.
    fn experts(&mut self, reference: &Reference) -> Result<Vec<Citation>, Option<Fault>> {
        let Some(challenge) = self.challenge() else {
            if !self.is_about_challenges() {
                return Err(Some(no_context(reference)));
            }
            let text = self.desk.words.text("ui-expert-of-your-challenge");
            let citation = Citation { text, case: Case::Opening, ..Citation::default() };
            return Ok(vec![self.cased(citation, reference)]);
        };
        let challenge = self.desk.catalog.challenges.get(challenge);
        let challenge = challenge.ok_or_else(|| Some(no_context(reference)))?;
        let experts: Vec<String> = challenge.experts().map(Slug::to_string).collect();
        if experts.is_empty() {
            return Err(Some(no_context(reference)));
        }
        let one = |id: &String| Reference { target: id.clone(), ..reference.clone() };
        experts.iter().map(|id| self.named(&one(id))).collect()
    }

    /// The one challenge this page is about.
    pub(super) fn challenge(&self) -> Option<&'a Slug> {
        let catalog = self.desk.catalog;
        match self.subject {
            Subject::Challenge(id) => Some(id),
            Subject::Day(_, _, challenge) => challenge,
            Subject::Story(id) => catalog.stories.get(id).map(|it| it.challenge),
            Subject::Cohort(id) => catalog.cohorts.get(id).map(|it| it.challenge),
            Subject::Action(id) => match catalog.actions.get(id)?.challenges.as_slice() {
                [only] => Some(only),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_about_challenges(&self) -> bool {
        matches!(
            self.subject,
            Subject::Program(_)
                | Subject::Day(..)
                | Subject::Action(_)
                | Subject::Sponsor(_)
        )
    }

    /// The same with the case that the reference asks for.
    fn cased(&self, mut citation: Citation, reference: &Reference) -> Citation {
        match reference.parameter("case") {
            Some("upper") => {
                citation.text = crate::locale::capitalised(&citation.text);
            }
            Some("lower") => {
                let mut letters = citation.text.chars();
                let first = letters.next().map(char::to_lowercase);
                citation.text = first.into_iter().flatten().chain(letters).collect();
                citation.case = Case::Kept;
            }
            _ => {}
        }
        citation
    }
}

/// `this`, `next`, `previous` or `expert` where there is none.
fn no_context(reference: &Reference) -> Fault {
    Wrong::NoContext { target: reference.name() }.into()
}

fn cannot_cite(reference: &Reference) -> Option<Fault> {
    Some(Wrong::CannotCite { scheme: reference.scheme.word().into() }.into())
}
