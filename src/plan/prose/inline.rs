//! What stands in a line, as HTML.

use super::Printer;
use crate::locale::capitalised;
use crate::parse::{Inline, Reference};
use crate::plan::cite::{Case, Citation};
use crate::plan::html::{self, escape};
use crate::plan::picture::PictureView;
use crate::text::Span;

impl Printer<'_, '_, '_> {
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text, .. } => {
                self.html.push_str(&escape(text));
                self.opening &= text.trim().is_empty();
            }
            Inline::Emphasis(inner) => self.wrapped("em", inner),
            Inline::Strong(inner) => self.wrapped("strong", inner),
            Inline::Strike(inner) => self.wrapped("del", inner),
            Inline::Code(text) => {
                self.html.push_str(&format!("<code>{}</code>", escape(text)));
                self.opening = false;
            }
            Inline::Link { url, content, span } => self.link(url, content, *span),
            Inline::Reference { reference, content } => {
                self.reference(reference, content);
            }
            Inline::Image { url, alt, caption, span } => {
                self.image(url, [alt, caption], *span);
            }
            Inline::NoteMark(index) => self.note_mark(*index),
            Inline::SoftBreak => self.html.push('\n'),
            Inline::HardBreak => self.html.push_str("<br>\n"),
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &[Inline]) {
        self.html.push_str(&format!("<{tag}>"));
        self.inlines(inner);
        self.html.push_str(&format!("</{tag}>"));
    }

    /// A link to the web, to a path from the root of the site or to a place on the page.
    fn link(&mut self, url: &str, content: &[Inline], span: Span) {
        let outside = url.starts_with("http://") || url.starts_with("https://");
        let (href, rel) = match (url.strip_prefix('/'), url.strip_prefix('#')) {
            (Some(path), _) => (format!("{}{path}", self.writer.address.root()), ""),
            (_, Some(anchor)) => (format!("#{}{anchor}", self.prefix), ""),
            _ if outside => (url.to_owned(), " rel=\"noopener external\""),
            _ => (url.to_owned(), ""),
        };
        self.html.push_str(&format!("<a href=\"{}\"{rel}>", escape(&href)));
        self.writer.links.push((href, span));
        self.inlines(content);
        self.html.push_str("</a>");
    }

    /// What a reference says: the author's words or the default ones.
    fn reference(&mut self, reference: &Reference, content: &[Inline]) {
        let opens = std::mem::replace(&mut self.opening, false);
        let before = std::mem::take(&mut self.html);
        self.inlines(content);
        let own = std::mem::replace(&mut self.html, before);
        let words = super::block::strip_tags(&own);
        let citations = self.writer.cite(reference, &words);
        if citations.is_empty() {
            self.html.push_str(&own);
            return;
        }
        let said: Vec<String> = citations
            .iter()
            .enumerate()
            .map(|(at, citation)| match own.as_str() {
                "" => cited(citation, &default_words(citation, opens && at == 0)),
                own => cited(citation, own),
            })
            .collect();
        // The author's words are said once, whatever they lead to.
        let html = match own.as_str() {
            "" => self.writer.desk.words.list(&said),
            _ => said.into_iter().next().unwrap_or_default(),
        };
        self.html.push_str(&html);
    }

    /// A picture in a line, with what is said of it after it.
    fn image(&mut self, url: &str, [alt, caption]: [&str; 2], span: Span) {
        let Some(picture) = self.writer.picture(url, span) else { return };
        let picture = PictureView { alt: alt.to_owned(), ..picture };
        self.html.push_str(&html::picture(&picture));
        if !caption.is_empty() {
            self.html.push_str(&format!(" ({})", escape(caption)));
        }
        self.opening = false;
    }

    /// A picture that stands alone in its paragraph, with what is said under it.
    pub(super) fn figure(&mut self, url: &str, [alt, caption]: [&str; 2], span: Span) {
        let Some(picture) = self.writer.picture(url, span) else { return };
        let picture = PictureView { alt: alt.to_owned(), ..picture };
        let picture = html::picture(&picture);
        self.html.push_str(&format!("<figure class=\"picture\">{picture}"));
        if !caption.is_empty() {
            let caption = escape(caption);
            self.html.push_str(&format!("<figcaption>{caption}</figcaption>"));
        }
        self.html.push_str("</figure>\n");
    }
}

fn default_words(citation: &Citation, opens: bool) -> String {
    match citation.case {
        Case::Opening if opens => escape(&capitalised(&citation.text)),
        _ => escape(&citation.text),
    }
}

fn cited(citation: &Citation, words: &str) -> String {
    match &citation.number {
        Some(number) => html::number(number, words),
        None => html::link(&citation.href, words),
    }
}
