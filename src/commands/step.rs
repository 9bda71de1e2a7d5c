//! `:step` and `:time` without their statement; with it they are the driver's to run ([`Reply`](crate::commands::Reply)).

use crate::commands::{Wrong, example};
use crate::session::desk::Desk;

pub(super) fn step(_desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    Err(format!(
        ":step needs a statement, as in {}",
        example("step")
    ))
}

pub(super) fn time(_desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    Err(format!(
        ":time needs a statement, as in {}",
        example("time")
    ))
}
