//! What people in stories agreed to, on the day of the build.
//!
//! Invariant: without an agreement that holds, a person is a role and nothing more.

use crate::model::Publication;
use crate::parse::{Consent, ConsentState, Medium, Person, StoryHead};
use crate::value::Day;

impl StoryHead {
    /// Whether somebody in the story took an agreement back, or let it run out.
    pub(super) fn is_taken_back(&self, day: Day) -> bool {
        self.without_consent(day).is_some()
    }

    /// What becomes of a story that somebody agrees to no more; none while all do.
    pub(super) fn without_consent(&self, day: Day) -> Option<Publication> {
        let consents = self.people.iter().map(|it| &it.consent);
        let over = |it: &Consent| it.expires.is_some_and(|last| last < day);
        let mut all = consents.clone();
        if all.any(|it| it.state == ConsentState::Withdrawn) {
            return Some(Publication::Withdrawn);
        }
        let mut all = consents;
        all.any(over).then_some(Publication::Lapsed)
    }
}

impl Person {
    /// How a medium may call the person: by name only while that is agreed.
    pub(super) fn called(&self, medium: Medium, day: Day) -> &str {
        let consent = &self.consent;
        let holds = consent.state == ConsentState::Granted
            && consent.media.contains(&medium)
            && consent.expires.is_none_or(|last| day <= last);
        let name = consent.public_name.as_ref().filter(|_| holds);
        name.map_or(&self.alias, |it| &it.value)
    }
}
