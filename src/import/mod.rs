//! From the spreadsheets of others to entries of the logs.
//!
//! ```text
//! bytes ─▶ Table ─▶ columns ─▶ drafts ─▶ trial ─▶ additions ─▶ (disk)
//! ```
//!
//! Invariants: nothing is guessed, and nothing is dropped in silence: each row becomes
//! an entry, or is told as known or as refused. Columns about persons are not read
//! unless somebody asks for it.

mod addition;
mod delimited;
mod document;
mod draft;
mod header;
mod key;
mod label;
mod refused;
mod sheet;
mod sieve;
mod table;
mod template;
mod trial;
mod value;
mod workbook;

pub use addition::{Addition, addition};
pub use draft::Draft;
pub use header::{Column, HeaderFault, Why, columns};
pub use key::{KEYS, Known};
pub use label::{Labels, NoLabel};
pub use refused::refused;
pub use sieve::{Sorted, Unordered, sort, unordered};
pub use table::{Cell, MAX_BYTES, Refusal, Row, Table, read};
pub use template::{TemplateForm, template};
pub use trial::{Verdict, trial};
pub use value::{Reason, Twin, typed};
