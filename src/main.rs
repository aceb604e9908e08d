//! Hands the arguments to `cli`; nothing else but the allocator of all.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Pages are made of many short texts on all cores, which the allocator of the system
/// does slowly.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    fabrique::cli::run(std::env::args_os().skip(1).collect())
}
