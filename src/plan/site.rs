//! What all pages share: the names, the menus, the words.

use super::address::Address;
use super::desk::Setting;
use super::register::Register;
use super::shell::{LinkView, MenuItem, SiteView};
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::{Catalog, Publication};
use crate::parse::{Layout, Scheme};
use crate::value::{Date, Moment};

/// The sections of the site, in the order of the menu: the name of their list, the word
/// for it, the type of what it lists.
const SECTIONS: [(&str, &str, Scheme); 6] = [
    ("programs", "ui-programs", Scheme::Program),
    ("challenges", "ui-challenges", Scheme::Challenge),
    ("actions", "ui-actions", Scheme::Action),
    ("partners", "ui-partners", Scheme::Partner),
    ("stories", "ui-stories", Scheme::Story),
    ("impact", "ui-impact", Scheme::Indicator),
];

/// Licences whose names we know.
const LICENCES: [&str; 5] =
    ["etalab-2.0", "cc-by-4.0", "cc-by-sa-4.0", "cc0-1.0", "odbl-1.0"];

/// What all pages share.
pub(super) fn view(
    catalog: &Catalog<'_>,
    register: &Register<'_>,
    setting: &Setting<'_>,
) -> SiteView {
    let (site, words) = (&catalog.site, setting.words);
    let banner = if site.demo { words.text("ui-demo-banner") } else { String::new() };
    let day = words.during(Date::On(Moment::Day(setting.date)));
    let presentation = site.organisation.presentation.clone();
    SiteView {
        title: site.title.into(),
        language: site.language.into(),
        base_url: site.base_url.clone(),
        organisation: site.organisation.name.clone(),
        presentation: presentation.unwrap_or_default(),
        data_licence: licence(site.data_licence, words),
        banner: crate::locale::capitalised(&banner),
        menu: menu(catalog, register, words),
        footer: footer(catalog, register),
        contacts: contacts(catalog),
        data: vec![MenuItem {
            text: words.text("ui-open-data"),
            path: register.languages.place(&Address::list("data")).from_root(),
        }],
        accessibility: accessibility(catalog, register, words),
        built: words.with("ui-built-on", &[("date", Fact::Text(day))]),
        foreign: register.languages.foreign(words),
        words: words.interface(),
    }
}

/// A licence by its name with its short form; as it is written when it is not known.
fn licence(written: &str, words: &Words) -> String {
    match LICENCES.contains(&written) {
        true => words.label("licence", &written.replace('.', "-")),
        false => written.to_owned(),
    }
}

/// The sections that have something to show, under the label of the page that
/// introduces them.
fn menu(catalog: &Catalog<'_>, register: &Register<'_>, words: &Words) -> Vec<MenuItem> {
    let filled =
        |scheme: Scheme| register.ids(scheme).any(|id| register.is_public(scheme, id));
    let sections = SECTIONS.iter().filter(|(_, _, scheme)| filled(*scheme));
    let languages = &register.languages;
    let items = sections.map(|(name, word, _)| {
        let page = catalog.pages.get(name).filter(|it| catalog.fate(it.path).is_shown());
        let menu = page.and_then(|it| it.page.head.menu.as_ref());
        let label = menu.and_then(|it| it.label.clone());
        let text = label.unwrap_or_else(|| words.text(word));
        MenuItem { text, path: languages.place(&Address::list(name)).from_root() }
    });
    items.collect()
}

/// The free pages that ask for a place in a menu, in their order.
fn footer(catalog: &Catalog<'_>, register: &Register<'_>) -> Vec<MenuItem> {
    let mut pages: Vec<(u32, MenuItem)> = Vec::new();
    for (path, page) in &catalog.pages {
        let head = &page.page.head;
        let public = register.is_public(Scheme::Page, path);
        let (Some(menu), true) = (&head.menu, public) else { continue };
        // The foot of each page already leads to this one, with the state it declares.
        if Address::generated(path).is_some() || head.layout == Layout::Accessibility {
            continue;
        }
        let title = page.page.meta.title.as_ref().map(|it| it.value.clone());
        let text = menu.label.clone().or(title).unwrap_or_default();
        let path = register.languages.place(&Address::free_page(path, page)).from_root();
        pages.push((menu.order.unwrap_or(u32::MAX), MenuItem { text, path }));
    }
    pages.sort_by_key(|(order, _)| *order);
    pages.into_iter().map(|(_, item)| item).collect()
}

fn contacts(catalog: &Catalog<'_>) -> Vec<LinkView> {
    let contacts = catalog.site.contacts.iter().map(|it| {
        let mail = it.email.as_ref().map(|it| format!("mailto:{it}"));
        let href = mail.or_else(|| it.url.as_ref().map(|it| it.0.clone()));
        LinkView { text: it.role.clone(), href: href.unwrap_or_default() }
    });
    contacts.collect()
}

/// The state of accessibility; it is never claimed, only declared.
fn accessibility(
    catalog: &Catalog<'_>,
    register: &Register<'_>,
    words: &Words,
) -> MenuItem {
    let facts = [
        ("label", Fact::Text(words.text("ui-accessibility-state"))),
        ("value", Fact::Text(words.label("accessibility", "not-conform"))),
    ];
    let mut pages = catalog.pages.iter();
    let statement = pages.find(|(path, page)| {
        let shown = register.get(Scheme::Page, path);
        let shown = shown.is_some_and(|it| it.publication == Publication::Public);
        shown && page.page.head.layout == Layout::Accessibility
    });
    let path = statement.map(|(path, page)| {
        register.languages.place(&Address::free_page(path, page)).from_root()
    });
    let text = words.with("ui-labelled", &facts);
    MenuItem { text, path: path.unwrap_or_default() }
}
