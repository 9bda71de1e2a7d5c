//! Bytecode: what the compiler writes and the machine runs. It is data and knows neither of them.
//!
//! # Registers
//! A frame is an array of registers of eight bytes: first the locals (parameters in CPython's `co_varnames` order, then the
//! other locals, then cells, then free variables), then temporaries, used like a stack. A register owns one
//! reference to the object it holds. A dead temporary is never read; a dead local is null.
//!
//! # Words
//! An instruction is a word of 64 bits, `op | a << 16 | b << 32 | c << 48`, followed by the inline words that its row in
//! [`opcode`] names. No instruction has a second form: what does not fit is loaded by an instruction before it.
//!
//! # Operands
//! An operand of 16 bits is one of
//! - a register that is read in place (`0..=0x3fff`): a local, or a temporary that stays alive ([`Operand::keep`]);
//! - a temporary that the instruction consumes (bit 15): its reference is the instruction's, whatever happens;
//! - a constant (bit 14), addressed backwards from the instruction's own first word: constants lie before the code
//!   in the arena, the first one nearest, so constant `k` of the instruction at word `pc` is at distance `pc + 1 + k`.
//!
//! A destination is a temporary (bit 15), which is dead before, or a local, whose old value is dropped after the store.
//!
//! # Call windows
//! A call is made of consecutive temporaries from `w`:
//! ```text
//!            w+0        w+1        w+2        w+3        w+4        w+5 ...
//! plain      spare      spare      callable   spare      spare      arguments       base = w+5
//! method     spare      function   spare      spare      self       arguments       base = w+4
//! ```
//! The callee's registers begin at `base`, so arguments are never copied; the three words below `base` become its
//! function, its caller's base and its return address, the fourth below holds what the kind of the call needs.
//! [`opcode::Opcode::LoadMethod`] fills `w+1` and `w+4`, or clears `w+1` and puts what it found in `w+2`.

pub(crate) mod code;
pub(crate) mod const_key;
pub(crate) mod disasm;
pub(crate) mod effect;
pub(crate) mod opcode;
#[cfg(any(test, debug_assertions))]
pub(crate) mod verify;
