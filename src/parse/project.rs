//! Co-operation sheets: who did what with whom, and what came of it (content model
//! §3.10).

use super::yaml::{Fields, Node, Reader, Value, Word};
use crate::diag::Structure;
use crate::text::{Span, Spanned};
use crate::value::{Date, Slug};

/// The keys of a co-operation sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectHead {
    /// What kind of project it is.
    pub kind: ProjectKind,
    /// Who takes part.
    pub stakeholders: Vec<Stakeholder>,
    /// What it is a part of.
    pub framework: Option<String>,
    /// Who wrote the sheet, an organisation.
    pub author: Option<String>,
    /// When it happened.
    pub date: Option<Date>,
    /// Where.
    pub territories: Vec<Spanned<Slug>>,
    /// What came of it.
    pub results: Vec<ProjectResult>,
    /// What is to come.
    pub outlook: Vec<String>,
    /// What was learnt.
    pub lessons: Vec<String>,
}

impl ProjectHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (kind, stakeholders) =
            (fields.need("kind"), fields.need_some("stakeholders"));
        Some(Self {
            framework: fields.take("framework"),
            author: fields.take("author"),
            date: fields.take("date"),
            territories: fields.or_default("territories"),
            results: fields.or_default("results"),
            outlook: fields.or_default("outlook"),
            lessons: fields.or_default("lessons"),
            kind: kind?,
            stakeholders: stakeholders?,
        })
    }
}

/// A kind of project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum ProjectKind {
    Cooperation,
    Corporate,
    Incubated,
}

impl Word for ProjectKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("cooperation", Self::Cooperation),
        ("corporate", Self::Corporate),
        ("incubated", Self::Incubated),
    ];
}

/// Somebody who takes part: a partner, or an organisation by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
    /// Its name, where it is no partner.
    pub name: Option<String>,
    /// The partner it is.
    pub partner: Option<Spanned<Slug>>,
    /// What it is.
    pub category: StakeholderCategory,
    /// What it did, as written.
    pub role: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

impl Value for Stakeholder {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (name, partner) = (fields.take("name"), fields.take("partner"));
            let category = fields.need("category");
            let (role, note) = (fields.take("role"), fields.take("note"));
            // One that was written and cannot be read has been told.
            if !fields.meant_any(&["name", "partner"]) {
                let keys = "partner, name".into();
                fields.tell_at("partner", Structure::MissingAny { keys });
            }
            Some(Self { name, partner, category: category?, role, note })
        })
    }
}

/// What a stakeholder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum StakeholderCategory {
    PublicService,
    Association,
    SocialEntrepreneur,
    LocalAuthority,
    Company,
    Citizens,
}

impl Word for StakeholderCategory {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("public-service", Self::PublicService),
        ("association", Self::Association),
        ("social-entrepreneur", Self::SocialEntrepreneur),
        ("local-authority", Self::LocalAuthority),
        ("company", Self::Company),
        ("citizens", Self::Citizens),
    ];
}

/// Something that came of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectResult {
    /// What it is.
    pub title: String,
    /// The partner with whom.
    pub with: Option<Spanned<Slug>>,
    /// How far it has come, as written: `tested`.
    pub state: Option<String>,
    /// Where it is written.
    pub span: Span,
}

impl Value for ProjectResult {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let title = fields.need("title");
            let (with, state) = (fields.take("with"), fields.take("state"));
            Some(Self { title: title?, with, state, span: fields.span })
        })
    }
}
