//! What all pages share: the names, the menus, the words.

use super::address::Address;
use super::desk::Setting;
use super::register::Register;
use super::shell::{LinkView, MenuItem, SiteView};
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::{Catalog, Publication};
use crate::parse::{Layout, Scheme, Word};
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

/// Lists that the foot of each page leads to, with the word for each: the menu on top
/// stays short.
const LISTS: [(&str, &str); 4] = [
    ("territories", "ui-territories"),
    ("projects", "ui-projects"),
    ("platforms", "ui-platforms"),
    ("support", "ui-support"),
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
        name: site.brand.name.unwrap_or(site.title).into(),
        language: site.language.into(),
        base_url: site.base_url.clone(),
        organisation: site.organisation.name.clone(),
        presentation: presentation.unwrap_or_default(),
        data_licence: licence(site.data_licence, words),
        banner: crate::locale::capitalised(&banner),
        menu: menu(catalog, register, words),
        footer: footer(catalog, register, words),
        contacts: contacts(catalog),
        labels: labels(catalog, setting),
        data: vec![MenuItem {
            text: words.text("ui-open-data"),
            path: register.languages.place(&Address::list("data")).from_root(),
        }],
        search: MenuItem {
            text: words.text("ui-search"),
            path: register.languages.place(&Address::list("search")).from_root(),
        },
        search_index: Address::search_index(site.language).from_root(),
        accessibility: accessibility(catalog, register, words),
        built: words.with("ui-built-on", &[("date", Fact::Text(day))]),
        foreign: register.languages.foreign(catalog, words),
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
fn footer(
    catalog: &Catalog<'_>,
    register: &Register<'_>,
    words: &Words,
) -> Vec<MenuItem> {
    let mut pages: Vec<(u32, MenuItem)> = Vec::new();
    for (name, word) in LISTS {
        if !register.has_list(catalog, name) {
            continue;
        }
        let page = catalog.pages.get(name).filter(|it| catalog.fate(it.path).is_shown());
        let menu = page.and_then(|it| it.page.head.menu.as_ref());
        let label = menu.and_then(|it| it.label.clone());
        let text = label.unwrap_or_else(|| words.text(word));
        let path = register.languages.place(&Address::list(name)).from_root();
        let order = menu.and_then(|it| it.order).unwrap_or(u32::MAX - 1);
        pages.push((order, MenuItem { text, path }));
    }
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
    let map = register.languages.place(&Address::site_map()).from_root();
    pages.push((u32::MAX, MenuItem { text: words.text("ui-site-map"), path: map }));
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

/// The labels that hold on the day of the build.
fn labels(catalog: &Catalog<'_>, setting: &Setting<'_>) -> Vec<LinkView> {
    let labels = catalog.site.labels.iter();
    let held = labels.filter(|it| it.expires.is_none_or(|last| setting.date <= last));
    let views = held.map(|it| {
        let when = it.obtained.map(|it| setting.words.date(it)).unwrap_or_default();
        let facts = [("name", (&it.name).into()), ("when", Fact::Text(when))];
        LinkView {
            text: setting.words.with("ui-label-held", &facts),
            href: it.url.as_ref().map(|it| it.0.clone()).unwrap_or_default(),
        }
    });
    views.collect()
}

/// The state of accessibility in words, with the day of the audit that says so.
pub(super) fn declared(catalog: &Catalog<'_>, words: &Words) -> String {
    let declared = catalog.site.accessibility;
    let audit = declared.and_then(|it| Some((it.state, it.audited_on?)));
    match audit {
        None => words.label("accessibility", "not-conform"),
        Some((state, day)) => {
            let state = words.label("conformity", state.word());
            let facts =
                [("state", Fact::Text(state)), ("date", Fact::Text(words.day(day)))];
            words.with("ui-audited", &facts)
        }
    }
}

/// The state of accessibility; it is never claimed, only declared.
fn accessibility(
    catalog: &Catalog<'_>,
    register: &Register<'_>,
    words: &Words,
) -> MenuItem {
    let facts = [
        ("label", Fact::Text(words.text("ui-accessibility-state"))),
        ("value", Fact::Text(declared(catalog, words))),
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
