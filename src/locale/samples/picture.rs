//! Faults of pictures.

use super::{nearest, text};
use crate::diag::Picture;

pub(super) fn pictures() -> Vec<Picture> {
    use Picture as P;
    let whys = ["empty", "damaged", "animated", "heic", "svg", "other", "not-a-picture"];
    let mut pictures = vec![
        P::Missing { file: text(), nearest: None },
        P::Missing { file: text(), nearest: nearest() },
        P::OtherCase { file: text(), found: text() },
        P::TooLarge { file: text(), size: "9000 × 6000".into(), found: 54, most: 40 },
        P::FileName { alt: text() },
        P::SaidAndMute { alt: text() },
        P::Heavy { file: text(), found: 900, most: 400 },
    ];
    pictures.extend(whys.map(|what| P::Unreadable { file: text(), what }));
    pictures
}
