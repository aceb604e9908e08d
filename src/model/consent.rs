//! What people in stories agreed to, on a day (content model §3.9).
//!
//! Invariant: without an agreement that holds, a person is a role and nothing more.

use std::collections::BTreeSet;

use super::{Catalog, Publication};
use crate::parse::{Consent, ConsentState, Medium, StoryHead};
use crate::text::{SourcePath, Span};
use crate::value::Day;

/// A name that its bearer did not agree to see on the site.
#[derive(Clone, Copy, Debug)]
pub struct Unagreed<'a> {
    /// The name.
    pub name: &'a str,
    /// The story that holds it.
    pub path: &'a SourcePath,
    /// Where it is written there.
    pub span: Span,
    /// Whether somebody of that name agreed in another story: then it is only wrong on
    /// the page of this one.
    pub agreed_elsewhere: bool,
}

impl Consent {
    /// Whether it allows a medium to print the name, on a day.
    pub fn covers(&self, medium: Medium, day: Day) -> bool {
        self.state == ConsentState::Granted
            && self.media.contains(&medium)
            && !self.is_over(day)
    }

    fn is_over(&self, day: Day) -> bool {
        self.expires.is_some_and(|last| last < day)
    }
}

impl StoryHead {
    /// What becomes of a story that somebody agrees to no more: an agreement was taken
    /// back, or ran out. None while all hold.
    pub(super) fn without_consent(&self, day: Day) -> Option<Publication> {
        let consents = || self.people.iter().map(|it| &it.consent);
        if consents().any(|it| it.state == ConsentState::Withdrawn) {
            return Some(Publication::Withdrawn);
        }
        consents().any(|it| it.is_over(day)).then_some(Publication::Lapsed)
    }
}

impl<'a> Catalog<'a> {
    /// The names that the site may not show on a day.
    pub fn unagreed(&self, day: Day) -> Vec<Unagreed<'a>> {
        let named = self.stories.values().flat_map(|story| {
            let people = story.page.head.people.iter();
            people.filter_map(|it| {
                let name = it.consent.public_name.as_ref()?;
                Some((story.path, name, it.consent.covers(Medium::Site, day)))
            })
        });
        let named: Vec<_> = named.collect();
        let agreed = named.iter().filter(|(.., agreed)| *agreed);
        let agreed: BTreeSet<&str> =
            agreed.map(|(_, name, _)| name.value.as_str()).collect();
        let unagreed = named.iter().filter(|(.., agreed)| !*agreed);
        let told = unagreed.map(|(path, name, _)| Unagreed {
            name: name.value.as_str(),
            path,
            span: name.span,
            agreed_elsewhere: agreed.contains(name.value.as_str()),
        });
        told.collect()
    }
}
