//! From the first bytes of a file to what it is and how large.
//!
//! Invariant: what the file holds counts, never what its name says.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader, Limits};

use super::{Header, MOST_MEGAPIXELS, Trouble};

/// The most bytes that reading one picture may ask for.
const MOST_BYTES: u64 = 512 << 20;

/// A decoder of any kind of picture that we know.
pub(super) type Decoder<'a> = Box<dyn ImageDecoder + 'a>;

/// What the header of a file says.
pub(super) fn read(bytes: &[u8]) -> Result<Header, Trouble> {
    let mut decoder = decoder(bytes)?;
    if bytes.starts_with(&[0xff, 0xd8]) && !jpeg_ends(bytes) {
        return Err(Trouble::Unreadable("damaged"));
    }
    let (width, height) = decoder.dimensions();
    let alpha = decoder.color_type().has_alpha();
    Ok(match stands(orientation(&mut decoder)) {
        Stand::Upright => Header { width, height, alpha },
        Stand::OnItsSide => Header { width: height, height: width, alpha },
    })
}

/// Whether a photo has an end after its first line of pixels. One that was cut short is
/// shown grey from there on by those who read it all the same.
fn jpeg_ends(bytes: &[u8]) -> bool {
    let pair = |mark: u8| move |it: &[u8]| it == [0xff, mark];
    // Before the pixels may stand a small copy of the photo, with an end of its own.
    let mut at = 2;
    while let Some([0xff, mark, high, low]) = bytes.get(at..at + 4) {
        if *mark == 0xda {
            return bytes[at..].windows(2).rev().any(pair(0xd9));
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    bytes.windows(2).rev().any(pair(0xd9))
}

/// A decoder that has read the header, of a picture that is not too large.
pub(super) fn decoder(bytes: &[u8]) -> Result<Decoder<'_>, Trouble> {
    let format = known(bytes)?;
    // A picture may name its size and hold no pixel: the size is looked at first, before
    // the decoder sets room aside for it.
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.no_limits();
    let damaged = |_| Trouble::Unreadable("damaged");
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Trouble::Unreadable("damaged"));
    }
    if u64::from(width) * u64::from(height) > MOST_MEGAPIXELS * 1_000_000 {
        return Err(Trouble::TooLarge { width, height });
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    decoder.set_limits(limits).map_err(damaged)?;
    Ok(Box::new(decoder))
}

/// How the camera was held; upright when nobody says, or when it cannot be read.
pub(super) fn orientation(decoder: &mut Decoder<'_>) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

/// How a picture lies as it is stored.
pub(super) enum Stand {
    /// Its width is the width that people see.
    Upright,
    /// Its width is the height that people see.
    OnItsSide,
}

/// How a picture lies before it is turned.
pub(super) fn stands(orientation: Orientation) -> Stand {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => Stand::OnItsSide,
        _ => Stand::Upright,
    }
}

/// The kind of picture, by its first bytes.
pub(super) fn known(bytes: &[u8]) -> Result<ImageFormat, Trouble> {
    match bytes {
        [] => Err(Trouble::Unreadable("empty")),
        [0xff, 0xd8, 0xff, ..] => Ok(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Ok(ImageFormat::Png),
        [b'G', b'I', b'F', b'8', ..] => Ok(ImageFormat::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            Ok(ImageFormat::WebP)
        }
        _ => Err(Trouble::Unreadable(unknown(bytes))),
    }
}

/// What a file is that we cannot show, so that an editor is told what to do with it.
fn unknown(bytes: &[u8]) -> &'static str {
    let brand = bytes.get(4..12).unwrap_or_default();
    let other: [&[u8]; 6] = [b"BM", b"II*\0", b"MM\0*", b"%PDF", b"8BPS", b"\0\0\x01\0"];
    match brand.strip_prefix(b"ftyp") {
        Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1") => {
            return "heic";
        }
        Some(_) => return "other",
        None => {}
    }
    if other.iter().any(|it| bytes.starts_with(it)) {
        return "other";
    }
    let start = bytes.get(..1000).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    match start.contains("<svg") {
        true => "svg",
        false => "not-a-picture",
    }
}
