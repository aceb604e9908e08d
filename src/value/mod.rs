//! Values that cannot be wrong once they exist: names, dates, exact amounts.
//!
//! Invariants: every constructor checks; nothing here knows a file, a language or a
//! content type. Floating point does not appear.

mod amount;
mod colour;
mod date;
mod guess;
mod holiday;
mod quantity;
mod root;
mod slug;
mod time;

pub use amount::{Amount, Rounding};
pub use colour::Colour;
pub use date::{Date, Day, Moment};
pub use guess::{MONTHS, is_two_dates};
pub use holiday::holiday;
pub use quantity::{Class, Qualifier, Quantity};
pub use slug::{Slug, composed, fold};
pub use time::{Clock, Duration};
