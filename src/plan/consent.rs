//! What people in stories agreed to, on the day of the build.
//!
//! Invariant: without an agreement that holds, a person is a role and nothing more.

use crate::parse::{Medium, Person};
use crate::value::Day;

impl Person {
    /// How a medium may call the person: by name only while that is agreed.
    pub(super) fn called(&self, medium: Medium, day: Day) -> &str {
        let holds = self.consent.covers(medium, day);
        let name = self.consent.public_name.as_ref().filter(|_| holds);
        name.map_or(&self.alias, |it| &it.value)
    }
}
