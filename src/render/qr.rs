//! An address as a QR code, drawn as SVG: black on a white ground of its own, with the
//! quiet zone of four that telephones need.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use super::badge::escaped;
use crate::plan::QrView;

/// The white around a code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// How large a module is at first sight.
const MODULE: usize = 4;

/// Writes a code; one that says too much for any is an empty square, with its words.
pub(super) fn svg(view: &QrView) -> String {
    let code = QrCode::with_error_correction_level(&view.url, EcLevel::M);
    let (width, dark) = match &code {
        Ok(code) => (code.width(), way(code)),
        Err(_) => (0, String::new()),
    };
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
