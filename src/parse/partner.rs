//! Partners and their roles (content model §3.5).

use super::shape::Limit;
use super::yaml::{Fields, Free, Node, Reader, Url, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Date, Slug};

/// The keys of a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerHead {
    /// What it is.
    pub nature: Nature,
    /// Which source says so.
    pub nature_source: Option<Spanned<Slug>>,
    /// A remark on that.
    pub nature_note: Option<String>,
    /// What it does for us: the only place where this is written.
    pub roles: Vec<PartnerRole>,
    /// The partner it is a part of.
    pub parent: Option<Spanned<Slug>>,
    /// Its web site.
    pub site: Option<Url>,
    /// Its numbers in public registers.
    pub identifiers: Identifiers,
}

impl PartnerHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (nature, roles) = (fields.need("nature"), fields.need("roles"));
        fields.take::<Free>("logo");
        Some(Self {
            nature_source: fields.take("nature_source"),
            nature_note: fields.take("nature_note"),
            parent: fields.take("parent"),
            site: fields.take("site"),
            identifiers: fields.take("identifiers").unwrap_or_default(),
            nature: nature?,
            roles: roles?,
        })
    }
}

/// The numbers of an organisation in the French public registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identifiers {
    /// That of the register of companies: nine digits.
    pub siren: Option<String>,
    /// That of the register of associations: `W` and nine digits.
    pub rna: Option<String>,
}

impl Value for Identifiers {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let digits = |it: &str| it.len() == 9 && it.bytes().all(|b| b.is_ascii_digit());
        reader.record(node, |fields| {
            let siren: Option<String> = fields.take("siren");
            let rna: Option<String> = fields.take("rna");
            fields.limit("siren", Limit::Form("^[0-9]{9}$"));
            fields.limit("rna", Limit::Form("^W[0-9]{9}$"));
            if let Some(text) = siren.clone().filter(|it| !digits(it)) {
                fields.tell_at("siren", Structure::BadValue { text, form: Form::Siren });
            }
            let of_register = |it: &str| it.strip_prefix('W').is_some_and(digits);
            if let Some(text) = rna.clone().filter(|it| !of_register(it)) {
                fields.tell_at("rna", Structure::BadValue { text, form: Form::Rna });
            }
            Some(Self { siren, rna })
        })
    }
}

/// What a partner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Nature {
    Association,
    SocialEnterprise,
    PublicBody,
    LocalAuthority,
    Company,
    Group,
    Other,
}

impl Word for Nature {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("association", Self::Association),
        ("social-enterprise", Self::SocialEnterprise),
        ("public-body", Self::PublicBody),
        ("local-authority", Self::LocalAuthority),
        ("company", Self::Company),
        ("group", Self::Group),
        ("other", Self::Other),
    ];
}

/// What a partner does, for what, since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRole {
    /// What it does.
    pub role: RoleKind,
    /// For a challenge.
    pub challenge: Option<Spanned<Slug>>,
    /// For a program.
    pub program: Option<Spanned<Slug>>,
    /// For a platform.
    pub platform: Option<Spanned<Slug>>,
    /// When.
    pub period: Option<Date>,
    /// What it brings.
    pub brings: Option<String>,
    /// What it asks volunteers in return.
    pub asks: Option<String>,
    /// Where it is written.
    pub span: Span,
}

impl Value for PartnerRole {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let role = fields.need("role");
            let (challenge, program) = (fields.take("challenge"), fields.take("program"));
            let (platform, period) = (fields.take("platform"), fields.take("period"));
            let (brings, asks) = (fields.take("brings"), fields.take("asks"));
            let span = fields.span;
            Some(Self {
                role: role?,
                challenge,
                program,
                platform,
                period,
                brings,
                asks,
                span,
            })
        })
    }
}

/// What a partner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum RoleKind {
    Expert,
    Initiator,
    CoDesigner,
    Technology,
    Funder,
    InKindGiver,
    Relay,
    InternalClient,
    Host,
    Member,
}

impl Word for RoleKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("expert", Self::Expert),
        ("initiator", Self::Initiator),
        ("co-designer", Self::CoDesigner),
        ("technology", Self::Technology),
        ("funder", Self::Funder),
        ("in-kind-giver", Self::InKindGiver),
        ("relay", Self::Relay),
        ("internal-client", Self::InternalClient),
        ("host", Self::Host),
        ("member", Self::Member),
    ];
}
