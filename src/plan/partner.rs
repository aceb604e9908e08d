//! Partners: for each what it is, what it does with us, what it asks in return.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::item::{ItemView, facts};
use super::kept::{Kept, Made};
use super::parts::{Roll, RollView};
use super::prose::Prose;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::locale::{Words, capitalised};
use crate::model::Partner;
use crate::parse::{PartnerHead, PartnerRole, Scheme, Word};
use crate::value::Slug;

/// The most roles that are shown with all that is said of them.
const MOST_ROLES: usize = 10;

/// What `partner.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PartnerView {
    /// Its name.
    pub title: String,
    /// One sentence about it; empty when none is written.
    pub lede: String,
    /// The text, as HTML.
    pub body: Prose,
    /// What it is.
    pub nature: String,
    /// Who says so; empty for nobody.
    pub nature_source: LinkView,
    /// A remark on that; empty for none.
    pub nature_note: String,
    /// What it does with us.
    pub roles: Vec<PartnerRoleView>,
    /// The same, where they are many.
    pub brief_roles: RollView,
    /// Actions it approved.
    pub validated: RollView,
    /// What it is a part of; empty for nothing.
    pub parent: LinkView,
    /// Its parts.
    pub parts: RollView,
    /// Its numbers in public registers, each with the name of the register.
    pub identifiers: Vec<String>,
    /// Its web site; empty when none is known.
    pub site: LinkView,
}

/// What a partner does with us.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PartnerRoleView {
    /// The role in words.
    pub role: String,
    /// For which challenge, in which program; empty where that goes without saying.
    pub of: Vec<LinkView>,
    /// When; empty when it is not said.
    pub period: String,
    /// What it brings; empty when it is not said.
    pub brings: String,
    /// What it asks volunteers in return; empty for nothing.
    pub asks: String,
}

impl PartnerRoleView {
    /// A role, without saying for what.
    pub(super) fn new(role: &PartnerRole, words: &Words) -> Self {
        Self {
            role: capitalised(&words.label("role", role.role.word())),
            of: Vec::new(),
            period: role.period.map(|it| words.date(it)).unwrap_or_default(),
            brings: role.brings.clone().unwrap_or_default(),
            asks: role.asks.clone().unwrap_or_default(),
        }
    }
}

/// Every partner that is shown.
pub(super) fn pages(desk: &Desk<'_>, kept: &Kept) -> Vec<Made> {
    let partners = desk.catalog.partners.iter();
    let pages = |id, it| page(desk, id, it).unwrap_or_default();
    partners.flat_map(|(id, it)| kept.of_file(it.path, || pages(id, it))).collect()
}

fn page(desk: &Desk<'_>, id: &Slug, it: &Partner<'_>) -> Option<Vec<Diagnosed<Page>>> {
    let mut writer =
        desk.writer_of(Scheme::Partner, id.as_str(), Subject::Partner(id))?;
    let (meta, head) = (&it.page.meta, &it.page.head);
    let trail = vec![(desk.words.text("ui-partners"), Address::list("partners"))];
    let frame = Frame { trail, ..Frame::of(meta, desk) };
    let parent: Vec<&Slug> = it.parent.into_iter().collect();
    let (roles, brief_roles) = roles(&mut writer, &frame, head);
    let roll = |name, word: &str| Roll::new(name, desk.words.text(word));
    let validated = writer.action_items(&it.validated);
    let validated =
        writer.roll(&frame, roll("actions", "ui-validated-actions"), validated);
    let parts = writer.links(Scheme::Partner, &it.parts);
    let parts = parts.into_iter().map(ItemView::from).collect();
    let parts = writer.roll(&frame, roll("parties", "ui-includes"), parts);
    let view = PartnerView {
        title: frame.title.clone(),
        lede: meta.summary.clone().unwrap_or_default(),
        body: writer.prose(&it.page.body),
        nature: desk.words.label("partner-nature", head.nature.word()),
        nature_source: nature_source(&writer, it),
        nature_note: head.nature_note.clone().unwrap_or_default(),
        roles,
        brief_roles,
        validated,
        parent: writer.links(Scheme::Partner, &parent).pop().unwrap_or_default(),
        parts,
        identifiers: [("SIREN", &head.identifiers.siren), ("RNA", &head.identifiers.rna)]
            .into_iter()
            .filter_map(|(name, it)| Some(format!("{name} {}", it.as_ref()?)))
            .collect(),
        site: head.site.as_ref().map(|it| outside(&it.0)).unwrap_or_default(),
    };
    Some(writer.finish_all(frame, View::Partner(Box::new(view))))
}

/// Its roles: in full while they are few, or else a line for each.
fn roles(
    writer: &mut Writer<'_>,
    frame: &Frame,
    head: &PartnerHead,
) -> (Vec<PartnerRoleView>, RollView) {
    let roles: Vec<_> = head.roles.iter().map(|it| role(writer, it)).collect();
    if roles.len() <= MOST_ROLES {
        return (roles, RollView::default());
    }
    let items = roles.into_iter().map(|it| {
        let first = it.of.first().cloned().unwrap_or_default();
        let rest = it.of.into_iter().skip(1).map(|it| it.text);
        let name = if first.text.is_empty() { it.role.clone() } else { first.text };
        let parts = [it.role, it.period, it.brings, it.asks];
        ItemView {
            meta: facts(rest.chain(parts).filter(|it| *it != name)),
            ..ItemView::from(LinkView { text: name.clone(), href: first.href })
        }
    });
    let items = items.collect();
    let title = writer.desk.words.text("ui-partner-roles");
    let roll = Roll { most: 0, ..Roll::new("roles", title) };
    (Vec::new(), writer.roll(frame, roll, items))
}

fn nature_source(writer: &Writer<'_>, it: &Partner<'_>) -> LinkView {
    let Some(id) = &it.page.head.nature_source else { return LinkView::default() };
    match writer.desk.catalog.sources.get(&id.value) {
        Some(source) => LinkView {
            text: writer.desk.source_words(source),
            ..writer.link(Scheme::Source, id.value.as_str())
        },
        None => LinkView::default(),
    }
}

/// A role with the challenge and the program it is for.
fn role(writer: &Writer<'_>, it: &PartnerRole) -> PartnerRoleView {
    let of = [(Scheme::Challenge, &it.challenge), (Scheme::Program, &it.program)];
    let of = of.into_iter().filter_map(|(scheme, id)| {
        let id = id.as_ref()?.value.as_str();
        writer.shows(scheme, id).then(|| writer.link(scheme, id))
    });
    PartnerRoleView { of: of.collect(), ..PartnerRoleView::new(it, writer.desk.words) }
}

/// A link out of the site, said by its host.
pub(super) fn outside(url: &str) -> LinkView {
    let text = url.split_once("://").map_or(url, |(_, rest)| rest);
    let text = text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/');
    LinkView { text: text.to_owned(), href: url.to_owned() }
}

impl Writer<'_> {
    /// The item of a partner: what it is, its roles, for which challenges.
    pub(super) fn partner_item(&self, id: &Slug) -> ItemView {
        let words = self.desk.words;
        let Some(it) = self.desk.catalog.partners.get(id) else {
            return ItemView::default();
        };
        let mut roles: Vec<String> = Vec::new();
        for role in &it.page.head.roles {
            let label = words.label("role", role.role.word());
            if !roles.contains(&label) {
                roles.push(label);
            }
        }
        let nature = words.label("partner-nature", it.page.head.nature.word());
        ItemView {
            meta: facts([nature, words.list(&roles)]),
            ..self.item(Scheme::Partner, id.as_str())
        }
    }
}
