//! From the size of a picture to the sizes that are published.

use super::Header;

/// The widths that screens ask for, in pixels.
const WIDTHS: [u32; 4] = [480, 800, 1200, 1600];

/// The widest file for browsers that do not know WebP.
const FALLBACK: u32 = 1200;

/// A file that is made of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    /// How it is written.
    pub format: Format,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// How a published picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Small, known by the browsers of the last years.
    Webp,
    /// Known by all.
    Jpeg,
    /// Known by all, may be seen through.
    Png,
}

impl Format {
    /// What its files end in.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// The files of a picture; none is larger than the picture itself.
pub(super) fn variants(header: Header) -> Vec<Variant> {
    let mut widths: Vec<u32> =
        WIDTHS.into_iter().filter(|it| *it <= header.width).collect();
    // Its own width, when the widest of ours would leave out much of it.
    let widest = widths.last().copied().unwrap_or(0);
    let loss = header.width - widest;
    if widest < WIDTHS[3] && u64::from(loss) * 8 > u64::from(header.width) {
        widths.push(header.width);
    }
    let webp = widths.iter().map(|width| variant(header, Format::Webp, *width));
    let fallback = widths.iter().rfind(|it| **it <= FALLBACK);
    let format = if header.alpha { Format::Png } else { Format::Jpeg };
    let fallback = variant(header, format, fallback.copied().unwrap_or(header.width));
    webp.chain([fallback]).collect()
}

fn variant(header: Header, format: Format, width: u32) -> Variant {
    let (wide, high) = (u64::from(header.width), u64::from(header.height));
    // Rounded to the nearest; a picture of one line stays one line.
    let height = (high * u64::from(width) * 2 + wide) / (wide * 2);
    let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
    Variant { format, width, height }
}

#[cfg(test)]
mod tests {
    use super::{Header, variants};

    fn widths(width: u32, height: u32) -> Vec<(u32, u32)> {
        let of = variants(Header { width, height, alpha: false });
        of.iter().map(|it| (it.width, it.height)).collect()
    }

    #[test]
    fn no_file_is_larger_than_the_picture() {
        assert_eq!(widths(100, 50), [(100, 50), (100, 50)]);
        assert_eq!(
            widths(4000, 3000),
            [(480, 360), (800, 600), (1200, 900), (1600, 1200), (1200, 900)]
        );
        assert_eq!(widths(820, 1), [(480, 1), (800, 1), (800, 1)]);
        assert_eq!(widths(1000, 10), [(480, 5), (800, 8), (1000, 10), (1000, 10)]);
    }
}
