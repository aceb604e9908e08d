//! Fabrique: from Markdown and YAML to the site of a program of citizen action.
//!
//! ```text
//! content/ ─▶ read ─▶ parse ─▶ model ─▶ aggregate ─▶ plan ─▶ render ─▶ inspect ─▶ write ─▶ site/
//!             disk    └──────────────────────── pure ────────────────────────┘    disk
//! ```
//!
//! A build is a function from files to files: [`build::build`] is the whole of it on one
//! page. The modules below stand in reading order, and that order is a law: a module
//! uses only modules listed above it, and everything above `disk` is pure. A test
//! (`tests/house.rs`) looks.

pub mod text;
pub mod value;
pub mod diag;
pub mod locale;
pub mod lesson;
pub mod artifact;
pub mod memo;
pub mod picture;
pub mod parse;
pub mod translation;
pub mod model;
pub mod aggregate;
pub mod calendar;
pub mod plan;
pub mod render;
pub mod inspect;
pub mod build;
pub mod schema;
pub mod import;
pub mod repair;
pub mod disk;
pub mod serve;
pub mod cli;
