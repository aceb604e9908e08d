//! A mail as plain text: what its HTML says, for who reads without it; links have
//! numbers, and stand at its end.
//!
//! Invariants: every line of thought is one line, since programs fold lines to the width
//! of their window; no mark stands for bold or italic, but what is struck through says so
//! (`~`), or it would hold.

use crate::locale::{Around, Language, typeset};
use crate::plan::{Grid, MailView, Piece, Run, SiteView};

/// The text of a mail, ending in a line end.
pub(crate) fn text(view: &MailView, site: &SiteView) -> String {
    let own = Language::of(&site.language).unwrap_or_default();
    let body = Language::of(&view.language).unwrap_or(own);
    let mut page = Page { text: String::new(), links: Vec::new(), language: own };
    let word = |name: &str| site.words.get(name).cloned().unwrap_or_default();
    page.line("", &[plain(&view.kicker)]);
    page.heading(&[plain(&view.title)], '=');
    page.apart(&site.banner);
    page.language = body;
    page.pieces(&view.pieces, "");
    page.language = own;
    let colon = word("colon");
    if !view.actions.is_empty() {
        page.heading(&[plain(&word("actions_of_the_day"))], '-');
        page.gap("\n\n");
        for (at, it) in view.actions.iter().enumerate() {
            page.gap(if at == 0 { "" } else { "\n" });
            let note = if it.meta.is_empty() { "" } else { " — " };
            page.line("- ", &[link(&it.text, &it.href), plain(note), plain(&it.meta)]);
        }
    }
    if !view.meetings.is_empty() {
        page.heading(&[plain(&word("meetings"))], '-');
        page.gap("\n\n");
        for (at, it) in view.meetings.iter().enumerate() {
            page.gap(if at == 0 { "" } else { "\n" });
            let note = match it.detail.as_str() {
                "" => String::new(),
                detail => format!(" ({detail})"),
            };
            page.line("- ", &[plain(&format!("{}{colon} {}{note}", it.label, it.text))]);
        }
    }
    page.apart("");
    page.line(
        "",
        &[
            plain(&format!("{}{colon} ", word("read_on_the_site"))),
            link(&view.day.text, &view.day.href),
        ],
    );
    page.gap("\n");
    page.line("", &[link(&view.challenge.text, &view.challenge.href)]);
    if !view.origins.is_empty() {
        page.heading(&[plain(&word("number_sources"))], '-');
        page.gap("\n\n");
        for (at, it) in view.origins.iter().enumerate() {
            page.gap(if at == 0 { "" } else { "\n" });
            page.line("- ", &it.content);
        }
    }
    // What follows this line is the signature: programs leave it out of answers.
    page.gap("\n\n");
    page.text.push_str("-- \n");
    page.line(
        "",
        &[link(&site.title, &view.home), plain(" · "), plain(&site.organisation)],
    );
    if let Some(sender) = &view.sender {
        page.gap("\n");
        page.line("", &[plain(&format!("{} {}", word("unsubscribe"), sender.email))]);
    }
    page.gap("\n\n");
    for (at, href) in page.links.iter().enumerate() {
        page.text.push_str(&format!("[{}] {href}\n", at + 1));
    }
    page.text
}

fn plain(text: &str) -> Run {
    Run::Text { text: text.to_owned() }
}

fn link(text: &str, href: &str) -> Run {
    let manner = crate::plan::Manner::Spelled;
    match href {
        "" => plain(text),
        href => Run::Link { content: vec![plain(text)], href: href.to_owned(), manner },
    }
}

/// The text so far.
struct Page {
    text: String,
    /// The addresses of links, in the order of their numbers.
    links: Vec<String>,
    language: Language,
}

impl Page {
    /// What stands between two blocks.
    fn gap(&mut self, gap: &str) {
        if !self.text.is_empty() {
            self.text.push_str(gap);
        }
    }

    fn apart(&mut self, text: &str) {
        self.gap("\n\n");
        if !text.is_empty() {
            self.line("", &[plain(text)]);
        }
    }

    fn heading(&mut self, content: &[Run], under: char) {
        self.gap("\n\n");
        let start = self.text.len();
        self.line("", content);
        let width = self.text[start..].chars().count();
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(under, width));
    }

    /// Blocks, each after an empty line; `sign` begins every line of them.
    fn pieces(&mut self, pieces: &[Piece], sign: &str) {
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 || sign.is_empty() {
                let empty = sign.trim_end();
                self.gap(&format!("\n{empty}\n"));
            }
            self.piece(piece, sign);
        }
    }

    fn piece(&mut self, piece: &Piece, sign: &str) {
        match piece {
            Piece::Heading { content, .. } if sign.is_empty() => {
                // The gap stands already.
                let start = self.text.len();
                self.line("", content);
                let width = self.text[start..].chars().count();
                self.text.push('\n');
                self.text.extend(std::iter::repeat_n('-', width));
            }
            Piece::Heading { content, .. } | Piece::Paragraph { content } => {
                self.line(sign, content);
            }
            Piece::List { start, items } => self.list(*start, items, sign),
            Piece::Quote { pieces } => self.pieces(pieces, &format!("{sign}> ")),
            Piece::Code { text } => {
                let lines: Vec<String> =
                    text.lines().map(|it| format!("{sign}    {it}")).collect();
                self.text.push_str(&lines.join("\n"));
            }
            Piece::Grid { grid } => self.grid(grid, sign),
            Piece::Picture { picture } => {
                let words = [&picture.alt, &picture.caption].into_iter();
                let words: Vec<&str> =
                    words.filter(|it| !it.is_empty()).map(String::as_str).collect();
                let said = format!("[{}]", words.join(" — "));
                self.line(sign, &[link(&said, &picture.src)]);
            }
            Piece::Rule => self.text.push_str(&format!("{sign}* * *")),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Piece>], sign: &str) {
        let loose = items.iter().any(|it| it.len() > 1);
        for (at, item) in items.iter().enumerate() {
            let bullet = match start {
                Some(start) => format!("{}. ", start + at as u64),
                None => "- ".to_owned(),
            };
            if at > 0 {
                self.gap(if loose { "\n\n" } else { "\n" });
            }
            let inside = format!("{sign}{}", " ".repeat(bullet.len()));
            for (at, piece) in item.iter().enumerate() {
                let sign = if at == 0 { &format!("{sign}{bullet}") } else { &inside };
                self.gap(if at == 0 { "" } else { "\n" });
                self.piece(piece, sign);
            }
        }
    }

    fn grid(&mut self, grid: &Grid, sign: &str) {
        let title = Some(&grid.title).filter(|_| !grid.repeats);
        let heads = title.into_iter().chain([&grid.caption]);
        let heads = heads.filter(|it| !it.is_empty()).map(|it| (sign, vec![plain(it)]));
        let bullet = format!("{sign}- ");
        let rows = grid.rows.iter().map(|it| (&*bullet, it.line.clone()));
        let notes = grid.notes.iter().map(|it| (sign, vec![plain(it)]));
        for (at, (sign, runs)) in heads.chain(rows).chain(notes).enumerate() {
            self.gap(if at == 0 { "" } else { "\n" });
            self.line(sign, &runs);
        }
    }

    fn line(&mut self, sign: &str, runs: &[Run]) {
        self.text.push_str(sign);
        let start = self.text.len();
        self.runs(runs, start, false);
    }

    fn runs(&mut self, runs: &[Run], start: usize, goes_on: bool) {
        for (at, run) in runs.iter().enumerate() {
            let goes_on = goes_on || at + 1 < runs.len();
            match run {
                Run::Text { text } => {
                    let before = self.text[start..].chars().next_back().unwrap_or('\n');
                    let around = Around { before, goes_on };
                    self.text.push_str(&typeset(text, self.language, around));
                }
                Run::Code { text } => self.text.push_str(text),
                Run::Break => self.text.push('\n'),
                Run::Strong { content } | Run::Emphasis { content } => {
                    self.runs(content, start, goes_on);
                }
                Run::Strike { content } => {
                    self.text.push('~');
                    self.runs(content, start, true);
                    self.text.push('~');
                }
                Run::Link { content, href, .. } | Run::Number { content, href, .. } => {
                    self.runs(content, start, goes_on);
                    self.numbered(href);
                }
            }
        }
    }

    /// The number of an address, the same each time.
    fn numbered(&mut self, href: &str) {
        if href.is_empty() {
            return;
        }
        let known = self.links.iter().position(|it| it == href);
        let at = known.unwrap_or_else(|| {
            self.links.push(href.to_owned());
            self.links.len() - 1
        });
        self.text.push_str(&format!(" [{}]", at + 1));
    }
}
