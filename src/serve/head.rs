//! From the bytes of a connection to the head of a request.
//!
//! Invariant: what is not a whole and well-formed head is no request; no body is ever
//! read, and a request that brings one is the last of its connection.

use std::io::Read;
use std::net::TcpStream;

/// The longest head that is read.
const LONGEST: usize = 16 * 1024;

/// The most fields of a head.
const FIELDS: usize = 64;

/// The head of a request, as far as it matters here.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) method: Method,
    /// The path and what follows it, as they came: `/defis/?brut`.
    pub(super) target: String,
    /// Its fields, with names in small letters.
    pub(super) fields: Vec<(String, String)>,
    /// Whether it is the last one of its connection.
    pub(super) closes: bool,
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Head,
    Other,
}

/// Why there is no request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// Nobody is there any more.
    Gone,
    /// It is not HTTP as we know it.
    Malformed,
    /// It is too long.
    Long,
}

impl Head {
    /// The one value of a field; nothing when there is none, or more than one.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        let mut found = self.fields.iter().filter(|(it, _)| it == name);
        let first = found.next()?;
        found.next().is_none().then_some(&first.1)
    }

    /// Whether a field is there at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(it, _)| it == name)
    }

    /// The path without what follows it.
    pub(super) fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// What follows the path, in pairs, decoded.
    pub(super) fn query(&self) -> impl Iterator<Item = (String, String)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        query.split('&').filter(|it| !it.is_empty()).filter_map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let plain = |it: &str| decoded(&it.replace('+', " "));
            Some((plain(name)?, plain(value)?))
        })
    }
}

/// The next head; what came after it stays in `received`.
pub(super) fn read(
    stream: &mut TcpStream,
    received: &mut Vec<u8>,
) -> Result<Head, Unreadable> {
    let mut chunk = [0; 4096];
    loop {
        if let Some((head, length)) = understood(received)? {
            received.drain(..length);
            return Ok(head);
        }
        if received.len() >= LONGEST {
            return Err(Unreadable::Long);
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return Err(Unreadable::Gone),
            Ok(count) => received.extend_from_slice(&chunk[..count]),
        }
    }
}

/// A head and its length; nothing as long as it is not whole.
fn understood(bytes: &[u8]) -> Result<Option<(Head, usize)>, Unreadable> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut fields);
    let length = match request.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Unreadable::Long),
        Err(_) => return Err(Unreadable::Malformed),
    };
    let text = |it: &[u8]| String::from_utf8(it.to_vec()).ok();
    let fields: Option<Vec<(String, String)>> = request
        .headers
        .iter()
        .map(|it| Some((it.name.to_ascii_lowercase(), text(it.value)?)))
        .collect();
    let fields = fields.ok_or(Unreadable::Malformed)?;
    let target = request.path.unwrap_or_default().to_owned();
    if !target.starts_with('/') && request.method != Some("OPTIONS") {
        return Err(Unreadable::Malformed);
    }
    let method = match request.method {
        Some("GET") => Method::Get,
        Some("HEAD") => Method::Head,
        _ => Method::Other,
    };
    let mut head = Head { method, target, fields, closes: false };
    let wants =
        |word| head.field("connection").is_some_and(|it| it.eq_ignore_ascii_case(word));
    let has_body = head.has("transfer-encoding")
        || head.field("content-length").is_some_and(|it| it.trim() != "0");
    let is_old = request.version == Some(0);
    head.closes = wants("close")
        || (is_old && !wants("keep-alive"))
        || has_body
        || method == Method::Other;
    Ok(Some((head, length)))
}

/// A text whose bytes may be written as `%C3`; nothing when it is not text.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (figures, after) = rest.split_at_checked(2)?;
        let figures = str::from_utf8(figures).ok().filter(|it| !it.starts_with('+'))?;
        bytes.push(u8::from_str_radix(figures, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_whole_or_not_at_all() {
        let text = b"GET /d%C3%A9fi/?a=b%20c&brut HTTP/1.1\r\nHost: a\r\nX: 1\r\nx: 2\r\n\r\nGET";
        for end in 0..text.len() - 3 {
            assert_eq!(understood(&text[..end]), Ok(None), "cut at {end}");
        }
        let (head, length) = understood(text).expect("a head").expect("it is whole");
        assert_eq!(&text[length..], b"GET");
        assert_eq!(decoded(head.path()).as_deref(), Some("/défi/"));
        let pairs: Vec<(String, String)> = head.query().collect();
        assert_eq!(pairs[0], ("a".into(), "b c".into()));
        assert_eq!(pairs[1].0, "brut");
        assert_eq!((head.field("host"), head.field("x")), (Some("a"), None));
        assert!(!head.closes);
        assert!(understood(b"GET http://a/ HTTP/1.1\r\n\r\n").is_err());
        assert_eq!(["%", "%4", "%zz", "%+1", "%ff"].map(decoded), [const { None }; 5]);
    }
}
