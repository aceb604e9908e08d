//! Text in the display face, as light on a canvas.
//!
//! Invariants: spaces that hold words together are no place to end a line; a sign that
//! the face does not have takes no room.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use ab_glyph::{Font, FontRef, PxScale, ScaleFont};

use super::canvas::Canvas;

/// The face and the letters that were drawn, by size.
pub(in crate::render) struct Face {
    font: FontRef<'static>,
    letters: Mutex<BTreeMap<(usize, char), Arc<Letter>>>,
}

/// A letter in one size.
struct Letter {
    /// From the pen to its left and its top.
    corner: (i32, i32),
    width: usize,
    /// The light of its points, row by row.
    points: Vec<u8>,
}

impl Face {
    pub(in crate::render) fn new() -> Self {
        let bytes = include_bytes!("display.ttf");
        let font = FontRef::try_from_slice(bytes).expect("our face can be read");
        Self { font, letters: Mutex::default() }
    }

    /// A text in lines, each in the room it has; none when a word is too long for it.
    pub(in crate::render) fn lines(
        &self,
        text: &str,
        size: usize,
        room: &dyn Fn(usize) -> usize,
    ) -> Option<Vec<String>> {
        let mut lines = vec![String::new()];
        for word in text.split([' ', '\n']).filter(|it| !it.is_empty()) {
            let line = lines.len() - 1;
            let longer = match lines[line].as_str() {
                "" => word.to_owned(),
                begun => format!("{begun} {word}"),
            };
            if self.width(&longer, size) <= room(line) as f32 {
                lines[line] = longer;
            } else if lines[line].is_empty()
                || self.width(word, size) > room(line + 1) as f32
            {
                return None;
            } else {
                lines.push(word.to_owned());
            }
        }
        Some(lines)
    }

    /// As much of a text as fits, with a sign that there is more.
    pub(in crate::render) fn cut(&self, text: &str, size: usize, room: usize) -> String {
        if self.width(text, size) <= room as f32 {
            return text.to_owned();
        }
        let mut letters: Vec<char> = text.chars().collect();
        loop {
            letters.pop();
            let cut: String =
                letters.iter().collect::<String>().trim_end().to_owned() + "…";
            if letters.is_empty() || self.width(&cut, size) <= room as f32 {
                return cut;
            }
        }
    }

    /// Writes a line that begins at a place of the canvas.
    pub(in crate::render) fn write(
        &self,
        canvas: &mut Canvas,
        text: &str,
        size: usize,
        (left, baseline): (usize, usize),
    ) {
        let mut letters = self.letters.lock().expect("no card panics while it is held");
        self.walk(text, size, |c, pen| {
            let letter = letters.entry((size, c)).or_insert_with(|| self.letter(c, size));
            let pen = left as i32 + pen.round() as i32;
            for (row, points) in letter.points.chunks(letter.width.max(1)).enumerate() {
                let y = baseline as i32 + letter.corner.1 + row as i32;
                for (column, light) in
                    points.iter().enumerate().filter(|(_, it)| **it > 0)
                {
                    let x = pen + letter.corner.0 + column as i32;
                    if let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) {
                        canvas.light(x, y, *light);
                    }
                }
            }
        });
    }

    /// How wide a line is.
    pub(in crate::render) fn width(&self, text: &str, size: usize) -> f32 {
        self.walk(text, size, |_, _| {})
    }

    /// Moves the pen along a text: how far it goes.
    fn walk(&self, text: &str, size: usize, mut at: impl FnMut(char, f32)) -> f32 {
        let font = self.font.as_scaled(scale(&self.font, size));
        let (mut pen, mut last) = (0.0, None);
        for c in text.chars() {
            match c {
                '\u{202f}' | '\u{2009}' => {
                    pen += font.h_advance(font.glyph_id(' ')) * 0.7
                }
                _ => {
                    let c = plain(c);
                    let glyph = font.glyph_id(c);
                    if glyph.0 == 0 {
                        continue;
                    }
                    pen += last.map_or(0.0, |it| font.kern(it, glyph));
                    at(c, pen);
                    pen += font.h_advance(glyph);
                    last = Some(glyph);
                }
            }
        }
        pen
    }

    fn letter(&self, c: char, size: usize) -> Arc<Letter> {
        let glyph = self.font.glyph_id(c).with_scale(scale(&self.font, size));
        let Some(outlined) = self.font.outline_glyph(glyph) else {
            return Arc::new(Letter { corner: (0, 0), width: 0, points: Vec::new() });
        };
        let bounds = outlined.px_bounds();
        let (width, height) = (bounds.width() as usize, bounds.height() as usize);
        let mut points = vec![0; width * height];
        outlined.draw(|x, y, covered| {
            if let Some(point) = points.get_mut(y as usize * width + x as usize) {
                *point = (covered.clamp(0.0, 1.0) * 3.0).round() as u8;
            }
        });
        let corner = (bounds.min.x as i32, bounds.min.y as i32);
        Arc::new(Letter { corner, width, points })
    }
}

/// The scale at which a letter is as large as a stylesheet would make it.
fn scale(font: &FontRef<'_>, size: usize) -> PxScale {
    let units = font.units_per_em().unwrap_or(1000.0);
    PxScale::from(size as f32 * font.height_unscaled() / units)
}

/// Raised letters that the face does not have, as plain ones.
fn plain(c: char) -> char {
    match c {
        'ᵉ' => 'e',
        'ʳ' => 'r',
        '\u{a0}' => ' ',
        '\u{2011}' => '-',
        _ => c,
    }
}
