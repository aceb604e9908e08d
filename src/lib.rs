//! Fabrique: from Markdown and YAML to the site of a program of citizen action.
pub mod text;
pub mod value;
pub mod diag;
pub mod locale;
pub mod artifact;
pub mod memo;
pub mod parse;
pub mod model;
pub mod aggregate;
pub mod plan;
pub mod render;
pub mod inspect;
pub mod build;
pub mod disk;
pub mod cli;
