//! Where what is sent of a day stands: in a folder of the challenge below the day.

use crate::plan::address::Address;

impl Address {
    /// The same file with that ending: `mail.html`.
    pub(in crate::plan) fn ending(&self, extension: &str) -> Self {
        Self::root_file(&format!("{}.{extension}", self.from_root()))
    }

    /// Whether it is a file of what is sent of a day.
    pub(in crate::plan) fn is_sent(&self) -> bool {
        !self.is_page() && self.from_root().contains("/jours/")
    }

    /// The page in whose folder it lies.
    pub(in crate::plan) fn folder(&self) -> Self {
        let path = self.from_root();
        Self::root_file(&path[..path.rfind('/').map_or(0, |it| it + 1)])
    }
}
