//! The page that asks for support: the ways to help, the tiers with their prices, whom to
//! write to.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::number::NumberView;
use super::page::{TierView, tiers};
use super::shell::LinkView;
use super::{Page, View};
use crate::diag::Diagnosed;

/// What `support.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SupportPageView {
    /// What stands above: the ways to help.
    pub introduction: IntroductionView,
    /// Numbers shown large above the text.
    pub headlines: Vec<NumberView>,
    /// What may be supported for how much.
    pub tiers: Vec<TierView>,
    /// Whom to write to, by role.
    pub contacts: Vec<LinkView>,
}

/// The page, when there is a tier or an introduction.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    if !desk.register.has_list(desk.catalog, "support") {
        return Vec::new();
    }
    let mut writer = desk.introduced("support");
    let headlines = desk.introduction_of("support").map(|it| &it.headlines);
    let headlines = headlines.into_iter().flatten();
    let headlines = headlines.map(|it| writer.headline(it)).collect();
    let view = SupportPageView {
        introduction: writer.introduction("support", "ui-support"),
        headlines,
        tiers: tiers(&writer),
        contacts: desk.site.contacts.clone(),
    };
    let frame = view.introduction.frame();
    vec![writer.finish(frame, View::Support(Box::new(view)))]
}
