//! The site of the traps, sound and spoilt.

use std::collections::BTreeMap;
use std::fs;

use fabrique::text::Source;

use crate::trap::Trap;

/// The files of a site, by path.
type Files = BTreeMap<String, Vec<u8>>;

fn files() -> Files {
    let text = fs::read_to_string(crate::folder().join("base.txt")).expect("the base");
    let parts = text.split("\n-- ").skip(1);
    let parts = parts.map(|part| {
        let (path, rest) = part.split_once(" --\n").expect("a path between dashes");
        (path.to_owned(), format!("{}\n", rest.trim_end_matches('\n')).into_bytes())
    });
    parts.collect()
}

/// The sound site.
pub(crate) fn base() -> Vec<Source> {
    sources(&files())
}

/// The site with a slip in it.
pub(crate) fn spoilt(trap: &Trap) -> Vec<Source> {
    sources(&bytes(trap))
}

/// The same, as it stands on the disk.
pub(crate) fn bytes(trap: &Trap) -> Files {
    let mut files = files();
    let (mut path, mut old, mut new) = (String::new(), Vec::new(), Vec::new());
    let lines = trap.slip.iter().map(String::as_str).chain(["@ "]);
    for line in lines {
        let (sign, rest) = line.split_at(1);
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let closes = matches!(sign, "@" | ">") || (sign == "-" && !new.is_empty());
        if closes && !(old.is_empty() && new.is_empty()) {
            edit(&mut files, &path, (&old, &new));
            (old, new) = (Vec::new(), Vec::new());
        }
        match sign {
            "@" => path = rest.to_owned(),
            "-" => old.push(plain(rest)),
            "+" => new.push(plain(rest)),
            ">" => whole(&mut files, &path, rest),
            _ => panic!("« {line} » is no part of a slip"),
        }
    }
    files
}

fn edit(files: &mut Files, path: &str, (old, new): (&[Vec<u8>], &[Vec<u8>])) {
    let (old, new) = (old.join(&b'\n'), new.join(&b'\n'));
    let file = files.entry(path.to_owned()).or_default();
    if old.is_empty() {
        file.extend(new.iter().chain(b"\n"));
        return;
    }
    let places: Vec<usize> =
        (0..file.len()).filter(|at| file[*at..].starts_with(&old)).collect();
    let [at] = *places.as_slice() else {
        let old = String::from_utf8_lossy(&old);
        panic!("« {old} » stands {} times in {path}", places.len());
    };
    // A line that goes takes its end with it.
    let end = at + old.len() + usize::from(new.is_empty());
    file.splice(at..end, new);
}

/// A change of a whole file.
fn whole(files: &mut Files, path: &str, how: &str) {
    if let Some(name) = how.strip_prefix("rename ") {
        let file = files.remove(path).expect("the file to rename");
        files.insert(String::from_utf8(plain(name)).expect("a name"), file);
        return;
    }
    if how == "remove" {
        files.remove(path).expect("the file to remove");
        return;
    }
    let file = files.get_mut(path).expect("the file to change");
    let text = String::from_utf8_lossy(file).into_owned();
    *file = match how {
        "crlf" => text.replace('\n', "\r\n").into_bytes(),
        "cr" => text.replace('\n', "\r").into_bytes(),
        "bom" => format!("\u{feff}{text}").into_bytes(),
        "windows-1252" => text.chars().map(windows).collect(),
        "utf-16" => {
            let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        }
        "decomposed" => {
            text.replace('é', "e\u{301}").replace('à', "a\u{300}").into_bytes()
        }
        "empty" => Vec::new(),
        _ => panic!("« {how} » is no change of a file"),
    };
}

/// The byte of a letter that old Windows programs write.
fn windows(letter: char) -> u8 {
    match letter {
        '’' => 0x92,
        'œ' => 0x9c,
        '–' => 0x96,
        it => u8::try_from(u32::from(it)).expect("a letter of Windows-1252"),
    }
}

/// A line with what its marks stand for.
fn plain(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut parts = line.split('\\');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    while let Some(part) = parts.next() {
        let mark = part.chars().next();
        let rest = mark.map_or("", |it| &part[it.len_utf8()..]);
        let rest = match mark {
            None => {
                // Two in a row stand for one.
                bytes.push(b'\\');
                parts.next().unwrap_or_default()
            }
            Some('t') => {
                bytes.push(b'\t');
                rest
            }
            Some('r') => {
                bytes.push(b'\r');
                rest
            }
            Some('x') => {
                bytes.push(u8::from_str_radix(&rest[..2], 16).expect("two figures"));
                &rest[2..]
            }
            Some('u') => {
                let (code, rest) = rest[1..].split_once('}').expect("a closing brace");
                let code = u32::from_str_radix(code, 16).expect("figures");
                let letter = char::from_u32(code).expect("a letter");
                bytes.extend(letter.to_string().bytes());
                rest
            }
            Some(other) => panic!("« \\{other} » stands for nothing"),
        };
        bytes.extend(rest.bytes());
    }
    bytes
}

fn sources(files: &Files) -> Vec<Source> {
    files.iter().map(|(path, bytes)| Source::from_bytes(path, bytes)).collect()
}
