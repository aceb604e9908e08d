//! What pages say, to finished files.
mod ics;

pub use ics::ics;
