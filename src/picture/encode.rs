//! From the bytes of a picture to the bytes of each file that is made of it.
//!
//! Invariant: the whole picture is in memory once, until it has been made as small as
//! the largest file; all that follows works on that one.

use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{
    AnimationDecoder, DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder,
    ImageFormat,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::header::{self, Stand};
use super::{Format, Trouble, Variant};

/// How good lossy files look, of 100.
const WEBP_QUALITY: f32 = 76.0;
const JPEG_QUALITY: u8 = 80;

/// Pixels of 8 bits, without or with alpha.
struct Pixels {
    width: u32,
    height: u32,
    bytes: Vec<u8>,
    alpha: bool,
}

/// The bytes of each file, in the order asked for.
pub fn encode(bytes: &[u8], variants: &[Variant]) -> Result<Vec<Vec<u8>>, Trouble> {
    let format = header::known(bytes)?;
    still(bytes, format)?;
    let mut decoder = header::decoder(bytes)?;
    let orientation = header::orientation(&mut decoder);
    let profile = decoder.icc_profile().ok().flatten();
    let damaged = |_| Trouble::Unreadable("damaged");
    let decoded = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let widest = variants.iter().max_by_key(|it| it.width);
    let Some(widest) = widest else { return Ok(Vec::new()) };
    let mut largest = pixels(decoded);
    largest = match header::stands(orientation) {
        Stand::Upright => resized(&largest, widest.width, widest.height),
        Stand::OnItsSide => resized(&largest, widest.height, widest.width),
    };
    let mut largest = upright(largest, orientation);
    if let Some(profile) = profile {
        to_web_colours(&mut largest, &profile);
    }
    // A drawing has few colours and sharp edges, which photos' ways of writing blur.
    let drawn = matches!(format, ImageFormat::Png | ImageFormat::Gif);
    let made = variants.iter().map(|variant| {
        let smaller = resized(&largest, variant.width, variant.height);
        match variant.format {
            Format::Webp => webp(&smaller, drawn),
            Format::Jpeg => jpeg(&smaller),
            Format::Png => png(&smaller),
        }
    });
    Ok(made.collect())
}

/// Refuses a picture that moves: only its first image would be left of it.
fn still(bytes: &[u8], format: ImageFormat) -> Result<(), Trouble> {
    let damaged = |_| Trouble::Unreadable("damaged");
    let cursor = || Cursor::new(bytes);
    let moves = match format {
        ImageFormat::Gif => {
            let mut frames = GifDecoder::new(cursor()).map_err(damaged)?.into_frames();
            frames.nth(1).is_some_and(|second| second.is_ok())
        }
        ImageFormat::Png => {
            PngDecoder::new(cursor()).and_then(|it| it.is_apng()).map_err(damaged)?
        }
        ImageFormat::WebP => WebPDecoder::new(cursor()).map_err(damaged)?.has_animation(),
        _ => false,
    };
    match moves {
        true => Err(Trouble::Unreadable("animated")),
        false => Ok(()),
    }
}

fn pixels(decoded: DynamicImage) -> Pixels {
    let (width, height) = (decoded.width(), decoded.height());
    let alpha = decoded.color().has_alpha();
    let bytes = match alpha {
        true => decoded.into_rgba8().into_raw(),
        false => decoded.into_rgb8().into_raw(),
    };
    Pixels { width, height, bytes, alpha }
}

/// The same picture in another size; alpha is taken into account.
fn resized(from: &Pixels, width: u32, height: u32) -> Pixels {
    if (from.width, from.height) == (width, height) {
        let bytes = from.bytes.clone();
        return Pixels { bytes, ..*from };
    }
    let kind = if from.alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let source = ImageRef::new(from.width, from.height, &from.bytes, kind)
        .expect("there are as many bytes as pixels");
    let mut target = Image::new(width, height, kind);
    let filter = ResizeAlg::Convolution(FilterType::Lanczos3);
    let options = ResizeOptions::new().resize_alg(filter).use_alpha(from.alpha);
    Resizer::new()
        .resize(&source, &mut target, &options)
        .expect("both have pixels of the same kind");
    Pixels { width, height, bytes: target.into_vec(), alpha: from.alpha }
}

/// Turns a picture as the camera was held.
fn upright(from: Pixels, orientation: Orientation) -> Pixels {
    if orientation == Orientation::NoTransforms {
        return from;
    }
    let fits = "there are as many bytes as pixels";
    let mut whole = match from.alpha {
        true => image::RgbaImage::from_raw(from.width, from.height, from.bytes)
            .map(DynamicImage::from)
            .expect(fits),
        false => image::RgbImage::from_raw(from.width, from.height, from.bytes)
            .map(DynamicImage::from)
            .expect(fits),
    };
    whole.apply_orientation(orientation);
    pixels(whole)
}

/// Colours of a camera's or a screen's own space as the web has them. A profile that
/// cannot be read, or is made for ink, is left aside: the colours are taken as they are.
fn to_web_colours(pixels: &mut Pixels, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let layout = if pixels.alpha { Layout::Rgba } else { Layout::Rgb };
    let web = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = profile.create_transform_8bit(layout, &web, layout, options)
    else {
        return;
    };
    let mut converted = vec![0; pixels.bytes.len()];
    if transform.transform(&pixels.bytes, &mut converted).is_ok() {
        pixels.bytes = converted;
    }
}

fn webp(of: &Pixels, drawn: bool) -> Vec<u8> {
    let encoder = match of.alpha {
        true => webp::Encoder::from_rgba(&of.bytes, of.width, of.height),
        false => webp::Encoder::from_rgb(&of.bytes, of.width, of.height),
    };
    let lossy = encoder.encode(WEBP_QUALITY).to_vec();
    if !drawn {
        return lossy;
    }
    let exact = encoder.encode_lossless();
    if exact.len() <= lossy.len() { exact.to_vec() } else { lossy }
}

fn jpeg(of: &Pixels) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
        .write_image(&of.bytes, of.width, of.height, ExtendedColorType::Rgb8)
        .expect("a picture of our sizes can be written to memory");
    bytes
}

fn png(of: &Pixels) -> Vec<u8> {
    let mut bytes = Vec::new();
    let colours =
        if of.alpha { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, PngFilter::Adaptive)
        .write_image(&of.bytes, of.width, of.height, colours)
        .expect("a picture of our sizes can be written to memory");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_a_wide_space_are_those_of_the_web() {
        let wide = ColorProfile::new_display_p3().encode().expect("it can be written");
        let mut pixels = Pixels {
            width: 2,
            height: 1,
            bytes: vec![200, 60, 60, 128, 128, 128],
            alpha: false,
        };
        to_web_colours(&mut pixels, &wide);
        let [red, green, ..] = pixels.bytes[..] else { panic!("two pixels") };
        assert!(red > 210 && green < 55, "the red is stronger: {:?}", pixels.bytes);
        assert!(pixels.bytes[3..].iter().all(|it| it.abs_diff(128) <= 1), "grey is grey");
        let before = pixels.bytes.clone();
        to_web_colours(&mut pixels, b"not a profile");
        assert_eq!(pixels.bytes, before);
    }

    #[test]
    fn what_cannot_be_seen_gives_no_colour_to_what_can() {
        // Green that is wholly transparent beside red: nothing green may appear.
        let mut bytes = Vec::new();
        for at in 0..64 {
            bytes.extend(if at % 2 == 0 { [255, 0, 0, 255] } else { [0, 255, 0, 0] });
        }
        let pixels = Pixels { width: 64, height: 1, bytes, alpha: true };
        let smaller = resized(&pixels, 16, 1);
        assert!(smaller.bytes.chunks(4).all(|it| it[0] > 240 && it[1] < 15));
    }
}
