//! The slots by name: which special methods stand for each, and how a slot is copied, compared and given to a class.
//!
//! [`DEFS`] is the one table: from it come the slot wrappers in the dicts of built-in types (`wrapper.rs`), and the answer to
//! what a class's slot is when its dict, or that of a base, changes ([`update_all`], [`update_name`]: CPython's `update_one_slot`).

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::objects::CompareOp;
use crate::objects::class::fields::WrapperObj;
use crate::objects::class::layout;
use crate::objects::class::lookup::{lookup_uncached, own};
use crate::objects::class::slots as call;
use crate::objects::class::wrapper::{self, Wrap};
use crate::objects::class::{hash_not_implemented, is_new_wrapper, layout::is_subtype};
use crate::objects::names::Name;
use crate::objects::type_obj::{BinaryOp, Slots, T_UNHASHABLE, TypeObj};

/// A slot. `Binary(Power)` is both forms of `pow`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    New,
    Init,
    Call,
    Getattr,
    Setattr,
    Repr,
    Str,
    Hash,
    Compare,
    Iter,
    Next,
    DescrGet,
    DescrSet,
    Binary(BinaryOp),
    Inplace(BinaryOp),
    Negative,
    Positive,
    Absolute,
    Invert,
    Bool,
    Int,
    Float,
    Index,
    Len,
    Getitem,
    Setitem,
    Contains,
    Concat,
    Repeat,
    InplaceConcat,
    InplaceRepeat,
    Buffer,
    ReleaseBuffer,
    Finalize,
}

/// A class's slots with the finalizer that lies elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct AllSlots {
    pub(crate) slots: Slots,
    pub(crate) finalize: Option<unsafe fn(&mut Cx, Raw)>,
}

impl AllSlots {
    /// Those of a class.
    pub(crate) fn of(class: &TypeObj) -> AllSlots {
        AllSlots {
            slots: class.slots.get(),
            finalize: class.finalizer(),
        }
    }
}

macro_rules! same {
    ($a:expr, $b:expr) => {
        match ($a, $b) {
            (Some(a), Some(b)) => std::ptr::fn_addr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    };
}

macro_rules! plain_slots {
    ($($slot:ident $field:ident $dispatch:expr,)+) => {
        impl Slot {
            /// Has the class something in it?
            pub(crate) fn is_set(self, of: &AllSlots) -> bool {
                match self {
                    $( Slot::$slot => of.slots.$field.is_some(), )+
                    Slot::Binary(BinaryOp::Power) => {
                        of.slots.binary[BinaryOp::Power as usize].is_some() || of.slots.power3.is_some()
                    }
                    Slot::Binary(op) => of.slots.binary[op as usize].is_some(),
                    Slot::Inplace(op) => of.slots.inplace[op as usize].is_some(),
                    Slot::Finalize => of.finalize.is_some(),
                }
            }

            /// Is it the same function in both?
            pub(crate) fn is_same(self, a: &AllSlots, b: &AllSlots) -> bool {
                match self {
                    $( Slot::$slot => same!(a.slots.$field, b.slots.$field), )+
                    Slot::Binary(op) => {
                        same!(a.slots.binary[op as usize], b.slots.binary[op as usize])
                            && (op != BinaryOp::Power || same!(a.slots.power3, b.slots.power3))
                    }
                    Slot::Inplace(op) => {
                        same!(a.slots.inplace[op as usize], b.slots.inplace[op as usize])
                    }
                    Slot::Finalize => same!(a.finalize, b.finalize),
                }
            }

            /// Makes it what it is in another.
            pub(crate) fn copy(self, from: &AllSlots, to: &mut AllSlots) {
                match self {
                    $( Slot::$slot => to.slots.$field = from.slots.$field, )+
                    Slot::Binary(op) => {
                        to.slots.binary[op as usize] = from.slots.binary[op as usize];
                        if op == BinaryOp::Power {
                            to.slots.power3 = from.slots.power3;
                        }
                    }
                    Slot::Inplace(op) => to.slots.inplace[op as usize] = from.slots.inplace[op as usize],
                    Slot::Finalize => to.finalize = from.finalize,
                }
            }

            /// Makes it the function that calls the special methods written in Python; nothing if there is none.
            fn dispatch(self, to: &mut AllSlots) {
                match self {
                    $( Slot::$slot => to.slots.$field = $dispatch, )+
                    Slot::Binary(op) => {
                        to.slots.binary[op as usize] = Some(call::BINARY[op as usize]);
                        if op == BinaryOp::Power {
                            to.slots.power3 = Some(call::power3);
                        }
                    }
                    Slot::Inplace(op) => to.slots.inplace[op as usize] = call::INPLACE[op as usize],
                    Slot::Finalize => to.finalize = Some(layout::finalize),
                }
            }
        }
    };
}

plain_slots! {
    New new Some(call::new),
    Init init Some(call::init),
    Call call Some(call::call),
    Getattr getattr Some(call::getattr_hook),
    Setattr setattr Some(call::setattr),
    Repr repr Some(call::repr),
    Str str Some(call::str),
    Hash hash Some(call::hash),
    Compare compare Some(call::compare),
    Iter iter Some(call::iter),
    Next next Some(call::next),
    DescrGet descr_get Some(call::descr_get),
    DescrSet descr_set Some(call::descr_set),
    Negative negative Some(call::negative),
    Positive positive Some(call::positive),
    Absolute absolute Some(call::absolute),
    Invert invert Some(call::invert),
    Bool bool Some(call::bool),
    Int int Some(call::int),
    Float float Some(call::float),
    Index index Some(call::index),
    Len len Some(call::len),
    Getitem getitem Some(call::getitem),
    Setitem setitem Some(call::setitem),
    Contains contains Some(call::contains),
    Concat concat None,
    Repeat repeat None,
    InplaceConcat inplace_concat None,
    InplaceRepeat inplace_repeat None,
    Buffer buffer Some(call::buffer),
    ReleaseBuffer release_buffer Some(call::release_buffer),
}

/// A special method: its slot, and what a slot wrapper of it does (`None`: there are none).
pub(crate) struct SlotDef {
    pub(crate) name: Name,
    pub(crate) slot: Slot,
    pub(crate) wrap: Option<Wrap>,
    /// `__text_signature__`.
    pub(crate) signature: &'static str,
    /// Documentation.
    pub(crate) doc: &'static str,
}

impl std::fmt::Debug for SlotDef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SlotDef")
            .field("name", &self.name)
            .field("slot", &self.slot)
            .finish_non_exhaustive()
    }
}

const fn def(
    name: Name,
    slot: Slot,
    wrap: Wrap,
    signature: &'static str,
    doc: &'static str,
) -> SlotDef {
    SlotDef {
        name,
        slot,
        wrap: Some(wrap),
        signature,
        doc,
    }
}

const fn bare(name: Name, slot: Slot) -> SlotDef {
    SlotDef {
        name,
        slot,
        wrap: None,
        signature: "",
        doc: "",
    }
}

const VALUE: &str = "($self, value, /)";
const SELF: &str = "($self, /)";

macro_rules! binary {
    ($op:ident $name:ident $reflected:ident $text:literal $swapped:literal) => {
        &[
            def(
                Name::$name,
                Slot::Binary(BinaryOp::$op),
                wrapper::binary_left::<{ BinaryOp::$op as usize }>,
                VALUE,
                concat!("Return ", $text, "."),
            ),
            def(
                Name::$reflected,
                Slot::Binary(BinaryOp::$op),
                wrapper::binary_right::<{ BinaryOp::$op as usize }>,
                VALUE,
                concat!("Return ", $swapped, "."),
            ),
        ]
    };
}

macro_rules! compare {
    ($op:ident $name:ident $text:literal) => {
        def(
            Name::$name,
            Slot::Compare,
            wrapper::compare::<{ CompareOp::$op as u8 }>,
            VALUE,
            concat!("Return self", $text, "value."),
        )
    };
}

macro_rules! inplace {
    ($op:ident $name:ident $text:literal) => {
        &[def(
            Name::$name,
            Slot::Inplace(BinaryOp::$op),
            wrapper::inplace::<{ BinaryOp::$op as usize }>,
            VALUE,
            concat!("Return self", $text, "value."),
        )]
    };
}

macro_rules! one {
    ($name:ident $slot:ident $wrap:ident $signature:expr, $doc:literal) => {
        &[def(
            Name::$name,
            Slot::$slot,
            wrapper::$wrap,
            $signature,
            $doc,
        )]
    };
}

const POWER: &str = "($self, value, mod=None, /)";

/// Special methods, those of one slot together: CPython's `slotdefs`.
pub(crate) static GROUPS: &[&[SlotDef]] = &[
    one!(__repr__ Repr repr SELF, "Return repr(self)."),
    one!(__hash__ Hash hash SELF, "Return hash(self)."),
    one!(__call__ Call call "($self, /, *args, **kwargs)", "Call self as a function."),
    one!(__str__ Str str SELF, "Return str(self)."),
    &[
        def(
            Name::__getattribute__,
            Slot::Getattr,
            wrapper::getattribute,
            "($self, name, /)",
            "Return getattr(self, name).",
        ),
        bare(Name::__getattr__, Slot::Getattr),
    ],
    &[
        def(
            Name::__setattr__,
            Slot::Setattr,
            wrapper::setattr,
            "($self, name, value, /)",
            "Implement setattr(self, name, value).",
        ),
        def(
            Name::__delattr__,
            Slot::Setattr,
            wrapper::delattr,
            "($self, name, /)",
            "Implement delattr(self, name).",
        ),
    ],
    &[
        compare!(Lt __lt__ "<"),
        compare!(Le __le__ "<="),
        compare!(Eq __eq__ "=="),
        compare!(Ne __ne__ "!="),
        compare!(Gt __gt__ ">"),
        compare!(Ge __ge__ ">="),
    ],
    one!(__iter__ Iter iter SELF, "Implement iter(self)."),
    one!(__next__ Next next SELF, "Implement next(self)."),
    one!(__get__ DescrGet descr_get "($self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner."),
    &[
        def(
            Name::__set__,
            Slot::DescrSet,
            wrapper::descr_set,
            "($self, instance, value, /)",
            "Set an attribute of instance to value.",
        ),
        def(
            Name::__delete__,
            Slot::DescrSet,
            wrapper::descr_delete,
            "($self, instance, /)",
            "Delete an attribute of instance.",
        ),
    ],
    one!(__init__ Init init "($self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature."),
    &[bare(Name::__new__, Slot::New)],
    one!(__del__ Finalize del SELF, "Called when the instance is about to be destroyed."),
    one!(__buffer__ Buffer buffer "($self, flags, /)", "Return a buffer object that exposes the underlying memory of the object."),
    one!(__release_buffer__ ReleaseBuffer release_buffer "($self, buffer, /)", "Release the buffer object that exposes the underlying memory of the object."),
    binary!(Add __add__ __radd__ "self+value" "value+self"),
    binary!(Subtract __sub__ __rsub__ "self-value" "value-self"),
    binary!(Multiply __mul__ __rmul__ "self*value" "value*self"),
    binary!(Remainder __mod__ __rmod__ "self%value" "value%self"),
    binary!(Divmod __divmod__ __rdivmod__ "divmod(self, value)" "divmod(value, self)"),
    &[
        def(
            Name::__pow__,
            Slot::Binary(BinaryOp::Power),
            wrapper::power_left,
            POWER,
            "Return pow(self, value, mod).",
        ),
        def(
            Name::__rpow__,
            Slot::Binary(BinaryOp::Power),
            wrapper::power_right,
            POWER,
            "Return pow(value, self, mod).",
        ),
    ],
    one!(__neg__ Negative negative SELF, "-self"),
    one!(__pos__ Positive positive SELF, "+self"),
    one!(__abs__ Absolute absolute SELF, "abs(self)"),
    one!(__bool__ Bool bool SELF, "True if self else False"),
    one!(__invert__ Invert invert SELF, "~self"),
    binary!(Lshift __lshift__ __rlshift__ "self<<value" "value<<self"),
    binary!(Rshift __rshift__ __rrshift__ "self>>value" "value>>self"),
    binary!(And __and__ __rand__ "self&value" "value&self"),
    binary!(Xor __xor__ __rxor__ "self^value" "value^self"),
    binary!(Or __or__ __ror__ "self|value" "value|self"),
    one!(__int__ Int int SELF, "int(self)"),
    one!(__float__ Float float SELF, "float(self)"),
    inplace!(Add __iadd__ "+="),
    inplace!(Subtract __isub__ "-="),
    inplace!(Multiply __imul__ "*="),
    inplace!(Remainder __imod__ "%="),
    inplace!(Power __ipow__ "**="),
    inplace!(Lshift __ilshift__ "<<="),
    inplace!(Rshift __irshift__ ">>="),
    inplace!(And __iand__ "&="),
    inplace!(Xor __ixor__ "^="),
    inplace!(Or __ior__ "|="),
    binary!(FloorDivide __floordiv__ __rfloordiv__ "self//value" "value//self"),
    binary!(TrueDivide __truediv__ __rtruediv__ "self/value" "value/self"),
    inplace!(FloorDivide __ifloordiv__ "//="),
    inplace!(TrueDivide __itruediv__ "/="),
    one!(__index__ Index index SELF, "Return self converted to an integer, if self is suitable for use as an index into a list."),
    binary!(MatrixMultiply __matmul__ __rmatmul__ "self@value" "value@self"),
    inplace!(MatrixMultiply __imatmul__ "@="),
    one!(__len__ Len len SELF, "Return len(self)."),
    one!(__getitem__ Getitem getitem "($self, key, /)", "Return self[key]."),
    &[
        def(
            Name::__setitem__,
            Slot::Setitem,
            wrapper::setitem,
            "($self, key, value, /)",
            "Set self[key] to value.",
        ),
        def(
            Name::__delitem__,
            Slot::Setitem,
            wrapper::delitem,
            "($self, key, /)",
            "Delete self[key].",
        ),
    ],
    one!(__add__ Concat concat VALUE, "Return self+value."),
    &[
        def(
            Name::__mul__,
            Slot::Repeat,
            wrapper::repeat,
            VALUE,
            "Return self*value.",
        ),
        def(
            Name::__rmul__,
            Slot::Repeat,
            wrapper::repeat,
            VALUE,
            "Return value*self.",
        ),
    ],
    one!(__contains__ Contains contains "($self, key, /)", "Return bool(key in self)."),
    one!(__iadd__ InplaceConcat inplace_concat VALUE, "Implement self+=value."),
    one!(__imul__ InplaceRepeat inplace_repeat VALUE, "Implement self*=value."),
];

/// Is some other slot than `slot` that this name stands for set, or more than one? Then the name says nothing about `slot` (CPython's
/// `resolve_slotdups`).
fn is_settled_elsewhere(all: &AllSlots, name: Name, slot: Slot) -> bool {
    let twin = match (name, slot) {
        (Name::__add__, Slot::Concat) => Slot::Binary(BinaryOp::Add),
        (Name::__add__, Slot::Binary(_)) => Slot::Concat,
        (Name::__mul__ | Name::__rmul__, Slot::Repeat) => Slot::Binary(BinaryOp::Multiply),
        (Name::__mul__ | Name::__rmul__, Slot::Binary(_)) => Slot::Repeat,
        (Name::__iadd__, Slot::InplaceConcat) => Slot::Inplace(BinaryOp::Add),
        (Name::__iadd__, Slot::Inplace(_)) => Slot::InplaceConcat,
        (Name::__imul__, Slot::InplaceRepeat) => Slot::Inplace(BinaryOp::Multiply),
        (Name::__imul__, Slot::Inplace(_)) => Slot::InplaceRepeat,
        _ => return false,
    };
    match (slot.is_set(all), twin.is_set(all)) {
        (_, false) => false,
        (false, true) => true,
        // Both: CPython finds no unique slot and treats it as this one.
        (true, true) => false,
    }
}

/// What one slot of a class has to be, by what its mro has under the names of the group (`update_one_slot`).
fn update_group(cx: &Cx, class: &TypeObj, all: &mut AllSlots, group: &'static [SlotDef]) {
    let Some(slot) = group.first().map(|def| def.slot) else {
        return;
    };
    let mut is_generic = false;
    let mut must_be_generic = false;
    let mut specific: Option<AllSlots> = None;
    let mut is_unhashable = false;
    for def in group {
        let Some(found) = lookup_uncached(class, cx.name(def.name)) else {
            continue;
        };
        if let Some(wrapper) = found.cast::<WrapperObj>()
            && wrapper.def.name == def.name
        {
            if !is_settled_elsewhere(all, def.name, slot) {
                is_generic = true;
            }
            let from = wrapper
                .class()
                .filter(|of| wrapper.def.slot == slot && is_subtype(class, of))
                .map(AllSlots::of);
            match from {
                Some(from) if specific.as_ref().is_none_or(|s| slot.is_same(s, &from)) => {
                    specific = Some(from);
                }
                _ => must_be_generic = true,
            }
        } else if slot == Slot::New && is_new_wrapper(&found) {
            specific = Some(*all);
        } else if slot == Slot::Hash && cx.is_none(&found) {
            is_unhashable = true;
        } else {
            must_be_generic = true;
            is_generic = true;
        }
    }
    if slot == Slot::Hash {
        class.set_flag(T_UNHASHABLE, is_unhashable && !must_be_generic);
        if is_unhashable && !must_be_generic {
            all.slots.hash = Some(hash_not_implemented);
            return;
        }
    }
    match specific {
        Some(from) if !must_be_generic => slot.copy(&from, all),
        _ if is_generic => slot.dispatch(all),
        _ => slot.copy(&EMPTY, all),
    }
}

const EMPTY: AllSlots = AllSlots {
    slots: Slots::NONE,
    finalize: None,
};

/// Computes every slot of a class of a program from its mro (`fixup_slot_dispatchers`).
pub(crate) fn update_all(cx: &Cx, class: &TypeObj) {
    let mut all = AllSlots::of(class);
    for group in GROUPS {
        update_group(cx, class, &mut all, group);
    }
    class.set_slots(all.slots, all.finalize);
}

/// The class's dict has changed under a name: the slots that it stands for follow, also in subclasses that do not define it themselves.
pub(crate) fn update_name(cx: &Cx, class: &TypeObj, name: &Value) {
    let groups: Vec<&'static [SlotDef]> = GROUPS
        .iter()
        .copied()
        .filter(|group| group.iter().any(|def| cx.name(def.name).is(name)))
        .collect();
    if groups.is_empty() {
        return;
    }
    let mut work = vec![class.to_value()];
    while let Some(next) = work.pop() {
        let Some(class) = next.cast::<TypeObj>() else {
            continue;
        };
        let mut all = AllSlots::of(class);
        for group in &groups {
            update_group(cx, class, &mut all, group);
        }
        class.set_slots(all.slots, all.finalize);
        for sub in layout::subclasses(class) {
            let defines = sub
                .cast::<TypeObj>()
                .is_some_and(|sub| own(cx, sub, name).is_some());
            if !defines {
                work.push(sub);
            }
        }
    }
}

/// The same for every slot, in the class and all its subclasses: its bases have changed.
pub(crate) fn update_all_below(cx: &Cx, class: &TypeObj) {
    let mut work = vec![class.to_value()];
    while let Some(next) = work.pop() {
        if let Some(class) = next.cast::<TypeObj>() {
            update_all(cx, class);
            work.extend(layout::subclasses(class));
        }
    }
}
