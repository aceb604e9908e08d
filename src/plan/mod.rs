//! Content and numbers to pages: which files the site has, and what each of them says.
mod address;
mod event;
mod feed;

pub use address::Address;
pub use event::{EventStatus, EventView, WhenView};
pub use feed::{FeedView, ObservanceView, SeasonView, ZoneView, feeds};
