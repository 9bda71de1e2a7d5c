//! The syntax tree: CPython 3.13's `ast` node by node and name by name.
//!
//! What differs, and why:
//! - There is no `ctx`: whether a `Name` is loaded, stored or deleted follows from the field it stands in.
//! - `If` holds its `elif`s in one flat list, so that a chain of ten thousand is no tree ten thousand deep.
//! - Names carry their own span (`Ident`), for tracebacks that point at an attribute or a parameter.
//! - `Invalid` nodes stand where recovery skipped something. A tree that came without errors has none.
//!
//! Chains of left-associative operators (`1 + 1 + …`), calls and attributes *are* nested as deep as they are long, as CPython's are. They are
//! capped at `MAX_DEPTH` by the parser, and everything here is dropped by plain recursion, on the large stack that the session runs on.
//! Constants are plain Rust values: the tree knows no heap.

use std::rc::Rc;

use num_bigint::BigUint;

use crate::source::Span;

/// A name after NFKC normalization.
pub type Name = Rc<str>;

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ident {
    /// Where it is written.
    pub span: Span,
    /// Its normalized text.
    pub name: Name,
}

/// `ast.mod`: what one unit of compilation consists of.
#[derive(Clone, Debug, PartialEq)]
pub enum Mod {
    /// A file.
    Module {
        /// Its statements.
        body: Vec<Stmt>,
    },
    /// One interactive statement (or several simple ones on a line).
    Interactive {
        /// Its statements.
        body: Vec<Stmt>,
    },
    /// One expression, for `eval`.
    Expression {
        /// The expression.
        body: Box<Expr>,
    },
}

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// As CPython's `lineno` … `end_col_offset`; a decorated definition starts at `def` or `class`.
    pub span: Span,
    /// Which one.
    pub kind: StmtKind,
}

/// `ast.stmt`.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// `def name(args): body`.
    FunctionDef(Box<FunctionDef>),
    /// `async def`; refused by `subset`.
    AsyncFunctionDef(Box<FunctionDef>),
    /// `class name(bases): body`.
    ClassDef(Box<ClassDef>),
    /// `return value`.
    Return { value: Option<Expr> },
    /// `del a, b`.
    Delete { targets: Vec<Expr> },
    /// `a = b = value`.
    Assign { targets: Vec<Expr>, value: Expr },
    /// `type X[T] = value`; refused by `subset`.
    TypeAlias {
        name: Ident,
        type_params: Vec<TypeParam>,
        value: Expr,
    },
    /// `target op= value`; `op_span` is the operator with its `=`.
    AugAssign {
        target: Expr,
        op: Operator,
        op_span: Span,
        value: Expr,
    },
    /// `target: annotation = value`; `simple` if the target is a bare name without parentheses.
    AnnAssign {
        target: Expr,
        annotation: Expr,
        value: Option<Expr>,
        simple: bool,
    },
    /// `for target in iter: body else: orelse`.
    For(Box<For>),
    /// `async for`; refused by `subset`.
    AsyncFor(Box<For>),
    /// `while test: body else: orelse`.
    While {
        test: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    /// `if`, all its `elif`s (at least one branch), `else`.
    If {
        branches: Vec<IfBranch>,
        orelse: Vec<Stmt>,
    },
    /// `with items: body`.
    With(Box<With>),
    /// `async with`; refused by `subset`.
    AsyncWith(Box<With>),
    /// `match subject: cases`.
    Match {
        subject: Expr,
        cases: Vec<MatchCase>,
    },
    /// `raise exc from cause`.
    Raise {
        exc: Option<Expr>,
        cause: Option<Expr>,
    },
    /// `try`.
    Try(Box<Try>),
    /// `try` with `except*`; refused by `subset`.
    TryStar(Box<Try>),
    /// `assert test, msg`.
    Assert { test: Expr, msg: Option<Expr> },
    /// `import a.b as c`.
    Import { names: Vec<Alias> },
    /// `from ..module import names`; `level` counts the dots.
    ImportFrom {
        module: Option<Ident>,
        names: Vec<Alias>,
        level: u32,
    },
    /// `global names`.
    Global { names: Vec<Ident> },
    /// `nonlocal names`.
    Nonlocal { names: Vec<Ident> },
    /// An expression for its effect.
    Expr { value: Expr },
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// What recovery skipped; the statements of a block under a broken header are kept.
    Invalid { body: Vec<Stmt> },
}

/// A function definition.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    /// Its name.
    pub name: Ident,
    /// Its parameters.
    pub args: Arguments,
    /// Its block; never empty in a tree without errors.
    pub body: Vec<Stmt>,
    /// Expressions after `@`, first written first.
    pub decorators: Vec<Expr>,
    /// The annotation after `->`.
    pub returns: Option<Expr>,
    /// PEP 695; refused by `subset` if not empty.
    pub type_params: Vec<TypeParam>,
}

/// A class definition.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    /// Its name.
    pub name: Ident,
    /// Positional arguments, starred ones among them.
    pub bases: Vec<Expr>,
    /// Keyword arguments.
    pub keywords: Vec<Keyword>,
    /// Its block.
    pub body: Vec<Stmt>,
    /// Expressions after `@`, first written first.
    pub decorators: Vec<Expr>,
    /// PEP 695; refused by `subset` if not empty.
    pub type_params: Vec<TypeParam>,
}

/// A `for` loop.
#[derive(Clone, Debug, PartialEq)]
pub struct For {
    /// What is assigned.
    pub target: Expr,
    /// What is iterated.
    pub iter: Expr,
    /// The loop's block.
    pub body: Vec<Stmt>,
    /// The block after `else`.
    pub orelse: Vec<Stmt>,
}

/// One `if` or `elif` with its block.
#[derive(Clone, Debug, PartialEq)]
pub struct IfBranch {
    /// From its keyword to the end of the whole statement, as CPython's nested `If` has it.
    pub span: Span,
    /// The condition.
    pub test: Expr,
    /// The block.
    pub body: Vec<Stmt>,
}

/// A `with` statement.
#[derive(Clone, Debug, PartialEq)]
pub struct With {
    /// At least one.
    pub items: Vec<WithItem>,
    /// The block.
    pub body: Vec<Stmt>,
}

/// `context_expr as optional_vars`.
#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context_expr: Expr,
    /// The target after `as`.
    pub optional_vars: Option<Expr>,
}

/// A `try` statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// The guarded block.
    pub body: Vec<Stmt>,
    /// The `except` clauses.
    pub handlers: Vec<ExceptHandler>,
    /// The block after `else`.
    pub orelse: Vec<Stmt>,
    /// The block after `finally`.
    pub finalbody: Vec<Stmt>,
}

/// `except typ as name: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExceptHandler {
    /// The clause with its block.
    pub span: Span,
    /// What is caught; all, if absent.
    pub typ: Option<Expr>,
    /// The name it is bound to.
    pub name: Option<Ident>,
    /// The block.
    pub body: Vec<Stmt>,
}

/// `case pattern if guard: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchCase {
    /// The clause with its block (CPython's `match_case` has no place of its own).
    pub span: Span,
    /// The pattern.
    pub pattern: Pattern,
    /// The condition after `if`.
    pub guard: Option<Expr>,
    /// The block.
    pub body: Vec<Stmt>,
}

/// `name as asname`.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// The whole of it.
    pub span: Span,
    /// A dotted path for `import`, one name or `*` for `from … import`.
    pub name: Ident,
    /// The name after `as`.
    pub asname: Option<Ident>,
}

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// As CPython's `lineno` … `end_col_offset`: parentheses around it are not part of it, but a tuple's own and a generator's are.
    pub span: Span,
    /// Which one.
    pub kind: ExprKind,
}

/// `ast.expr`.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// `a and b and c`: two or more operands of one operator.
    BoolOp { op: BoolOperator, values: Vec<Expr> },
    /// `target := value`; the target is a `Name`.
    NamedExpr { target: Box<Expr>, value: Box<Expr> },
    /// `left op right`; `op_span` is the operator alone.
    BinOp {
        left: Box<Expr>,
        op: Operator,
        op_span: Span,
        right: Box<Expr>,
    },
    /// `op operand`.
    UnaryOp {
        op: UnaryOperator,
        operand: Box<Expr>,
    },
    /// `lambda args: body`.
    Lambda {
        args: Box<Arguments>,
        body: Box<Expr>,
    },
    /// `body if test else orelse`.
    IfExp {
        test: Box<Expr>,
        body: Box<Expr>,
        orelse: Box<Expr>,
    },
    /// `{key: value, **mapping}`.
    Dict { items: Vec<DictItem> },
    /// `{a, b}`.
    Set { elts: Vec<Expr> },
    /// `[elt for …]`.
    ListComp {
        elt: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    /// `{elt for …}`.
    SetComp {
        elt: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    /// `{key: value for …}`.
    DictComp {
        key: Box<Expr>,
        value: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    /// `(elt for …)`.
    GeneratorExp {
        elt: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    /// `await value`; refused by `subset`.
    Await { value: Box<Expr> },
    /// `yield value`.
    Yield { value: Option<Box<Expr>> },
    /// `yield from value`.
    YieldFrom { value: Box<Expr> },
    /// `left < b <= c`; as many operators as comparators, one at least.
    Compare {
        left: Box<Expr>,
        ops: Vec<CmpOperator>,
        comparators: Vec<Expr>,
    },
    /// `func(args, keywords)`; `args_span` is the parentheses and what is in them.
    Call {
        func: Box<Expr>,
        args: Vec<Expr>,
        keywords: Vec<Keyword>,
        args_span: Span,
    },
    /// `{value!conversion:format_spec}` in an f-string.
    FormattedValue {
        value: Box<Expr>,
        conversion: Conversion,
        /// Always a `JoinedStr`.
        format_spec: Option<Box<Expr>>,
    },
    /// An f-string: `Constant` strings and `FormattedValue`s.
    JoinedStr { values: Vec<Expr> },
    /// A literal.
    Constant(Constant),
    /// `value.attr`.
    Attribute { value: Box<Expr>, attr: Ident },
    /// `value[slice]`; several indices are one `Tuple`.
    Subscript { value: Box<Expr>, slice: Box<Expr> },
    /// `*value`.
    Starred { value: Box<Expr> },
    /// A name; its span is the expression's.
    Name(Name),
    /// `[a, b]`.
    List { elts: Vec<Expr> },
    /// `a, b` or `(a, b)`.
    Tuple { elts: Vec<Expr> },
    /// `lower:upper:step`, only inside a `Subscript`.
    Slice {
        lower: Option<Box<Expr>>,
        upper: Option<Box<Expr>>,
        step: Option<Box<Expr>>,
    },
    /// What recovery skipped.
    Invalid,
}

/// One entry of a dict display.
#[derive(Clone, Debug, PartialEq)]
pub struct DictItem {
    /// Absent for `**value`.
    pub key: Option<Expr>,
    /// The value, or the mapping.
    pub value: Expr,
}

/// A literal's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`.
    None,
    /// `True`.
    True,
    /// `False`.
    False,
    /// `...`.
    Ellipsis,
    /// An integer that fits; never negative.
    Int(i64),
    /// A larger integer, always above `i64::MAX`.
    BigInt(Rc<BigUint>),
    /// A float; never negative, may be infinite (`1e999`).
    Float(f64),
    /// An imaginary literal: its imaginary part.
    Complex(f64),
    /// A string, adjacent literals joined.
    Str(StrValue),
    /// Bytes, adjacent literals joined.
    Bytes(Rc<[u8]>),
}

/// The value of a string literal. Escapes such as `\ud800` can put lone surrogates in it, which Rust's `str` cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StrValue {
    /// Without surrogates: nearly always.
    Text(Rc<str>),
    /// All code points; at least one is a surrogate.
    Points(Rc<[u32]>),
}

impl StrValue {
    /// Chooses the form that holds `points`.
    pub fn from_points(points: &[u32]) -> StrValue {
        let text: Option<String> = points.iter().map(|&point| char::from_u32(point)).collect();
        match text {
            Some(text) => StrValue::Text(text.into()),
            None => StrValue::Points(points.into()),
        }
    }

    /// The text, if it has no surrogates.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            StrValue::Text(text) => Some(text),
            StrValue::Points(_) => None,
        }
    }

    /// Its code points in order.
    pub fn points(&self) -> Vec<u32> {
        match self {
            StrValue::Text(text) => text.chars().map(u32::from).collect(),
            StrValue::Points(points) => points.to_vec(),
        }
    }

    /// Whether it is `""`.
    pub fn is_empty(&self) -> bool {
        match self {
            StrValue::Text(text) => text.is_empty(),
            StrValue::Points(points) => points.is_empty(),
        }
    }
}

/// What `!s`, `!r`, `!a` ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// None given.
    None,
    /// `!s`.
    Str,
    /// `!r`, and `{x=}` without a format.
    Repr,
    /// `!a`.
    Ascii,
}

/// `ast.boolop`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoolOperator {
    /// `and`.
    And,
    /// `or`.
    Or,
}

/// `ast.operator`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`.
    Add,
    /// `-`.
    Sub,
    /// `*`.
    Mult,
    /// `@`.
    MatMult,
    /// `/`.
    Div,
    /// `%`.
    Mod,
    /// `**`.
    Pow,
    /// `<<`.
    LShift,
    /// `>>`.
    RShift,
    /// `|`.
    BitOr,
    /// `^`.
    BitXor,
    /// `&`.
    BitAnd,
    /// `//`.
    FloorDiv,
}

/// `ast.unaryop`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOperator {
    /// `~`.
    Invert,
    /// `not`.
    Not,
    /// `+`.
    UAdd,
    /// `-`.
    USub,
}

/// `ast.cmpop`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CmpOperator {
    /// `==`.
    Eq,
    /// `!=`.
    NotEq,
    /// `<`.
    Lt,
    /// `<=`.
    LtE,
    /// `>`.
    Gt,
    /// `>=`.
    GtE,
    /// `is`.
    Is,
    /// `is not`.
    IsNot,
    /// `in`.
    In,
    /// `not in`.
    NotIn,
}

/// `for target in iter if …` inside a comprehension.
#[derive(Clone, Debug, PartialEq)]
pub struct Comprehension {
    /// What is assigned.
    pub target: Expr,
    /// What is iterated.
    pub iter: Expr,
    /// The conditions.
    pub ifs: Vec<Expr>,
    /// `async for`; refused by `subset`.
    pub is_async: bool,
}

/// `arg=value` or `**value` in a call or a class header.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The whole of it.
    pub span: Span,
    /// Absent for `**value`.
    pub arg: Option<Ident>,
    /// The value.
    pub value: Expr,
}

/// The parameters of a function.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Arguments {
    /// Before `/`.
    pub posonlyargs: Vec<Arg>,
    /// Plain ones.
    pub args: Vec<Arg>,
    /// `*args`.
    pub vararg: Option<Arg>,
    /// After `*` or `*args`.
    pub kwonlyargs: Vec<Arg>,
    /// One per `kwonlyargs`; absent where there is none.
    pub kw_defaults: Vec<Option<Expr>>,
    /// `**kwargs`.
    pub kwarg: Option<Arg>,
    /// Of the last so many of `posonlyargs` and `args` together.
    pub defaults: Vec<Expr>,
}

impl Arguments {
    /// All parameters, in the order in which CPython numbers them as locals: positional, keyword-only, `*args`, `**kwargs`.
    pub fn all(&self) -> impl Iterator<Item = &Arg> {
        self.posonlyargs
            .iter()
            .chain(&self.args)
            .chain(&self.kwonlyargs)
            .chain(&self.vararg)
            .chain(&self.kwarg)
    }
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// Name and annotation.
    pub span: Span,
    /// The name.
    pub arg: Ident,
    /// The annotation.
    pub annotation: Option<Expr>,
}

/// A pattern of `match`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// As CPython's.
    pub span: Span,
    /// Which one.
    pub kind: PatternKind,
}

/// `ast.pattern`.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// A literal or a dotted name, compared by `==`.
    MatchValue { value: Expr },
    /// `None`, `True` or `False`, compared by `is`.
    MatchSingleton { value: Constant },
    /// `[a, *b]`, `(a, b)` or `a, b`.
    MatchSequence { patterns: Vec<Pattern> },
    /// `{key: pattern, **rest}`; as many keys as patterns.
    MatchMapping {
        keys: Vec<Expr>,
        patterns: Vec<Pattern>,
        rest: Option<Ident>,
    },
    /// `cls(patterns, kwd=…)`; as many `kwd_attrs` as `kwd_patterns`.
    MatchClass {
        cls: Expr,
        patterns: Vec<Pattern>,
        kwd_attrs: Vec<Ident>,
        kwd_patterns: Vec<Pattern>,
    },
    /// `*name` in a sequence; without a name for `*_`.
    MatchStar { name: Option<Ident> },
    /// `pattern as name`, `name`, or `_` (neither).
    MatchAs {
        pattern: Option<Box<Pattern>>,
        name: Option<Ident>,
    },
    /// `a | b`.
    MatchOr { patterns: Vec<Pattern> },
}

/// A type parameter (PEP 695); refused by `subset`.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeParam {
    /// The whole of it.
    pub span: Span,
    /// Which kind.
    pub kind: TypeParamKind,
    /// Its name.
    pub name: Ident,
    /// `T: bound`, only for `TypeVar`.
    pub bound: Option<Expr>,
    /// `T = default`.
    pub default_value: Option<Expr>,
}

/// `ast.type_param`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeParamKind {
    /// `T`.
    TypeVar,
    /// `*Ts`.
    TypeVarTuple,
    /// `**P`.
    ParamSpec,
}

impl Expr {
    /// An expression of `kind` at `span`.
    pub fn new(span: Span, kind: ExprKind) -> Expr {
        Expr { span, kind }
    }
}

impl Stmt {
    /// A statement of `kind` at `span`.
    pub fn new(span: Span, kind: StmtKind) -> Stmt {
        Stmt { span, kind }
    }
}
