//! What every Markdown page can say of itself (content model §1.6).

use super::illustration::Image;
use super::shape::Limit;
use super::yaml::{Fields, Free, Private, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Date, Day, Slug};

/// The keys common to all Markdown types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Canonical spelling; days have one of their own when none is written.
    pub title: Option<Spanned<String>>,
    /// For lists and descriptions; at most 240 characters.
    pub summary: Option<String>,
    /// Whether it is ready.
    pub status: Status,
    /// Who may come across it; the type's default when none is written.
    pub visibility: Option<Visibility>,
    /// The last part of its address, when it is not made from the title.
    pub slug: Option<Spanned<Slug>>,
    /// Other spellings of the title.
    pub variants: Vec<String>,
    /// Where the content comes from.
    pub sources: Vec<Spanned<Slug>>,
    /// SDG targets: `1.4`.
    pub sdg: Vec<Spanned<String>>,
    /// A picture.
    pub image: Option<Image>,
    /// First published on.
    pub published: Option<Date>,
    /// Last changed on.
    pub updated: Option<Date>,
    /// Last day on which it is shown.
    pub expires: Option<Day>,
    /// Ids it had before.
    pub previous_ids: Vec<Spanned<String>>,
    /// Addresses it had before.
    pub previous_urls: Vec<Spanned<String>>,
    /// Keys that begin with `x_`, for templates of the project's own.
    pub extra: Vec<(String, Free)>,
}

impl Meta {
    /// Reads the common keys; the title is needed unless the type makes one.
    pub(super) fn read(fields: &mut Fields<'_, '_>, title: Title) -> Option<Self> {
        fields.take::<Private>("private_note");
        let title_text: Option<Spanned<String>> = match title {
            Title::Needed => fields.need("title"),
            Title::Made => fields.take("title"),
        };
        // One that could not be read has been told, and has no place.
        let blank = |it: &&Spanned<String>| {
            it.value.trim().is_empty() && it.span != Span::default()
        };
        if title_text.as_ref().filter(blank).is_some() {
            let (text, form) = (String::new(), Form::Filled);
            fields.tell_at("title", Structure::BadValue { text, form });
        }
        fields.limit("title", Limit::Form(r"\S"));
        short(fields, "title", title_text.as_ref().map(|it| it.value.as_str()), 120);
        let summary: Option<String> = fields.take("summary");
        short(fields, "summary", summary.as_deref(), 240);
        let extra = fields.free("x_").into_iter();
        let extra = extra
            .filter_map(|(key, node)| Some((key, Free::read(&node, fields.reader)?)));
        let meta = Self {
            extra: extra.collect(),
            summary,
            status: fields.take("status").unwrap_or(Status::Published),
            visibility: fields.take("visibility"),
            slug: fields.take("slug"),
            variants: fields.or_default("variants"),
            sources: fields.or_default("sources"),
            sdg: sdg(fields),
            image: fields.take("image"),
            published: fields.take("published"),
            updated: fields.take("updated"),
            expires: fields.take("expires"),
            previous_ids: fields.or_default("previous_ids"),
            previous_urls: fields.or_default("previous_urls"),
            title: title_text,
        };
        (meta.title.is_some() || title == Title::Made).then_some(meta)
    }
}

/// Whether a type must be given a title.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// It must be written.
    Needed,
    /// It can be made from other keys.
    Made,
}

/// Tells of a text that is longer than its place on a page.
pub(super) fn short(
    fields: &mut Fields<'_, '_>,
    key: &str,
    text: Option<&str>,
    most: usize,
) {
    fields.limit(key, Limit::Length(most));
    if let Some(text) = text.filter(|text| text.chars().count() > most) {
        let text = text.chars().take(40).chain(['…']).collect();
        fields.tell_at(
            key,
            crate::diag::Structure::BadValue { text, form: Form::Short(most) },
        );
    }
}

/// Whether a page is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Being read again.
    Review,
    /// Ready.
    Published,
    /// Of the past, shown with a banner.
    Archived,
}

impl Word for Status {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("draft", Self::Draft),
        ("review", Self::Review),
        ("published", Self::Published),
        ("archived", Self::Archived),
    ];
}

/// Who may come across a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// Whoever was given the address; in no list, feed or search engine.
    Unlisted,
    /// Nobody: never rendered.
    Internal,
}

impl Word for Visibility {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("public", Self::Public),
        ("unlisted", Self::Unlisted),
        ("internal", Self::Internal),
    ];
}

/// A page as written: what it says of itself, its own keys, its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<T> {
    /// The file's stem.
    pub id: Slug,
    /// The common keys.
    pub meta: Meta,
    /// The keys of its type.
    pub head: T,
    /// Its text.
    pub body: super::Body,
    /// The front matter, for faults that concern the page as a whole.
    pub span: Span,
}

/// The targets of sustainable development goals that a page names.
fn sdg(fields: &mut Fields<'_, '_>) -> Vec<Spanned<String>> {
    let targets: Vec<Spanned<String>> = fields.or_default("sdg");
    fields.limit("sdg", Limit::Form(r"^[0-9]{1,2}\.([0-9]{1,2}|[a-d])$"));
    for target in targets.iter().filter(|it| !is_sdg_target(&it.value)) {
        let (text, form) = (target.value.clone(), Form::SdgTarget);
        fields.reader.tell(Structure::BadValue { text, form }, target.span);
    }
    targets
}

/// How many numbered and lettered targets each goal has (United Nations, resolution
/// A/RES/70/1).
const SDG: [(u32, u32); 17] = [
    (5, 2),
    (5, 3),
    (9, 4),
    (7, 3),
    (6, 3),
    (6, 2),
    (3, 2),
    (10, 2),
    (5, 3),
    (7, 3),
    (7, 3),
    (8, 3),
    (3, 2),
    (7, 3),
    (9, 3),
    (10, 2),
    (19, 0),
];

fn is_sdg_target(text: &str) -> bool {
    let Some((goal, target)) = text.split_once('.') else { return false };
    let goal = goal.parse::<usize>().ok().filter(|it| (1..=17).contains(it));
    let Some((n_numbers, n_letters)) = goal.map(|it| SDG[it - 1]) else { return false };
    match target.as_bytes() {
        [letter @ b'a'..=b'd'] => u32::from(letter - b'a') < n_letters,
        _ => target.parse::<u32>().is_ok_and(|it| (1..=n_numbers).contains(&it)),
    }
}
