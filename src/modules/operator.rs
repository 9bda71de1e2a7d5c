//! The modules `_operator` and `operator`: operators as functions. The second has the functions of the first under both names.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::{ModuleSpec, import};
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::protocol::iter::is_sequence;
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{BinaryOp, TypeObj};
use crate::objects::{CompareOp, Ty, class, dict, int, list, module, str_, tuple};

macro_rules! operators {
    (
        binary { $($b:ident, $b_name:literal, $b_doc:literal, $b_op:ident;)+ }
        inplace { $($i:ident, $i_name:literal, $i_doc:literal, $i_op:ident;)+ }
        compare { $($c:ident, $c_name:literal, $c_doc:literal, $c_op:ident;)+ }
        others { $($other:expr,)+ }
    ) => {
        $(fn $b(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            cx.binary(BinaryOp::$b_op, args.req(0), args.req(1))
        })+
        $(fn $i(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            cx.inplace(BinaryOp::$i_op, args.req(0), args.req(1))
        })+
        $(fn $c(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            cx.compare(args.req(0), args.req(1), CompareOp::$c_op)
        })+
        static FUNCTIONS: &[Native] = &[
            $(Native::new($b_name, "(a, b, /)", $b_doc, $b),)+
            $(Native::new($i_name, "(a, b, /)", $i_doc, $i),)+
            $(Native::new($c_name, "(a, b, /)", $c_doc, $c),)+
            $($other,)+
        ];
    };
}

operators! {
    binary {
        add, "add", "Same as a + b.", Add;
        sub, "sub", "Same as a - b.", Subtract;
        mul, "mul", "Same as a * b.", Multiply;
        matmul, "matmul", "Same as a @ b.", MatrixMultiply;
        floordiv, "floordiv", "Same as a // b.", FloorDivide;
        truediv, "truediv", "Same as a / b.", TrueDivide;
        mod_, "mod", "Same as a % b.", Remainder;
        lshift, "lshift", "Same as a << b.", Lshift;
        rshift, "rshift", "Same as a >> b.", Rshift;
        and_, "and_", "Same as a & b.", And;
        xor, "xor", "Same as a ^ b.", Xor;
        or_, "or_", "Same as a | b.", Or;
        pow, "pow", "Same as a ** b.", Power;
    }
    inplace {
        iadd, "iadd", "Same as a += b.", Add;
        isub, "isub", "Same as a -= b.", Subtract;
        imul, "imul", "Same as a *= b.", Multiply;
        imatmul, "imatmul", "Same as a @= b.", MatrixMultiply;
        ifloordiv, "ifloordiv", "Same as a //= b.", FloorDivide;
        itruediv, "itruediv", "Same as a /= b.", TrueDivide;
        imod, "imod", "Same as a %= b.", Remainder;
        ilshift, "ilshift", "Same as a <<= b.", Lshift;
        irshift, "irshift", "Same as a >>= b.", Rshift;
        iand, "iand", "Same as a &= b.", And;
        ixor, "ixor", "Same as a ^= b.", Xor;
        ior, "ior", "Same as a |= b.", Or;
        ipow, "ipow", "Same as a **= b.", Power;
    }
    compare {
        lt, "lt", "Same as a < b.", Lt;
        le, "le", "Same as a <= b.", Le;
        eq, "eq", "Same as a == b.", Eq;
        ne, "ne", "Same as a != b.", Ne;
        gt, "gt", "Same as a > b.", Gt;
        ge, "ge", "Same as a >= b.", Ge;
    }
    others {
        Native::new("abs", "(a, /)", "Same as abs(a).", abs),
        Native::new("neg", "(a, /)", "Same as -a.", neg),
        Native::new("pos", "(a, /)", "Same as +a.", pos),
        Native::new("inv", "(a, /)", "Same as ~a.", invert),
        Native::new("invert", "(a, /)", "Same as ~a.", invert),
        Native::new("index", "(a, /)", "Same as a.__index__().", index),
        Native::new("not_", "(a, /)", "Same as not a.", not),
        Native::new("truth", "(a, /)", "Is a true?", truth),
        Native::new("is_", "(a, b, /)", "Same as a is b.", is),
        Native::new("is_not", "(a, b, /)", "Same as a is not b.", is_not),
        Native::new("contains", "(a, b, /)", "Same as b in a.", contains),
        Native::new("concat", "(a, b, /)", "Same as a + b, for sequences.", concat),
        Native::new("iconcat", "(a, b, /)", "Same as a += b, for sequences.", iconcat),
        Native::new("countOf", "(a, b, /)", "How often b is in a.", count_of),
        Native::new("indexOf", "(a, b, /)", "Where b is first in a.", index_of),
        Native::new("getitem", "(a, b, /)", "Same as a[b].", getitem),
        Native::new("setitem", "(a, b, c, /)", "Same as a[b] = c.", setitem),
        Native::new("delitem", "(a, b, /)", "Same as del a[b].", delitem),
        Native::new(
            "length_hint",
            "(obj, default=0, /)",
            "An estimate of the number of items in obj.",
            length_hint,
        ),
        Native::free(
            "call",
            "(obj, /, *args, **kwargs)",
            "Same as obj(*args, **kwargs).",
            call,
        ),
    }
}

/// Functions that `operator` has as `__name__`, too.
static SPECIAL: &str = "abs add and_ call concat contains delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul \
imod imul index inv invert ior ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift setitem sub \
truediv xor";

/// `operator.__all__`.
static ALL: &str = "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv \
ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt \
matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor";

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_operator",
    doc: "Operators as functions.",
    natives: FUNCTIONS,
    init: init_native,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "operator",
    doc: "Operators as functions: operator.add(x, y) is x + y.",
    init,
    ..ModuleSpec::EMPTY
};

static GETTERS: &[(&str, Ty)] = &[
    ("itemgetter", Ty::ItemGetter),
    ("attrgetter", Ty::AttrGetter),
    ("methodcaller", Ty::MethodCaller),
];

fn init_native(cx: &mut Cx, made: &Value) -> Res<()> {
    for &(name, ty) in GETTERS {
        class::complete(cx, ty)?;
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    Ok(())
}

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let native = str_::intern(cx, "_operator");
    let native = import::import(cx, &native, None, None, 0)?;
    let mut names = Vec::new();
    for name in ALL.split_ascii_whitespace() {
        let key = str_::intern(cx, name);
        let function = cx.get_attr(&native, &key)?;
        module::set(cx, made, name, &function)?;
        names.push(key);
    }
    for name in SPECIAL.split_ascii_whitespace() {
        let key = str_::intern(cx, name);
        let function = cx.get_attr(&native, &key)?;
        let special = format!("__{}__", name.trim_end_matches('_'));
        module::set(cx, made, &special, &function)?;
    }
    let key = str_::intern(cx, "abs");
    let builtins = cx.builtins_dict();
    let own = dict::get_str(cx, &builtins, &key).unwrap_or_else(|| cx.none());
    module::set(cx, made, "_abs", &own)?;
    let all = list::new(cx, names)?;
    module::set(cx, made, "__all__", &all)
}

fn abs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.absolute(args.req(0))
}

fn neg(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.negative(args.req(0))
}

fn pos(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.positive(args.req(0))
}

fn invert(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.invert(args.req(0))
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.index(args.req(0))
}

fn not(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = cx.is_true(args.req(0))?;
    Ok(cx.bool(!truth))
}

fn truth(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = cx.is_true(args.req(0))?;
    Ok(cx.bool(truth))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn is(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(args.req(0).is(args.req(1))))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn is_not(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(!args.req(0).is(args.req(1))))
}

fn contains(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let found = cx.contains(args.req(0), args.req(1))?;
    Ok(cx.bool(found))
}

/// `PySequence_Concat` and its in-place form: the operator of sequences, or `+` between what looks like sequences.
fn concatenated(cx: &mut Cx, a: &Value, b: &Value, in_place: bool) -> Res<Value> {
    let class = cx.type_of(a);
    let own = class.slot(|slots| slots.concat);
    let own = if in_place {
        class.slot(|slots| slots.inplace_concat).or(own)
    } else {
        own
    };
    if let Some(concat) = own {
        return concat(cx, a, b);
    }
    if is_sequence(cx, a) && is_sequence(cx, b) {
        let slot = if in_place {
            class.inplace_slot(BinaryOp::Add)
        } else {
            None
        };
        let has_slot = |class: &TypeObj| class.binary_slot(BinaryOp::Add).is_some();
        if slot.is_some() || has_slot(class) || has_slot(cx.type_of(b)) {
            return if in_place {
                cx.inplace(BinaryOp::Add, a, b)
            } else {
                cx.binary(BinaryOp::Add, a, b)
            };
        }
    }
    let name = cx.type_name_of(a);
    Err(cx.type_error(format!("'{name}' object can't be concatenated")))
}

fn concat(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    concatenated(cx, args.req(0), args.req(1), false)
}

fn iconcat(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    concatenated(cx, args.req(0), args.req(1), true)
}

/// The iterator of what is searched.
fn searched(cx: &mut Cx, sequence: &Value) -> Res<Value> {
    match cx.iter(sequence) {
        Err(raised) => {
            if cx.catch(Exc::TypeError).is_none() {
                return Err(raised);
            }
            let name = cx.type_name_of(sequence);
            Err(cx.type_error(format!("argument of type '{name}' is not iterable")))
        }
        iterator => iterator,
    }
}

fn count_of(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = searched(cx, args.req(0))?;
    let mut n = 0;
    while let Some(item) = cx.next(&iterator)? {
        if cx.equal(&item, args.req(1))? {
            n += 1;
        }
    }
    int::new(cx, n)
}

fn index_of(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = searched(cx, args.req(0))?;
    let mut n = 0;
    while let Some(item) = cx.next(&iterator)? {
        if cx.equal(&item, args.req(1))? {
            return int::new(cx, n);
        }
        n += 1;
    }
    Err(cx.value_error("sequence.index(x): x not in sequence"))
}

fn getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.get_item(args.req(0), args.req(1))
}

fn setitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.set_item(args.req(0), args.req(1), args.req(2))?;
    Ok(cx.none())
}

fn delitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.del_item(args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let default = match args.opt(1) {
        Some(default) => size_argument(cx, default)?,
        None => 0,
    };
    // A default below zero is given as it is, but a hint never is.
    let asked = cx.length_hint(args.req(0), usize::MAX)?;
    let hint = if asked == usize::MAX {
        default as i64
    } else {
        asked as i64
    };
    int::new(cx, hint)
}

fn call(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [function, rest @ ..] = args.rest() else {
        return Err(cx.type_error("call expected at least 1 argument, got 0"));
    };
    let (names, values): (Vec<Value>, Vec<Value>) = args
        .kw()
        .map(|(name, value)| (name.clone(), value.clone()))
        .unzip();
    if names.is_empty() {
        return cx.call(function, rest);
    }
    let names = tuple::from_vec(cx, names)?;
    let all: Vec<Value> = rest.iter().cloned().chain(values).collect();
    cx.call_args(function, Args::new(&all, rest.len(), Some(&names)))
}
