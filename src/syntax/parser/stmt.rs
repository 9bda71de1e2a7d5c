//! Statements, blocks, whole texts, and what is done about a statement that is none.
//!
//! # Recovery
//! A statement that fails is skipped to the end of its logical line; a block that follows, and later clauses (`else:`) with theirs, are still
//! parsed, and go into an `Invalid` node. A clause that fails after its statement's first block is skipped alone. So nothing that holds
//! a block ever fails *after* that block, and no block is parsed more than twice: the time stays linear however deep they nest.

use chumsky::prelude::{IterParser, Parser, Recursive, any, choice, via_parser};

use super::expr::{self, Exprs};
use super::target::{is_del_target, is_single_target, is_star_target};
use super::{Extra, Roots, Rule, name, params, pattern, require, tok};
use crate::source::Span;
use crate::syntax::ast::{
    Alias, ClassDef, ExceptHandler, Expr, ExprKind, For, FunctionDef, Ident, IfBranch, MatchCase,
    Mod, Operator, Stmt, StmtKind, Try, TypeParam, TypeParamKind, With, WithItem,
};
use crate::syntax::token::Tok;

type Block = Rule<Vec<Stmt>>;

fn spanned(kind: StmtKind, e: &mut Extra<'_>) -> Stmt {
    Stmt::new(e.span(), kind)
}

/// Builds the grammar.
pub(super) fn roots() -> Roots {
    let exprs = expr::build();
    let mut statement_knot = Recursive::declare();
    let statement: Rule<Vec<Stmt>> = statement_knot.clone().boxed();
    let statements = statement
        .clone()
        .repeated()
        .collect::<Vec<_>>()
        .map(|lists| lists.into_iter().flatten().collect::<Vec<_>>())
        .boxed();
    let line = simple_line(&simple(&exprs));
    let indented = tok(Tok::Newline)
        .then(tok(Tok::Indent))
        .ignore_then(statements.clone())
        .then_ignore(tok(Tok::Dedent));
    let block = choice((indented.boxed(), line.clone())).boxed();
    let compound = compound(&exprs, &block, &statement);
    let either = choice((
        compound.clone().map(|stmt| vec![stmt]).boxed(),
        line.clone(),
    ))
    .boxed();
    let recovery = skip_statement(&statements);
    statement_knot.define(
        claimed(&either)
            .recover_with(via_parser(recovery.clone()))
            .boxed(),
    );

    let stray_dedent = tok(Tok::Dedent).map_with(|_, e: &mut Extra<'_>| {
        require(false, e);
        Vec::new()
    });
    let module = choice((statement.clone(), stray_dedent.boxed()))
        .repeated()
        .collect::<Vec<_>>()
        .then_ignore(tok(Tok::End))
        .map(|lists| Mod::Module {
            body: lists.into_iter().flatten().collect(),
        })
        .boxed();
    let rest = any()
        .filter(|tok: &Tok| *tok != Tok::End)
        .repeated()
        .at_least(1)
        .map_with(|(), e: &mut Extra<'_>| require(false, e));
    let interactive = claimed(&either)
        .recover_with(via_parser(recovery))
        .or_not()
        .then_ignore(rest.or_not())
        .then_ignore(tok(Tok::End))
        .map_with(|body, e: &mut Extra<'_>| {
            require(body.is_some(), e);
            Mod::Interactive {
                body: body.unwrap_or_default(),
            }
        })
        .boxed();
    let expression = eval_expressions(&exprs)
        .then_ignore(tok(Tok::Newline).repeated())
        .then_ignore(tok(Tok::End))
        .map(|body| Mod::Expression {
            body: Box::new(body),
        })
        .boxed();
    Roots {
        module,
        interactive,
        expression,
    }
}

/// What `eval` takes: no stars.
fn eval_expressions(exprs: &Exprs) -> Rule<Expr> {
    exprs
        .star_expressions
        .clone()
        .map_with(|value, e: &mut Extra<'_>| {
            let is_starred = |expr: &Expr| matches!(expr.kind, ExprKind::Starred { .. });
            let span = e.span();
            let has_star = match &value.kind {
                // One in parentheses begins with them.
                ExprKind::Tuple { elts } => {
                    elts.first()
                        .is_some_and(|first| first.span.start == span.start || is_starred(first))
                        && value.span.start == span.start
                        && elts.iter().any(is_starred)
                        && !span.text(&e.state().text).starts_with('(')
                }
                _ => is_starred(&value),
            };
            require(!has_star, e);
            value
        })
        .boxed()
}

/// Gives a statement the mistakes that were seen in it and in no statement inside.
fn claimed(statement: &Rule<Vec<Stmt>>) -> Rule<Vec<Stmt>> {
    statement
        .clone()
        .map_with(|stmts, e: &mut Extra<'_>| {
            let start = e.span().start;
            e.state().claim(start);
            stmts
        })
        .boxed()
}

// ---- recovery

/// The rest of a logical line, at least one token, and an indented block if one follows.
fn skip_line(statements: &Block) -> Rule<Vec<Stmt>> {
    let block = tok(Tok::Indent)
        .ignore_then(statements.clone())
        .then_ignore(tok(Tok::Dedent));
    let is_in_line =
        |tok: &Tok| !matches!(tok, Tok::Newline | Tok::Indent | Tok::Dedent | Tok::End);
    let line = any().filter(is_in_line).repeated().at_least(1);
    let with_line = line
        .then(tok(Tok::Newline).or_not())
        .ignore_then(block.clone().or_not())
        .map(Option::unwrap_or_default);
    let newline = tok(Tok::Newline)
        .ignore_then(block.clone().or_not())
        .map(Option::unwrap_or_default);
    choice((with_line.boxed(), newline.boxed(), block.boxed())).boxed()
}

fn skip_statement(statements: &Block) -> Rule<Vec<Stmt>> {
    let skip_line = skip_line(statements);
    let is_clause = |tok: &Tok| matches!(tok, Tok::Elif | Tok::Else | Tok::Except | Tok::Finally);
    let clause = any()
        .filter(is_clause)
        .rewind()
        .ignore_then(skip_line.clone());
    skip_line
        .then(clause.repeated().collect::<Vec<_>>())
        .map_with(|(mut body, clauses), e: &mut Extra<'_>| {
            let span = e.span();
            e.state().faults.push(span.start);
            body.extend(clauses.into_iter().flatten());
            vec![Stmt::new(span, StmtKind::Invalid { body })]
        })
        .boxed()
}

/// A clause that starts with `word`, or what stands in its place if it is broken.
fn recovered<T: 'static>(
    clause: Rule<T>,
    word: Tok,
    statements: &Block,
    broken: fn(Vec<Stmt>, Span) -> T,
) -> Rule<T> {
    let skipped = tok(word)
        .rewind()
        .ignore_then(skip_line(statements))
        .map_with(move |body, e: &mut Extra<'_>| {
            require(false, e);
            broken(body, e.span())
        });
    clause.recover_with(via_parser(skipped)).boxed()
}

// ---- simple statements

/// Simple statements on one line.
fn simple_line(simple: &Rule<Stmt>) -> Block {
    simple
        .clone()
        .separated_by(tok(Tok::Semi))
        .at_least(1)
        .allow_trailing()
        .collect::<Vec<_>>()
        .then_ignore(tok(Tok::Newline))
        .boxed()
}

fn simple(exprs: &Exprs) -> Rule<Stmt> {
    let word = |kind: Tok, stmt: StmtKind| {
        tok(kind)
            .map_with(move |_, e: &mut Extra<'_>| spanned(stmt.clone(), e))
            .boxed()
    };
    choice((
        type_alias(exprs),
        assignment(exprs),
        tok(Tok::Return)
            .ignore_then(exprs.star_expressions.clone().or_not())
            .map_with(|value, e: &mut Extra<'_>| spanned(StmtKind::Return { value }, e))
            .boxed(),
        import(),
        import_from(),
        raise(exprs),
        word(Tok::Pass, StmtKind::Pass),
        del(exprs),
        assert(exprs),
        word(Tok::Break, StmtKind::Break),
        word(Tok::Continue, StmtKind::Continue),
        names(Tok::Global)
            .map_with(|names, e: &mut Extra<'_>| spanned(StmtKind::Global { names }, e))
            .boxed(),
        names(Tok::Nonlocal)
            .map_with(|names, e: &mut Extra<'_>| spanned(StmtKind::Nonlocal { names }, e))
            .boxed(),
    ))
    .boxed()
}

/// What follows an expression at the start of a statement.
enum After {
    Nothing,
    Annotation(Expr, Option<Expr>),
    Augmented((Operator, Span), Expr),
    Assigned(Vec<Expr>),
}

/// Assignments of all kinds, and expressions: which one, the token after the first expression tells.
fn assignment(exprs: &Exprs) -> Rule<Stmt> {
    let value = &exprs.value;
    let given = tok(Tok::Equal).ignore_then(value.clone());
    let annotation = tok(Tok::Colon)
        .ignore_then(exprs.expression.clone())
        .then(given.clone().or_not())
        .map(|(annotation, value)| After::Annotation(annotation, value))
        .boxed();
    let augmented = any()
        .filter(|tok: &Tok| augmented(*tok).is_some())
        .map_with(|tok, e: &mut Extra<'_>| (augmented(tok).unwrap_or(Operator::Add), e.span()))
        .then(value.clone())
        .map(|(op, value)| After::Augmented(op, value))
        .boxed();
    let assigned = given
        .repeated()
        .at_least(1)
        .collect::<Vec<_>>()
        .map(After::Assigned)
        .boxed();
    let after = choice((annotation, augmented, assigned));
    value
        .clone()
        .then(after.or_not())
        .map_with(|(first, after), e: &mut Extra<'_>| {
            let span = e.span();
            let kind = match after.unwrap_or(After::Nothing) {
                After::Nothing => StmtKind::Expr { value: first },
                After::Annotation(annotation, value) => {
                    let is_bare = first.span.start == span.start;
                    // `a.b: int` may stand in parentheses only as a whole.
                    require(is_single_target(&first), e);
                    StmtKind::AnnAssign {
                        simple: is_bare && matches!(first.kind, ExprKind::Name(_)),
                        target: first,
                        annotation,
                        value,
                    }
                }
                After::Augmented((op, op_span), value) => {
                    require(is_single_target(&first), e);
                    StmtKind::AugAssign {
                        target: first,
                        op,
                        op_span,
                        value,
                    }
                }
                After::Assigned(mut values) => {
                    let value = values
                        .pop()
                        .unwrap_or_else(|| Expr::new(span, ExprKind::Invalid));
                    let mut targets = vec![first];
                    targets.extend(values);
                    require(targets.iter().all(is_star_target), e);
                    StmtKind::Assign { targets, value }
                }
            };
            Stmt::new(span, kind)
        })
        .boxed()
}

const fn augmented(tok: Tok) -> Option<Operator> {
    Some(match tok {
        Tok::PlusEqual => Operator::Add,
        Tok::MinEqual => Operator::Sub,
        Tok::StarEqual => Operator::Mult,
        Tok::AtEqual => Operator::MatMult,
        Tok::SlashEqual => Operator::Div,
        Tok::PercentEqual => Operator::Mod,
        Tok::AmperEqual => Operator::BitAnd,
        Tok::VBarEqual => Operator::BitOr,
        Tok::CircumflexEqual => Operator::BitXor,
        Tok::LeftShiftEqual => Operator::LShift,
        Tok::RightShiftEqual => Operator::RShift,
        Tok::DoubleStarEqual => Operator::Pow,
        Tok::DoubleSlashEqual => Operator::FloorDiv,
        _ => return None,
    })
}

fn type_alias(exprs: &Exprs) -> Rule<Stmt> {
    tok(Tok::Type)
        .ignore_then(name())
        .then(type_params(exprs))
        .then_ignore(tok(Tok::Equal))
        .then(exprs.expression.clone())
        .map_with(|((name, type_params), value), e: &mut Extra<'_>| {
            let kind = StmtKind::TypeAlias {
                name,
                type_params,
                value,
            };
            spanned(kind, e)
        })
        .boxed()
}

/// `[T: bound = default, *Ts, **P]`, or nothing.
fn type_params(exprs: &Exprs) -> Rule<Vec<TypeParam>> {
    let kind = any()
        .filter(|tok: &Tok| matches!(tok, Tok::Star | Tok::DoubleStar))
        .or_not()
        .map(|star| match star {
            Some(Tok::Star) => TypeParamKind::TypeVarTuple,
            Some(_) => TypeParamKind::ParamSpec,
            None => TypeParamKind::TypeVar,
        });
    let bound = tok(Tok::Colon).ignore_then(exprs.expression.clone());
    let default = tok(Tok::Equal).ignore_then(exprs.star_expression.clone());
    let param = kind
        .then(name())
        .then(bound.or_not())
        .then(default.or_not())
        .map_with(
            |(((kind, name), bound), default_value), e: &mut Extra<'_>| {
                let is_starred = |expr: &Expr| matches!(expr.kind, ExprKind::Starred { .. });
                require(kind == TypeParamKind::TypeVar || bound.is_none(), e);
                require(
                    kind == TypeParamKind::TypeVarTuple
                        || !default_value.as_ref().is_some_and(is_starred),
                    e,
                );
                TypeParam {
                    span: e.span(),
                    kind,
                    name,
                    bound,
                    default_value,
                }
            },
        )
        .boxed();
    param
        .separated_by(tok(Tok::Comma))
        .at_least(1)
        .allow_trailing()
        .collect::<Vec<_>>()
        .delimited_by(tok(Tok::LSqb), tok(Tok::RSqb))
        .or_not()
        .map(Option::unwrap_or_default)
        .boxed()
}

fn names(word: Tok) -> Rule<Vec<Ident>> {
    tok(word)
        .ignore_then(
            name()
                .separated_by(tok(Tok::Comma))
                .at_least(1)
                .collect::<Vec<_>>(),
        )
        .boxed()
}

fn raise(exprs: &Exprs) -> Rule<Stmt> {
    let cause = tok(Tok::From).ignore_then(exprs.expression.clone());
    let exc = exprs.expression.clone().then(cause.or_not());
    tok(Tok::Raise)
        .ignore_then(exc.or_not())
        .map_with(|raised, e: &mut Extra<'_>| {
            let (exc, cause) = raised.map_or((None, None), |(exc, cause)| (Some(exc), cause));
            spanned(StmtKind::Raise { exc, cause }, e)
        })
        .boxed()
}

fn assert(exprs: &Exprs) -> Rule<Stmt> {
    let msg = tok(Tok::Comma).ignore_then(exprs.expression.clone());
    tok(Tok::Assert)
        .ignore_then(exprs.expression.clone())
        .then(msg.or_not())
        .map_with(|(test, msg), e: &mut Extra<'_>| spanned(StmtKind::Assert { test, msg }, e))
        .boxed()
}

fn del(exprs: &Exprs) -> Rule<Stmt> {
    tok(Tok::Del)
        .ignore_then(
            exprs
                .bitor
                .clone()
                .separated_by(tok(Tok::Comma))
                .at_least(1)
                .allow_trailing()
                .collect::<Vec<_>>(),
        )
        .map_with(|targets, e: &mut Extra<'_>| {
            require(targets.iter().all(is_del_target), e);
            spanned(StmtKind::Delete { targets }, e)
        })
        .boxed()
}

/// `a.b.c` as one name.
fn dotted_name() -> Rule<Ident> {
    name()
        .separated_by(tok(Tok::Dot))
        .at_least(1)
        .collect::<Vec<_>>()
        .map_with(|mut parts, e: &mut Extra<'_>| {
            if parts.len() == 1 {
                return parts.remove(0);
            }
            let parts: Vec<&str> = parts.iter().map(|part| &*part.name).collect();
            Ident {
                span: e.span(),
                name: parts.join(".").into(),
            }
        })
        .boxed()
}

fn alias(what: &Rule<Ident>) -> Rule<Alias> {
    what.clone()
        .then(tok(Tok::As).ignore_then(name()).or_not())
        .map_with(|(name, asname), e: &mut Extra<'_>| Alias {
            span: e.span(),
            name,
            asname,
        })
        .boxed()
}

fn import() -> Rule<Stmt> {
    tok(Tok::Import)
        .ignore_then(
            alias(&dotted_name())
                .separated_by(tok(Tok::Comma))
                .at_least(1)
                .collect::<Vec<_>>(),
        )
        .map_with(|names, e: &mut Extra<'_>| spanned(StmtKind::Import { names }, e))
        .boxed()
}

fn import_from() -> Rule<Stmt> {
    let dots = any()
        .filter(|tok: &Tok| matches!(tok, Tok::Dot | Tok::Ellipsis))
        .map(|tok| if tok == Tok::Dot { 1 } else { 3 })
        .repeated()
        .collect::<Vec<u32>>()
        .map(|dots| dots.iter().sum::<u32>());
    let star = tok(Tok::Star).map_with(|_, e: &mut Extra<'_>| {
        let span = e.span();
        vec![Alias {
            span,
            name: Ident {
                span,
                name: "*".into(),
            },
            asname: None,
        }]
    });
    let list = alias(&name()).separated_by(tok(Tok::Comma)).at_least(1);
    let in_parentheses = list
        .clone()
        .allow_trailing()
        .collect::<Vec<_>>()
        .delimited_by(tok(Tok::LPar), tok(Tok::RPar));
    let names = choice((
        star.boxed(),
        in_parentheses.boxed(),
        list.collect::<Vec<_>>().boxed(),
    ));
    tok(Tok::From)
        .ignore_then(dots)
        .then(dotted_name().or_not())
        .then_ignore(tok(Tok::Import))
        .then(names)
        .map_with(|((level, module), names), e: &mut Extra<'_>| {
            require(level > 0 || module.is_some(), e);
            let kind = StmtKind::ImportFrom {
                module,
                names,
                level,
            };
            spanned(kind, e)
        })
        .boxed()
}

// ---- compound statements

fn compound(exprs: &Exprs, block: &Block, statement: &Block) -> Rule<Stmt> {
    let statements = statement
        .clone()
        .repeated()
        .collect::<Vec<_>>()
        .map(|lists| lists.into_iter().flatten().collect::<Vec<_>>())
        .boxed();
    choice((
        definition(exprs, block),
        if_(exprs, block, &statements),
        while_(exprs, block, &statements),
        for_(exprs, block, &statements),
        with(exprs, block),
        try_(exprs, block, &statements),
        match_(exprs, block, statement, &statements),
    ))
    .boxed()
}

/// `: block`.
fn suite(block: &Block) -> Block {
    tok(Tok::Colon).ignore_then(block.clone()).boxed()
}

/// `else: block` or nothing.
fn or_else(word: Tok, block: &Block, statements: &Block) -> Block {
    let clause = tok(word).ignore_then(suite(block)).boxed();
    recovered(clause, word, statements, |body, _| body)
        .or_not()
        .map(Option::unwrap_or_default)
        .boxed()
}

fn definition(exprs: &Exprs, block: &Block) -> Rule<Stmt> {
    let decorator = tok(Tok::At)
        .ignore_then(exprs.named.clone())
        .then_ignore(tok(Tok::Newline));
    let function = function(exprs, block);
    let async_function = tok(Tok::Async)
        .ignore_then(function.clone())
        .map_with(|def, e: &mut Extra<'_>| spanned(StmtKind::AsyncFunctionDef(Box::new(def)), e))
        .boxed();
    let function = function
        .map_with(|def, e: &mut Extra<'_>| spanned(StmtKind::FunctionDef(Box::new(def)), e))
        .boxed();
    decorator
        .repeated()
        .collect::<Vec<_>>()
        .then(choice((function, class(exprs, block), async_function)))
        .map(|(decorators, mut stmt)| {
            match &mut stmt.kind {
                StmtKind::FunctionDef(def) | StmtKind::AsyncFunctionDef(def) => {
                    def.decorators = decorators;
                }
                StmtKind::ClassDef(def) => def.decorators = decorators,
                _ => {}
            }
            stmt
        })
        .boxed()
}

fn function(exprs: &Exprs, block: &Block) -> Rule<FunctionDef> {
    tok(Tok::Def)
        .ignore_then(name())
        .then(type_params(exprs))
        .then(
            params::of_function(&exprs.expression, &exprs.star_expression)
                .delimited_by(tok(Tok::LPar), tok(Tok::RPar)),
        )
        .then(
            tok(Tok::RArrow)
                .ignore_then(exprs.expression.clone())
                .or_not(),
        )
        .then(suite(block))
        .map(
            |((((name, type_params), args), returns), body)| FunctionDef {
                name,
                args,
                body,
                decorators: Vec::new(),
                returns,
                type_params,
            },
        )
        .boxed()
}

fn class(exprs: &Exprs, block: &Block) -> Rule<Stmt> {
    let arguments = exprs
        .arguments
        .clone()
        .delimited_by(tok(Tok::LPar), tok(Tok::RPar));
    tok(Tok::Class)
        .ignore_then(name())
        .then(type_params(exprs))
        .then(arguments.or_not())
        .map_with(|header, e: &mut Extra<'_>| {
            let arguments = header.1.as_ref();
            require(arguments.is_none_or(|a| a.generator.is_none()), e);
            header
        })
        .then(suite(block))
        .map_with(
            |(((name, type_params), arguments), body), e: &mut Extra<'_>| {
                let arguments = arguments.unwrap_or_default();
                let def = ClassDef {
                    name,
                    bases: arguments.args,
                    keywords: arguments.keywords,
                    body,
                    decorators: Vec::new(),
                    type_params,
                };
                spanned(StmtKind::ClassDef(Box::new(def)), e)
            },
        )
        .boxed()
}

fn if_(exprs: &Exprs, block: &Block, statements: &Block) -> Rule<Stmt> {
    let branch = |word: Tok| {
        tok(word)
            .ignore_then(exprs.named.clone())
            .then(suite(block))
            .map_with(|(test, body), e: &mut Extra<'_>| IfBranch {
                span: e.span(),
                test,
                body,
            })
            .boxed()
    };
    let elif = recovered(branch(Tok::Elif), Tok::Elif, statements, |body, span| {
        IfBranch {
            span,
            test: Expr::new(span, ExprKind::Invalid),
            body,
        }
    });
    branch(Tok::If)
        .then(elif.repeated().collect::<Vec<_>>())
        .then(or_else(Tok::Else, block, statements))
        .map_with(|((first, rest), orelse), e: &mut Extra<'_>| {
            let end = e.span().end;
            let mut branches = vec![first];
            branches.extend(rest);
            for branch in &mut branches {
                branch.span.end = end;
            }
            spanned(StmtKind::If { branches, orelse }, e)
        })
        .boxed()
}

fn while_(exprs: &Exprs, block: &Block, statements: &Block) -> Rule<Stmt> {
    tok(Tok::While)
        .ignore_then(exprs.named.clone())
        .then(suite(block))
        .then(or_else(Tok::Else, block, statements))
        .map_with(|((test, body), orelse), e: &mut Extra<'_>| {
            spanned(StmtKind::While { test, body, orelse }, e)
        })
        .boxed()
}

fn for_(exprs: &Exprs, block: &Block, statements: &Block) -> Rule<Stmt> {
    tok(Tok::Async)
        .or_not()
        .then_ignore(tok(Tok::For))
        .then(exprs.targets.clone())
        .then_ignore(tok(Tok::In))
        .then(exprs.star_expressions.clone())
        .then(suite(block))
        .then(or_else(Tok::Else, block, statements))
        .map_with(
            |((((is_async, target), iter), body), orelse), e: &mut Extra<'_>| {
                let node = Box::new(For {
                    target,
                    iter,
                    body,
                    orelse,
                });
                let kind = match is_async {
                    Some(_) => StmtKind::AsyncFor(node),
                    None => StmtKind::For(node),
                };
                spanned(kind, e)
            },
        )
        .boxed()
}

/// Items in parentheses are tried first: `with (a, b):` has two.
fn with(exprs: &Exprs, block: &Block) -> Rule<Stmt> {
    let target = tok(Tok::As).ignore_then(choice((
        tok(Tok::Star)
            .ignore_then(exprs.bitor.clone())
            .map_with(|value, e: &mut Extra<'_>| {
                let value = Box::new(value);
                Expr::new(e.span(), ExprKind::Starred { value })
            })
            .boxed(),
        exprs.bitor.clone(),
    )));
    let item = exprs
        .expression
        .clone()
        .then(target.or_not())
        .map_with(|(context_expr, optional_vars), e: &mut Extra<'_>| {
            require(optional_vars.as_ref().is_none_or(is_star_target), e);
            WithItem {
                context_expr,
                optional_vars,
            }
        })
        .boxed();
    let items = item.separated_by(tok(Tok::Comma)).at_least(1);
    let in_parentheses = items
        .clone()
        .allow_trailing()
        .collect::<Vec<_>>()
        .delimited_by(tok(Tok::LPar), tok(Tok::RPar))
        .then_ignore(tok(Tok::Colon));
    let bare = items.collect::<Vec<_>>().then_ignore(tok(Tok::Colon));
    tok(Tok::Async)
        .or_not()
        .then_ignore(tok(Tok::With))
        .then(choice((in_parentheses.boxed(), bare.boxed())))
        .then(block.clone())
        .map_with(|((is_async, items), body), e: &mut Extra<'_>| {
            let node = Box::new(With { items, body });
            let kind = match is_async {
                Some(_) => StmtKind::AsyncWith(node),
                None => StmtKind::With(node),
            };
            spanned(kind, e)
        })
        .boxed()
}

fn try_(exprs: &Exprs, block: &Block, statements: &Block) -> Rule<Stmt> {
    let caught = exprs
        .expression
        .clone()
        .then(tok(Tok::As).ignore_then(name()).or_not());
    let handler = tok(Tok::Except)
        .ignore_then(tok(Tok::Star).or_not())
        .then(caught.or_not())
        .then(suite(block))
        .map_with(|((star, caught), body), e: &mut Extra<'_>| {
            require(star.is_none() || caught.is_some(), e);
            let (typ, name) = caught.map_or((None, None), |(typ, name)| (Some(typ), name));
            let handler = ExceptHandler {
                span: e.span(),
                typ,
                name,
                body,
            };
            (star.is_some(), handler)
        })
        .boxed();
    let handler = recovered(handler, Tok::Except, statements, |body, span| {
        let handler = ExceptHandler {
            span,
            typ: None,
            name: None,
            body,
        };
        (false, handler)
    });
    tok(Tok::Try)
        .ignore_then(suite(block))
        .then(handler.repeated().collect::<Vec<_>>())
        .then(or_else(Tok::Else, block, statements))
        .then(or_else(Tok::Finally, block, statements))
        .map_with(
            |(((body, handlers), orelse), finalbody), e: &mut Extra<'_>| {
                let n_stars = handlers.iter().filter(|(is_star, _)| *is_star).count();
                let is_right = (n_stars == 0 || n_stars == handlers.len())
                    && (!handlers.is_empty() || !finalbody.is_empty() && orelse.is_empty());
                require(is_right, e);
                let handlers = handlers.into_iter().map(|(_, handler)| handler).collect();
                let node = Box::new(Try {
                    body,
                    handlers,
                    orelse,
                    finalbody,
                });
                let kind = if n_stars > 0 {
                    StmtKind::TryStar(node)
                } else {
                    StmtKind::Try(node)
                };
                spanned(kind, e)
            },
        )
        .boxed()
}

/// `match` is a keyword if its line ends in a colon and the next one, deeper, starts with `case`.
fn match_(exprs: &Exprs, block: &Block, statement: &Block, statements: &Block) -> Rule<Stmt> {
    let more = tok(Tok::Comma).ignore_then(exprs.star_named.clone());
    let subject = exprs
        .star_named
        .clone()
        .then(more.repeated().collect::<Vec<_>>())
        .then(tok(Tok::Comma).or_not())
        .map_with(|((first, rest), comma), e: &mut Extra<'_>| {
            if rest.is_empty() && comma.is_none() {
                require(!matches!(first.kind, ExprKind::Starred { .. }), e);
                return first;
            }
            let mut elts = vec![first];
            elts.extend(rest);
            Expr::new(e.span(), ExprKind::Tuple { elts })
        })
        .boxed();
    let case = tok(Tok::Case)
        .ignore_then(pattern::patterns(exprs))
        .then(tok(Tok::If).ignore_then(exprs.named.clone()).or_not())
        .then(suite(block))
        .map_with(|((pattern, guard), body), e: &mut Extra<'_>| {
            Some(MatchCase {
                span: e.span(),
                pattern,
                guard,
                body,
            })
        })
        .boxed();
    let case = recovered(case, Tok::Case, statements, |_, _| None);
    let other = statement.clone().map_with(|_, e: &mut Extra<'_>| {
        require(false, e);
        None
    });
    tok(Tok::Match)
        .ignore_then(subject)
        .then_ignore(tok(Tok::Colon))
        .then_ignore(tok(Tok::Newline))
        .then_ignore(tok(Tok::Indent))
        .then_ignore(tok(Tok::Case).rewind())
        .then(
            choice((case, other.boxed()))
                .repeated()
                .collect::<Vec<Option<MatchCase>>>(),
        )
        .then_ignore(tok(Tok::Dedent))
        .map_with(|(subject, cases), e: &mut Extra<'_>| {
            let cases = cases.into_iter().flatten().collect();
            spanned(StmtKind::Match { subject, cases }, e)
        })
        .boxed()
}
