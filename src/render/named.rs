//! The files that a brand names: its logo and its typeface, looked at before they are
//! used.
//!
//! Invariant: a logo runs nothing and asks for nothing from elsewhere.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics, Form, Structure};
use crate::plan::Look;
use crate::text::{Location, nearest};

/// The typeface that comes with us.
const FACE: &str = "display.woff2";

/// How high a logo is, in the head of a page.
const HEIGHT: f64 = 40.0;

/// The bytes of each asset, by its name.
pub(super) type Files<'a> = BTreeMap<&'a str, &'a [u8]>;

/// The typeface that pages ask for at once; none for those of the reader.
pub(super) fn face<'l>(
    look: &'l Look,
    files: &Files<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<&'l str> {
    let Some((name, place)) = &look.face else { return Some(FACE) };
    if name == "system" {
        return None;
    }
    let is_face = found(name, place, files, diagnostics)?.starts_with(b"wOF2");
    if !is_face {
        diagnostics.push(told(name, place, Form::Face));
    }
    is_face.then_some(name)
}

/// A logo with its width at the height it is shown at.
pub(super) fn logo<'l>(
    look: &'l Look,
    files: &Files<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(&'l str, u32)> {
    let (name, place) = look.logo.as_ref()?;
    let bytes = found(name, place, files, diagnostics)?;
    let size = png(bytes).or_else(|| svg(str::from_utf8(bytes).ok()?));
    let shape = size.filter(|(wide, high)| *wide > 0.0 && *high > 0.0);
    let width = shape.map(|(wide, high)| (wide / high * HEIGHT).round());
    let width = width.filter(|it| (1.0..=800.0).contains(it));
    if width.is_none() {
        diagnostics.push(told(name, place, Form::Logo));
    }
    width.map(|it| (name.as_str(), it as u32))
}

fn found<'a>(
    name: &str,
    place: &Location,
    files: &Files<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a [u8]> {
    let file = files.get(name).copied();
    if file.is_none() {
        let nearest = nearest(name, files.keys().copied()).map(str::to_owned);
        diagnostics.push(told(name, place, Form::Asset(nearest)));
    }
    file
}

fn told(name: &str, place: &Location, form: Form) -> Diagnostic {
    Diagnostic::new(Structure::BadValue { text: name.into(), form }, place.clone())
}

/// The size of a PNG.
fn png(bytes: &[u8]) -> Option<(f64, f64)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let part = |at: usize| {
        let four: [u8; 4] = rest.get(at..at + 4)?.try_into().ok()?;
        Some(f64::from(u32::from_be_bytes(four)))
    };
    Some((part(8)?, part(12)?))
}

/// The size of an SVG; none for one that could run or fetch something.
fn svg(text: &str) -> Option<(f64, f64)> {
    let low = text.to_ascii_lowercase();
    let active = ["<script", "<foreignobject", "<!entity", "javascript:", "@import"];
    let asks = |word: &str| {
        low.split(word).skip(1).any(|rest| {
            let rest = rest.trim_start_matches(['"', '\'', ' ', '=']);
            !rest.starts_with('#') && !rest.starts_with("data:image/")
        })
    };
    let reacts = low.split_whitespace().any(|word| {
        let name = word.split('=').next().unwrap_or_default();
        word.contains('=') && name.len() > 3 && name.starts_with("on")
    });
    if active.iter().any(|it| low.contains(it)) || asks("href") || asks("url(") || reacts
    {
        return None;
    }
    let box_of = text.split_once("viewBox=")?.1;
    let mark = box_of.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let inside = box_of[1..].split(mark).next()?;
    let mut numbers = inside.split([' ', ',']).filter(|it| !it.is_empty()).skip(2);
    let mut number = || numbers.next()?.parse::<f64>().ok();
    Some((number()?, number()?))
}
