//! The depth of CPython's value stack in expressions: each leaves one value.

use super::display::STACK_USE_GUIDELINE;
use super::fold::Piece;
use super::scope::{NameScope, ScopeId, node_key};
use super::stack_size::Depth;
use crate::bytecode::code::Const;
use crate::syntax::ast::{
    Arguments, CmpOperator, Comprehension, Constant, DictItem, Expr, ExprKind, Ident, Keyword,
    Operator, UnaryOperator,
};

impl Depth<'_, '_, '_> {
    fn is_const(&mut self, expr: &Expr) -> bool {
        self.cx.folder.fold(expr).is_some()
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        exprs.iter().for_each(|expr| self.expr(expr));
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        if self.is_const(expr) {
            return self.push(1);
        }
        let base = self.now;
        match &expr.kind {
            ExprKind::BinOp {
                left, op, right, ..
            } => self.binary(left, *op, right),
            ExprKind::UnaryOp { operand, .. } => self.expr(operand),
            ExprKind::BoolOp { values, .. } => {
                for (idx, value) in values.iter().enumerate() {
                    self.now = base;
                    self.expr(value);
                    if idx + 1 < values.len() {
                        self.peak(1);
                    }
                }
            }
            ExprKind::Compare {
                left,
                ops,
                comparators,
            } => self.compare(left, ops, comparators),
            ExprKind::NamedExpr { value, .. } => {
                self.expr(value);
                self.peak(1);
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.jump_if(test);
                self.expr(body);
                self.now = base;
                self.expr(orelse);
            }
            ExprKind::Call {
                func,
                args,
                keywords,
                ..
            } => self.call(func, args, keywords),
            ExprKind::Attribute { value, attr } => {
                if let Some(args) = self.super_args(value, attr) {
                    self.super_call(args);
                } else {
                    self.expr(value);
                }
            }
            ExprKind::Subscript { value, slice } => self.container_and_key(value, slice),
            ExprKind::Slice { lower, upper, step } => {
                for bound in [lower, upper] {
                    match bound {
                        Some(bound) => self.expr(bound),
                        None => self.push(1),
                    }
                }
                step.iter().for_each(|step| self.expr(step));
            }
            ExprKind::List { elts } | ExprKind::Set { elts } => self.sequence(elts, 0, false),
            ExprKind::Tuple { elts } => self.sequence(elts, 0, true),
            ExprKind::Dict { items } => self.dict(items),
            ExprKind::JoinedStr { values } => {
                if values.len() > STACK_USE_GUIDELINE {
                    self.push(3);
                    for value in values {
                        self.expr(value);
                        self.pop(1);
                    }
                } else if values.is_empty() {
                    self.push(1);
                } else {
                    self.exprs(values);
                }
            }
            ExprKind::FormattedValue {
                value, format_spec, ..
            } => {
                self.expr(value);
                format_spec.iter().for_each(|spec| self.expr(spec));
            }
            ExprKind::Lambda { args, .. } => {
                let parts = self.defaults(args);
                let n_free = self.n_free(node_key(expr));
                self.make_function(parts, n_free);
            }
            ExprKind::ListComp { elt, generators } | ExprKind::SetComp { elt, generators } => {
                self.inlined_comp(node_key(expr), generators, &[elt]);
            }
            ExprKind::DictComp {
                key,
                value,
                generators,
            } => {
                self.inlined_comp(node_key(expr), generators, &[key, value]);
            }
            ExprKind::GeneratorExp { generators, .. } => {
                let n_free = self.n_free(node_key(expr));
                self.make_function(0, n_free);
                generators
                    .iter()
                    .take(1)
                    .for_each(|generator| self.iterable(&generator.iter));
            }
            ExprKind::Yield { value: Some(value) } => self.expr(value),
            ExprKind::YieldFrom { value } => {
                self.expr(value);
                self.peak(2);
            }
            ExprKind::Starred { value } | ExprKind::Await { value } => self.expr(value),
            ExprKind::Name(_)
            | ExprKind::Constant(_)
            | ExprKind::Invalid
            | ExprKind::Yield { value: None } => self.push(1),
        }
        self.now = base;
        self.push(1);
    }

    fn n_free(&self, key: usize) -> usize {
        self.cx
            .table
            .of_node(key)
            .map_or(0, |id| self.cx.table.get(id).freevars().len())
    }

    fn binary(&mut self, left: &Expr, op: Operator, right: &Expr) {
        if op == Operator::Mod
            && let ExprKind::Tuple { elts } = &right.kind
            && let Some(pieces) = self.cx.folder.percent(left, right)
        {
            let mut values = elts.iter();
            for piece in &pieces {
                match piece {
                    Piece::Text(_) => self.push(1),
                    Piece::Value(_, spec) => {
                        values.next().into_iter().for_each(|value| self.expr(value));
                        self.peak(u32::from(spec.is_some()));
                    }
                }
            }
            return;
        }
        self.expr(left);
        self.expr(right);
    }

    /// What `in` searches or a loop iterates.
    pub(super) fn iterable(&mut self, expr: &Expr) {
        if self.cx.folder.fold_container(expr).is_some() {
            return self.push(1);
        }
        match &expr.kind {
            ExprKind::List { elts }
                if !elts
                    .iter()
                    .any(|elt| matches!(elt.kind, ExprKind::Starred { .. })) =>
            {
                let base = self.now;
                self.sequence(elts, 0, true);
                self.now = base + 1;
            }
            _ => self.expr(expr),
        }
    }

    fn comparand(&mut self, op: CmpOperator, expr: &Expr) {
        if matches!(op, CmpOperator::In | CmpOperator::NotIn) {
            self.iterable(expr);
        } else {
            self.expr(expr);
        }
    }

    fn compare(&mut self, left: &Expr, ops: &[CmpOperator], comparators: &[Expr]) {
        self.expr(left);
        let n = comparators.len();
        for (idx, (op, comparator)) in ops.iter().zip(comparators).enumerate() {
            if idx + 1 < n {
                self.expr(comparator);
                self.peak(1);
                self.pop(1);
            } else {
                self.comparand(*op, comparator);
            }
        }
    }

    /// A condition: leaves nothing.
    pub(super) fn jump_if(&mut self, expr: &Expr) {
        let base = self.now;
        if self.is_const(expr) {
            return;
        }
        match &expr.kind {
            ExprKind::UnaryOp {
                op: UnaryOperator::Not,
                operand,
            } => self.jump_if(operand),
            ExprKind::BoolOp { values, .. } => values.iter().for_each(|value| self.jump_if(value)),
            ExprKind::IfExp { test, body, orelse } => [test, body, orelse]
                .into_iter()
                .for_each(|part| self.jump_if(part)),
            ExprKind::Compare {
                left,
                ops,
                comparators,
            } => {
                let is_none = |expr: &Expr| matches!(expr.kind, ExprKind::Constant(Constant::None));
                if let ([CmpOperator::Is | CmpOperator::IsNot], [only]) =
                    (ops.as_slice(), comparators.as_slice())
                    && is_none(only)
                {
                    self.expr(left);
                } else {
                    self.compare(left, ops, comparators);
                }
            }
            _ => self.expr(expr),
        }
        self.now = base;
    }

    // ---- displays

    /// As CPython's `starunpack_helper`, on top of `pushed` values.
    pub(super) fn sequence(&mut self, elts: &[Expr], pushed: u32, is_tuple: bool) {
        let base = self.now - pushed;
        let n = elts.len();
        let is_star = |elt: &Expr| matches!(elt.kind, ExprKind::Starred { .. });
        if n > 2 && self.cx.folder.fold_all(elts).is_some() {
            if is_tuple && pushed == 0 {
                self.push(1);
            } else {
                self.now = base;
                self.push(2);
            }
            self.now = base + 1;
            return;
        }
        let big = n + pushed as usize > STACK_USE_GUIDELINE;
        let mut built = big;
        if big {
            self.now = base;
            self.push(1);
        }
        for elt in elts {
            if is_star(elt) && !built {
                built = true;
                self.now = base;
                self.push(1);
            }
            self.expr(elt);
            if built {
                self.pop(1);
            }
        }
        self.now = base;
        self.push(1);
    }

    fn dict(&mut self, items: &[DictItem]) {
        let base = self.now;
        let mut have_dict = false;
        let mut waiting = 0;
        for (idx, item) in items.iter().enumerate() {
            if item.key.is_none() {
                if waiting > 0 {
                    self.sub_dict(&items[idx - waiting..idx]);
                    have_dict = true;
                    waiting = 0;
                }
                if !have_dict {
                    self.push(1);
                    have_dict = true;
                }
                self.now = base + 1;
                self.expr(&item.value);
                self.now = base + 1;
            } else if waiting * 2 > STACK_USE_GUIDELINE {
                self.sub_dict(&items[idx - waiting..=idx]);
                self.now = base + 1;
                have_dict = true;
                waiting = 0;
            } else {
                waiting += 1;
            }
        }
        if waiting > 0 {
            self.sub_dict(&items[items.len() - waiting..]);
        } else if !have_dict {
            self.push(1);
        }
    }

    fn sub_dict(&mut self, items: &[DictItem]) {
        let base = self.now;
        let n = items.len();
        let big = n * 2 > STACK_USE_GUIDELINE;
        let keys: Option<Vec<Const>> = items
            .iter()
            .map(|item| item.key.as_ref().and_then(|key| self.cx.folder.fold(key)))
            .collect();
        if n > 1 && !big && keys.is_some() {
            items.iter().for_each(|item| self.expr(&item.value));
            self.peak(1);
        } else {
            if big {
                self.push(1);
            }
            for item in items {
                item.key.iter().for_each(|key| self.expr(key));
                self.expr(&item.value);
                if big {
                    self.pop(2);
                }
            }
        }
        self.now = base;
        self.push(1);
    }

    // ---- calls

    fn call(&mut self, func: &Expr, args: &[Expr], keywords: &[Keyword]) {
        let is_plain = !args
            .iter()
            .any(|arg| matches!(arg.kind, ExprKind::Starred { .. }))
            && keywords.iter().all(|keyword| keyword.arg.is_some());
        if let ExprKind::Attribute { value, attr } = &func.kind
            && is_plain
            && args.len() + keywords.len() + usize::from(!keywords.is_empty()) < STACK_USE_GUIDELINE
        {
            if let Some(args) = self.super_args(value, attr) {
                self.super_call(args);
            } else {
                self.expr(value);
            }
            self.push(1);
            self.exprs(args);
            keywords
                .iter()
                .for_each(|keyword| self.expr(&keyword.value));
            self.peak(u32::from(!keywords.is_empty()));
            return;
        }
        self.expr(func);
        self.push(1);
        self.call_args(0, args, keywords);
    }

    /// The arguments of a call whose callable and first `pushed` ones are there.
    pub(super) fn call_args(&mut self, pushed: u32, args: &[Expr], keywords: &[Keyword]) {
        let is_plain = !args
            .iter()
            .any(|arg| matches!(arg.kind, ExprKind::Starred { .. }))
            && keywords.iter().all(|keyword| keyword.arg.is_some());
        if is_plain && args.len() + 2 * keywords.len() <= STACK_USE_GUIDELINE {
            self.exprs(args);
            keywords
                .iter()
                .for_each(|keyword| self.expr(&keyword.value));
            return self.peak(u32::from(!keywords.is_empty()));
        }
        if let (
            [
                Expr {
                    kind: ExprKind::Starred { value },
                    ..
                },
            ],
            0,
        ) = (args, pushed)
        {
            self.expr(value);
        } else {
            self.sequence(args, pushed, true);
        }
        let base = self.now;
        let mut have_dict = false;
        let mut waiting = 0;
        for (idx, keyword) in keywords.iter().enumerate() {
            if keyword.arg.is_some() {
                waiting += 1;
                continue;
            }
            if waiting > 0 {
                self.sub_keywords(&keywords[idx - waiting..idx]);
                have_dict = true;
                waiting = 0;
            }
            if !have_dict {
                self.push(1);
                have_dict = true;
            }
            self.now = base + 1;
            self.expr(&keyword.value);
            self.now = base + 1;
        }
        if waiting > 0 {
            self.sub_keywords(&keywords[keywords.len() - waiting..]);
        }
    }

    fn sub_keywords(&mut self, keywords: &[Keyword]) {
        let base = self.now;
        let n = keywords.len();
        let big = 2 * n > STACK_USE_GUIDELINE;
        if n > 1 && !big {
            keywords
                .iter()
                .for_each(|keyword| self.expr(&keyword.value));
            self.peak(1);
        } else {
            if big {
                self.push(1);
            }
            for keyword in keywords {
                self.push(1);
                self.expr(&keyword.value);
                if big {
                    self.pop(2);
                }
            }
        }
        self.now = base;
        self.push(1);
    }

    /// The arguments of `super(…)` if `value.attr` is compiled as an attribute of it.
    fn super_args<'e>(&mut self, value: &'e Expr, attr: &Ident) -> Option<&'e [Expr]> {
        let ExprKind::Call {
            func,
            args,
            keywords,
            ..
        } = &value.kind
        else {
            return None;
        };
        let ExprKind::Name(name) = &func.kind else {
            return None;
        };
        let is_star = args
            .iter()
            .any(|arg| matches!(arg.kind, ExprKind::Starred { .. }));
        if &**name != "super" || &*attr.name == "__class__" || !keywords.is_empty() || is_star {
            return None;
        }
        let table = &self.cx.table;
        let scope = self.comps.last().copied().unwrap_or(self.scope);
        let is_builtin = table.get(scope).scope_of("super") == Some(NameScope::GlobalImplicit)
            && table.get(self.cx.module).scope_of("super").is_none();
        let has_class = table.get(scope).scope_of("__class__") == Some(NameScope::Free);
        match args.len() {
            2 if is_builtin => Some(args),
            0 if is_builtin && self.n_positional > 0 && has_class => Some(args),
            _ => None,
        }
    }

    fn super_call(&mut self, args: &[Expr]) {
        let base = self.now;
        self.push(1);
        if args.is_empty() {
            self.push(2);
        } else {
            self.exprs(args);
        }
        self.now = base + 1;
    }

    // ---- functions and comprehensions

    /// Defaults and keyword defaults, as one value each; gives how many.
    pub(super) fn defaults(&mut self, args: &Arguments) -> u32 {
        let base = self.now;
        let mut parts = 0;
        if !args.defaults.is_empty() {
            if self.cx.folder.fold_all(&args.defaults).is_none() {
                self.exprs(&args.defaults);
            }
            self.now = base;
            self.push(1);
            parts = 1;
        }
        if args.kw_defaults.iter().any(Option::is_some) {
            args.kw_defaults
                .iter()
                .flatten()
                .for_each(|default| self.expr(default));
            self.peak(1);
            parts += 1;
            self.now = base + parts;
            self.push(0);
        }
        parts
    }

    /// The function made on top of its `parts`, which it takes.
    pub(super) fn make_function(&mut self, parts: u32, n_free: usize) {
        if n_free > 0 {
            self.push(n_free as u32);
            self.pop(n_free as u32);
            self.push(1);
        }
        self.push(1);
        self.pop(parts + u32::from(n_free > 0));
    }

    fn inlined_comp(&mut self, key: usize, generators: &[Comprehension], elements: &[&Expr]) {
        let (Some(first), Some(scope)) = (generators.first(), self.cx.table.of_node(key)) else {
            return;
        };
        self.iterable(&first.iter);
        let saved = self.n_saved(scope);
        self.push(saved + 1);
        self.comps.push(scope);
        self.comp_loops(generators, true, elements);
        self.comps.pop();
    }

    fn n_saved(&self, scope: ScopeId) -> u32 {
        let in_class = self.is_class && self.comps.is_empty();
        let symbols = self.cx.table.get(scope).symbols.values();
        let own = |s: &&super::scope::Symbol| s.local && !s.nonlocal || in_class;
        symbols.filter(own).count() as u32
    }

    /// The loops, the first one's iterator being there, down to the elements.
    pub(super) fn comp_loops(
        &mut self,
        generators: &[Comprehension],
        iter_is_there: bool,
        elements: &[&Expr],
    ) {
        let base = self.now;
        let Some((generator, rest)) = generators.split_first() else {
            elements.iter().for_each(|element| self.expr(element));
            self.now = base;
            return;
        };
        let single = match &generator.iter.kind {
            ExprKind::List { elts } | ExprKind::Tuple { elts }
                if elts.len() == 1 && !iter_is_there =>
            {
                elts.first()
            }
            _ => None,
        };
        if let Some(elt) = single.filter(|elt| !matches!(elt.kind, ExprKind::Starred { .. })) {
            self.expr(elt);
        } else {
            if !iter_is_there {
                self.iterable(&generator.iter);
            }
            self.push(1);
        }
        self.store(&generator.target);
        generator.ifs.iter().for_each(|test| self.jump_if(test));
        self.comp_loops(rest, false, elements);
        self.now = base;
    }
}
