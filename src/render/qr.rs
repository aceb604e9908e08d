//! An address as a QR code, drawn as SVG: black on a white ground of its own, with the
//! quiet zone of four that telephones need.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex};

use qrcode::{Color, EcLevel, QrCode};

use super::badge::escaped;
use crate::plan::QrView;

/// The white around a code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// How large a module is at first sight.
const MODULE: usize = 4;

/// Addresses as they were drawn: the same one stands in the kits of many cohorts.
#[derive(Default)]
pub(super) struct Drawn(Mutex<BTreeMap<String, Way>>);

/// How many modules a code is wide, and the way around the dark ones.
type Way = (usize, Arc<str>);

impl Drawn {
    /// Writes a code; one that says too much for any is an empty square, with its words.
    pub(super) fn svg(&self, view: &QrView) -> String {
        let mut known = self.0.lock().expect("nobody panics while it is held");
        let drawn = known.entry(view.url.clone()).or_insert_with(|| drawn(&view.url));
        let (width, dark) = drawn.clone();
        drop(known);
        svg(view, width, &dark)
    }
}

fn drawn(url: &str) -> Way {
    match QrCode::with_error_correction_level(url, EcLevel::M) {
        Ok(code) => (code.width(), way(&code).into()),
        Err(_) => (0, Arc::default()),
    }
}

fn svg(view: &QrView, width: usize, dark: &str) -> String {
    let side = width + 2 * QUIET;
    let size = side * MODULE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" \
         viewBox=\"0 0 {side} {side}\" role=\"img\" lang=\"{}\" \
         shape-rendering=\"crispEdges\"><title>{}</title><desc>{}</desc>\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path fill=\"currentColor\" d=\"{dark}\"/></svg>\n",
        view.language,
        escaped(&view.title),
        escaped(&view.url),
    )
}

/// The dark modules, each run of a row as one rectangle.
fn way(code: &QrCode) -> String {
    let mut way = String::new();
    let (width, colours) = (code.width(), code.to_colors());
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let length = row[x..].iter().take_while(|it| **it == Color::Dark).count();
            if length > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                let _ = write!(way, "M{left} {top}h{length}v1h-{length}z");
            }
            x += length.max(1);
        }
    }
    way
}
