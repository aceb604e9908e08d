//! Where what is sent of a day stands: in a folder of the challenge below the day.

use crate::plan::address::Address;

impl Address {
    /// The same file with that ending: `mail.html`.
    pub(in crate::plan) fn ending(&self, extension: &str) -> Self {
        Self::root_file(&format!("{}.{extension}", self.from_root()))
    }

    /// Whether it is a file that stands beside pages of its language: what is sent of a day
    /// or handed over.
    pub(in crate::plan) fn is_beside(&self) -> bool {
        let path = self.from_root();
        let known = ["/kit.zip", "/badge.svg"].iter().any(|it| path.ends_with(it));
        let of_page = ["/jours/", "/badges/"].iter().any(|it| path.contains(it));
        !self.is_page() && (known || of_page)
    }

    /// The page in whose folder it lies.
    pub(in crate::plan) fn folder(&self) -> Self {
        let path = self.from_root();
        Self::root_file(&path[..path.rfind('/').map_or(0, |it| it + 1)])
    }
}
