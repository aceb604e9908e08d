//! Light on a plane, in four steps, to a PNG whose palette leads from the plane to the
//! colour of what stands on it.
//!
//! Four steps are enough for the edges of letters this large: the picture is half as
//! heavy as with sixteen, and made in half the time.

/// A picture: how much light each point has, of 3, four points in a byte.
#[derive(Clone)]
pub(in crate::render) struct Canvas {
    width: usize,
    height: usize,
    points: Vec<u8>,
}

impl Canvas {
    pub(in crate::render) fn new(width: usize, height: usize) -> Self {
        let points = vec![0; width.div_ceil(4) * height];
        Self { width, height, points }
    }

    /// Lights a point; one that is lighter stays as it is, one outside is left out.
    pub(in crate::render) fn light(&mut self, x: usize, y: usize, light: u8) {
        if x >= self.width || y >= self.height {
            return;
        }
        let byte = &mut self.points[y * self.width.div_ceil(4) + x / 4];
        let shift = 6 - x % 4 * 2;
        let known = (*byte >> shift) & 3;
        *byte += (light.max(known) - known) << shift;
    }

    /// The picture in two colours, that of the plane first: `#b1361e`.
    pub(in crate::render) fn png(&self, plane: &str, ink: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let size = |it: usize| u32::try_from(it).expect("pictures are small");
        let mut encoder =
            png::Encoder::new(&mut bytes, size(self.width), size(self.height));
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Two);
        encoder.set_palette(palette(plane, ink));
        encoder.set_deflate_compression(png::DeflateCompression::FdeflateUltraFast);
        encoder.set_filter(png::Filter::Up);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.points)?;
            writer.finish()
        });
        written.expect("memory takes every picture");
        bytes
    }
}

/// Four colours from a plane to what stands on it.
fn palette(plane: &str, ink: &str) -> Vec<u8> {
    let [plane, ink] = [plane, ink].map(|colour| {
        [1, 3, 5].map(|at| {
            let part = colour.get(at..at + 2);
            part.and_then(|it| u16::from_str_radix(it, 16).ok()).unwrap_or(0)
        })
    });
    let step = |light: u16| {
        [0, 1, 2].map(|at| (plane[at] * (3 - light) + ink[at] * light + 1) / 3)
    };
    let colours = (0..4).flat_map(step);
    colours.map(|it| u8::try_from(it).expect("it lies between two bytes")).collect()
}
