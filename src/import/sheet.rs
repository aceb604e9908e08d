//! A workbook to fill in, written whole: its titles, and lists of what may stand below.
//!
//! It needs six small files in an archive, which is less than a crate for workbooks
//! would bring. The same fields give the same bytes.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A column to fill in.
pub(super) struct Field {
    /// Its title.
    pub(super) title: String,
    /// What may stand below.
    pub(super) choices: Choices,
}

/// What may stand in a column.
pub(super) enum Choices {
    /// Whatever is typed.
    Any,
    /// A date.
    Date,
    /// One of these.
    List(Vec<String>),
}

/// Rows that are made ready.
const N_ROWS: usize = 2_000;

/// A workbook of two sheets with these names: the columns, and the lists behind them.
pub(super) fn sheet(names: (&str, &str), fields: &[Field]) -> Vec<u8> {
    let files = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("xl/workbook.xml", workbook(names)),
        ("xl/_rels/workbook.xml.rels", PARTS.to_owned()),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/worksheets/sheet1.xml", entries(names.1, fields)),
        ("xl/worksheets/sheet2.xml", lists(fields)),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let begun = archive.start_file(name, SimpleFileOptions::default());
        begun.expect("each name is there once");
        let text = format!("{HEAD}{text}");
        archive.write_all(text.as_bytes()).expect("memory takes all");
    }
    archive.finish().expect("memory takes all").into_inner()
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const TYPES: &str = concat!(
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>",
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
    "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
    "</Types>",
);

const RELATIONS: &str = concat!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>",
    "</Relationships>",
);

const PARTS: &str = concat!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "</Relationships>",
);

/// Plain cells, bold titles, and dates in the order of the reader's country.
const STYLES: &str = concat!(
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>",
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>",
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>",
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>",
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>",
    "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>",
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
    "</styleSheet>",
);

const SHEET: &str =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

fn workbook((entries, lists): (&str, &str)) -> String {
    format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/>\
         <sheet name=\"{}\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>",
        escaped(entries),
        escaped(lists)
    )
}

fn entries(lists: &str, fields: &[Field]) -> String {
    let columns = fields.iter().enumerate().map(|(at, field)| {
        let style = if matches!(field.choices, Choices::Date) { 2 } else { 0 };
        let width = field.title.chars().count().max(14) + 4;
        let at = at + 1;
        format!(
            "<col min=\"{at}\" max=\"{at}\" width=\"{width}\" style=\"{style}\" \
             customWidth=\"1\"/>"
        )
    });
    let columns: String = columns.collect();
    let cells = fields.iter().enumerate().map(|(at, it)| cell(at, 1, (&it.title, 1)));
    let cells: String = cells.collect();
    let checked: Vec<String> = fields
        .iter()
        .enumerate()
        .filter_map(|(at, field)| {
            let Choices::List(list) = &field.choices else { return None };
            let (letter, last) = (letter(at), list.len());
            (last > 0).then(|| {
                format!(
                    "<dataValidation type=\"list\" allowBlank=\"1\" \
                     sqref=\"{letter}2:{letter}{N_ROWS}\"><formula1>'{}'!${letter}$1:\
                     ${letter}${last}</formula1></dataValidation>",
                    escaped(&lists.replace('\'', "''"))
                )
            })
        })
        .collect();
    let count = checked.len();
    let checked = match count {
        0 => String::new(),
        _ => format!(
            "<dataValidations count=\"{count}\">{}</dataValidations>",
            checked.concat()
        ),
    };
    format!(
        "{SHEET}<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" \
         topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>\
         </sheetViews><cols>{columns}</cols><sheetData><row r=\"1\">{cells}</row>\
         </sheetData>{checked}</worksheet>"
    )
}

fn lists(fields: &[Field]) -> String {
    let longest = fields.iter().map(|it| match &it.choices {
        Choices::List(list) => list.len(),
        _ => 0,
    });
    let rows = (0..longest.max().unwrap_or_default()).map(|row| {
        let cells = fields.iter().enumerate().filter_map(|(at, field)| {
            let Choices::List(list) = &field.choices else { return None };
            Some(cell(at, row + 1, (list.get(row)?, 0)))
        });
        format!("<row r=\"{}\">{}</row>", row + 1, cells.collect::<String>())
    });
    format!("{SHEET}<sheetData>{}</sheetData></worksheet>", rows.collect::<String>())
}

fn cell(column: usize, row: usize, (text, style): (&str, usize)) -> String {
    format!(
        "<c r=\"{}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
        letter(column),
        escaped(text)
    )
}

/// The letters of a column, which count from `A`.
fn letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("it is below 26");
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|it| !it.is_control()).collect();
    quick_xml::escape::escape(&text).into_owned()
}
