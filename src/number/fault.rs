//! How an algorithm fails: CPython's exception class and its message.
//!
//! The natives turn a fault into an exception object; nothing below them creates one.

use std::borrow::Cow;

/// The exception class that CPython raises for a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    Value,
    Overflow,
    ZeroDivision,
    /// `MemoryError`, which has no message.
    Memory,
    /// `OverflowError(34, 'Numerical result out of range')`: the message is the second argument.
    Range,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    pub(crate) message: Cow<'static, str>,
}

impl Fault {
    pub(crate) const MEMORY: Fault = Fault {
        kind: FaultKind::Memory,
        message: Cow::Borrowed(""),
    };
    pub(crate) const RANGE: Fault = Fault {
        kind: FaultKind::Range,
        message: Cow::Borrowed("Numerical result out of range"),
    };

    #[cold]
    pub(crate) fn value(message: impl Into<Cow<'static, str>>) -> Fault {
        Fault {
            kind: FaultKind::Value,
            message: message.into(),
        }
    }

    #[cold]
    pub(crate) fn overflow(message: impl Into<Cow<'static, str>>) -> Fault {
        Fault {
            kind: FaultKind::Overflow,
            message: message.into(),
        }
    }

    #[cold]
    pub(crate) fn zero_division(message: impl Into<Cow<'static, str>>) -> Fault {
        Fault {
            kind: FaultKind::ZeroDivision,
            message: message.into(),
        }
    }
}

/// Appends `count` copies of `byte`, or reports that the memory for them is missing.
pub(crate) fn try_pad(out: &mut String, byte: u8, count: usize) -> Result<(), Fault> {
    out.try_reserve(count).map_err(|_| Fault::MEMORY)?;
    out.extend(std::iter::repeat_n(byte as char, count));
    Ok(())
}
