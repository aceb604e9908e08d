//! Pictures: what is published holds pixels only, stands upright, comes out the same each
//! time, and is never decoded when it is too large.
//!
//! The pictures of `tests/sites/pictures` are made by `tests/pictures.py`: `phone.jpg`
//! holds a place, a camera, an author, a comment, a profile, and lies on its side.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fabrique::artifact::Artifact;
use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::picture::{Kept, Picture, Trouble, Variant, encode};
use fabrique::render::Finish;
use fabrique::text::{Original, Source, SourcePath};

/// What no published picture may hold: names of the parts that files keep their
/// metadata in, and what `phone.jpg` and `dessin.png` say there.
const METADATA: [&[u8]; 14] = [
    b"Exif\0",
    b"EXIF",
    b"eXIf",
    b"XMP ",
    b"ns.adobe.com",
    b"xmpmeta",
    b"ICC_PROFILE",
    b"ICCP",
    b"iCCP",
    b"Photoshop",
    b"tEXt",
    b"SECRET",
    b"ACME-CAMERA",
    b"2020:04:17",
];

fn site() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/pictures")
}

fn inputs() -> Inputs {
    let files = disk::read(&site()).expect("the example site can be read");
    let (content, templates, images) = (files.content, files.templates, files.images);
    let (date, base_url, finish) = (None, None, Finish::Readable);
    let reach = Reach::Published;
    Inputs { content, templates, images, date, base_url, reach, finish }
}

fn built(cache: &mut Cache) -> Outcome {
    build(&inputs(), cache, &|_| {})
}

fn pictures(outcome: &Outcome) -> Vec<&Arc<Artifact>> {
    let all = outcome.artifacts.iter();
    all.filter(|it| it.path.as_str().starts_with("images/")).collect()
}

fn original(name: &str) -> Original {
    let path = format!("content/images/{name}");
    let bytes = fs::read(site().join(&path)).expect("the picture is there");
    Original::new(SourcePath::new(&path), bytes)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

#[test]
fn no_published_file_holds_what_a_camera_adds() {
    let given = fs::read(site().join("content/images/phone.jpg")).expect("it is there");
    for part in [&b"Exif\0"[..], b"SECRET-XMP", b"ICC_PROFILE", b"SECRET-COMMENT"] {
        assert!(holds(&given, part), "the example has lost {part:?}");
    }
    let outcome = built(&mut Cache::default());
    let inputs = inputs();
    assert_eq!(pictures(&outcome).len(), 10);
    for artifact in &outcome.artifacts {
        let found = METADATA.iter().find(|part| holds(&artifact.bytes, part));
        assert_eq!(found.map(|it| String::from_utf8_lossy(it)), None, "{artifact:?}");
        let copied = inputs.images.iter().find(|it| *it.bytes == *artifact.bytes);
        assert!(copied.is_none(), "{artifact:?} is an original");
    }
}

#[test]
fn parts_of_published_pictures_are_those_of_pixels() {
    for artifact in pictures(&built(&mut Cache::default())) {
        let parts = match artifact.path.as_str().rsplit('.').next() {
            Some("webp") => riff(&artifact.bytes),
            Some("png") => chunks(&artifact.bytes),
            _ => segments(&artifact.bytes),
        };
        let of_pixels = ["VP8 ", "VP8L", "VP8X", "ALPH", "IHDR", "IDAT", "IEND"];
        // E0 says how dense the pixels are; the rest are tables and lines.
        let of_jpeg = ["e0", "db", "c0", "c4", "da"];
        let strange = parts.iter().find(|it| {
            !of_pixels.contains(&it.as_str()) && !of_jpeg.contains(&it.as_str())
        });
        assert_eq!(strange, None, "{artifact:?}");
    }
}

fn riff(bytes: &[u8]) -> Vec<String> {
    let mut at = 12;
    let mut names = Vec::new();
    while let Some(name) = bytes.get(at..at + 4) {
        names.push(String::from_utf8_lossy(name).into_owned());
        let size = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().expect("four"));
        at += 8 + (size + size % 2) as usize;
    }
    names
}

fn chunks(bytes: &[u8]) -> Vec<String> {
    let mut at = 8;
    let mut names = Vec::new();
    while let Some(name) = bytes.get(at + 4..at + 8) {
        names.push(String::from_utf8_lossy(name).into_owned());
        let size = u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four"));
        at += 12 + size as usize;
    }
    names
}

fn segments(bytes: &[u8]) -> Vec<String> {
    let mut at = 2;
    let mut names = Vec::new();
    while let Some([0xff, mark, high, low]) = bytes.get(at..at + 4) {
        names.push(format!("{mark:02x}"));
        if *mark == 0xda {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    names
}

#[test]
fn a_photo_stands_upright() {
    let phone = original("phone.jpg");
    let picture = Picture::look(&phone);
    let header = picture.header.expect("it can be shown");
    assert_eq!((header.width, header.height), (600, 900));
    let variants = picture.variants();
    let files = encode(&phone.bytes, &variants).expect("it can be made");
    for (variant, file) in variants.iter().zip(&files) {
        let shown = image::load_from_memory(file).expect("it can be read").to_rgb8();
        assert_eq!(shown.dimensions(), (variant.width, variant.height));
        let colour = |part: u32| {
            let pixel = shown.get_pixel(variant.width / 2, variant.height * part / 10);
            if pixel[0] > pixel[2] { "red" } else { "blue" }
        };
        assert_eq!([colour(2), colour(8)], ["red", "blue"], "{variant:?}");
    }
}

#[test]
fn what_was_kept_gives_the_same_files_and_what_was_changed_is_made_again() {
    let mut cold = Cache::default();
    let outcome = built(&mut cold);
    let kept: Kept = cold.fresh_pictures().collect();
    assert_eq!(kept.len(), 4, "each picture that a page shows, and no other");
    assert_eq!(cold.fresh_pictures().count(), 0, "once");
    let mut warm = Cache::with_pictures(kept.clone());
    assert_eq!(built(&mut warm).artifacts, outcome.artifacts);
    assert_eq!(warm.fresh_pictures().count(), 0, "nothing was made");
    let mut changed = kept;
    for bytes in changed.values_mut() {
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
    }
    let mut warm = Cache::with_pictures(changed);
    assert_eq!(built(&mut warm).artifacts, outcome.artifacts);
    assert_eq!(warm.fresh_pictures().count(), 4, "all were made again");
}

/// A photo that says it is so large and holds one small block of pixels.
fn claims(width: u16, height: u16) -> Original {
    let mut bytes = Vec::new();
    let grey = image::RgbImage::from_pixel(16, 16, image::Rgb([9, 9, 9]));
    image::codecs::jpeg::JpegEncoder::new(&mut bytes)
        .encode_image(&grey)
        .expect("it can be written");
    let at = bytes.windows(2).position(|it| it == [0xff, 0xc0]).expect("a frame") + 5;
    bytes[at..at + 2].copy_from_slice(&height.to_be_bytes());
    bytes[at + 2..at + 4].copy_from_slice(&width.to_be_bytes());
    Original::new(SourcePath::new("content/images/a.jpg"), bytes)
}

#[test]
fn a_picture_may_be_called_as_people_call_files() {
    let (plain, own) = ("recits/affiche.webp", "récits/Une Affiche été.webp");
    let mut inputs = inputs();
    for image in &mut inputs.images {
        if image.path.as_str().ends_with(plain) {
            let path = SourcePath::new(&format!("content/images/{own}"));
            *image = Original::new(path, image.bytes.to_vec());
        }
    }
    for source in &mut inputs.content {
        let linked = source.text.replace(&format!("]({plain})"), &format!("](<{own}>)"));
        *source = Source::new(source.path.as_str(), &linked.replace(plain, own));
    }
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    assert!(!outcome.diagnostics.has_errors(), "{:?}", outcome.diagnostics.list);
    let paths = pictures(&outcome);
    let found = paths.iter().filter(|it| it.path.as_str().contains("une-affiche-ete-"));
    assert!(found.count() > 1, "{paths:?}");
    assert!(paths.iter().all(|it| it.path.as_str().is_ascii()), "{paths:?}");
}

#[test]
fn what_is_too_large_is_known_from_its_header() {
    let look = |width, height| Picture::look(&claims(width, height)).header;
    assert!(look(8000, 5000).is_ok(), "40 megapixels are allowed");
    let (width, height) = (8001, 5000);
    assert_eq!(look(8001, 5000), Err(Trouble::TooLarge { width, height }));
    let all = (u16::MAX, u16::MAX);
    assert!(matches!(look(all.0, all.1), Err(Trouble::TooLarge { .. })));
    let variants: Vec<Variant> = Picture::look(&claims(8001, 5000)).variants();
    assert!(variants.is_empty());
    assert!(encode(&claims(8001, 5000).bytes, &[]).is_err(), "nor by another way");
}

#[test]
fn a_file_that_is_cut_or_changed_anywhere_is_no_danger() {
    for name in ["phone.jpg", "dessin.png", "recits/affiche.webp", "oubliee.gif"] {
        let whole = original(name);
        let step = whole.bytes.len().div_ceil(23);
        for at in (0..whole.bytes.len()).step_by(step) {
            let mut changed = whole.bytes.to_vec();
            changed[at] ^= 0xff;
            for bytes in [whole.bytes[..at].to_vec(), changed] {
                let file = Original::new(whole.path.clone(), bytes);
                let variants = Picture::look(&file).variants();
                // Made or refused, but never a panic.
                let _ =
                    encode(&file.bytes, &variants[variants.len().saturating_sub(1)..]);
            }
        }
    }
}
