//! References that stand alone: cards, tiles, tables, charts (content model §5.2).
//!
//! Each is a value that a template of its own name shows; nothing is HTML here.

mod axis;
mod calendar;
mod card;
mod chart;
mod table;
mod tile;

pub use card::CardView;
pub use chart::{BreakView, ChartView, GridView, MarkView};
pub use table::{RowView, TableView};
pub use tile::{ProgressView, SourceView, TilesView};

use serde::Serialize;

use super::agenda::DatesView;
use super::glance::GlanceView;
use super::map::MapBlockView;
use super::notice::BoardView;
use super::writer::Writer;
use crate::diag::{Fault, Reference as Wrong};
use crate::parse::{Reference, Scheme};

/// A block in a text that a template shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Embed {
    /// A thing in a few words.
    Card(Box<CardView>),
    /// One number or several, large.
    Tiles(TilesView),
    /// How far a target has come.
    Progress(Box<ProgressView>),
    /// Numbers in rows.
    Table(TableView),
    /// Numbers as bars or a line, with their table.
    Chart(Box<ChartView>),
    /// A source in full.
    Source(SourceView),
    /// The dates of courses.
    Calendar(DatesView),
    /// A number by territory, drawn, with its table.
    Map(Box<MapBlockView>),
    /// The open notices of a platform.
    Notices(Box<BoardView>),
    /// The days of a course by channel.
    Glance(GlanceView),
}

impl Writer<'_> {
    /// The block that a reference stands for; nothing when it cannot be shown, which is
    /// told here.
    pub(super) fn embed(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Option<Embed> {
        let before = self.at.replace(reference.span);
        let embed = self.try_embed(reference, title, caption);
        self.at = before;
        embed.map_err(|fault| self.tell_fault(fault, reference)).ok().flatten()
    }

    fn try_embed(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<Option<Embed>, Option<Fault>> {
        use Scheme as S;
        let embed = match reference.scheme {
            S::Program | S::Challenge | S::Action | S::Partner => {
                Embed::Card(Box::new(self.card(reference, title)?))
            }
            S::Story | S::Day | S::Territory | S::Project | S::Platform => {
                Embed::Card(Box::new(self.card(reference, title)?))
            }
            S::Tier => Embed::Card(Box::new(self.tier_card(reference)?)),
            S::Source => Embed::Source(self.source(reference)?),
            S::Figure | S::Indicator => Embed::Tiles(self.tile(reference, caption)?),
            S::Tiles => Embed::Tiles(self.tiles(reference, title)?),
            S::Target => Embed::Progress(Box::new(self.progress_bar(reference, title)?)),
            S::Table => Embed::Table(self.number_table(reference, title, caption)?),
            S::Survey => Embed::Table(self.survey_table(reference, title, caption)?),
            S::Concept => Embed::Table(self.concept_table(reference, title, caption)?),
            S::Chart => Embed::Chart(Box::new(self.chart(reference, title, caption)?)),
            S::Map => Embed::Map(Box::new(self.map_block(reference, title, caption)?)),
            S::Notices => Embed::Notices(Box::new(self.board(reference)?)),
            S::Calendar => return self.calendar(reference, title, caption),
            S::Glance => return self.glance(reference, title, caption),
            _ => {
                let scheme = reference.scheme.word().into();
                return Err(Some(Wrong::CannotEmbed { scheme }.into()));
            }
        };
        Ok(Some(embed))
    }
}
