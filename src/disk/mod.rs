//! The only place that touches files: reads the project, writes the site.
//!
//! Invariants: nothing outside the project is ever read, and of the site folder only
//! files that an earlier build wrote are ever removed. Errors hold facts: a path, what
//! was wanted of it, what kept us from it; the words are found by `cli`.

mod content;
mod create;
mod fault;
mod folder;
mod growth;
mod lock;
mod machine;
mod manifest;
mod pictures;
mod read;
mod reader;
mod stage;
mod swap;
mod tree;
mod watch;
mod whole;
mod write;

pub use content::{Standing, read_content, rewrite};
pub use create::{create, is_vacant};
pub use fault::{DiskError, Obstacle, Verb};
pub use folder::SiteFolder;
pub use growth::{Growth, grow, heal_log, write_beside};
pub use machine::{peak_memory, write_lock, write_report, write_source};
pub use pictures::{keep_pictures, kept_pictures};
pub use read::{Files, check_project, read, read_foreign, read_source};
pub use reader::{Reader, Seen};
pub use tree::read_site;
pub use watch::{Bell, Means, Watch, Why};
pub use write::{Written, write};
