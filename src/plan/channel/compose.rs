//! Bodies as they are sent: each block of a channel as a piece.

use super::piece::{Grid, GridRow, Piece, Run, Shot, plain};
use crate::parse::{Block, Body, Channel, Heading, Inline};
use crate::plan::prose::for_channel;
use crate::plan::writer::Writer;
use crate::text::Span;

/// How wide a picture of a mail may be.
const WIDEST: u32 = 520;

/// Composes one body.
pub(super) struct Composer<'w, 'a> {
    pub(super) writer: &'w mut Writer<'a>,
    /// What is added to the level of each heading.
    shift: i8,
    /// The notes cited so far, by their index in the body.
    pub(super) cited: Vec<usize>,
    /// Whether the next word opens a block.
    pub(super) opening: bool,
    /// The last heading: the name of the tables below it.
    heading: String,
}

impl Writer<'_> {
    /// What a body says in a channel, in the variant of the challenge of this page.
    pub(super) fn compose(&mut self, body: &Body, channel: Channel) -> Vec<Piece> {
        let blocks = for_channel(body, channel, self.challenge());
        let levels = blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading.level),
            _ => None,
        });
        let shift = 2 - i8::try_from(levels.min().unwrap_or(2)).unwrap_or(2);
        let mut composer = Composer {
            writer: self,
            shift,
            cited: Vec::new(),
            opening: true,
            heading: String::new(),
        };
        let mut pieces: Vec<Piece> = Vec::new();
        for block in blocks {
            composer.block(block, &mut pieces);
        }
        composer.notes(body, &mut pieces);
        pieces
    }
}

impl Composer<'_, '_> {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        blocks.iter().for_each(|it| self.block(it, &mut pieces));
        pieces
    }

    fn block(&mut self, block: &Block, pieces: &mut Vec<Piece>) {
        self.opening = true;
        match block {
            Block::Heading(heading) => pieces.extend(self.headed(heading)),
            Block::Paragraph(content) => match content.as_slice() {
                [Inline::Image { url, alt, caption, span }] => {
                    pieces.extend(self.picture(url, [alt, caption], *span));
                }
                content => pieces.push(Piece::Paragraph { content: self.runs(content) }),
            },
            Block::List { start, items } => {
                let items = items.iter().map(|it| self.blocks(it)).collect();
                pieces.push(Piece::List { start: *start, items });
            }
            Block::Quote(inner) => {
                pieces.push(Piece::Quote { pieces: self.blocks(inner) });
            }
            Block::Code { text, .. } => pieces.push(Piece::Code { text: text.clone() }),
            Block::Table { head, rows, .. } => pieces.push(self.table(head, rows)),
            Block::Embed { reference, title, caption } => {
                let embed = self.writer.embed(reference, title, caption);
                pieces.extend(embed.into_iter().flat_map(|it| self.writer.pieces(it)));
            }
            Block::Rule => pieces.push(Piece::Rule),
        }
    }

    fn headed(&mut self, heading: &Heading) -> Option<Piece> {
        let content = self.runs(&heading.content);
        self.heading = plain(&content);
        let level = i8::try_from(heading.level).unwrap_or(6) + self.shift;
        let level = u8::try_from(level.clamp(2, 6)).unwrap_or(6);
        heading.printed.then_some(Piece::Heading { level, content })
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Piece {
        let columns: Vec<String> = head.iter().map(|it| plain(&self.cell(it))).collect();
        let rows = rows.iter().map(|row| {
            let cells: Vec<Vec<Run>> = row.iter().map(|it| self.cell(it)).collect();
            let line = self.writer.line_of(&columns, &cells);
            GridRow { cells, line }
        });
        let rows = rows.collect();
        let grid = Grid {
            title: self.heading.clone(),
            repeats: true,
            columns,
            rows,
            href: self.writer.own_url(),
            ..Grid::default()
        };
        Piece::Grid { grid: Box::new(grid) }
    }

    fn cell(&mut self, content: &[Inline]) -> Vec<Run> {
        self.opening = true;
        self.runs(content)
    }

    /// A picture that stands alone, no wider than a mail.
    fn picture(
        &mut self,
        url: &str,
        [alt, caption]: [&str; 2],
        span: Span,
    ) -> Option<Piece> {
        let view = self.writer.picture(url, span)?;
        let width = view.width.min(WIDEST);
        let height = view.height * width / view.width.max(1);
        let picture = Shot {
            src: self.writer.absolute(&view.src),
            width,
            height,
            alt: alt.to_owned(),
            caption: caption.to_owned(),
        };
        Some(Piece::Picture { picture })
    }

    /// The notes that were cited, in the order of their marks; a note may cite another.
    fn notes(&mut self, body: &Body, pieces: &mut Vec<Piece>) {
        let mut items = Vec::new();
        while let Some(index) = self.cited.get(items.len()).copied() {
            let blocks = body.notes.get(index).map(|it| &*it.blocks).unwrap_or_default();
            let item = self.blocks(blocks);
            items.push(item);
        }
        if !items.is_empty() {
            let title = self.writer.desk.words.text("ui-notes");
            pieces.push(Piece::Heading { level: 2, content: vec![Run::text(title)] });
            pieces.push(Piece::List { start: Some(1), items });
        }
    }
}

impl Writer<'_> {
    /// The cells of a row on one line, each after the heading of its column.
    pub(super) fn line_of(&self, columns: &[String], cells: &[Vec<Run>]) -> Vec<Run> {
        let colon = self.desk.words.text("ui-colon");
        let Some((head, cells)) = cells.split_first() else { return Vec::new() };
        let mut line = head.clone();
        for (at, cell) in cells.iter().enumerate() {
            let before = if at == 0 { format!("{colon} ") } else { " · ".to_owned() };
            line.push(Run::text(before));
            let column = columns.get(at + 1).filter(|_| cells.len() > 1);
            line.extend(column.map(|it| Run::text(format!("{it} "))));
            line.extend(cell.iter().cloned());
        }
        line
    }
}
