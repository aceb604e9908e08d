//! A chart as a file of its own, as SVG and as PNG, with its title and where it is from.
//!
//! Invariant: both are drawn from the same shapes.

mod paint;
mod shape;

pub(super) use paint::png;

use std::fmt::Write;

use super::badge::{FACES, escaped};
use crate::plan::DrawingView;
use shape::{Anchor, Shape, Tone, sheet};

/// The colour of words and lines: 14 to 1 on white.
const INK: &str = "#2b2620";

/// The colour of the lines behind a chart.
const GRID: &str = "#d9d4cc";

/// Writes a chart.
pub(super) fn svg(view: &DrawingView) -> String {
    let sheet = sheet(view);
    let colour = |tone: Tone| match tone {
        Tone::Grid => GRID,
        Tone::Bar => view.plane.as_str(),
        Tone::Ink => INK,
    };
    let (width, height) = (sheet.width, sheet.height);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{}\" \
         font-family=\"{FACES}\"><title>{}</title><desc>{}</desc>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>",
        view.language,
        escaped(&view.chart.title),
        escaped(&view.chart.description),
    );
    for shape in &sheet.shapes {
        let _ = match shape {
            Shape::Bar { x, y, width, height } => write!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
                colour(Tone::Bar)
            ),
            Shape::Line { from, to, tone, thick } => write!(
                svg,
                "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{thick}\" \
                 stroke-linecap=\"round\"/>",
                from.0,
                from.1,
                to.0,
                to.1,
                colour(*tone)
            ),
            Shape::Dot { x, y, radius } => write!(
                svg,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{}\"/>",
                colour(Tone::Bar)
            ),
            Shape::Words { x, y, size, anchor, weight, text } => write!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" \
                 text-anchor=\"{}\" fill=\"{INK}\" stroke=\"#fff\" stroke-width=\"3\" \
                 paint-order=\"stroke\">{}</text>",
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                },
                escaped(text)
            ),
        };
    }
    svg.push_str("</svg>\n");
    svg
}
