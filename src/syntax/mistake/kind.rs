//! The mistakes of grammar that CPython knows by name, with its words.

/// What kind of expression a message names, as CPython's `_PyPegen_get_expr_name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Lambda,
    Call,
    /// Operators, `and`, `or`, `not`.
    Expression,
    Generator,
    Yield,
    Await,
    ListComp,
    SetComp,
    DictComp,
    Dict,
    Set,
    FString,
    None,
    True,
    False,
    Ellipsis,
    Literal,
    Comparison,
    Conditional,
    Named,
}

impl Noun {
    /// CPython's word.
    pub const fn text(self) -> &'static str {
        match self {
            Noun::Attribute => "attribute",
            Noun::Subscript => "subscript",
            Noun::Starred => "starred",
            Noun::Name => "name",
            Noun::List => "list",
            Noun::Tuple => "tuple",
            Noun::Lambda => "lambda",
            Noun::Call => "function call",
            Noun::Expression => "expression",
            Noun::Generator => "generator expression",
            Noun::Yield => "yield expression",
            Noun::Await => "await expression",
            Noun::ListComp => "list comprehension",
            Noun::SetComp => "set comprehension",
            Noun::DictComp => "dict comprehension",
            Noun::Dict => "dict literal",
            Noun::Set => "set display",
            Noun::FString => "f-string expression",
            Noun::None => "None",
            Noun::True => "True",
            Noun::False => "False",
            Noun::Ellipsis => "ellipsis",
            Noun::Literal => "literal",
            Noun::Comparison => "comparison",
            Noun::Conditional => "conditional expression",
            Noun::Named => "named expression",
        }
    }
}

/// What a block was expected after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    If,
    Elif,
    Else,
    While,
    For,
    With,
    Try,
    Except,
    ExceptStar,
    Finally,
    Match,
    Case,
    Def,
    Class,
}

impl Header {
    const fn text(self) -> &'static str {
        match self {
            Header::If => "'if' statement",
            Header::Elif => "'elif' statement",
            Header::Else => "'else' statement",
            Header::While => "'while' statement",
            Header::For => "'for' statement",
            Header::With => "'with' statement",
            Header::Try => "'try' statement",
            Header::Except => "'except' statement",
            Header::ExceptStar => "'except*' statement",
            Header::Finally => "'finally' statement",
            Header::Match => "'match' statement",
            Header::Case => "'case' statement",
            Header::Def => "function definition",
            Header::Class => "class definition",
        }
    }
}

/// A mistake of grammar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    // ---- blocks and headers
    UnexpectedIndent,
    UnexpectedUnindent,
    /// A block without a header that could be named.
    ExpectedBlock,
    /// The header and its line.
    ExpectedBlockAfter(Header, u32),
    /// A token that the rule insists on.
    Expected(char),
    ExpectedExceptOrFinally,
    MixedExcepts,
    ExceptTypesInParentheses,
    ExpectedExceptTypes,
    /// More than one statement in interactive input.
    MultipleStatements,
    // ---- targets
    CannotAssign(Noun),
    CannotAssignHere(Noun),
    CannotDelete(Noun),
    OnlySingleTarget(Noun),
    IllegalAnnotationTarget,
    AssignToYield,
    IllegalAugmented(Noun),
    CannotUseWalrusWith(Noun),
    MaybeEquality,
    // ---- expressions
    ForgotComma,
    ExpectedElse,
    NotAfterOperator,
    MissingParentheses(&'static str),
    StarredHere,
    DoubleStarredHere,
    InvalidStar,
    UnpackingInComprehension,
    DictUnpackingInComprehension,
    ComprehensionTarget,
    InExpected,
    KeyColonExpected,
    ValueExpected,
    StarredValue,
    MixedBytes,
    // ---- calls
    GeneratorInParentheses,
    UnpackingAfterKeywords,
    PositionalAfterKeyword,
    PositionalAfterKeywords,
    ArgumentValueExpected,
    KeywordIsExpression,
    AssignToKeywordUnpacking,
    AssignToUnpacking,
    // ---- parameters
    NothingBeforeSlash,
    SlashTwice,
    SlashAfterStar,
    CommaAfterSlash,
    DefaultBeforeNone,
    ParenthesizedParameters,
    ParenthesizedLambdaParameters,
    DefaultExpected,
    BareStar,
    VarargDefault,
    KwargDefault,
    StarTwice,
    AfterKwarg,
    // ---- imports
    FromImport,
    ImportNames,
    ImportTrailingComma,
    // ---- patterns
    WildcardTarget,
    InvalidPatternTarget,
    PositionalPatternAfterKeyword,
    RealExpected,
    ImaginaryExpected,
    // ---- type parameters
    NoTypeParams,
    BoundOfTypeVarTuple,
    BoundOfParamSpec,
    ConstraintsOfTypeVarTuple,
    ConstraintsOfParamSpec,
    // ---- f-strings
    FieldWithout(char),
    FieldInvalid,
    FieldExpects(&'static str),
    ConversionMissing,
    ConversionInvalid,
    ConversionUnknown(String),
    ConversionApart,
    LambdaInField,
}

impl Mistake {
    /// CPython's text, word for word.
    pub fn message(&self) -> String {
        let text = match self {
            Mistake::ExpectedBlockAfter(header, line) => {
                return format!(
                    "expected an indented block after {} on line {line}",
                    header.text()
                );
            }
            Mistake::Expected(ch) => return format!("expected '{ch}'"),
            Mistake::CannotAssign(noun) => return format!("cannot assign to {}", noun.text()),
            Mistake::CannotAssignHere(noun) => {
                return format!(
                    "cannot assign to {} here. Maybe you meant '==' instead of '='?",
                    noun.text()
                );
            }
            Mistake::CannotDelete(noun) => return format!("cannot delete {}", noun.text()),
            Mistake::OnlySingleTarget(noun) => {
                return format!("only single target (not {}) can be annotated", noun.text());
            }
            Mistake::IllegalAugmented(noun) => {
                return format!(
                    "'{}' is an illegal expression for augmented assignment",
                    noun.text()
                );
            }
            Mistake::CannotUseWalrusWith(noun) => {
                return format!("cannot use assignment expressions with {}", noun.text());
            }
            Mistake::MissingParentheses(name) => {
                return format!(
                    "Missing parentheses in call to '{name}'. Did you mean {name}(...)?"
                );
            }
            Mistake::FieldWithout(ch) => {
                return format!("f-string: valid expression required before '{ch}'");
            }
            Mistake::FieldExpects(what) => return format!("f-string: expecting {what}"),
            Mistake::ConversionUnknown(name) => {
                return format!(
                    "f-string: invalid conversion character '{name}': expected 's', 'r', or 'a'"
                );
            }
            plain => plain.plain_text(),
        };
        text.into()
    }

    /// The text of those that hold nothing.
    const fn plain_text(&self) -> &'static str {
        match self {
            Mistake::UnexpectedIndent => "unexpected indent",
            Mistake::UnexpectedUnindent => "unexpected unindent",
            Mistake::ExpectedBlock => "expected an indented block",
            Mistake::ExpectedExceptOrFinally => "expected 'except' or 'finally' block",
            Mistake::MixedExcepts => "cannot have both 'except' and 'except*' on the same 'try'",
            Mistake::ExceptTypesInParentheses => "multiple exception types must be parenthesized",
            Mistake::ExpectedExceptTypes => "expected one or more exception types",
            Mistake::MultipleStatements => {
                "multiple statements found while compiling a single statement"
            }
            Mistake::IllegalAnnotationTarget => "illegal target for annotation",
            Mistake::AssignToYield => "assignment to yield expression not possible",
            Mistake::MaybeEquality => {
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
            }
            Mistake::ForgotComma => "invalid syntax. Perhaps you forgot a comma?",
            Mistake::ExpectedElse => "expected 'else' after 'if' expression",
            Mistake::NotAfterOperator => "'not' after an operator must be parenthesized",
            Mistake::StarredHere => "cannot use starred expression here",
            Mistake::DoubleStarredHere => "cannot use double starred expression here",
            Mistake::InvalidStar => "Invalid star expression",
            Mistake::UnpackingInComprehension => {
                "iterable unpacking cannot be used in comprehension"
            }
            Mistake::DictUnpackingInComprehension => {
                "dict unpacking cannot be used in dict comprehension"
            }
            Mistake::ComprehensionTarget => {
                "did you forget parentheses around the comprehension target?"
            }
            Mistake::InExpected => "'in' expected after for-loop variables",
            Mistake::KeyColonExpected => "':' expected after dictionary key",
            Mistake::ValueExpected => "expression expected after dictionary key and ':'",
            Mistake::StarredValue => "cannot use a starred expression in a dictionary value",
            Mistake::MixedBytes => "cannot mix bytes and nonbytes literals",
            Mistake::GeneratorInParentheses => "Generator expression must be parenthesized",
            Mistake::UnpackingAfterKeywords => {
                "iterable argument unpacking follows keyword argument unpacking"
            }
            Mistake::PositionalAfterKeyword => "positional argument follows keyword argument",
            Mistake::PositionalAfterKeywords => {
                "positional argument follows keyword argument unpacking"
            }
            Mistake::ArgumentValueExpected => "expected argument value expression",
            Mistake::KeywordIsExpression => {
                "expression cannot contain assignment, perhaps you meant \"==\"?"
            }
            Mistake::AssignToKeywordUnpacking => "cannot assign to keyword argument unpacking",
            Mistake::AssignToUnpacking => "cannot assign to iterable argument unpacking",
            Mistake::NothingBeforeSlash => "at least one argument must precede /",
            Mistake::SlashTwice => "/ may appear only once",
            Mistake::SlashAfterStar => "/ must be ahead of *",
            Mistake::CommaAfterSlash => "expected comma between / and *",
            Mistake::DefaultBeforeNone => {
                "parameter without a default follows parameter with a default"
            }
            Mistake::ParenthesizedParameters => "Function parameters cannot be parenthesized",
            Mistake::ParenthesizedLambdaParameters => {
                "Lambda expression parameters cannot be parenthesized"
            }
            Mistake::DefaultExpected => "expected default value expression",
            Mistake::BareStar => "named arguments must follow bare *",
            Mistake::VarargDefault => "var-positional argument cannot have default value",
            Mistake::KwargDefault => "var-keyword argument cannot have default value",
            Mistake::StarTwice => "* argument may appear only once",
            Mistake::AfterKwarg => "arguments cannot follow var-keyword argument",
            Mistake::FromImport => "Did you mean to use 'from ... import ...' instead?",
            Mistake::ImportNames => "Expected one or more names after 'import'",
            Mistake::ImportTrailingComma => {
                "trailing comma not allowed without surrounding parentheses"
            }
            Mistake::WildcardTarget => "cannot use '_' as a target",
            Mistake::InvalidPatternTarget => "invalid pattern target",
            Mistake::PositionalPatternAfterKeyword => "positional patterns follow keyword patterns",
            Mistake::RealExpected => "real number required in complex literal",
            Mistake::ImaginaryExpected => "imaginary number required in complex literal",
            Mistake::NoTypeParams => "Type parameter list cannot be empty",
            Mistake::BoundOfTypeVarTuple => "cannot use bound with TypeVarTuple",
            Mistake::BoundOfParamSpec => "cannot use bound with ParamSpec",
            Mistake::ConstraintsOfTypeVarTuple => "cannot use constraints with TypeVarTuple",
            Mistake::ConstraintsOfParamSpec => "cannot use constraints with ParamSpec",
            Mistake::FieldInvalid => "f-string: expecting a valid expression after '{'",
            Mistake::ConversionMissing => "f-string: missing conversion character",
            Mistake::ConversionInvalid => "f-string: invalid conversion character",
            Mistake::ConversionApart => {
                "f-string: conversion type must come right after the exclamanation mark"
            }
            Mistake::LambdaInField => {
                "f-string: lambda expressions are not allowed without parentheses"
            }
            _ => "invalid syntax",
        }
    }

    /// Whether CPython raises `IndentationError` for it.
    pub const fn is_indentation(&self) -> bool {
        matches!(
            self,
            Mistake::UnexpectedIndent
                | Mistake::UnexpectedUnindent
                | Mistake::ExpectedBlock
                | Mistake::ExpectedBlockAfter(..)
        )
    }

    /// Its E-code.
    pub const fn code(&self) -> &'static str {
        match self {
            Mistake::UnexpectedIndent
            | Mistake::UnexpectedUnindent
            | Mistake::ExpectedBlock
            | Mistake::ExpectedBlockAfter(..) => "E0020",
            Mistake::MixedBytes => "E0045",
            Mistake::FieldWithout(_)
            | Mistake::FieldInvalid
            | Mistake::FieldExpects(_)
            | Mistake::ConversionMissing
            | Mistake::ConversionInvalid
            | Mistake::ConversionUnknown(_)
            | Mistake::ConversionApart
            | Mistake::LambdaInField => "E0050",
            Mistake::Expected(_) => "E0100",
            Mistake::ForgotComma => "E0101",
            Mistake::MaybeEquality | Mistake::CannotAssignHere(_) => "E0102",
            Mistake::CannotAssign(_)
            | Mistake::CannotDelete(_)
            | Mistake::OnlySingleTarget(_)
            | Mistake::IllegalAnnotationTarget
            | Mistake::AssignToYield
            | Mistake::IllegalAugmented(_)
            | Mistake::CannotUseWalrusWith(_) => "E0103",
            Mistake::NothingBeforeSlash
            | Mistake::SlashTwice
            | Mistake::SlashAfterStar
            | Mistake::CommaAfterSlash
            | Mistake::DefaultBeforeNone
            | Mistake::ParenthesizedParameters
            | Mistake::ParenthesizedLambdaParameters
            | Mistake::DefaultExpected
            | Mistake::BareStar
            | Mistake::VarargDefault
            | Mistake::KwargDefault
            | Mistake::StarTwice
            | Mistake::AfterKwarg
            | Mistake::NoTypeParams
            | Mistake::BoundOfTypeVarTuple
            | Mistake::BoundOfParamSpec
            | Mistake::ConstraintsOfTypeVarTuple
            | Mistake::ConstraintsOfParamSpec => "E0104",
            Mistake::GeneratorInParentheses
            | Mistake::UnpackingAfterKeywords
            | Mistake::PositionalAfterKeyword
            | Mistake::PositionalAfterKeywords
            | Mistake::ArgumentValueExpected
            | Mistake::KeywordIsExpression
            | Mistake::AssignToKeywordUnpacking
            | Mistake::AssignToUnpacking => "E0105",
            Mistake::NotAfterOperator
            | Mistake::ComprehensionTarget
            | Mistake::ExceptTypesInParentheses => "E0106",
            Mistake::ExpectedExceptOrFinally
            | Mistake::MixedExcepts
            | Mistake::ExpectedExceptTypes
            | Mistake::MultipleStatements
            | Mistake::ExpectedElse
            | Mistake::InExpected
            | Mistake::KeyColonExpected
            | Mistake::ValueExpected => "E0107",
            Mistake::WildcardTarget
            | Mistake::InvalidPatternTarget
            | Mistake::PositionalPatternAfterKeyword
            | Mistake::RealExpected
            | Mistake::ImaginaryExpected => "E0108",
            Mistake::StarredHere
            | Mistake::DoubleStarredHere
            | Mistake::InvalidStar
            | Mistake::UnpackingInComprehension
            | Mistake::DictUnpackingInComprehension
            | Mistake::StarredValue => "E0109",
            Mistake::MissingParentheses(_) => "E0110",
            Mistake::FromImport | Mistake::ImportNames | Mistake::ImportTrailingComma => "E0111",
        }
    }

    /// What the author may have meant, where CPython's text does not say it already.
    pub fn suggestion(&self) -> Option<String> {
        Some(match self {
            Mistake::ExpectedBlock | Mistake::ExpectedBlockAfter(..) => {
                "indent the next line, or write 'pass' for a block that does nothing".into()
            }
            Mistake::UnexpectedIndent => {
                "line it up with the line before, which opens no block".into()
            }
            Mistake::Expected(ch) => format!("add the missing '{ch}'"),
            Mistake::MixedBytes => "make all of them bytes or all of them text".into(),
            Mistake::IllegalAugmented(_) => "write it out: a, b = …".into(),
            Mistake::GeneratorInParentheses => "put parentheses around the generator".into(),
            Mistake::ExceptTypesInParentheses => "write except (A, B):".into(),
            Mistake::ConversionUnknown(_) | Mistake::ConversionInvalid => {
                "write !r, !s or !a".into()
            }
            Mistake::PositionalAfterKeyword | Mistake::PositionalAfterKeywords => {
                "put it before the keyword arguments, or give its keyword".into()
            }
            Mistake::DefaultBeforeNone => {
                "give it a default too, or put it before those that have one".into()
            }
            Mistake::MultipleStatements => "give one statement at a time".into(),
            _ => return None,
        })
    }
}
