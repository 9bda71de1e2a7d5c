//! `_random.Random`: a generator of random numbers, over which `random.Random` is written.

mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::int::{ByteOrder, Signedness, from_bytes, to_bytes};
use crate::number::twister::N;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, TypeSpec};
use crate::objects::{Ty, float, int, tuple};
use layout::{RandomObj, new_random};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_random.Random",
    doc: "Random() -> create a random number generator with its own internal state.",
    flags: T_BASETYPE,
    layout: Layout::Random,
    memory: Memory::Atom,
    basic_size: 2520,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "random",
            "($self, /)",
            "random() -> x in the interval [0, 1).",
            random,
        ),
        Native::new(
            "seed",
            "($self, n=None, /)",
            "Start anew from an int, the hash of something else, or chance.",
            seed,
        ),
        Native::new(
            "getstate",
            "($self, /)",
            "getstate() -> tuple containing the current state.",
            getstate,
        ),
        Native::new(
            "setstate",
            "($self, state, /)",
            "setstate(state) -> None.  Restores generator state.",
            setstate,
        ),
        Native::new(
            "getrandbits",
            "($self, k, /)",
            "getrandbits(k) -> x.  Generates an int with k random bits.",
            getrandbits,
        ),
    ],
    is_late: true,
    ..TypeSpec::ATOM
};

fn object(generator: &Value) -> &RandomObj {
    generator
        .cast::<RandomObj>()
        .expect("slots of a type are called on its objects")
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    new_random(cx, class)
}

fn init(cx: &mut Cx, generator: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 && cx.is_exact(generator, Ty::Random) {
        return Err(cx.type_error("Random() takes no keyword arguments"));
    }
    if args.pos().len() > 1 {
        return Err(cx.type_error("Random() requires 0 or 1 argument"));
    }
    seed_with(cx, generator, args.pos().first())
}

fn random(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = object(args.req(0)).with(super::super::number::twister::Twister::float);
    float::new(cx, x)
}

/// The absolute value of an int as words of 32 bits, the lowest first.
fn words_of(cx: &mut Cx, number: &Value) -> Res<Vec<u32>> {
    let number = cx.absolute(number)?;
    let Some(number) = int::to_int(&number) else {
        return Ok(vec![0]);
    };
    let n_bytes = (number.bits() as usize).div_ceil(32).max(1) * 4;
    let bytes = to_bytes(&number, n_bytes, ByteOrder::Little, Signedness::Unsigned)
        .map_err(|fault| cx.fault(fault))?;
    let word = |chunk: &[u8]| chunk.iter().rev().fold(0, |w, &b| w << 8 | u32::from(b));
    Ok(bytes.chunks_exact(4).map(word).collect())
}

fn seed_with(cx: &mut Cx, generator: &Value, n: Option<&Value>) -> Res<()> {
    let key = match n.filter(|n| !cx.is_none(n)) {
        None => (0..N / 2)
            .flat_map(|_| {
                let seed = cx.host().random_seed();
                [seed as u32, (seed >> 32) as u32]
            })
            .collect(),
        Some(n) if int::is_int(n) => words_of(cx, n)?,
        Some(n) => {
            let hash = cx.hash(n)? as u64;
            if hash >> 32 == 0 {
                vec![hash as u32]
            } else {
                vec![hash as u32, (hash >> 32) as u32]
            }
        }
    };
    object(generator).with(|twister| twister.seed(&key));
    Ok(())
}

fn seed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    seed_with(cx, args.req(0), args.opt(1))?;
    Ok(cx.none())
}

fn getstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (words, index) = object(args.req(0)).with(|twister| (twister.words, twister.index));
    let mut state = Vec::with_capacity(N + 1);
    for word in words {
        state.push(int::new(cx, i64::from(word))?);
    }
    state.push(int::new(cx, i64::from(index))?);
    tuple::from_vec(cx, state)
}

fn setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let state = args.req(1);
    let is_tuple = is_subtype(cx, cx.type_of(state), cx.ty(Ty::Tuple));
    if !is_tuple {
        return Err(cx.type_error("state vector must be a tuple"));
    }
    let items = tuple::items(cx, state).to_vec();
    let Some((index, items)) = items.split_last().filter(|(_, words)| words.len() == N) else {
        return Err(cx.value_error("state vector is the wrong size"));
    };
    let mut words = [0; N];
    for (word, item) in words.iter_mut().zip(items) {
        *word = match int::to_i64(item) {
            Some(n) if int::is_int(item) && n >= 0 => n as u32,
            _ if !int::is_int(item) => {
                return Err(cx.type_error("an integer is required"));
            }
            _ => {
                return Err(cx.raise(
                    Exc::OverflowError,
                    "can't convert negative value to unsigned int",
                ));
            }
        };
    }
    if !int::is_int(index) {
        return Err(cx.type_error("an integer is required"));
    }
    let index = int::to_i64(index).unwrap_or(-1);
    if !(0..=N as i64).contains(&index) {
        return Err(cx.value_error("invalid state"));
    }
    object(args.req(0)).with(|twister| {
        twister.words = words;
        twister.index = index as u32;
    });
    Ok(cx.none())
}

fn getrandbits(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let k = size_argument(cx, args.req(1))?;
    let Ok(k) = usize::try_from(k) else {
        return Err(cx.value_error("number of bits must be non-negative"));
    };
    let own = object(args.req(0));
    match k {
        0 => int::new(cx, 0),
        1..=32 => {
            let word = own.with(super::super::number::twister::Twister::next);
            int::new(cx, i64::from(word >> (32 - k)))
        }
        _ => {
            let mut bytes = Vec::new();
            if k / 8 > cx.heap_limit() || bytes.try_reserve_exact(k / 8 + 4).is_err() {
                return Err(cx.memory_error());
            }
            let mut left = k;
            while left > 0 {
                let mut word = own.with(super::super::number::twister::Twister::next);
                if left < 32 {
                    word >>= 32 - left;
                }
                bytes.extend_from_slice(&word.to_le_bytes());
                left = left.saturating_sub(32);
            }
            let number = from_bytes(&bytes, ByteOrder::Little, Signedness::Unsigned);
            int::from_int(cx, &number)
        }
    }
}
