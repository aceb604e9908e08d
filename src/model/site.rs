//! The site with its defaults, or a stand-in so that the rest is still looked at.

use std::sync::{Arc, LazyLock};

use super::brand;
use super::catalog::Site;
use super::names::{At, Names};
use super::numbers::Secret;
use crate::diag::{Form, Reference, Structure};
use crate::locale::Language;
use crate::parse::{
    Contact, Doc, Kind, Meta, Organisation, Part, Policies, SiteHead, TypedRef,
};
use crate::text::{SourcePath, Span, Spanned, nearest};
use crate::value::Slug;

/// What stands in for a site that could not be read: constants, never published,
/// since a missing site is an error.
static STAND_IN: LazyLock<(SourcePath, Organisation, Policies)> = LazyLock::new(|| {
    let organisation = Organisation {
        id: Slug::new("organisation").expect("it is a slug"),
        name: String::new(),
        variants: Vec::new(),
        founded: None,
        presentation: None,
    };
    (SourcePath::new("content/site.yaml"), organisation, Policies::default())
});

/// Resolves the site. A project without one is told so.
pub(super) fn resolve<'a>(docs: &'a [Arc<Doc>], names: &mut Names<'a>) -> Site<'a> {
    let found = docs.iter().find_map(|doc| match &doc.part {
        Part::Site(head) => Some((&doc.path, &**head)),
        _ => None,
    });
    match found {
        Some((path, head)) => sound(head, path, names),
        None => {
            let (path, organisation, policies) = &*STAND_IN;
            if !docs.iter().any(|doc| doc.path == *path) {
                let at = At { path, span: Span::new(0, 0) };
                names.tell(Structure::NoSite, at);
            }
            Site {
                title: "",
                base_url: "https://exemple.org/".into(),
                organisation,
                demo: false,
                language: "fr",
                timezone: "Europe/Paris",
                data_licence: "etalab-2.0",
                contacts: &[],
                mail_from: None,
                headlines: Vec::new(),
                accessibility: None,
                labels: &[],
                policies,
                brand: brand::Brand::default(),
                path,
            }
        }
    }
}

fn sound<'a>(
    head: &'a SiteHead,
    path: &'a SourcePath,
    names: &mut Names<'a>,
) -> Site<'a> {
    let language = head.language.as_ref().filter(|it| {
        let known = Language::of(&it.value).is_some();
        if !known {
            let form = Form::OneOf("fr, en".into(), None);
            let fault = Structure::BadValue { text: it.value.clone(), form };
            names.tell(fault, At { path, span: it.span });
        }
        known
    });
    let timezone = head.timezone.as_ref().filter(|it| {
        let known = jiff::tz::TimeZone::get(&it.value).is_ok();
        if !known {
            let form = Form::OneOf(
                "Europe/Paris, Europe/Brussels, America/Martinique…".into(),
                None,
            );
            let fault = Structure::BadValue { text: it.value.clone(), form };
            names.tell(fault, At { path, span: it.span });
        }
        known
    });
    // What could not be read has a stand-in, so that the rest is still looked at.
    let organisation = head.organisation.as_ref().unwrap_or(&STAND_IN.1);
    names.organisation = head.organisation.as_ref().map(|it| &it.id);
    let base = &head.base_url.0;
    Site {
        title: &head.title,
        base_url: format!("{}/", base.trim_end_matches('/')),
        organisation,
        demo: head.demo,
        language: language.map_or("fr", |it| &it.value),
        timezone: timezone.map_or("Europe/Paris", |it| &it.value),
        data_licence: head.data_licence.as_deref().unwrap_or("etalab-2.0"),
        contacts: &head.contacts,
        mail_from: sender(head, path, names),
        headlines: typed(&head.headlines, path, names),
        accessibility: head.accessibility.as_ref(),
        labels: &head.labels,
        policies: &head.policies,
        brand: brand::resolve(&head.brand, path, names),
        path,
    }
}

/// The contact that sends the mails; one without an address sends none.
fn sender<'a>(
    head: &'a SiteHead,
    path: &SourcePath,
    names: &mut Names<'a>,
) -> Option<&'a Contact> {
    let named = head.mail_from.as_ref()?;
    let at = At { path, span: named.span };
    let id = named.value.as_str();
    let found = head.contacts.iter().find(|it| it.id.value == named.value);
    let Some(contact) = found else {
        let ids = head.contacts.iter().map(|it| it.id.value.as_str());
        let nearest = nearest(id, ids).map(str::to_owned);
        let fault = Reference::Unresolved { kind: "contact", id: id.into(), nearest };
        names.tell(fault, at);
        return None;
    };
    if contact.email.is_none() {
        let text = id.to_owned();
        names.tell(Structure::BadValue { text, form: Form::Sender }, at);
    }
    Some(contact).filter(|it| it.email.is_some())
}

/// Looks up references with a type; those that lead nowhere are told and left out.
pub(super) fn typed<'a>(
    refs: &'a [Spanned<TypedRef>],
    path: &SourcePath,
    names: &mut Names<'a>,
) -> Vec<&'a TypedRef> {
    let found = refs.iter().filter(|it| {
        let at = At { path, span: it.span };
        let (kind, id) = kind_of(&it.value);
        names.find(kind, id.as_str(), at).is_some()
    });
    found.map(|it| &it.value).collect()
}

/// The type and name of a reference.
pub(super) fn kind_of(reference: &TypedRef) -> (Kind, &Slug) {
    match reference {
        TypedRef::Figure(id) => (Kind::Figure, id),
        TypedRef::Indicator(id) => (Kind::Indicator, id),
        TypedRef::Target(id) => (Kind::Target, id),
        TypedRef::Concept(id) => (Kind::Concept, id),
    }
}

/// Everything in the docs that must not reach the site.
pub(super) fn secrets(docs: &[Arc<Doc>]) -> Vec<Secret<'_>> {
    let found = docs.iter().flat_map(|doc| doc.private.iter().map(|it| (&doc.path, it)));
    let secrets = found.map(|(path, it)| Secret {
        value: &it.value,
        what: if it.value.is_key() { "key" } else { "note" },
        path,
        span: it.span,
    });
    secrets.collect()
}

/// The common keys of a doc that is a page.
pub(super) fn meta_of(doc: &Doc) -> Option<&Meta> {
    Some(match &doc.part {
        Part::Program(it) => &it.meta,
        Part::Day { day, .. } => &day.meta,
        Part::Challenge(it) => &it.meta,
        Part::Action(it) => &it.meta,
        Part::Partner(it) => &it.meta,
        Part::Sponsor(it) => &it.meta,
        Part::Story(it) => &it.meta,
        Part::Project(it) => &it.meta,
        Part::Page { page, .. } => &page.meta,
        _ => return None,
    })
}
