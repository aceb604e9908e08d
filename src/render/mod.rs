//! From a page to the file that it is: templates filled, then the last turn.
//!
//! Invariant: nothing is looked up here; a template sees the view of its page, the
//! words and what all pages share, and nothing else.

mod ics;
mod minify;
mod templates;

pub use ics::ics;
pub use minify::Finish;
pub use templates::Theme;
