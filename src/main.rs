//! The `glassheap` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    glassheap::cli::main()
}
