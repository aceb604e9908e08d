//! What is found and what is shared: stems, feeds, what machines read in pages, cards.

use std::fs;
use std::path::Path;

use fabrique::locale::{Language, stems};

/// Words with their stems, which `tests/browser/search.mjs` holds against the browser's.
/// `BLESS=1` writes them anew.
#[test]
fn the_stems_of_the_list_are_ours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/stems.tsv");
    let list = fs::read_to_string(&path).expect("the list is there");
    let mut made = String::new();
    for line in list.lines() {
        let mut parts = line.split('\t');
        let (code, text) = (parts.next(), parts.next());
        let (code, text) = (code.expect("a language"), text.expect("a text"));
        let language = Language::of(code).expect("a language we have words for");
        made += &format!("{code}\t{text}\t{}\n", stems(text, language).join(" "));
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, made).expect("the list can be written");
        return;
    }
    assert_eq!(list, made);
}
