//! Blocks of a body as HTML.

use super::{Printer, ProsePart};
use crate::parse::{Alignment, Block, Heading, Inline};
use crate::plan::html::{self, escape};

impl Printer<'_, '_, '_> {
    pub(super) fn block(&mut self, block: &Block) {
        self.opening = true;
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(content) => match content.as_slice() {
                [Inline::Image { url, alt, caption, span }] => {
                    self.figure(url, [alt, caption], *span);
                }
                content => {
                    self.html.push_str("<p>");
                    self.inlines(content);
                    self.html.push_str("</p>\n");
                }
            },
            Block::List { start, items } => self.list(*start, items),
            Block::Quote(inner) => {
                self.html.push_str("<blockquote>\n");
                inner.iter().for_each(|it| self.block(it));
                self.html.push_str("</blockquote>\n");
            }
            Block::Code { language, caption, text } if caption.is_empty() => {
                self.code(language, text);
            }
            Block::Code { language, caption, text } => {
                let caption = escape(caption);
                self.html.push_str("<figure class=\"listing\">");
                self.html.push_str(&format!("<figcaption>{caption}</figcaption>\n"));
                self.code(language, text);
                self.html.push_str("</figure>\n");
            }
            Block::Table { alignment, head, rows } => self.table(alignment, head, rows),
            Block::Embed { reference, title, caption } => {
                if let Some(embed) = self.writer.embed(reference, title, caption) {
                    self.cut();
                    self.parts.push(ProsePart::Embed { embed: Box::new(embed) });
                }
            }
            Block::Rule => self.html.push_str("<hr>\n"),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let start = self.html.len();
        let level = i8::try_from(heading.level).unwrap_or(6) + self.shift;
        let level = level.clamp(2, 6);
        let id = escape(&format!("{}{}", self.prefix, heading.id));
        self.html.push_str(&format!("<h{level} id=\"{id}\">"));
        let inside = self.html.len();
        self.inlines(&heading.content);
        self.heading = strip_tags(&self.html[inside..]);
        self.html.push_str(&format!("</h{level}>\n"));
        if !heading.printed {
            self.html.truncate(start);
        }
        self.whose(heading);
    }

    /// Whose section it is, where it is for those of some challenges.
    fn whose(&mut self, heading: &Heading) {
        let writer = &*self.writer;
        let named = heading.challenges.iter().map(|it| &it.value);
        let links = named.map(|it| writer.short_link(it));
        let links = links.map(|it| html::link(&it.href, &escape(&it.text)));
        let links = writer.desk.words.list(&links.collect::<Vec<_>>());
        // A variant does not say whose it is.
        if !links.is_empty() && writer.challenge().is_none() {
            self.html.push_str(&format!("<p class=\"meta\">{links}</p>\n"));
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        match start.filter(|it| *it != 1) {
            Some(start) => self.html.push_str(&format!("<ol start=\"{start}\">\n")),
            None => self.html.push_str(&format!("<{tag}>\n")),
        }
        for item in items {
            self.html.push_str("<li>");
            // A list whose items are one paragraph each reads better without <p>.
            match item.as_slice() {
                [Block::Paragraph(content)] => self.tight(content),
                [Block::Paragraph(content), Block::List { start, items }] => {
                    self.tight(content);
                    self.list(*start, items);
                }
                blocks => blocks.iter().for_each(|it| self.block(it)),
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str(&format!("</{tag}>\n"));
    }

    fn tight(&mut self, content: &[Inline]) {
        self.opening = true;
        self.inlines(content);
    }

    fn code(&mut self, language: &str, text: &str) {
        let class = match language {
            "" => String::new(),
            _ => format!(" class=\"language-{}\"", escape(language)),
        };
        self.html.push_str(&format!("<pre tabindex=\"0\"><code{class}>"));
        self.html.push_str(&escape(text));
        self.html.push_str("</code></pre>\n");
    }

    fn table(
        &mut self,
        alignment: &[Alignment],
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
    ) {
        let name = match self.heading.as_str() {
            "" => escape(&self.writer.own_title()),
            heading => escape(heading),
        };
        self.html.push_str(&format!(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\
             <table>\n<caption class=\"vh\">{name}</caption>\n"
        ));
        self.html.push_str("<thead><tr>");
        self.cells(alignment, head, "th scope=\"col\"");
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.html.push_str("<tr>");
            self.cells(alignment, row, "td");
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody>\n</table></div>\n");
    }

    fn cells(&mut self, alignment: &[Alignment], cells: &[Vec<Inline>], tag: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        for (at, cell) in cells.iter().enumerate() {
            let class = match alignment.get(at) {
                Some(Alignment::Center) => " class=\"mid\"",
                Some(Alignment::End) => " class=\"n\"",
                _ => "",
            };
            self.html.push_str(&format!("<{tag}{class}>"));
            self.tight(cell);
            self.html.push_str(&format!("</{name}>"));
        }
    }
}

/// The text of our own HTML, entities read.
pub(super) fn strip_tags(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(c),
            _ => {}
        }
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];
    let text = entities.iter().fold(text, |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}
