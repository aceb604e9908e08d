//! What stands in a line, as it is sent: references say what they say on the web.

use super::compose::Composer;
use super::piece::{Manner, Run, plain};
use crate::locale::capitalised;
use crate::parse::{Inline, Reference, Scheme};
use crate::plan::cite::{Case, Citation};
use crate::plan::number::NumberView;
use crate::plan::writer::Writer;
use crate::text::Span;

/// Stands for the things of a list while their words are put between them.
const THING: char = '\u{fffc}';

/// The digits of the marks of notes.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

impl Composer<'_, '_> {
    pub(super) fn runs(&mut self, content: &[Inline]) -> Vec<Run> {
        let mut runs = Vec::new();
        content.iter().for_each(|it| self.run(it, &mut runs));
        runs
    }

    fn run(&mut self, inline: &Inline, runs: &mut Vec<Run>) {
        match inline {
            Inline::Text { text, .. } => {
                self.opening &= text.trim().is_empty();
                runs.push(Run::text(text));
            }
            Inline::Emphasis(inner) => {
                let content = self.runs(inner);
                runs.push(Run::Emphasis { content });
            }
            Inline::Strong(inner) => {
                let content = self.runs(inner);
                runs.push(Run::Strong { content });
            }
            Inline::Strike(inner) => {
                let content = self.runs(inner);
                runs.push(Run::Strike { content });
            }
            Inline::Code(text) => {
                self.opening = false;
                runs.push(Run::Code { text: text.clone() });
            }
            Inline::Link { url, content, span } => {
                let link = self.link(url, content, *span);
                runs.push(link);
            }
            Inline::Reference { reference, content } => {
                let cited = self.reference(reference, content);
                runs.extend(cited);
            }
            // A text has no room for a picture in a line: what it shows is said.
            Inline::Image { alt, caption, .. } => {
                let caption = match caption.as_str() {
                    "" => String::new(),
                    caption => format!(" ({caption})"),
                };
                runs.push(Run::text(format!("{alt}{caption}")));
            }
            Inline::NoteMark(index) => runs.push(self.note_mark(*index)),
            Inline::SoftBreak => runs.push(Run::text(" ")),
            Inline::HardBreak => runs.push(Run::Break),
        }
    }

    fn link(&mut self, url: &str, content: &[Inline], span: Span) -> Run {
        let href = match url.strip_prefix('/') {
            Some(path) => format!("{}{path}", self.writer.desk.site.base_url),
            None => self.writer.absolute(url),
        };
        self.writer.links.push((href.clone(), span));
        Run::Link { content: self.runs(content), href, manner: Manner::Spelled }
    }

    fn note_mark(&mut self, index: usize) -> Run {
        let known = self.cited.iter().position(|it| *it == index);
        let at = known.unwrap_or_else(|| {
            self.cited.push(index);
            self.cited.len() - 1
        });
        self.opening = false;
        let digits = (at + 1).to_string();
        let raised = digits.bytes().map(|it| RAISED[usize::from(it - b'0')]);
        Run::text(raised.collect::<String>())
    }

    /// What a reference says: the author's words or the default ones.
    fn reference(&mut self, reference: &Reference, content: &[Inline]) -> Vec<Run> {
        let opens = std::mem::replace(&mut self.opening, false);
        let own = self.runs(content);
        let citations = self.writer.cite(reference, &plain(&own));
        if citations.is_empty() {
            return own;
        }
        let manner = manner(reference.scheme);
        // The author's words are said once, whatever they lead to.
        if !own.is_empty() {
            return self.writer.cited(&citations[0], own, manner);
        }
        let said = citations.iter().enumerate().map(|(at, citation)| {
            let opens = opens && at == 0 && citation.case == Case::Opening;
            let text = match opens {
                true => capitalised(&citation.text),
                false => citation.text.clone(),
            };
            self.writer.cited(citation, vec![Run::text(text)], manner)
        });
        let said: Vec<Vec<Run>> = said.collect();
        self.listed(said)
    }

    /// Several things with the words between them: « A, B et C ».
    fn listed(&self, things: Vec<Vec<Run>>) -> Vec<Run> {
        let holes = vec![THING.to_string(); things.len()];
        let between = self.writer.desk.words.list(&holes);
        let mut runs = Vec::new();
        let mut things = things.into_iter();
        for (at, words) in between.split(THING).enumerate() {
            if at > 0 {
                runs.extend(things.next().into_iter().flatten());
            }
            if !words.is_empty() {
                runs.push(Run::text(words));
            }
        }
        runs
    }
}

impl Writer<'_> {
    fn cited(&self, citation: &Citation, content: Vec<Run>, manner: Manner) -> Vec<Run> {
        match (&citation.number, citation.href.as_str()) {
            (Some(number), _) => vec![self.number_run(number, content)],
            (None, "") => content,
            (None, href) => {
                vec![Run::Link { content, href: self.absolute(href), manner }]
            }
        }
    }

    /// A number around words.
    pub(super) fn number_run(&self, number: &NumberView, content: Vec<Run>) -> Run {
        Run::Number {
            content,
            href: self.absolute(&number.href),
            value: number.value.clone(),
            key: number.key.clone(),
        }
    }

    /// A number in its own words.
    pub(super) fn said(&self, number: &NumberView) -> Run {
        self.number_run(number, vec![Run::text(&number.text)])
    }
}

/// What a text without links makes of the link of a reference (content model §5.2).
fn manner(scheme: Scheme) -> Manner {
    use Scheme as S;
    match scheme {
        S::Program | S::Challenge | S::Action | S::Partner | S::Territory | S::Story => {
            Manner::Spelled
        }
        S::Project | S::Platform | S::Day | S::Page | S::Notice => Manner::Spelled,
        S::Contact => Manner::Address,
        _ => Manner::Silent,
    }
}
