//! Loading, storing and deleting names, and the values that instructions take.

use std::rc::Rc;

use super::Compiler;
use super::ir::{Arg, Reg, Word};
use super::scope::{NameScope, mangle};
use super::unit::Place;
use crate::bytecode::code::Const;
use crate::bytecode::opcode::Opcode;
use crate::syntax::ast::{Constant, Expr, Name};

/// A value where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Val {
    /// A bound local, read in place.
    Local(Reg),
    /// A constant.
    Const(u32),
    /// An owned temporary.
    Temp(u32),
}

impl Val {
    /// As an operand that is consumed if it can be.
    pub(super) fn take(self) -> Arg {
        match self {
            Val::Local(reg) => Arg::Keep(reg),
            Val::Const(idx) => Arg::Const(idx),
            Val::Temp(temp) => Arg::Take(temp),
        }
    }

    /// As an operand that is read again later.
    pub(super) fn keep(self) -> Arg {
        match self {
            Val::Local(reg) => Arg::Keep(reg),
            Val::Const(idx) => Arg::Const(idx),
            Val::Temp(temp) => Arg::Keep(Reg::Temp(temp)),
        }
    }
}

/// Where a value shall go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dst {
    /// A local.
    To(Reg),
    /// The next temporary.
    Push,
}

impl Compiler<'_> {
    /// The field for a destination; takes the temporary.
    pub(super) fn dst(&mut self, dst: Dst) -> Arg {
        match dst {
            Dst::To(reg) => Arg::Dst(reg),
            Dst::Push => Arg::Dst(Reg::Temp(self.unit.emit.alloc())),
        }
    }

    /// The next temporary as an owned value, just written by an instruction whose destination was `Dst::Push` at `temp`.
    pub(super) fn const_of(&mut self, constant: Const) -> Val {
        if !self.unit.emit.is_reachable() {
            return Val::Const(0);
        }
        Val::Const(self.add_const(constant))
    }

    pub(super) fn const_value(&mut self, constant: Constant) -> Val {
        self.const_of(Const::Value(constant))
    }

    pub(super) fn const_str(&mut self, text: &str) -> Val {
        self.const_value(str_constant(text))
    }

    /// Mangles a name as the unit does.
    pub(super) fn mangled(&self, name: &Name) -> Name {
        mangle(self.unit.private.as_deref(), name)
    }

    /// Where a name lives, and its mangled form.
    pub(super) fn place(&mut self, name: &Name) -> (Place, Name) {
        let name = self.mangled(name);
        (self.unit.place(&self.table, &name), name)
    }

    /// The local that a name is, if it is one.
    pub(super) fn fast_local(&mut self, name: &Name) -> Option<Reg> {
        match self.place(name).0 {
            Place::Fast(reg) => Some(reg),
            _ => None,
        }
    }

    fn check_bound(&mut self, reg: Reg, name: &Name) {
        self.op_name(Opcode::CheckBound, &[Arg::Reg(reg)], name);
    }

    /// A name as a value: a local stays where it is.
    pub(super) fn name_operand(&mut self, name: &Name) -> Val {
        if let (Place::Fast(reg), name) = self.place(name) {
            self.check_bound(reg, &name);
            return Val::Local(reg);
        }
        let temp = self.unit.emit.top;
        self.load_name(name, Dst::Push);
        Val::Temp(temp)
    }

    /// Loads a name.
    pub(super) fn load_name(&mut self, name: &Name, dst: Dst) {
        let (place, name) = self.place(name);
        if let Place::Fast(reg) = place {
            self.check_bound(reg, &name);
        }
        let dst = self.dst(dst);
        match place {
            Place::Fast(reg) => self.op(Opcode::Move, &[dst, Arg::Keep(reg)]),
            Place::Cell(cell, free) => {
                self.op_name(
                    Opcode::LoadCell,
                    &[dst, Arg::Reg(cell), Arg::Num(u32::from(free))],
                    &name,
                );
            }
            Place::Global => self.op_name(Opcode::LoadGlobal, &[dst], &name),
            Place::Namespace => {
                self.op_name(Opcode::LoadName, &[dst, Arg::Reg(Reg::Namespace)], &name);
            }
            Place::NamespaceOrCell(cell) => {
                let args = [dst, Arg::Reg(Reg::Namespace), Arg::Reg(cell)];
                self.op_name(Opcode::LoadNameOrCell, &args, &name);
            }
        }
    }

    /// Stores a value under a name.
    pub(super) fn store_name(&mut self, name: &Name, value: Val) {
        self.store_arg(name, value.take());
    }

    /// Stores an operand under a name.
    pub(super) fn store_arg(&mut self, name: &Name, src: Arg) {
        let (place, name) = self.place(name);
        match place {
            Place::Fast(reg) => self.op(Opcode::Move, &[Arg::Dst(reg), src]),
            Place::Cell(cell, _) => self.op(Opcode::StoreCell, &[Arg::Reg(cell), src]),
            Place::Global => self.op_name(Opcode::StoreGlobal, &[src], &name),
            Place::Namespace => {
                self.op_name(Opcode::StoreName, &[Arg::Reg(Reg::Namespace), src], &name);
            }
            // `nonlocal` in a class body.
            Place::NamespaceOrCell(cell) => self.op(Opcode::StoreCell, &[Arg::Reg(cell), src]),
        }
    }

    /// `del name`.
    pub(super) fn delete_name(&mut self, name: &Name) {
        let (place, name) = self.place(name);
        match place {
            Place::Fast(reg) => {
                self.check_bound(reg, &name);
                self.op(Opcode::DeleteLocal, &[Arg::Reg(reg)]);
            }
            Place::Cell(cell, free) => {
                self.op_name(
                    Opcode::DeleteCell,
                    &[Arg::Reg(cell), Arg::Num(u32::from(free))],
                    &name,
                );
            }
            Place::Global => self.op_name(Opcode::DeleteGlobal, &[], &name),
            Place::Namespace => {
                self.op_name(Opcode::DeleteName, &[Arg::Reg(Reg::Namespace)], &name);
            }
            Place::NamespaceOrCell(cell) => {
                self.op_name(Opcode::DeleteCell, &[Arg::Reg(cell), Arg::Num(1)], &name);
            }
        }
    }

    /// Whether a name is read as a global that nothing around binds.
    pub(super) fn is_global_implicit(&self, name: &str) -> bool {
        let scope = self.unit.comps.last().copied().unwrap_or(self.unit.scope);
        self.table.get(scope).scope_of(name) == Some(NameScope::GlobalImplicit)
    }

    // ---- values

    /// Moves a value to a destination.
    pub(super) fn move_to(&mut self, value: Val, dst: Dst) {
        if let (Val::Temp(temp), Dst::Push) = (value, dst)
            && temp == self.unit.emit.top
        {
            self.unit.emit.alloc();
            return;
        }
        let dst = self.dst(dst);
        self.op(Opcode::Move, &[dst, value.take()]);
    }

    /// Puts a value into the next temporary, unless it is there.
    pub(super) fn push_val(&mut self, value: Val) -> u32 {
        let temp = self.unit.emit.top;
        self.move_to(value, Dst::Push);
        temp
    }

    /// Drops an owned value.
    pub(super) fn discard(&mut self, value: Val) {
        if let Val::Temp(temp) = value {
            self.op(Opcode::Drop, &[Arg::Reg(Reg::Temp(temp))]);
        }
    }

    /// Notes that a value is an operand of what is still being evaluated.
    pub(super) fn hold(&mut self, value: Val) {
        if let Val::Local(reg) = value {
            self.unit.emit.hold(reg);
        }
    }

    /// Ends `hold`.
    pub(super) fn release(&mut self, value: Val) {
        if let Val::Local(reg) = value {
            self.unit.emit.release(reg);
        }
    }

    /// Evaluates an operand that must keep its value while `rest` is evaluated, and holds it.
    pub(super) fn operand_before(&mut self, expr: &Expr, rest: &[&Expr]) -> Val {
        let value = self.operand(expr);
        let value = self.shield(value, rest);
        self.hold(value);
        value
    }

    /// Copies a local that `rest` may rebind.
    pub(super) fn shield(&mut self, value: Val, rest: &[&Expr]) -> Val {
        let Val::Local(Reg::Local(local)) = value else {
            return value;
        };
        let name = Rc::clone(&self.unit.varnames[local as usize]);
        let scopes = self.unit.comps.iter().chain(Some(&self.unit.scope));
        let is_rebound = |scope: &super::scope::Scope| {
            scope
                .symbols
                .get(&name)
                .is_some_and(|symbol| symbol.rebound)
        };
        let may_change = scopes
            .into_iter()
            .any(|&scope| is_rebound(self.table.get(scope)));
        if may_change && rest.iter().any(|expr| super::walk::binds(expr)) {
            return Val::Temp(self.push_val(value));
        }
        value
    }

    /// A jump, forward or back.
    pub(super) fn jump(&mut self, label: super::ir::Label) {
        let back = self.unit.emit.label_at(label).is_some();
        let op = if back { Opcode::JumpBack } else { Opcode::Jump };
        self.unit.emit.emit(op, &[], Word::Jump(label));
    }
}

/// A string constant.
pub(super) fn str_constant(text: &str) -> Constant {
    Constant::Str(crate::syntax::ast::StrValue::Text(text.into()))
}
