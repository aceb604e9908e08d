//! Pictures of the content, as far as pages need to know them.

/// A picture under `content/images/`: its bytes are copied, never looked at here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Its file under `content/images/`: `recits/kit.jpg`.
    pub file: String,
    /// The hash of its bytes, as hexadecimal.
    pub digest: String,
    /// Its width in pixels; 0 when nobody knows.
    pub width: u32,
    /// Its height in pixels; 0 when nobody knows.
    pub height: u32,
}
