//! The address of a page as telephones read it from a screen or a sheet of paper, with
//! the same address in letters.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::{Page, View};

/// What the file of a pattern is called, beside the page that it leads to.
pub(super) const FILE: &str = "qr.svg";

/// An address as a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct QrView {
    /// The address.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// The language of that.
    pub language: String,
}

/// The same on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct QrLinkView {
    /// The file of the pattern.
    pub src: String,
    /// What it leads to.
    pub title: String,
    /// The address that it says, in letters.
    pub url: String,
}

/// The pattern that leads to a page, as a file beside it.
pub(super) fn file(desk: &Desk<'_>, page: &Address, title: &str) -> Page {
    let view = QrView {
        url: desk.register.languages.own(page).absolute(&desk.site.base_url),
        title: title.to_owned(),
        language: desk.site.language.clone(),
    };
    desk.writer(page.file(FILE)).finish_file(View::Qr(Box::new(view))).value
}
