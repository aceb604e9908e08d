//! A card to the picture that is seen where a page is shared: its title in the display
//! face on the plane of its colour, with a mark; and the icons of the site, of the same
//! hand.
//!
//! Invariants: equal cards are equal pictures, byte for byte; a title of any length fits.

mod canvas;
mod face;
mod mark;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::plan::{IconView, PosterView};
pub(super) use canvas::Canvas;
pub(super) use face::Face;

/// How large a card is, in pixels.
const SIZE: (usize, usize) = (1200, 630);

/// The space around what a card says.
const MARGIN: usize = 72;

/// How wide the mark is.
const MARK: usize = 264;

/// How large a title may be, the largest first: one that is too long is cut at the last.
const TITLES: [usize; 7] = [104, 92, 80, 70, 62, 54, 48];

/// How large the words around it are.
const SMALL: usize = 36;

/// How much light the mark has, of 3.
const FAINT: u8 = 1;

/// Draws cards; keeps letters and grounds that it has drawn.
pub(super) struct Cards {
    face: Face,
    /// The empty cards, by their mark.
    grounds: Mutex<BTreeMap<usize, Arc<Canvas>>>,
}

impl Cards {
    pub(super) fn new() -> Self {
        Self { face: Face::new(), grounds: Mutex::default() }
    }

    /// The face that they are written in.
    pub(super) fn face(&self) -> &Face {
        &self.face
    }

    /// The picture of a card, as PNG.
    pub(super) fn card(&self, card: &PosterView) -> Vec<u8> {
        let mut canvas = (*self.ground(card.mark)).clone();
        let width = SIZE.0 - 2 * MARGIN;
        let kicker = self.face.cut(&card.kicker, SMALL, width);
        self.face.write(&mut canvas, &kicker, SMALL, (MARGIN, MARGIN + SMALL));
        let site = self.face.cut(&card.site, SMALL, width - MARK - MARGIN);
        self.face.write(&mut canvas, &site, SMALL, (MARGIN, SIZE.1 - MARGIN));
        let (size, lines) = self.title(&card.title);
        let mut baseline = 2 * MARGIN + SMALL + size * 4 / 5;
        for line in lines {
            self.face.write(&mut canvas, &line, size, (MARGIN, baseline));
            baseline += size * 11 / 10;
        }
        canvas.png(&card.plane, &card.ink)
    }

    /// The largest size at which a title fits, with its lines.
    fn title(&self, title: &str) -> (usize, Vec<String>) {
        let width = SIZE.0 - 2 * MARGIN;
        let height = SIZE.1 - 4 * MARGIN - 2 * SMALL;
        let mut fitting = TITLES.iter().filter_map(|size| {
            let n_lines = height / (size * 11 / 10);
            // The last lines stand beside the mark.
            let n_beside =
                (MARK + MARGIN).saturating_sub(SMALL + MARGIN) * 10 / (size * 11);
            let n_free = n_lines.saturating_sub(n_beside).max(1);
            let room = |line: usize| {
                if line < n_free { width } else { width - MARK - MARGIN / 2 }
            };
            let lines = self.face.lines(title, *size, &room)?;
            (lines.len() <= n_lines).then_some((*size, lines))
        });
        fitting.next().unwrap_or_else(|| {
            let size = TITLES[TITLES.len() - 1];
            let narrow = width - MARK - MARGIN / 2;
            (size, vec![self.face.cut(title, size, narrow)])
        })
    }

    fn ground(&self, mark: usize) -> Arc<Canvas> {
        let mut grounds = self.grounds.lock().expect("no card panics while it is held");
        let ground = grounds.entry(mark).or_insert_with(|| {
            let mut canvas = Canvas::new(SIZE.0, SIZE.1);
            let place = (SIZE.0 - MARGIN - MARK, SIZE.1 - MARGIN - MARK);
            mark::draw(&mut canvas, mark, (place, MARK), FAINT);
            Arc::new(canvas)
        });
        ground.clone()
    }
}

/// An icon of the site, as PNG.
pub(super) fn icon(icon: &IconView) -> Vec<u8> {
    let size = icon.size as usize;
    let mut canvas = Canvas::new(size, size);
    // What is cut to a circle by a telephone keeps its mark.
    let margin = size / 5;
    mark::draw(&mut canvas, icon.mark, ((margin, margin), size - 2 * margin), 3);
    canvas.png(&icon.plane, &icon.ink)
}
