//! Feeds that people follow: Atom (RFC 4287).
//!
//! Invariants: all text is escaped; the days are those of the content, never the
//! clock's; an entry is known for ever by the address of its page; only what is public
//! is in a feed.

use std::cmp::Reverse;

use super::address::Address;
use super::desk::Desk;
use super::html::escape;
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::parse::Scheme;
use crate::value::{Date, Day};

/// The most entries of a feed.
const N_ENTRIES: usize = 50;

/// A feed before it is written.
pub(super) struct Feed {
    /// Its file.
    pub(super) own: Address,
    /// The page that tells the same.
    pub(super) page: Address,
    /// Its title, without that of the site.
    pub(super) title: String,
    /// When it last changed.
    pub(super) updated: Day,
    /// What is new, the newest first.
    pub(super) entries: Vec<Entry>,
}

/// Something new.
pub(super) struct Entry {
    /// Its page, perhaps a place in it; no two entries have the same.
    pub(super) page: Address,
    /// Its title.
    pub(super) title: String,
    /// What there is to say, as plain text.
    pub(super) text: String,
    /// When it became known.
    pub(super) published: Day,
    /// When it last changed.
    pub(super) updated: Day,
}

/// The feeds of new actions and stories.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let actions = desk.catalog.actions.iter().filter_map(|(id, it)| {
        let meta = &it.page.meta;
        let joined = it.page.head.added.or(meta.published);
        entry(desk, (Scheme::Action, id.as_str()), (joined, meta.updated))
    });
    let stories = desk.catalog.stories.iter().filter_map(|(id, it)| {
        let meta = &it.page.meta;
        let told = meta.published.or(it.page.head.date);
        entry(desk, (Scheme::Story, id.as_str()), (told, meta.updated))
    });
    vec![
        written(desk, "actions", actions.collect()),
        written(desk, "stories", stories.collect()),
    ]
}

/// The feed of a section of the site, by its path, with the message that names it.
pub(super) fn of_section(section: &str) -> Option<(Address, &'static str)> {
    let known = |name: &str| Address::list(name).from_root() == section;
    if known("actions") {
        Some((Address::feed("actions"), "ui-actions-feed"))
    } else if known("stories") {
        Some((Address::feed("stories"), "ui-stories-feed"))
    } else if known("impact") {
        Some((Address::restatements_feed(), "ui-restatements-feed"))
    } else {
        None
    }
}

fn written(desk: &Desk<'_>, name: &str, entries: Vec<Entry>) -> Diagnosed<Page> {
    let mut entries = entries;
    entries.sort_by(|one, other| {
        let key = |it: &Entry| (Reverse(it.published), it.page.clone());
        key(one).cmp(&key(other))
    });
    entries.truncate(N_ENTRIES);
    let page = Address::list(name);
    let title = of_section(&page.from_root()).map_or("ui-home", |(_, title)| title);
    file(
        desk,
        Feed {
            own: Address::feed(name),
            page,
            title: desk.words.text(title),
            updated: entries.iter().map(|it| it.updated).max().unwrap_or(desk.date),
            entries,
        },
    )
}

/// An entry for something public that says since when it is known; what is to come is
/// not told yet.
fn entry(
    desk: &Desk<'_>,
    (scheme, id): (Scheme, &str),
    (published, updated): (Option<Date>, Option<Date>),
) -> Option<Entry> {
    let listing = desk.register.get(scheme, id)?;
    let page = listing.address.clone().filter(|_| desk.register.is_public(scheme, id))?;
    let published = published?.first();
    let updated = updated.map(Date::first).filter(|it| *it <= desk.date);
    (published <= desk.date).then(|| Entry {
        page,
        title: listing.title.clone(),
        text: listing.summary(),
        published,
        updated: updated.unwrap_or(published).max(published),
    })
}

/// The file of a feed.
pub(super) fn file(desk: &Desk<'_>, feed: Feed) -> Diagnosed<Page> {
    let base = &desk.site.base_url;
    let language = desk.words.language().code();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    text += &format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n"
    );
    text += &format!("<id>{}</id>\n", escape(&feed.own.absolute(base)));
    let site = desk.catalog.site.title;
    text += &format!("<title>{}, {}</title>\n", escape(&feed.title), escape(site));
    text += &format!("<updated>{}</updated>\n", instant(feed.updated));
    let author = &desk.catalog.site.organisation.name;
    text += &format!("<author><name>{}</name></author>\n", escape(author));
    let link = |rel: &str, to: &Address| {
        format!("<link rel=\"{rel}\" href=\"{}\"/>\n", escape(&to.absolute(base)))
    };
    text += &(link("self", &feed.own) + &link("alternate", &feed.page));
    for it in &feed.entries {
        let url = escape(&it.page.absolute(base));
        text += &format!(
            "<entry>\n<id>{url}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
             <published>{}</published>\n<link rel=\"alternate\" href=\"{url}\"/>\n\
             <content type=\"text\">{}</content>\n</entry>\n",
            escape(&it.title),
            instant(it.updated),
            instant(it.published),
            escape(&it.text)
        );
    }
    desk.writer(feed.own).finish_file(View::Text((text + "</feed>\n").into()))
}

fn instant(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
