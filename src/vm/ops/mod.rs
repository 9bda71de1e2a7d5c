//! Bodies of instructions.
