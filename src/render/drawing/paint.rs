//! The shapes of a chart as points: words in the display face, three points to a unit.

use super::INK;
use super::shape::{Anchor, Shape, Tone, sheet};
use crate::plan::DrawingView;
use crate::render::card::{Canvas, Face};

/// How many points there are to a unit: enough for print.
const SCALE: u32 = 3;

/// Paints a chart.
pub(in crate::render) fn png(view: &DrawingView, face: &Face) -> Vec<u8> {
    let sheet = sheet(view);
    let mut canvas = Canvas::new(points(sheet.width), points(sheet.height));
    for shape in &sheet.shapes {
        match shape {
            Shape::Bar { x, y, width, height } => {
                for top in points(*y)..points(*y + height) {
                    for left in points(*x)..points(*x + width) {
                        canvas.light(left, top, light(Tone::Bar));
                    }
                }
            }
            Shape::Line { from, to, tone, thick } => {
                let thick = *thick as f32 * SCALE as f32 / 2.0;
                stroke(&mut canvas, (*from, *to), thick, light(*tone));
            }
            Shape::Dot { x, y, radius } => {
                let radius = *radius as f32 * SCALE as f32;
                stroke(&mut canvas, ((*x, *y), (*x, *y)), radius, light(Tone::Bar));
            }
            Shape::Words { x, y, size, anchor, text, .. } => {
                let size = points(*size);
                let wide = face.width(text, size) as usize;
                let left = match anchor {
                    Anchor::Start => points(*x),
                    Anchor::Middle => points(*x).saturating_sub(wide / 2),
                    Anchor::End => points(*x).saturating_sub(wide),
                };
                face.write(&mut canvas, text, size, (left, points(*y)));
            }
        }
    }
    canvas.png("#ffffff", INK)
}

fn points(units: u32) -> usize {
    (units * SCALE) as usize
}

/// How much of the ink a shape has, of 3.
fn light(tone: Tone) -> u8 {
    match tone {
        Tone::Grid => 1,
        Tone::Bar => 2,
        Tone::Ink => 3,
    }
}

/// Lights all points near a stroke.
fn stroke(
    canvas: &mut Canvas,
    (from, to): ((u32, u32), (u32, u32)),
    thick: f32,
    light: u8,
) {
    let [from, to] =
        [from, to].map(|(x, y)| ((x * SCALE) as f32 + 0.5, (y * SCALE) as f32 + 0.5));
    let (along, down) = (to.0 - from.0, to.1 - from.1);
    let length = along * along + down * down;
    let range = |one: f32, other: f32| {
        let least = (one.min(other) - thick).max(0.0) as usize;
        least..(one.max(other) + thick) as usize + 1
    };
    for y in range(from.1, to.1) {
        for x in range(from.0, to.0) {
            let (right, below) = (x as f32 + 0.5 - from.0, y as f32 + 0.5 - from.1);
            let part = match length > 0.0 {
                true => ((right * along + below * down) / length).clamp(0.0, 1.0),
                false => 0.0,
            };
            let (right, below) = (right - part * along, below - part * down);
            if right * right + below * below <= thick * thick {
                canvas.light(x, y, light);
            }
        }
    }
}
