//! The module `time`, over the host's clocks.

use std::time::Duration;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::{INTERRUPT, breaker};
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::{float, int, module, str_, tuple};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "time",
    doc: "This module provides various functions to manipulate time values.",
    natives: &[
        Native::new(
            "time",
            "()",
            "Return the current time in seconds since the Epoch.",
            time,
        ),
        Native::new(
            "time_ns",
            "()",
            "Return the current time in nanoseconds since the Epoch.",
            time_ns,
        ),
        Native::new(
            "monotonic",
            "()",
            "Monotonic clock, cannot go backward.",
            monotonic,
        ),
        Native::new(
            "monotonic_ns",
            "()",
            "Monotonic clock, cannot go backward, as nanoseconds.",
            monotonic_ns,
        ),
        Native::new(
            "perf_counter",
            "()",
            "Performance counter for benchmarking.",
            monotonic,
        ),
        Native::new(
            "perf_counter_ns",
            "()",
            "Performance counter for benchmarking as nanoseconds.",
            monotonic_ns,
        ),
        Native::new(
            "process_time",
            "()",
            "Process time for profiling: sum of the kernel and user-space CPU time.",
            process_time,
        ),
        Native::new(
            "process_time_ns",
            "()",
            "Process time for profiling as nanoseconds.",
            process_time_ns,
        ),
        Native::new(
            "sleep",
            "(seconds, /)",
            "Delay execution for a given number of seconds.",
            sleep,
        ),
        Native::new("gmtime", "(seconds=None, /)", "", refused),
        Native::new("localtime", "(seconds=None, /)", "", refused),
        Native::new("ctime", "(seconds=None, /)", "", refused),
        Native::new("asctime", "(tuple=None, /)", "", refused),
        Native::new("strftime", "(format, tuple=None, /)", "", refused),
    ],
    init,
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let zero = int::new(cx, 0)?;
    module::set(cx, made, "timezone", &zero)?;
    module::set(cx, made, "altzone", &zero)?;
    module::set(cx, made, "daylight", &zero)?;
    let utc = str_::intern(cx, "UTC");
    let names = tuple::new(cx, &[utc.clone(), utc])?;
    module::set(cx, made, "tzname", &names)
}

fn seconds(cx: &mut Cx, ns: i64) -> Res<Value> {
    float::new(cx, ns as f64 / 1e9)
}

fn time(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let ns = cx.host().time_ns();
    seconds(cx, ns)
}

fn time_ns(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let ns = cx.host().time_ns();
    int::new(cx, ns)
}

fn monotonic(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let ns = cx.host().monotonic_ns();
    seconds(cx, ns)
}

fn monotonic_ns(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let ns = cx.host().monotonic_ns();
    int::new(cx, ns)
}

fn process_time(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let ns = cx.host().process_time_ns();
    seconds(cx, ns)
}

fn process_time_ns(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let ns = cx.host().process_time_ns();
    int::new(cx, ns)
}

/// A float's or int's seconds, which must fit CPython's 64 bits of nanoseconds.
fn duration_of(cx: &mut Cx, seconds: &Value) -> Res<Duration> {
    if let Some(seconds) = float::get(seconds) {
        if seconds.is_nan() {
            return Err(cx.value_error("Invalid value NaN (not a number)"));
        }
        if seconds.abs() * 1e9 >= i64::MAX as f64 {
            let message = "timestamp out of range for platform time_t";
            return Err(cx.raise(Exc::OverflowError, message));
        }
        return match Duration::try_from_secs_f64(seconds) {
            Ok(duration) => Ok(duration),
            Err(_) => Err(cx.value_error("sleep length must be non-negative")),
        };
    }
    let seconds = cx.index(seconds)?;
    let ns = int::to_i64(&seconds).and_then(|seconds| seconds.checked_mul(1_000_000_000));
    match ns.map(u64::try_from) {
        Some(Ok(ns)) => Ok(Duration::from_nanos(ns)),
        Some(Err(_)) => Err(cx.value_error("sleep length must be non-negative")),
        None => {
            let message = "timestamp too large to convert to C PyTime_t";
            Err(cx.raise(Exc::OverflowError, message))
        }
    }
}

/// Longest time for which Ctrl-C is not noticed.
const SLICE: Duration = Duration::from_millis(50);

fn sleep(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let duration = duration_of(cx, args.req(0))?;
    // What was printed before the pause is to be seen during it.
    crate::modules::sys::streams::flush_output(cx);
    let mut left = duration;
    while !left.is_zero() {
        let slice = left.min(SLICE);
        cx.host().sleep(slice);
        left -= slice;
        // The machine raises `KeyboardInterrupt` as soon as we are back.
        if breaker(cx.heap()) & INTERRUPT != 0 {
            cx.leave_for_interrupt();
            break;
        }
    }
    Ok(cx.none())
}

fn refused(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.refuse("calendar time (time.gmtime, localtime, ctime, asctime, strftime)"))
}
