//! `abs`, `divmod`, `pow`, `round`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::type_obj::BinaryOp;

pub(crate) const FUNCTIONS: &[Native] = &[
    Native::new(
        "abs",
        "(x, /)",
        "Return the absolute value of the argument.",
        abs,
    ),
    Native::new(
        "divmod",
        "(x, y, /)",
        "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.",
        divmod,
    ),
    Native::new(
        "pow",
        "(base, exp, mod=None)",
        "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.",
        pow,
    ),
    Native::new(
        "round",
        "(number, ndigits=None)",
        "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.",
        round,
    ),
];

fn abs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.absolute(args.req(0))
}

fn divmod(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.binary(BinaryOp::Divmod, args.req(0), args.req(1))
}

fn pow(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match args.opt(2) {
        Some(modulus) => cx.power3(args.req(0), args.req(1), modulus),
        None => cx.binary(BinaryOp::Power, args.req(0), args.req(1)),
    }
}

fn round(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let number = args.req(0);
    let Some(method) = cx.lookup_special(number, Name::__round__)? else {
        let name = cx.type_name_of(number);
        return Err(cx.type_error(format!("type {name} doesn't define __round__ method")));
    };
    match args.opt(1).filter(|ndigits| !cx.is_none(ndigits)) {
        Some(ndigits) => cx.call(&method, std::slice::from_ref(ndigits)),
        None => cx.call(&method, &[]),
    }
}
