//! Images, and embeds written as images.

use std::ops::Range;

use super::Reader;
use super::links::{Target, target};
use super::schemes::{Place, place};
use crate::diag::Reference as Fault;
use crate::parse::illustration::mute;
use crate::parse::walk::plain;
use crate::parse::{Block, Inline, Reference};
use crate::text::Span;

/// An embed met in a line, which may stand alone in it or not.
#[derive(Debug)]
pub(super) struct EmbedFound {
    reference: Reference,
    title: String,
    caption: String,
}

impl EmbedFound {
    /// The block it becomes when it stands alone.
    pub(super) fn block(self) -> Block {
        let Self { reference, title, caption } = self;
        Block::Embed { reference, title, caption }
    }
}

impl Reader<'_> {
    /// Reads an image that was just opened, or keeps it as an embed.
    pub(super) fn image(
        &mut self,
        url: &str,
        caption: &str,
        range: Range<usize>,
    ) -> Option<Inline> {
        let alt = plain(&self.inlines()).trim().to_owned();
        if !caption.is_empty() {
            let place = self.part(&range, caption);
            self.prose.space();
            self.prose.text(caption, &place, self.written(&place));
            self.prose.space();
        }
        match target(url) {
            Target::Content(scheme) if place(scheme) == Place::Line => {
                let fault = Fault::CannotEmbed { scheme: scheme.word().into() };
                self.tell_scheme(fault, &range);
            }
            Target::Content(scheme) => {
                if let Some(reference) = self.reference(scheme, url, &range) {
                    let caption = caption.trim().to_owned();
                    self.embeds.push(EmbedFound { reference, title: alt, caption });
                }
            }
            Target::Address => {
                let span = Span::new(range.start, range.end);
                self.check_address(url, &range);
                if let Some(fault) = mute(url, &alt) {
                    self.tell(fault, range);
                }
                let (url, caption) = (url.to_owned(), caption.trim().to_owned());
                return Some(Inline::Image { url, alt, caption, span });
            }
            Target::Hole => self.tell(Fault::Empty, range),
            Target::Refused(fault) => self.tell_scheme(fault, &range),
        }
        None
    }

    /// Tells of embeds that do not stand alone.
    pub(super) fn refuse_embeds(&mut self) {
        for EmbedFound { reference, .. } in std::mem::take(&mut self.embeds) {
            let target = reference.name();
            let place = reference.span.start as usize..reference.span.end as usize;
            self.tell(Fault::EmbedInline { target }, place);
        }
    }
}
