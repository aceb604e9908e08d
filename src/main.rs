//! Hands the arguments to `cli`; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    fabrique::cli::run(std::env::args_os().skip(1).collect())
}
