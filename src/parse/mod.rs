//! One source understood by itself.
//!
//! Invariant: looks at no other file; names in a `Doc` are not looked up.

mod body;
#[cfg_attr(not(test), expect(dead_code, reason = "the page parser will call it"))]
mod markdown;
mod reference;
mod walk;

pub use body::{Alignment, Block, Body, Channel, Heading, Inline, Note};
pub use reference::{Reference, Scheme};
pub use walk::{Cited, Manner};
