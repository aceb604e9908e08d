//! Several files in one, as a zip archive, and back.
//!
//! Invariants: equal files are equal bytes on every machine: one order, one date, one set
//! of rights, nothing that tells where it was made. A name is a `SitePath`, so that
//! nobody who unpacks the archive gets a file outside its folder.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::{Artifact, SitePath};

/// How hard bytes are pressed together, of 9.
const LEVEL: i64 = 6;

/// Files as one archive, in the order of their names; a name that comes twice is there
/// once, with what came first.
pub fn pack(files: Vec<Artifact>) -> Vec<u8> {
    pack_with(files, &[])
}

/// The same with files that were packed before, which are not pressed together again: a
/// name of theirs is there once, with what they say.
pub fn pack_with(mut files: Vec<Artifact>, packed: &[u8]) -> Vec<u8> {
    let mut ready = ZipArchive::new(Cursor::new(packed)).ok();
    let names = ready.iter().flat_map(ZipArchive::file_names);
    let names: Vec<SitePath> = names.filter_map(|it| SitePath::new(&it.ok()?)).collect();
    files.retain(|it| !names.contains(&it.path));
    let is_ready = |path: SitePath| Artifact { path, bytes: Vec::new() };
    files.extend(names.iter().cloned().map(is_ready));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files.dedup_by(|one, other| one.path == other.path);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        if let Some(ready) = ready.as_mut().filter(|_| names.contains(&file.path)) {
            let raw = ready.index_for_name(file.path.as_str());
            let raw = raw.map(|at| ready.by_index_raw(at).expect("it was packed here"));
            let copied = archive.raw_copy_file(raw.expect("it has this name"));
            copied.expect("memory takes all");
            continue;
        }
        let begun = archive.start_file(file.path.as_str(), options);
        begun.expect("each name is there once, and short");
        archive.write_all(&file.bytes).expect("memory takes all");
    }
    archive.finish().expect("memory takes all").into_inner()
}

/// The files of an archive that was packed here; none of what is no such archive.
pub fn unpack(bytes: &[u8]) -> Vec<Artifact> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let files = (0..archive.len()).filter_map(|at| {
        let mut file = archive.by_index(at).ok()?;
        let path = SitePath::new(&file.name().ok()?)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        Some(Artifact { path, bytes })
    });
    files.collect()
}

#[cfg(test)]
mod tests {
    use super::{Artifact, SitePath, pack, pack_with, unpack};

    fn file(name: &str, text: &str) -> Artifact {
        let path = SitePath::new(name).expect("it stays inside");
        Artifact { path, bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn an_archive_is_the_same_whatever_the_order_of_its_files() {
        let (one, other) = (file("jours/é.txt", "été"), file("LISEZMOI.txt", "a"));
        let packed = pack(vec![one.clone(), other.clone()]);
        assert_eq!(packed, pack(vec![other.clone(), one.clone(), one.clone()]));
        assert_eq!(unpack(&packed), [other, one]);
        assert_eq!(unpack(b"no archive"), []);
    }

    #[test]
    fn what_was_packed_before_is_as_if_it_were_packed_now() {
        let text = "Une promotion, un jour. ".repeat(200);
        let all = ["a.txt", "styles/b.css", "z.txt"].map(|it| file(it, &text));
        let [first, styles, last] = all.clone();
        let ready = pack(vec![styles]);
        assert_eq!(pack_with(vec![last, first], &ready), pack(all.to_vec()));
        assert_eq!(pack_with(all.to_vec(), &ready), pack(all.to_vec()));
    }

    #[test]
    fn an_archive_says_nothing_of_when_and_where_it_was_made() {
        let packed = pack(vec![file("é.txt", "x")]);
        let local = &packed[..30];
        let word = |at: usize| u16::from_le_bytes([local[at], local[at + 1]]);
        // Letters in UTF-8; the first day a zip can tell; no extra field.
        assert_ne!(word(6) & 0x800, 0);
        assert_eq!((word(10), word(12)), (0, 0x21));
        assert_eq!(word(28), 0);
        let central = packed.windows(4).position(|it| it == b"PK\x01\x02");
        let central = &packed[central.expect("there is one")..];
        assert_eq!(central[5], 3);
        assert_eq!(central[30..32], [0, 0]);
        assert_eq!(central[38..42], (0o100_644_u32 << 16).to_le_bytes());
    }
}
