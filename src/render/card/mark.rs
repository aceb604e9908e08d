//! Marks of four tiles each, one for every colour, as the stylesheet has them.

use super::canvas::Canvas;

/// A tile of a mark.
#[derive(Clone, Copy)]
enum Tile {
    /// All of it.
    Full,
    /// A disc as wide as the tile.
    Disc,
    /// A quarter of a disc around a corner: right of the tile, below it.
    Quarter(f32, f32),
    /// The same without its middle.
    Arc(f32, f32),
}

use Tile::{Arc, Disc, Full, Quarter};

/// The house's own, then that of each colour; in the order of reading.
const MARKS: [[Tile; 4]; 9] = [
    [Arc(1.0, 1.0), Arc(0.0, 1.0), Arc(1.0, 0.0), Arc(0.0, 0.0)],
    [Quarter(1.0, 1.0), Quarter(0.0, 1.0), Full, Disc],
    [Disc, Full, Full, Disc],
    [Quarter(1.0, 1.0), Quarter(0.0, 0.0), Quarter(1.0, 1.0), Quarter(0.0, 0.0)],
    [Quarter(0.0, 0.0), Quarter(1.0, 0.0), Quarter(0.0, 1.0), Quarter(1.0, 1.0)],
    [Full, Quarter(0.0, 1.0), Quarter(1.0, 0.0), Full],
    [Arc(1.0, 1.0), Arc(0.0, 1.0), Arc(1.0, 0.0), Arc(0.0, 0.0)],
    [Quarter(0.0, 1.0), Quarter(0.0, 1.0), Quarter(0.0, 1.0), Quarter(0.0, 1.0)],
    [Quarter(1.0, 1.0), Full, Full, Quarter(0.0, 0.0)],
];

/// Draws a mark at a place, as wide as is said.
pub(super) fn draw(
    canvas: &mut Canvas,
    mark: usize,
    ((left, top), width): ((usize, usize), usize),
    light: u8,
) {
    let side = width / 2;
    for (nth, tile) in MARKS[mark % MARKS.len()].iter().enumerate() {
        let corner = (left + nth % 2 * side, top + nth / 2 * side);
        for y in 0..side {
            for x in 0..side {
                let covered =
                    covered(*tile, (x as f32 + 0.5, y as f32 + 0.5), side as f32);
                let lit = (covered * f32::from(light)).round() as u8;
                if lit > 0 {
                    canvas.light(corner.0 + x, corner.1 + y, lit);
                }
            }
        }
    }
}

/// How much of a point of a tile is covered: from 0 to 1.
fn covered(tile: Tile, (x, y): (f32, f32), side: f32) -> f32 {
    let inside = |(from, radius): ((f32, f32), f32)| {
        let distance = (x - from.0 * side).hypot(y - from.1 * side);
        (radius * side - distance + 0.5).clamp(0.0, 1.0)
    };
    match tile {
        Full => 1.0,
        Disc => inside(((0.5, 0.5), 0.5)),
        Quarter(right, down) => inside(((right, down), 1.0)),
        Arc(right, down) => inside(((right, down), 1.0)) - inside(((right, down), 0.5)),
    }
}
