//! Messages that people read as they are: texts, and the files of mails, whose parts and
//! headers are written out before they are looked at.
//!
//! Invariant: what cannot be written out is looked at as it stands.

use super::document::{Document, Link, Manner};
use super::link;
use crate::artifact::{Artifact, unpack};

/// What a text or a mail says; nothing for other files.
pub(super) fn said(artifact: &Artifact) -> Option<String> {
    let path = artifact.path.as_str();
    let text = || String::from_utf8_lossy(&artifact.bytes).into_owned();
    match path.rsplit('.').next() {
        Some("txt") => Some(text()),
        Some("eml") => Some(written_out(&text())),
        _ => None,
    }
}

/// A text or a mail as a page that holds nothing but its links into the site; of an
/// archive, those of all its files.
pub(super) fn page(artifact: &Artifact, base_url: &str) -> Document {
    if artifact.path.as_str().ends_with(".zip") {
        let files = unpack(&artifact.bytes);
        let links = files.iter().flat_map(|it| packed(it, Document::read(it), base_url));
        return Document { links: links.collect(), ..Document::default() };
    }
    let said = said(artifact).unwrap_or_default();
    let link = |it: &str| Link { href: it.to_owned(), manner: Manner::Followed };
    let links = addresses(&said, base_url).into_iter().map(link).collect();
    Document { links, ..Document::default() }
}

/// The links into the site of a file that was packed; `read` is the page that it is.
pub(super) fn packed(
    file: &Artifact,
    read: Option<Document>,
    base_url: &str,
) -> impl Iterator<Item = Link> {
    let links = read.unwrap_or_else(|| page(file, base_url)).links.into_iter();
    links.filter(move |it| it.href.starts_with(base_url))
}

/// The web addresses of a site that a text names, as they stand in it.
fn addresses<'t>(text: &'t str, base_url: &str) -> Vec<&'t str> {
    let found = text.match_indices(base_url).map(|(at, _)| {
        let ends = |c: char| c.is_whitespace() || c.is_control() || "\"'<>".contains(c);
        let rest = &text[at..];
        let link = &rest[..rest.find(ends).unwrap_or(rest.len())];
        // A sentence may end after it.
        link.trim_end_matches([
            '.', ',', ';', ':', '!', '?', ')', '*', '_', '~', '…', '»',
        ])
    });
    found.collect()
}

/// A mail without its codings: quoted-printable, base64, words of headers.
fn written_out(mail: &str) -> String {
    let mut said = String::with_capacity(mail.len());
    let mut lines = mail.split("\r\n").peekable();
    let mut coding = Coding::None;
    while let Some(line) = lines.next() {
        let name = line.to_ascii_lowercase();
        // The name of a mail has the shape of an address, and is none.
        if name.starts_with("message-id:") {
            continue;
        }
        if let Some(coded) = name.strip_prefix("content-transfer-encoding:") {
            coding = match coded.trim() {
                "quoted-printable" => Coding::Quoted,
                "base64" => Coding::Base64,
                _ => Coding::None,
            };
        }
        if line.is_empty() && coding != Coding::None {
            let mut part = String::new();
            while let Some(line) = lines.next_if(|it| !it.starts_with("--=_")) {
                part.push_str(line);
                part.push_str("\r\n");
            }
            said.push_str(&match coding {
                Coding::Base64 => text_of(base64(&part)),
                _ => quoted(&part),
            });
            coding = Coding::None;
        }
        said.push_str(&words(line));
        // A folded header is one line.
        let folded = lines.peek().is_some_and(|it| it.starts_with([' ', '\t']));
        said.push_str(if folded { "" } else { "\n" });
    }
    said
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Coding {
    None,
    Quoted,
    Base64,
}

/// The words of a header: `=?utf-8?Q?=C3=A9t=C3=A9?=` is « été ».
fn words(line: &str) -> String {
    let mut said = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("=?") {
        let mut parts = after.splitn(4, '?');
        let (coding, text) = (parts.nth(1), parts.next());
        let Some((coding, text, tail)) =
            coding.zip(text).zip(parts.next()).and_then(|((coding, text), tail)| {
                Some((coding, text, tail.strip_prefix('=')?))
            })
        else {
            break;
        };
        // Only space stands between two words of one text.
        said.push_str(if before.trim().is_empty() { "" } else { before });
        said.push_str(&match coding {
            "B" | "b" => text_of(base64(text)),
            _ => quoted(&text.replace('_', " ")),
        });
        rest = tail;
    }
    said.push_str(rest);
    said
}

fn quoted(text: &str) -> String {
    text_of(link::in_figures(&text.replace("=\r\n", ""), b'='))
}

fn base64(text: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut n_bits) = (Vec::new(), 0_u32, 0);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        n_bits += 6;
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push((bits >> n_bits & 0xff) as u8);
        }
    }
    bytes
}

fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_what_its_codings_hide() {
        let mail = "Subject: =?utf-8?Q?Une_tr=C3=A8s_longue?=\r\n =?utf-8?B?IG5vdGU=?=\r\n\
                    Content-Transfer-Encoding: quoted-printable\r\n\r\nUn =C3=A9t=\r\n\
                    =C3=A9\r\n--=_a\r\nContent-Transfer-Encoding: base64\r\n\r\n\
                    c2Fucw0K\r\nbnVhZ2U=\r\n--=_a--\r\n";
        let said = written_out(mail);
        for part in ["Subject: Une très longue note", "Un été", "sans\r\nnuage"] {
            assert!(said.contains(part), "{part} in {said}");
        }
    }

    #[test]
    fn addresses_end_where_a_sentence_goes_on() {
        let text = "Ici : https://exemple.org/a/. Puis <https://exemple.org/b/#c>, rien.";
        let found = addresses(text, "https://exemple.org/");
        assert_eq!(found, ["https://exemple.org/a/", "https://exemple.org/b/#c"]);
    }
}
