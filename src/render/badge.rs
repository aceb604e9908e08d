//! A badge as SVG: words on a ground of its own, for any page that shows it.
//!
//! Invariant: it fetches nothing; its title says all that is drawn.

use std::fmt::Write;

use crate::plan::BadgeView;

/// The typefaces that browsers have, the narrow ones first.
pub(super) const FACES: &str =
    "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

/// Writes a badge.
pub(super) fn svg(badge: &BadgeView) -> String {
    let BadgeView { width, height, left, plane, ink, language, .. } = badge;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{language}\" \
         font-family=\"{FACES}\" fill=\"{ink}\"><title>{}</title>\
         <desc>{}</desc><metadata data-key=\"{}\" data-value=\"{}\"/>\
         <rect width=\"{width}\" height=\"{height}\" rx=\"4\" fill=\"{plane}\"/>",
        escaped(&badge.title),
        escaped(&badge.url),
        escaped(&badge.key),
        escaped(&badge.value),
    );
    for line in &badge.lines {
        let text = escaped(&line.text);
        let _ = write!(
            svg,
            "<text x=\"{left}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\">{text}</text>",
            line.y, line.size, line.weight,
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// A text in XML.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}
