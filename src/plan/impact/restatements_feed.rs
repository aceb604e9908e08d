//! Restatements as a feed that people follow: Atom (RFC 4287).
//!
//! Invariants: all text is escaped; the days are those of the content, never the
//! clock's; a number that is hidden today is in no entry, for it has no day of its own.

use super::change::{ChangeView, address, change, latest};
use crate::aggregate::Cause;
use crate::diag::{Diagnosed, Diagnostics};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::html::escape;
use crate::plan::{Page, View};
use crate::value::Day;

/// The feed.
pub(super) fn file(desk: &Desk<'_>) -> Diagnosed<Page> {
    let writer = desk.writer(Address::list("restatements"));
    let base = &desk.site.base_url;
    let own = Address::restatements_feed();
    let page = Address::list("restatements");
    let published = desk.catalog.locks.iter().map(|it| it.head.published);
    let published = published.filter(|it| *it <= desk.date).max();
    let updated = latest(desk).max(published).unwrap_or(desk.date);
    let title = desk.words.text("ui-restatements");
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let language = desk.words.language().code();
    text += &format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n"
    );
    text += &format!("<id>{}</id>\n", escape(&own.absolute(base)));
    text += &format!(
        "<title>{}, {}</title>\n",
        escape(&title),
        escape(desk.catalog.site.title)
    );
    text += &format!("<updated>{}</updated>\n", instant(updated));
    let author = &desk.catalog.site.organisation.name;
    text += &format!("<author><name>{}</name></author>\n", escape(author));
    let link = |rel: &str, to: &Address| {
        format!("<link rel=\"{rel}\" href=\"{}\"/>\n", escape(&to.absolute(base)))
    };
    text += &(link("self", &own) + &link("alternate", &page));
    for it in &desk.impact.history().changes {
        if !matches!(it.cause, Cause::Hidden) {
            let to = address(desk, it);
            text += &entry(desk, &change(&writer, it), (it.on, &to.absolute(base)));
        }
    }
    let page = Page {
        path: own.path(),
        source: None,
        site: desk.site.clone(),
        shell: None,
        view: View::Text((text + "</feed>\n").into()),
        numbers: Vec::new(),
        asked: Vec::new(),
        links: Vec::new(),
        pictures: Vec::new(),
        shown: Default::default(),
    };
    Diagnosed { value: page, diagnostics: Diagnostics::default() }
}

fn entry(desk: &Desk<'_>, it: &ChangeView, (on, url): (Day, &str)) -> String {
    let facts = [
        ("label", (&it.label.text).into()),
        ("before", (&it.before.text).into()),
        ("after", (&it.after.text).into()),
    ];
    let title = desk.words.with("ui-change-title", &facts);
    let said = [&it.about, &it.effect].into_iter().filter(|it| !it.is_empty());
    let said: Vec<&str> = said.map(|it| it.trim_end_matches('.')).collect();
    let content = format!("{} ({}, {}).", said.join(". "), it.nature, it.reason);
    let (url, day) = (escape(url), instant(on));
    format!(
        "<entry>\n<id>{url}</id>\n<title>{}</title>\n<updated>{day}</updated>\n\
         <published>{day}</published>\n<link rel=\"alternate\" href=\"{url}\"/>\n\
         <content type=\"text\">{}</content>\n</entry>\n",
        escape(&title),
        escape(&content)
    )
}

fn instant(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
