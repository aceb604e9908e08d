//! What people in stories agreed to, on the day of the build.
//!
//! Invariant: without an agreement that holds, a person is a role and nothing more.

use crate::parse::{ConsentState, Medium, Person};
use crate::value::Day;

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
