//! The `glassheap` binary.
fn main() {}
