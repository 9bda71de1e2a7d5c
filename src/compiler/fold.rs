//! Constant expressions, computed as CPython 3.13's `ast_opt.c` computes them, with its limits on the size of results.
//!
//! Nothing is rewritten: whoever compiles an expression asks first whether it is a constant.

use std::collections::BTreeMap;

use super::cond::const_truth;
use super::fold_ops;
use super::scope::node_key;
use crate::bytecode::code::Const;
use crate::syntax::ast::{Constant, Expr, ExprKind, StrValue, UnaryOperator};

/// Remembers the answers for compound nodes, so that a long chain is looked at once.
#[derive(Debug)]
pub(super) struct Folder {
    /// `__debug__` is false.
    is_optimized: bool,
    known: BTreeMap<usize, Option<Const>>,
}

impl Folder {
    pub(super) fn new(is_optimized: bool) -> Folder {
        Folder {
            is_optimized,
            known: BTreeMap::new(),
        }
    }

    /// The constant that an expression is, if it is one.
    pub(super) fn fold(&mut self, expr: &Expr) -> Option<Const> {
        match &expr.kind {
            ExprKind::Constant(value) => return Some(Const::Value(value.clone())),
            ExprKind::Name(name) => {
                return (&**name == "__debug__").then_some(fold_ops::boolean(!self.is_optimized));
            }
            ExprKind::BinOp { .. }
            | ExprKind::UnaryOp { .. }
            | ExprKind::Tuple { .. }
            | ExprKind::Subscript { .. } => {}
            _ => return None,
        }
        let key = node_key(expr);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let folded = self.compute(expr);
        self.known.insert(key, folded.clone());
        folded
    }

    fn compute(&mut self, expr: &Expr) -> Option<Const> {
        match &expr.kind {
            ExprKind::BinOp {
                left, op, right, ..
            } => {
                let (left, right) = (self.fold(left)?, self.fold(right)?);
                fold_ops::binary(*op, &left, &right)
            }
            ExprKind::UnaryOp { op, operand } => {
                let operand = self.fold(operand)?;
                if *op == UnaryOperator::Not {
                    return const_truth(&operand).map(|truth| fold_ops::boolean(!truth));
                }
                fold_ops::unary(*op, &operand)
            }
            ExprKind::Tuple { elts } => self.fold_all(elts).map(Const::Tuple),
            ExprKind::Subscript { value, slice } => {
                let (value, index) = (self.fold(value)?, self.fold(slice)?);
                fold_ops::subscript(&value, &index)
            }
            _ => None,
        }
    }

    /// A `%` template that a string constant is, for a tuple display without stars.
    pub(super) fn percent(&mut self, left: &Expr, right: &Expr) -> Option<Vec<Piece>> {
        let ExprKind::Tuple { elts } = &right.kind else {
            return None;
        };
        let Some(Const::Value(Constant::Str(template))) = self.fold(left) else {
            return None;
        };
        let is_starred = elts
            .iter()
            .any(|elt| matches!(elt.kind, ExprKind::Starred { .. }));
        // A display of constants is a constant by now.
        if is_starred || self.fold(right).is_some() {
            None
        } else {
            percent_pieces(&template, elts.len())
        }
    }

    /// All of them, if all are constants.
    pub(super) fn fold_all(&mut self, elts: &[Expr]) -> Option<Vec<Const>> {
        elts.iter().map(|elt| self.fold(elt)).collect()
    }

    /// A list or set display of constants that is only searched or iterated.
    pub(super) fn fold_container(&mut self, expr: &Expr) -> Option<Const> {
        match &expr.kind {
            ExprKind::List { elts } => self.fold_all(elts).map(Const::Tuple),
            ExprKind::Set { elts } => self
                .fold_all(elts)
                .map(|items| Const::FrozenSet(distinct(items))),
            _ => None,
        }
    }
}

/// A frozenset's members, equal ones once.
fn distinct(items: Vec<Const>) -> Vec<Const> {
    let mut keys = std::collections::BTreeSet::new();
    let is_new = |item: &Const| {
        crate::bytecode::const_key::ConstKey::of(item).is_none_or(|key| keys.insert(key))
    };
    items.into_iter().filter(is_new).collect()
}

/// A piece of a `%` template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text as it is.
    Text(StrValue),
    /// The next value: 1 `str`, 2 `repr`, 3 `ascii`, then `format` with this specification if there is one.
    Value(u32, Option<String>),
}

/// `'…%s…' % (a, b)` as an f-string, as CPython's `optimize_format`: only `%s`, `%r` and `%a` with `-`, a width and a precision.
fn percent_pieces(template: &StrValue, n_values: usize) -> Option<Vec<Piece>> {
    let points = template.points();
    let mut pieces = Vec::new();
    let mut text = Vec::new();
    let mut values = 0;
    let mut at = 0;
    let is = |at: usize, c: char| points.get(at) == Some(&u32::from(c));
    while at < points.len() {
        if !is(at, '%') {
            text.push(points[at]);
            at += 1;
            continue;
        }
        at += 1;
        if is(at, '%') {
            text.push(u32::from('%'));
            at += 1;
            continue;
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(StrValue::from_points(&std::mem::take(
                &mut text,
            ))));
        }
        let (piece, next) = percent_value(&points, at)?;
        pieces.push(piece);
        values += 1;
        at = next;
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(StrValue::from_points(&text)));
    }
    (values == n_values).then_some(pieces)
}

/// One conversion, from after its `%`.
fn percent_value(points: &[u32], mut at: usize) -> Option<(Piece, usize)> {
    let char_at = |at: usize| points.get(at).copied().and_then(char::from_u32);
    let digits = |at: &mut usize| -> Option<String> {
        let start = *at;
        while char_at(*at).is_some_and(|c| c.is_ascii_digit()) {
            *at += 1;
        }
        let digits: String = points[start..*at]
            .iter()
            .filter_map(|&point| char::from_u32(point))
            .collect();
        (digits.len() < 3).then_some(digits)
    };
    let mut left = false;
    while char_at(at) == Some('-') {
        left = true;
        at += 1;
    }
    if char_at(at) == Some('0') {
        return None;
    }
    let width = digits(&mut at)?;
    let mut spec = String::new();
    if !width.is_empty() {
        if !left {
            spec.push('>');
        }
        spec.push_str(&width);
    }
    if char_at(at) == Some('.') {
        at += 1;
        let precision = digits(&mut at)?;
        spec.push('.');
        spec.push_str(&precision.parse().unwrap_or(0u32).to_string());
    }
    let conversion = match char_at(at)? {
        's' => 1,
        'r' => 2,
        'a' => 3,
        _ => return None,
    };
    Some((
        Piece::Value(conversion, (!spec.is_empty()).then_some(spec)),
        at + 1,
    ))
}
