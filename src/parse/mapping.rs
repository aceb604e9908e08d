//! How the columns of a foreign spreadsheet are read, kept for the next time:
//! `content/log/import/<name>.yaml` (content model §4.6). Nothing of it is published.

use std::collections::BTreeMap;

use super::yaml::{self, Node, NodeKind, Reader, Value, Word};
use crate::diag::Form;
use crate::text::{Source, Span};

/// What is known of a kind of export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MappingHead {
    /// Keys by the title of their column.
    pub columns: BTreeMap<String, String>,
    /// Columns that are left out.
    pub ignore: Vec<String>,
    /// Values that are the same for every row, by key.
    pub set: BTreeMap<String, String>,
    /// What stands in cells, by key, and what it means.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// The order of days and months.
    pub dates: Option<DateOrder>,
    /// The sheet of the workbook.
    pub sheet: Option<String>,
}

/// In which order a column writes its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `31/12/2020`
    DayFirst,
    /// `12/31/2020`
    MonthFirst,
}

impl Word for DateOrder {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("jj/mm/aaaa", Self::DayFirst),
        ("mm/jj/aaaa", Self::MonthFirst),
        ("dd/mm/yyyy", Self::DayFirst),
        ("mm/dd/yyyy", Self::MonthFirst),
    ];

    fn stand_in() -> Option<Self> {
        None
    }
}

/// Texts by a text of one's own.
#[derive(Default)]
struct Pairs(BTreeMap<String, String>);

impl Value for Pairs {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return reader.expected(Form::Mapping, node);
        };
        let pairs = mapping.entries.iter().filter_map(|(key, node)| {
            Some((key.value.clone(), String::read(node, reader)?))
        });
        Some(Self(pairs.collect()))
    }
}

/// Pairs by a text of one's own.
#[derive(Default)]
struct Tables(BTreeMap<String, BTreeMap<String, String>>);

impl Value for Tables {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return reader.expected(Form::Mapping, node);
        };
        let tables = mapping.entries.iter().filter_map(|(key, node)| {
            Some((key.value.clone(), Pairs::read(node, reader)?.0))
        });
        Some(Self(tables.collect()))
    }
}

/// Reads a mapping.
pub(super) fn read(source: &Source, reader: &mut Reader<'_>) -> Option<MappingHead> {
    let span = Span::new(0, source.text.len());
    let node = yaml::read(source, span, &mut reader.diagnostics)?;
    reader.record(&node, |fields| {
        let Pairs(columns) = fields.or_default("columns");
        let ignore = fields.or_default("ignore");
        let Pairs(set) = fields.or_default("set");
        let Tables(values) = fields.or_default("values");
        let (dates, sheet) = (fields.take("dates"), fields.take("sheet"));
        Some(MappingHead { columns, ignore, set, values, dates, sheet })
    })
}
