//! The instruction set: one table, from which the enum, its names, its operands and the listing follow.

/// What an operand field of an instruction means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OperandKind {
    /// Register that is written: a temporary (bit 15) or a local.
    Dst,
    /// Register or constant that is read; consumed when bit 15 is set.
    Src,
    /// A plain register number: read and written as the row says.
    Reg,
    /// First register of a call window or of a run of temporaries.
    Window,
    /// A number: a count, an index, flags.
    Num,
}

/// What an inline word after an instruction means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordKind {
    /// Index into the code's names; the loader replaces it by the interned string.
    Name,
    /// Index into the code's constants; the loader replaces it by the object.
    Const,
    /// Signed distance in words from the instruction's first word.
    Jump,
    /// Two numbers of 32 bits, low half first.
    Pair,
    /// Zero when emitted; the machine's own.
    Cache,
}

macro_rules! opcodes {
    ($( $(#[doc = $doc:literal])+ $name:ident ( $($kind:ident $arg:ident),* ) $([ $($word:ident),* ])? ; )+) => {
        /// An instruction. The docs of each say what it does, in registers.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub(crate) enum Opcode { $( $(#[doc = $doc])+ $name, )+ }

        impl Opcode {
            /// Every opcode, in order of its number.
            pub(crate) const ALL: &'static [Opcode] = &[ $( Opcode::$name, )+ ];

            /// The Rust spelling; listings print it in capitals with underscores.
            pub(crate) const fn name(self) -> &'static str { match self { $( Opcode::$name => stringify!($name), )+ } }

            /// Meaning of the fields a, b and c.
            pub(crate) const fn operands(self) -> &'static [(OperandKind, &'static str)] {
                match self { $( Opcode::$name => &[ $( (OperandKind::$kind, stringify!($arg)) ),* ], )+ }
            }

            /// Meaning of the inline words.
            pub(crate) const fn words(self) -> &'static [WordKind] {
                match self { $( Opcode::$name => &[ $( $( WordKind::$word ),* )? ], )+ }
            }

            /// Words that the instruction takes, itself included.
            pub(crate) const fn len(self) -> usize { 1 + self.words().len() }

            /// The opcode of a number.
            pub(crate) fn from_number(number: u16) -> Option<Opcode> { Opcode::ALL.get(number as usize).copied() }
        }
    };
}

opcodes! {
    // ---- moves and constants
    /// Nothing; a place for a line event.
    Nop();
    /// `dst = src`.
    Move(Dst dst, Src src);
    /// `dst = consts[index]`, for constants that are out of an operand's reach.
    LoadConst(Dst dst)[Const];
    /// Drops the reference of a temporary.
    Drop(Reg tmp);
    /// Drops `n` temporaries from `first`, last first.
    DropN(Window first, Num n);
    /// Sets a temporary to null (a hole in a window).
    SetNull(Reg tmp);
    /// Raises `UnboundLocalError` (or `NameError` for a free variable) if the local is null. The inline word is its name.
    CheckBound(Reg local)[Name];
    /// `dst = local`, null included, and the local becomes null: a merged comprehension is about to use its register.
    SaveLocal(Dst dst, Reg local);
    /// Drops the local and puts back what `SaveLocal` took; `src` is a temporary, consumed, null included.
    RestoreLocal(Reg local, Src src);
    /// `del local`; the local is known to be bound (`CheckBound` comes before where it may not be).
    DeleteLocal(Reg local);

    // ---- names
    /// `dst = globals[name]`, else builtins.
    LoadGlobal(Dst dst)[Name, Cache, Cache];
    /// `globals[name] = src`.
    StoreGlobal(Src src)[Name, Cache];
    /// `del globals[name]`.
    DeleteGlobal()[Name];
    /// `dst = namespace[name]`, else globals, else builtins. `ns` is the register that holds the namespace mapping.
    LoadName(Dst dst, Reg ns)[Name];
    /// `namespace[name] = src`.
    StoreName(Reg ns, Src src)[Name];
    /// `del namespace[name]`.
    DeleteName(Reg ns)[Name];
    /// `dst = namespace[name]`, else the cell's value (class bodies that use a free variable).
    LoadNameOrCell(Dst dst, Reg ns, Reg cell)[Name];
    /// Wraps the local in a new cell, in place (null stays an empty cell).
    MakeCell(Reg local);
    /// Copies the function's `n` closure cells to the registers from `first`.
    CopyFreeVars(Reg first, Num n);
    /// `dst = cell.value`; raises if empty: `NameError` when `free` is 1, `UnboundLocalError` when 0.
    LoadCell(Dst dst, Reg cell, Num free)[Name];
    /// `cell.value = src`.
    StoreCell(Reg cell, Src src);
    /// `del cell.value`; raises if empty.
    DeleteCell(Reg cell, Num free)[Name];

    // ---- attributes and items
    /// `dst = obj.name`.
    LoadAttr(Dst dst, Src obj)[Name, Cache, Cache];
    /// `obj.name = src`.
    StoreAttr(Src obj, Src src)[Name, Cache, Cache];
    /// `del obj.name`.
    DeleteAttr(Src obj)[Name];
    /// Fills a call window for `obj.name(...)`: function and self when it is a method, else the attribute as a plain callable.
    LoadMethod(Window w, Src obj)[Name, Cache, Cache];
    /// `dst = super(cls, self).name`; `w`, `w+1`, `w+2` hold the global `super`, the class and self, all consumed.
    /// `n_args` is 0 for `super().name` and 2 for `super(a, b).name`, as they were written.
    LoadSuperAttr(Dst dst, Window w, Num n_args)[Name];
    /// As `LoadSuperAttr`, filling the call window at `out`.
    LoadSuperMethod(Window out, Window w, Num n_args)[Name];
    /// `dst = obj[key]`.
    Subscr(Dst dst, Src obj, Src key);
    /// `obj[key] = src`.
    StoreSubscr(Src obj, Src key, Src src);
    /// `del obj[key]`.
    DeleteSubscr(Src obj, Src key);
    /// `dst = obj[start:stop]`; start and stop are the consumed temporaries `w`, `w+1`.
    LoadSlice(Dst dst, Src obj, Window w);
    /// `obj[start:stop] = src`; start and stop are the consumed temporaries `w`, `w+1`.
    StoreSlice(Src obj, Window w, Src src);
    /// `dst = slice(...)` of `n` (2 or 3) consumed temporaries from `w`.
    BuildSlice(Dst dst, Window w, Num n);

    // ---- operators
    /// `dst = a + b`.
    Add(Dst dst, Src a, Src b);
    /// `dst = a - b`.
    Subtract(Dst dst, Src a, Src b);
    /// `dst = a * b`.
    Multiply(Dst dst, Src a, Src b);
    /// `dst = a / b`.
    TrueDivide(Dst dst, Src a, Src b);
    /// `dst = a // b`.
    FloorDivide(Dst dst, Src a, Src b);
    /// `dst = a % b`.
    Remainder(Dst dst, Src a, Src b);
    /// `dst = a ** b`.
    Power(Dst dst, Src a, Src b);
    /// `dst = a @ b`.
    MatrixMultiply(Dst dst, Src a, Src b);
    /// `dst = a << b`.
    Lshift(Dst dst, Src a, Src b);
    /// `dst = a >> b`.
    Rshift(Dst dst, Src a, Src b);
    /// `dst = a & b`.
    And(Dst dst, Src a, Src b);
    /// `dst = a | b`.
    Or(Dst dst, Src a, Src b);
    /// `dst = a ^ b`.
    Xor(Dst dst, Src a, Src b);
    /// `dst = a += b`; in the 13 that follow dst is often the local a itself.
    InplaceAdd(Dst dst, Src a, Src b);
    /// `dst = a -= b`.
    InplaceSubtract(Dst dst, Src a, Src b);
    /// `dst = a *= b`.
    InplaceMultiply(Dst dst, Src a, Src b);
    /// `dst = a /= b`.
    InplaceTrueDivide(Dst dst, Src a, Src b);
    /// `dst = a //= b`.
    InplaceFloorDivide(Dst dst, Src a, Src b);
    /// `dst = a %= b`.
    InplaceRemainder(Dst dst, Src a, Src b);
    /// `dst = a **= b`.
    InplacePower(Dst dst, Src a, Src b);
    /// `dst = a @= b`.
    InplaceMatrixMultiply(Dst dst, Src a, Src b);
    /// `dst = a <<= b`.
    InplaceLshift(Dst dst, Src a, Src b);
    /// `dst = a >>= b`.
    InplaceRshift(Dst dst, Src a, Src b);
    /// `dst = a &= b`.
    InplaceAnd(Dst dst, Src a, Src b);
    /// `dst = a |= b`.
    InplaceOr(Dst dst, Src a, Src b);
    /// `dst = a ^= b`.
    InplaceXor(Dst dst, Src a, Src b);
    /// `dst = -src`.
    Negative(Dst dst, Src src);
    /// `dst = +src`.
    Positive(Dst dst, Src src);
    /// `dst = ~src`.
    Invert(Dst dst, Src src);
    /// `dst = not src`.
    Not(Dst dst, Src src);
    /// `dst = a < b`.
    CompareLt(Dst dst, Src a, Src b);
    /// `dst = a <= b`.
    CompareLe(Dst dst, Src a, Src b);
    /// `dst = a == b`.
    CompareEq(Dst dst, Src a, Src b);
    /// `dst = a != b`.
    CompareNe(Dst dst, Src a, Src b);
    /// `dst = a > b`.
    CompareGt(Dst dst, Src a, Src b);
    /// `dst = a >= b`.
    CompareGe(Dst dst, Src a, Src b);
    /// `dst = a is b`.
    Is(Dst dst, Src a, Src b);
    /// `dst = a is not b`.
    IsNot(Dst dst, Src a, Src b);
    /// `dst = a in b`.
    In(Dst dst, Src a, Src b);
    /// `dst = a not in b`.
    NotIn(Dst dst, Src a, Src b);

    // ---- jumps
    /// Forward jump.
    Jump()[Jump];
    /// Backward jump: looks at the eval breaker (interrupts, collections).
    JumpBack()[Jump];
    /// Jumps if the truth of `src` is true. A backward one looks at the breaker.
    JumpIfTrue(Src src)[Jump];
    /// Jumps if the truth of `src` is false. A backward one looks at the breaker.
    JumpIfFalse(Src src)[Jump];
    /// Jumps forward if `src` is None.
    JumpIfNone(Src src)[Jump];
    /// Jumps forward if `src` is not None.
    JumpIfNotNone(Src src)[Jump];
    /// Jumps if the truth of `a < b` is `when` (0 or 1). The five that follow likewise. Backward ones look at the breaker.
    JumpLt(Src a, Src b, Num when)[Jump];
    /// `a <= b`.
    JumpLe(Src a, Src b, Num when)[Jump];
    /// `a == b`.
    JumpEq(Src a, Src b, Num when)[Jump];
    /// `a != b`.
    JumpNe(Src a, Src b, Num when)[Jump];
    /// `a > b`.
    JumpGt(Src a, Src b, Num when)[Jump];
    /// `a >= b`.
    JumpGe(Src a, Src b, Num when)[Jump];
    /// Jumps forward if `a is b` is `when`.
    JumpIs(Src a, Src b, Num when)[Jump];
    /// Jumps if `a in b` is `when`. A backward one looks at the breaker.
    JumpIn(Src a, Src b, Num when)[Jump];

    // ---- iteration
    /// `dst = iter(src)`.
    GetIter(Dst dst, Src src);
    /// `dst = next(iter)`; when exhausted drops the temporary `iter` and jumps. dst may be a local.
    ForIter(Dst dst, Reg iter)[Jump, Cache];
    /// `len(src)` consecutive temporaries from `first` become the items; raises `ValueError` unless there are `n`.
    /// The item of register first is the FIRST of the sequence.
    UnpackSequence(Src src, Window first, Num n);
    /// As `UnpackSequence` with a star: the pair is (before, after); the list is at first+before.
    UnpackEx(Src src, Window first)[Pair];

    // ---- building
    /// `dst = [..]` of `n` consumed temporaries from `first`.
    BuildList(Dst dst, Window first, Num n);
    /// `dst = (..)`.
    BuildTuple(Dst dst, Window first, Num n);
    /// `dst = {..}`.
    BuildSet(Dst dst, Window first, Num n);
    /// `dst = {k: v, ..}` of `2 * n` consumed temporaries, key before value.
    BuildMap(Dst dst, Window first, Num n);
    /// `dst = ''.join(..)` of `n` consumed temporaries that are strings.
    BuildString(Dst dst, Window first, Num n);
    /// `list.append(src)`; `list` is a temporary that stays.
    ListAppend(Reg list, Src src);
    /// `set.add(src)`.
    SetAdd(Reg set, Src src);
    /// `dict[key] = src`.
    MapAdd(Reg dict, Src key, Src src);
    /// `list.extend(src)`. `what`: 0 a display (`Value after * must be an iterable`), 1 call arguments.
    ListExtend(Reg list, Src src, Num what);
    /// `set.update(src)`.
    SetUpdate(Reg set, Src src);
    /// `dict.update(src)` in a display: `TypeError` `'int' object is not a mapping`.
    DictUpdate(Reg dict, Src src);
    /// `dict.update(src)` for `**src` of a call; duplicate keys raise. `callee` is the register of the callable, for the message.
    DictMerge(Reg dict, Src src, Reg callee);
    /// `dst = tuple(list)`, which is consumed.
    ListToTuple(Dst dst, Src list);
    /// `dst = str(src)` (1), `repr(src)` (2) or `ascii(src)` (3).
    ConvertValue(Dst dst, Src src, Num conversion);
    /// `dst = format(src, '')`; a string stays itself.
    FormatSimple(Dst dst, Src src);
    /// `dst = format(src, spec)`.
    FormatWithSpec(Dst dst, Src src, Src spec);

    // ---- calls
    /// `dst = window(n arguments)`, plain form.
    Call(Dst dst, Window w, Num n)[Cache, Cache];
    /// The same of a window that `LoadMethod` filled.
    CallMethod(Dst dst, Window w, Num n)[Cache, Cache];
    /// Plain form with keywords: the last arguments are named by the constant tuple; `n` counts all of them.
    CallKw(Dst dst, Window w, Num n)[Const, Cache];
    /// Method form with keywords.
    CallMethodKw(Dst dst, Window w, Num n)[Const, Cache];
    /// `dst = w+2(*w+5, **w+6)`: a plain window whose arguments are a tuple and a dict (or null). What is not a tuple is made one
    /// first: `TypeError` `f() argument after * must be an iterable, not int`.
    CallEx(Dst dst, Window w)[Cache, Cache];
    /// `dst = function` of code constant; from `first` consumed temporaries (null where absent): defaults tuple,
    /// keyword defaults dict, annotations tuple or dict, closure tuple.
    MakeFunction(Dst dst, Window first)[Const];
    /// `dst = builtins.__build_class__`.
    LoadBuildClass(Dst dst);
    /// Returns `src`; the loader fills in the number of locals to drop.
    Return(Src src, Num n_locals);

    // ---- generators
    /// First instruction of a generator's code, after `MakeCell` and `CopyFreeVars`: makes the generator and returns it.
    ReturnGenerator();
    /// Suspends with `src`; `dst` is what `send` gives. The loader puts the number of registers to keep into field c.
    Yield(Dst dst, Src src);
    /// `dst = iter(src)` for `yield from`: a generator stays itself.
    GetYieldFromIter(Dst dst, Src src);
    /// One step of `yield from`: sends the temporary `value` to the temporary `iter` (which stays). If it yields, suspends
    /// with that, and on resumption puts what was sent in `value` and runs this instruction again. If it returns, `dst` gets the
    /// result, iter is dropped, and the next instruction follows. An exception thrown in goes to the iterator first.
    /// The live set has iter in it, but not value: what was sent is the instruction's. As long as a call: a generator's link leads back to it.
    /// The loader puts the number of registers to keep into the first word.
    YieldFrom(Dst dst, Reg iter, Reg value)[Cache, Cache];

    // ---- exceptions
    /// `raise exc` / `raise exc from cause`: `n` is 0 (re-raise the current one), 1 or 2 consumed temporaries from `w`.
    Raise(Window w, Num n);
    /// Entering a handler: `exc` (a temporary) becomes the current exception; `saved` gets the one before (or null).
    PushExcInfo(Reg saved, Reg exc);
    /// Leaving a handler: the current exception becomes `saved`, which is consumed; the temporary `exc` is dropped.
    PopExcept(Reg saved, Reg exc);
    /// `dst = exc matches class`, where `exc` stays; `TypeError` if it is no exception class or tuple of them.
    ExcMatch(Dst dst, Reg exc, Src class);
    /// Raises the temporary again with its traceback as it is (end of an unmatched handler, of `finally`). Consumed.
    Reraise(Reg exc);
    /// Enters a context: `exit` and `exit+1` (temporaries) get the `__exit__` function and its self (or the callable
    /// and null); dst gets the result of `__enter__`.
    WithEnter(Dst dst, Reg exit, Src manager);
    /// Calls `__exit__(None, None, None)`; `exit`, `exit+1` are consumed.
    WithExit(Reg exit);
    /// `dst = exit(type(exc), exc, exc.__traceback__)`; exc stays, `exit`, `exit+1` stay.
    WithExceptStart(Dst dst, Reg exit, Reg exc);
    /// `dst = AssertionError`.
    LoadAssertionError(Dst dst);

    // ---- patterns
    /// `dst = subject` can be looked into by a sequence pattern. In these five, `subject` and `keys` are temporaries that stay.
    MatchSequence(Dst dst, Reg subject);
    /// `dst = subject` can be looked into by a mapping pattern.
    MatchMapping(Dst dst, Reg subject);
    /// `dst = len(subject)`.
    GetLen(Dst dst, Reg subject);
    /// `dst =` the tuple of `subject.get(key)` of all keys, or None if one is missing.
    MatchKeys(Dst dst, Reg subject, Reg keys);
    /// `dst =` the tuple of the attributes that a class pattern asks for, or None: `w` and `w+1` are the subject and the class, consumed;
    /// `n` attributes by `__match_args__`, then those that the constant tuple names.
    MatchClass(Dst dst, Window w, Num n)[Const];

    // ---- imports and the rest
    /// `dst = __import__(name, fromlist=src, level)`.
    ImportName(Dst dst, Src fromlist, Num level)[Name];
    /// `dst = from module (stays) import name`.
    ImportFrom(Dst dst, Src module)[Name];
    /// `from src import *` into the namespace register `ns`, or the globals when `ns` is 0x3fff.
    ImportStar(Src src, Reg ns);
    /// `namespace = locals()` of a class body or module: `dst = the frame's namespace`.
    LoadLocals(Dst dst);
    /// Adds an empty `__annotations__` to the namespace register `ns` (or the globals, 0x3fff) if it has none.
    SetupAnnotations(Reg ns);
    /// Raises what the constant says: code the compiler refuses only when it is reached. The pair is (kind, name index).
    RaiseCompileTime()[Pair];
    /// Prints the value at the prompt through `sys.displayhook`'s rule, without keeping it.
    PrintExpr(Src src);
}

/// An operand of 16 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Operand(pub(crate) u16);

/// Bit 15: a temporary that is consumed, or a destination that is a temporary.
pub(crate) const TEMP_BIT: u16 = 0x8000;
/// Bit 14: a constant.
pub(crate) const CONST_BIT: u16 = 0x4000;
/// The rest: a register's number or a constant's distance.
pub(crate) const INDEX_MASK: u16 = 0x3fff;
/// "No namespace register": the module's globals.
pub(crate) const NO_NAMESPACE: u16 = 0x3fff;
/// No register either: the namespace of `exec` or `eval`, which lies below the frame.
pub(crate) const UNIT_NAMESPACE: u16 = 0x3ffe;

impl Operand {
    /// A temporary, consumed.
    pub(crate) const fn temp(register: u16) -> Operand {
        Operand(register | TEMP_BIT)
    }
    /// The constant `index` seen from the instruction at word `pc`; `None` when out of reach.
    pub(crate) fn constant(pc: usize, index: usize) -> Option<Operand> {
        let distance = pc + 1 + index;
        (distance <= INDEX_MASK as usize).then_some(Operand(distance as u16 | CONST_BIT))
    }
}

/// Puts an instruction's first word together.
pub(crate) const fn encode(op: Opcode, a: u16, b: u16, c: u16) -> u64 {
    op as u64 | (a as u64) << 16 | (b as u64) << 32 | (c as u64) << 48
}
