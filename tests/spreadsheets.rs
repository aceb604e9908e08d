//! Tables of any bytes: what is read of them, and that nothing ends badly.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use fabrique::import::{Cell, Refusal, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn export(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spreadsheets/exports");
    fs::read(folder.join(name)).expect("an export")
}

/// Numbers that are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most).expect("it is small"))
            .expect("it fits")
    }
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a name");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

fn document(rows: &str) -> Vec<u8> {
    let text = format!(
        "<o xmlns:table=\"t\" xmlns:text=\"x\" xmlns:office=\"o\">\
         <table:table table:name=\"A\">{rows}</table:table></o>"
    );
    packed(&[("content.xml", text.as_bytes())])
}

#[test]
fn an_export_is_the_same_in_every_encoding_and_with_every_line_end() {
    let text = "Date;Été\n06/04/2020;\"L'œuf ; \"\"dur\"\"\"\n\n07/04/2020;Noël\n";
    let table = read(text.as_bytes(), None).expect("a table");
    assert_eq!(table.header, ["Date", "Été"]);
    assert_eq!(table.rows[0].cells[1], Cell::Text("L'œuf ; \"dur\"".into()));
    assert_eq!(table.rows.iter().map(|it| it.number).collect::<Vec<_>>(), [2, 4]);
    let wide = |unit: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let text = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
        text.encode_utf16().flat_map(unit).collect()
    };
    let old: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'œ' => 0x9c,
            c => u8::try_from(u32::from(c)).expect("a letter of Windows-1252"),
        })
        .collect();
    let others = [
        format!("\u{feff}{text}").into_bytes(),
        text.replace('\n', "\r\n").into_bytes(),
        text.replace('\n', "\r").into_bytes(),
        text.trim_end().as_bytes().to_vec(),
        wide(u16::to_le_bytes, true),
        wide(u16::to_be_bytes, true),
        wide(u16::to_le_bytes, false),
        old,
    ];
    for other in others {
        assert_eq!(read(&other, None).as_ref(), Ok(&table), "{other:?}");
    }
    let named = read(format!("sep=;\n{text}").as_bytes(), None).expect("a table");
    assert_eq!(named.rows[0].number, 3);
    let tabs =
        read(text.replace("Date;", "Date\t").replace("2020;", "2020\t").as_bytes(), None);
    assert_eq!(tabs.expect("a table").header, table.header);
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    for name in ["excel.xlsx", "calc.ods"] {
        let bytes = export(name);
        let first = read(&bytes, None);
        assert!(first.is_ok());
        assert_eq!(read(&bytes, Some("Saisie")), first);
        let other = read(&bytes, Some("Autre"));
        assert!(matches!(other, Err(Refusal::NoSheet { .. })), "{name}");
    }
}

#[test]
fn cells_that_stand_for_many_do_not_fill_the_memory() {
    let cell = |times: &str, text: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{times}\">\
             <text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |times: &str, cells: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>"
        )
    };
    let many = "99999999999";
    let wide = read(&document(&row("1", &cell(many, "a"))), None);
    assert!(matches!(wide, Err(Refusal::TooMuch { what: "columns", .. })));
    let long = read(&document(&row(many, &cell("1", "a"))), None);
    assert!(matches!(long, Err(Refusal::TooMuch { what: "rows", .. })));
    let text = "a".repeat(1 << 20);
    let much = read(&document(&row("100", &cell("900", &text))), None);
    assert!(matches!(much, Err(Refusal::TooMuch { what: "text", .. })));
    let empty = row("1", &cell("1", "a")) + &row(many, &cell(many, ""));
    let empty = read(&document(&(empty + &row("1", &cell("1", "b")))), None);
    assert_eq!(empty.expect("a table").rows.len(), 1);
    let torn =
        packed(&[("content.xml", b"<table:table table:name=\"A\"><table:table-row>")]);
    assert_eq!(read(&torn, None), Err(Refusal::Torn));
}

#[test]
fn a_packed_file_that_unpacks_without_end_is_refused() {
    let zeros = vec![b' '; 20 << 20];
    let files: Vec<(String, &[u8])> =
        (0..14).map(|it| (format!("xl/{it}.xml"), &zeros[..])).collect();
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let bytes = packed(&files);
    assert!(bytes.len() < 1 << 20, "it looks small");
    let refused = read(&bytes, None);
    assert!(matches!(refused, Err(Refusal::TooMuch { what: "unpacked", .. })));
}

#[test]
fn no_damage_ends_in_anything_but_a_table_or_a_refusal() {
    let mut dice = Dice(20_200_406);
    let names =
        ["kobo.csv", "google-forms.csv", "excel-fr.csv", "excel.xlsx", "calc.ods"];
    let started = Instant::now();
    for name in names {
        let whole = export(name);
        let mut n_read = 0;
        for _ in 0..150 {
            let mut bytes = whole.clone();
            for _ in 0..=dice.below(6) {
                if bytes.is_empty() {
                    break;
                }
                let at = dice.below(bytes.len());
                match dice.below(4) {
                    0 => bytes[at] = u8::try_from(dice.below(256)).expect("a byte"),
                    1 => drop(bytes.remove(at)),
                    2 => bytes.insert(at, [b'"', b';', 0, b'\n', 0xff][dice.below(5)]),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            n_read += usize::from(read(&bytes, None).is_ok());
        }
        assert!(n_read < 150, "{name}: some damage is seen");
    }
    assert!(started.elapsed() < Duration::from_secs(120), "none of it takes long");
}

/// The parts of workbooks are packed anew, so that damage reaches what reads them.
#[test]
fn damage_inside_of_a_workbook_ends_as_well() {
    let mut dice = Dice(1_893);
    for name in ["excel.xlsx", "calc.ods"] {
        let bytes = export(name);
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
        let mut parts = Vec::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut bytes).expect("a part");
            parts.push((name, bytes));
        }
        for _ in 0..300 {
            let mut damaged = parts.clone();
            let which = dice.below(damaged.len());
            let bytes = &mut damaged[which].1;
            for _ in 0..=dice.below(4) {
                if bytes.is_empty() {
                    continue;
                }
                let at = dice.below(bytes.len());
                match dice.below(4) {
                    0 => bytes[at] = b"<>/\"=0-9&;"[dice.below(10)],
                    1 => drop(bytes.drain(at..(at + dice.below(40)).min(bytes.len()))),
                    2 => {
                        let part =
                            bytes[at..(at + dice.below(60)).min(bytes.len())].to_vec();
                        bytes.splice(at..at, part).for_each(drop);
                    }
                    _ => bytes[at] = b'9',
                }
            }
            let files: Vec<(&str, &[u8])> =
                damaged.iter().map(|(name, it)| (name.as_str(), &it[..])).collect();
            let _ = read(&packed(&files), None);
        }
    }
}
