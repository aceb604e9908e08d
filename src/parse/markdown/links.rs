//! Links: references to content, addresses of the web, what is refused.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::Reader;
use super::reference::{self, Flaw};
use super::schemes::{Place, place};
use crate::diag::{Form, Output, Reference as Fault, Structure, Syntax};
use crate::parse::walk::plain;
use crate::parse::{Inline, Reference, Scheme};
use crate::text::{Span, mails, nearest, telephones};
use crate::value::fold;

/// Link texts that say nothing of where they lead, without accents or capitals.
const EMPTY_WORDS: [&str; 21] = [
    "ici",
    "cliquez ici",
    "cliquer ici",
    "clique ici",
    "cliquez",
    "la",
    "lien",
    "ce lien",
    "le lien",
    "en savoir plus",
    "savoir plus",
    "plus",
    "plus d'infos",
    "plus d'informations",
    "lire la suite",
    "la suite",
    "suite",
    "here",
    "click here",
    "link",
    "read more",
];

/// What the target of a link or an image is.
pub(super) enum Target {
    /// Nothing at all.
    Hole,
    /// An address of the web, a path, an anchor.
    Address,
    /// A reference to content.
    Content(Scheme),
    /// A scheme that is refused, with what is wrong.
    Refused(Fault),
}

/// Tells what a target is by its scheme alone.
pub(super) fn target(url: &str) -> Target {
    if url.is_empty() || url == "#" {
        return Target::Hole;
    }
    let first = url.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((scheme, _)) = first.split_once(':') else { return Target::Address };
    if let Some(known) = Scheme::of(scheme) {
        return Target::Content(known);
    }
    let scheme = scheme.to_owned();
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => Target::Address,
        "mailto" | "tel" | "sms" => Target::Refused(Fault::PersonalScheme { scheme }),
        small => {
            let nearest = nearest(small, Scheme::ALL.iter().map(|(_, word)| *word));
            let nearest = nearest.map(str::to_owned);
            Target::Refused(Fault::BadScheme { scheme, nearest })
        }
    }
}

impl Reader<'_> {
    /// Reads a link that was just opened: what it becomes, or only its words.
    pub(super) fn link(
        &mut self,
        kind: LinkType,
        url: &str,
        range: Range<usize>,
    ) -> Vec<Inline> {
        let before = self.prose.text.len();
        let mut content = self.inlines();
        let automatic = matches!(kind, LinkType::Autolink | LinkType::Email);
        let target = match kind {
            LinkType::Email => {
                Target::Refused(Fault::PersonalScheme { scheme: "mailto".into() })
            }
            _ => target(url),
        };
        let cites = matches!(target, Target::Content(_));
        if automatic && cites {
            self.check_angles(url, &range);
        }
        if automatic || cites {
            self.prose.cut(before);
        }
        if automatic && cites {
            content.clear();
        }
        match target {
            Target::Content(scheme) => {
                if let Some(reference) = self.cited(scheme, url, (&content, &range)) {
                    return vec![Inline::Reference { reference, content }];
                }
            }
            Target::Address => {
                self.check_words(&content, &range);
                self.check_address(url, &range);
                let span = Span::new(range.start, range.end);
                return vec![Inline::Link { url: url.to_owned(), content, span }];
            }
            Target::Hole => self.tell(Fault::Empty, range),
            Target::Refused(fault) => {
                // What the words show of the address is told with it.
                let personal = matches!(fault, Fault::PersonalScheme { .. });
                self.tell_scheme(fault, &range);
                let words = plain(&content);
                if personal
                    && !(mails(&words).is_empty() && telephones(&words).is_empty())
                {
                    content.clear();
                }
            }
        }
        content
    }

    /// Tells of a citation in two pairs of angles, one of which would be shown.
    fn check_angles(&mut self, url: &str, range: &Range<usize>) {
        let text = &self.source.text;
        if text[..range.start].ends_with('<') && text[range.end..].starts_with('>') {
            let meant = Some(format!("<{url}>"));
            let syntax = Syntax::Citation { meant };
            self.tell(Structure::Syntax(syntax), range.start - 1..range.end + 1);
        }
    }

    /// Tells of an address of the web that lacks a slash.
    pub(super) fn check_address(&mut self, url: &str, range: &Range<usize>) {
        let Some((scheme, rest)) = url.split_once(':') else { return };
        let web = ["http", "https"].contains(&&*scheme.to_ascii_lowercase());
        if web && !rest.starts_with("//") {
            let meant = format!("{scheme}://{}", rest.trim_start_matches('/'));
            let form = Form::Url(Some(meant));
            let place = self.part(range, url);
            self.tell(Structure::BadValue { text: url.to_owned(), form }, place);
        }
    }

    /// The reference of a link, when its scheme may stand in a line.
    fn cited(
        &mut self,
        scheme: Scheme,
        url: &str,
        (content, range): (&[Inline], &Range<usize>),
    ) -> Option<Reference> {
        if place(scheme) == Place::Block {
            let fault = Fault::CannotCite { scheme: scheme.word().into() };
            self.tell_scheme(fault, range);
            return None;
        }
        // Without words it is the default text that is printed; `free` has none.
        if scheme == Scheme::Free || !plain(content).trim().is_empty() {
            self.check_words(content, range);
        }
        self.reference(scheme, url, range)
    }

    /// Reads a reference and tells its flaws; `None` without a sound target.
    pub(super) fn reference(
        &mut self,
        scheme: Scheme,
        url: &str,
        range: &Range<usize>,
    ) -> Option<Reference> {
        let (reference, flaws) = reference::read(scheme, url);
        for Flaw { fault, part } in flaws {
            let place = self.part(range, part);
            self.tell(fault, place);
        }
        let span = Span::new(range.start, range.end);
        reference.map(|it| Reference { span, ..it })
    }

    /// Tells of a scheme, at the scheme.
    pub(super) fn tell_scheme(&mut self, fault: Fault, range: &Range<usize>) {
        let place = match &fault {
            Fault::BadScheme { scheme, .. }
            | Fault::PersonalScheme { scheme }
            | Fault::CannotCite { scheme }
            | Fault::CannotEmbed { scheme } => self.part(range, &format!("{scheme}:")),
            _ => range.clone(),
        };
        self.tell(fault, place);
    }

    /// Tells of a link without words, or whose words say nothing.
    fn check_words(&mut self, content: &[Inline], range: &Range<usize>) {
        let text = plain(content);
        let words = fold(text.trim()).replace('’', "'");
        let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
        if words.is_empty() && !holds_image(content) {
            self.tell(Fault::Empty, range.clone());
        } else if EMPTY_WORDS.contains(&bare) {
            self.tell(Output::LinkText { text }, range.clone());
        }
    }
}

/// Whether a link holds an image, whose missing words were told already.
fn holds_image(content: &[Inline]) -> bool {
    content.iter().any(|it| matches!(it, Inline::Image { .. }))
}
