//! Blocks that stand alone, as they are sent: cards, tiles, tables, dates, days in words
//! (content model §5.2).

use super::piece::{Grid, GridRow, Manner, Piece, Run};
use crate::plan::agenda::{AgendaView, DateView};
use crate::plan::embed::{CardView, Embed, ProgressView, RowView, TableView, TilesView};
use crate::plan::glance::GlanceView;
use crate::plan::notice::{BoardView, NoticeGroupView};
use crate::plan::number::NumberState;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;

impl Writer<'_> {
    /// A block of a text as pieces.
    pub(super) fn pieces(&self, embed: Embed) -> Vec<Piece> {
        match embed {
            Embed::Card(card) => self.card_pieces(&card),
            Embed::Tiles(tiles) => self.tile_pieces(&tiles),
            Embed::Progress(progress) => self.progress_pieces(&progress),
            Embed::Table(table) => vec![self.grid(&table)],
            Embed::Chart(chart) => vec![self.grid(&chart.table)],
            Embed::Map(map) => vec![self.grid(&map.table)],
            Embed::Source(source) => {
                let link = LinkView { text: source.text, href: source.href };
                vec![paragraph(self.linked(&link, Manner::Silent))]
            }
            Embed::Calendar(dates) => {
                let mut pieces = titled(&dates.title);
                pieces.extend(self.dates(&dates.agenda));
                pieces
            }
            Embed::Glance(grid) => self.days(&grid),
            Embed::Notices(board) => self.board_pieces(&board),
        }
    }

    /// The words of a link, that lead where it leads.
    pub(super) fn linked(&self, link: &LinkView, manner: Manner) -> Vec<Run> {
        let content = vec![Run::text(&link.text)];
        match link.href.as_str() {
            "" => content,
            href => vec![Run::Link { content, href: self.absolute(href), manner }],
        }
    }

    fn card_pieces(&self, card: &CardView) -> Vec<Piece> {
        let link = LinkView { text: card.title.clone(), href: card.href.clone() };
        let title = self.linked(&link, Manner::Spelled);
        let mut runs = vec![Run::Strong { content: title }];
        if let Some(number) = &card.number {
            runs.extend([self.colon(), self.said(number)]);
        }
        if !card.summary.is_empty() {
            runs.extend([Run::Break, Run::text(&card.summary)]);
        }
        vec![paragraph(runs)]
    }

    fn tile_pieces(&self, tiles: &TilesView) -> Vec<Piece> {
        let items = tiles.numbers.iter().map(|number| {
            let label = Run::text(&number.label);
            vec![paragraph(vec![label, self.colon(), self.said(number)])]
        });
        let items: Vec<Vec<Piece>> = items.collect();
        let mut pieces = titled(&tiles.title);
        match items.len() {
            1 => pieces.extend(items.into_iter().flatten()),
            _ => pieces.push(Piece::List { start: None, items }),
        }
        pieces.extend(said(&tiles.caption));
        pieces
    }

    fn progress_pieces(&self, progress: &ProgressView) -> Vec<Piece> {
        let words = self.desk.words;
        let mut runs =
            vec![Run::text(&progress.title), self.colon(), self.said(&progress.target)];
        let shares = [
            ("ui-attainment", &progress.attainment),
            ("ui-time-elapsed", &progress.time),
        ];
        for (label, number) in shares {
            if number.state == NumberState::Value {
                let label = Run::text(words.text(label));
                runs.extend([Run::Break, label, self.colon(), self.said(number)]);
            }
        }
        vec![paragraph(runs)]
    }

    /// Numbers in rows.
    fn grid(&self, table: &TableView) -> Piece {
        let row = |row: &RowView| {
            let numbers = row.numbers.iter().map(|it| vec![self.said(it)]);
            let words = row.words.iter().map(|it| vec![Run::text(it)]);
            let link = LinkView { text: row.head.clone(), href: row.href.clone() };
            let head = [self.linked(&link, Manner::Silent)];
            let cells: Vec<Vec<Run>> =
                head.into_iter().chain(numbers).chain(words).collect();
            GridRow { line: self.line_of(&table.columns, &cells), cells }
        };
        let explained = table.rows.iter().chain(&table.total);
        let mut explained = explained.flat_map(|it| &it.numbers).map(|it| &it.href);
        let place = explained.find(|it| !it.is_empty());
        let href = match place {
            Some(href) => {
                let href = self.absolute(href);
                href.split('#').next().unwrap_or(&href).to_owned()
            }
            None => self.own_url(),
        };
        let notes = table.legend.iter().chain([&table.note]);
        let grid = Grid {
            title: table.title.clone(),
            repeats: false,
            caption: table.caption.clone(),
            columns: table.columns.clone(),
            rows: table.rows.iter().chain(&table.total).map(row).collect(),
            notes: notes.filter(|it| !it.is_empty()).cloned().collect(),
            href,
        };
        Piece::Grid { grid: Box::new(grid) }
    }

    /// What is to come; what is over where nothing is.
    fn dates(&self, agenda: &AgendaView) -> Vec<Piece> {
        let dates = match agenda.next.as_slice() {
            [] => &agenda.past,
            _ => &agenda.next,
        };
        let mut pieces = match agenda.next.is_empty() {
            true => said(&agenda.empty),
            false => Vec::new(),
        };
        let items: Vec<Vec<Piece>> =
            dates.iter().map(|it| vec![paragraph(self.date(it))]).collect();
        if !items.is_empty() {
            pieces.push(Piece::List { start: None, items });
        }
        pieces
    }

    fn date(&self, date: &DateView) -> Vec<Run> {
        let mut runs = vec![Run::text(&date.text), self.colon()];
        for (at, meeting) in date.meetings.iter().enumerate() {
            if at > 0 {
                runs.push(Run::text(" · "));
            }
            runs.extend(self.linked(&meeting.title, Manner::Silent));
            let notes = [&meeting.note].into_iter().chain(&meeting.slots);
            let notes: Vec<&str> =
                notes.filter(|it| !it.is_empty()).map(String::as_str).collect();
            if !notes.is_empty() {
                runs.push(Run::text(format!(" ({})", notes.join(" · "))));
            }
        }
        runs
    }

    /// The days of a course, each in a sentence.
    fn days(&self, grid: &GlanceView) -> Vec<Piece> {
        let items = grid.days.iter().map(|day| {
            let mut runs = self.linked(&day.page, Manner::Silent);
            if !day.sentence.is_empty() {
                runs.extend([self.colon(), Run::text(&day.sentence)]);
            }
            vec![paragraph(runs)]
        });
        let items: Vec<Vec<Piece>> = items.collect();
        let mut pieces = titled(&grid.caption);
        if !items.is_empty() {
            pieces.push(Piece::List { start: None, items });
        }
        pieces.extend(said(&grid.note));
        pieces
    }

    /// What a platform asks for and offers, with the way there.
    fn board_pieces(&self, board: &BoardView) -> Vec<Piece> {
        let mut runs = self.linked(&board.platform, Manner::Spelled);
        runs.push(Run::text(format!(" — {}", board.as_of)));
        let words = self.desk.words;
        let sides = [("ui-needs", &board.needs), ("ui-offers", &board.offers)];
        let groups = sides.into_iter().flat_map(|(word, groups)| {
            let side = words.text(word);
            groups.iter().map(move |it| (side.clone(), it))
        });
        let items = groups.map(|(side, group)| {
            let titles = |group: &NoticeGroupView| {
                let titles = group.items.iter().map(|it| it.title.clone());
                titles.collect::<Vec<_>>().join(" · ")
            };
            let head = format!("{side} — {}", group.title);
            vec![paragraph(vec![Run::text(head), self.colon(), Run::text(titles(group))])]
        });
        let items: Vec<Vec<Piece>> = items.collect();
        let mut pieces = vec![paragraph(runs)];
        if !items.is_empty() {
            pieces.push(Piece::List { start: None, items });
        }
        pieces
    }

    fn colon(&self) -> Run {
        Run::text(format!("{} ", self.desk.words.text("ui-colon")))
    }
}

pub(super) fn paragraph(content: Vec<Run>) -> Piece {
    Piece::Paragraph { content }
}

fn titled(title: &str) -> Vec<Piece> {
    match title {
        "" => Vec::new(),
        title => vec![paragraph(vec![Run::Strong { content: vec![Run::text(title)] }])],
    }
}

fn said(text: &str) -> Vec<Piece> {
    match text {
        "" => Vec::new(),
        text => vec![paragraph(vec![Run::text(text)])],
    }
}
