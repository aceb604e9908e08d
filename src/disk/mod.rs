//! The only place that touches files: reads the project, writes the site.
//!
//! Invariants: nothing outside the project is ever read, and of the site folder only
//! files that an earlier build wrote are ever removed. Errors hold facts: a path, what
//! was wanted of it, what kept us from it; the words are found by `cli`.

mod create;
mod fault;
mod folder;
mod lock;
mod machine;
mod manifest;
mod pictures;
mod read;
mod stage;
mod swap;
mod tree;
mod write;

pub use create::{create, is_vacant, replace};
pub use fault::{DiskError, Obstacle, Verb};
pub use folder::SiteFolder;
pub use machine::{peak_memory, write_lock, write_report, write_source};
pub use pictures::{keep_pictures, kept_pictures};
pub use read::{Files, read, read_source};
pub use tree::read_site;
pub use write::{Written, write};
