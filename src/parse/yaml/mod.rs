//! YAML text to a tree in which every key and value has its place.
//!
//! Invariants: this folder alone knows the YAML crate, and none of that crate's words
//! leave it. Scalars stay text: what a value means is decided by the key that asks for
//! it (content model §1.3). One broken entry costs that entry, not the file.

mod fields;
mod flow;
mod free;
mod french;
mod private;
mod quote;
mod recover;
mod scalars;
mod slip;
mod stray;
mod syntax;
mod tree;
mod unknown;

pub(super) use fields::{Fields, Reader};
pub use free::Free;
pub use private::Private;
pub(super) use private::{PersonKey, Withheld};
pub use scalars::{Url, Word};
pub(super) use scalars::{Value, words};
pub(super) use tree::{Mapping, Node, NodeKind, read};
