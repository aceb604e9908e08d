//! Colours of a brand, and how far apart two of them are for the eye.
//!
//! Invariant: all of it is whole numbers. The contrast of WCAG 2.2 asks for a power of
//! 2.4 of each part of a colour; there are 256 parts, so a table holds them exactly
//! enough, and a build says the same on every machine.

use std::fmt;

/// A colour as brand books have it: `#b3541e`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour([u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// A colour from its red, green and blue.
    pub const fn of(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#b3541e` or `b3541e`.
    pub fn new(text: &str) -> Option<Self> {
        let figures = text.strip_prefix('#').unwrap_or(text);
        if figures.len() != 6 || !figures.bytes().all(|it| it.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&figures[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The contrast of two colours by WCAG 2.2, in hundredths, cut: from 100 to 2100.
    pub fn contrast(self, other: Self) -> u64 {
        let (one, two) = (self.light(), other.light());
        let (least, most) = (one.min(two), one.max(two));
        // 0.05 in the unit of `light`.
        const FLARE: u64 = 500_000_000;
        (most + FLARE) * 100 / (least + FLARE)
    }

    /// A colour on the way to another: so many of 100 steps.
    pub fn toward(self, other: Self, steps: u16) -> Self {
        let steps = steps.min(100);
        let mut parts = self.0;
        for (part, goal) in parts.iter_mut().zip(other.0) {
            let sum = u16::from(*part) * (100 - steps) + u16::from(goal) * steps;
            *part = u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX);
        }
        Self(parts)
    }

    /// How light it is for the eye: from 0 to 10 000 000 000.
    fn light(self) -> u64 {
        let part = |at: usize| u64::from(LINEAR[usize::from(self.0[at])]);
        2126 * part(0) + 7152 * part(1) + 722 * part(2)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The light of each part of sRGB, in millionths.
#[rustfmt::skip]
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732,
    3035, 3347, 3677, 4025, 4391, 4777, 5182, 5605, 6049, 6512,
    6995, 7499, 8023, 8568, 9134, 9721, 10330, 10960, 11612, 12286,
    12983, 13702, 14444, 15209, 15996, 16807, 17642, 18500, 19382, 20289,
    21219, 22174, 23153, 24158, 25187, 26241, 27321, 28426, 29557, 30713,
    31896, 33105, 34340, 35601, 36889, 38204, 39546, 40915, 42311, 43735,
    45186, 46665, 48172, 49707, 51269, 52861, 54480, 56128, 57805, 59511,
    61246, 63010, 64803, 66626, 68478, 70360, 72272, 74214, 76185, 78187,
    80220, 82283, 84376, 86500, 88656, 90842, 93059, 95307, 97587, 99899,
    102242, 104616, 107023, 109462, 111932, 114435, 116971, 119538, 122139, 124772,
    127438, 130136, 132868, 135633, 138432, 141263, 144128, 147027, 149960, 152926,
    155926, 158961, 162029, 165132, 168269, 171441, 174647, 177888, 181164, 184475,
    187821, 191202, 194618, 198069, 201556, 205079, 208637, 212231, 215861, 219526,
    223228, 226966, 230740, 234551, 238398, 242281, 246201, 250158, 254152, 258183,
    262251, 266356, 270498, 274677, 278894, 283149, 287441, 291771, 296138, 300544,
    304987, 309469, 313989, 318547, 323143, 327778, 332452, 337164, 341914, 346704,
    351533, 356400, 361307, 366253, 371238, 376262, 381326, 386429, 391572, 396755,
    401978, 407240, 412543, 417885, 423268, 428690, 434154, 439657, 445201, 450786,
    456411, 462077, 467784, 473531, 479320, 485150, 491021, 496933, 502886, 508881,
    514918, 520996, 527115, 533276, 539479, 545724, 552011, 558340, 564712, 571125,
    577580, 584078, 590619, 597202, 603827, 610496, 617207, 623960, 630757, 637597,
    644480, 651406, 658375, 665387, 672443, 679542, 686685, 693872, 701102, 708376,
    715694, 723055, 730461, 737910, 745404, 752942, 760525, 768151, 775822, 783538,
    791298, 799103, 806952, 814847, 822786, 830770, 838799, 846873, 854993, 863157,
    871367, 879622, 887923, 896269, 904661, 913099, 921582, 930111, 938686, 947307,
    955973, 964686, 973445, 982251, 991102, 1000000,
];

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn contrast_is_that_of_wcag() {
        let of = |one, two| {
            let [one, two] = [one, two].map(|it| Colour::new(it).expect("a colour"));
            one.contrast(two)
        };
        assert_eq!(of("#000000", "#ffffff"), 2100);
        assert_eq!(of("#767676", "#ffffff"), 454);
        assert_eq!(of("#777777", "#FFFFFF"), 447);
        assert_eq!(of("#ff0000", "#ffffff"), 399);
    }

    #[test]
    fn a_colour_has_six_figures() {
        let wrong = ["", "#fff", "#ggg000", "rouge", "#b3541e0", "#é541e"];
        assert!(wrong.iter().all(|it| Colour::new(it).is_none()));
        let same = Colour::new("B3541E").map(|it| it.to_string());
        assert_eq!(same.as_deref(), Some("#b3541e"));
    }
}
