//! The kit of a cohort: its page in one file, its calendar, what is sent of each day, the
//! patterns that lead to the pages of its days.

use super::readme::Readme;
use super::{Basket, KitStyles};
use crate::model::Cohort;
use crate::plan::channel;
use crate::plan::cohort::CohortView;
use crate::plan::desk::Desk;
use crate::plan::feed;
use crate::plan::{Page, View};

/// The kit of a cohort, made of its finished page and the patterns of its days.
pub(in crate::plan) fn of_cohort(
    desk: &Desk<'_>,
    cohort: &Cohort<'_>,
    (view, web): (&CohortView, &Page),
    patterns: &[Page],
) -> View {
    let mut kit = Basket { styles: KitStyles::Beside, ..Basket::new(desk) };
    // What is handed over does not offer itself.
    let alone = CohortView { kit: String::new(), ..view.clone() };
    let alone = Page { view: View::Cohort(Box::new(alone)), ..web.clone() };
    kit.copy("page.html", &alone, "ui-kit-page");
    if let Some(feed) = feed::of_one(desk, cohort) {
        kit.file("calendrier.ics", View::Feed(Box::new(feed)), "ui-kit-calendar");
    }
    for pattern in patterns {
        // It stands beside the page of its day: `…/jours/jour-1-lancement/qr.svg`.
        let day = pattern.path.as_str().rsplit('/').nth(1).unwrap_or_default();
        kit.copy(&format!("qr/{day}.svg"), pattern, "ui-kit-qr");
    }
    // They stand below the page of their day: `…/jours/jour-1-lancement/soignants/mail.txt`.
    for sent in channel::of_cohort(desk, cohort) {
        let mut parts = sent.path.as_str().rsplit('/');
        let (name, day) = (parts.next(), parts.nth(1));
        let (name, day) = (name.unwrap_or_default(), day.unwrap_or_default());
        kit.copy(&format!("jours/{day}/{name}"), &sent, what(name));
    }
    let words = desk.words;
    let title = words.with("ui-kit-of", &[("name", (&view.title).into())]);
    let url = web.shell.as_ref().map(|it| it.canonical.clone()).unwrap_or_default();
    let about = words.with("ui-kit-of-cohort", &[("url", (&url).into())]);
    kit.packed(Readme::new(desk, &title, &about))
}

/// What a file that is sent is.
fn what(name: &str) -> &'static str {
    match name {
        "mail.html" => "ui-kit-mail",
        "mail.txt" => "ui-kit-mail-text",
        "mail.eml" => "ui-kit-mail-file",
        "whatsapp.txt" => "ui-kit-whatsapp",
        "appel.html" => "ui-kit-call",
        _ => "ui-kit-session",
    }
}
