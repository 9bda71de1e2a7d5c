//! What the patterns of `match` ask of objects: `_PyEval_MatchKeys` and `_PyEval_MatchClass` of CPython's `ceval.c`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::type_obj::{T_MAPPING, T_SEQUENCE, TypeObj};
use crate::objects::{Ty, set, str_, tuple};

/// Types of which `C(x)` binds the subject itself to `x`, with their subclasses.
const BINDS_ITSELF: &[Ty] = &[
    Ty::Bool,
    Ty::Bytes,
    Ty::Dict,
    Ty::Float,
    Ty::FrozenSet,
    Ty::Int,
    Ty::List,
    Ty::Set,
    Ty::Str,
    Ty::Tuple,
];

/// What a class pattern has seen of its subject.
struct Seen {
    names: Value,
    values: Vec<Value>,
}

impl Cx {
    /// Does a sequence pattern look into it?
    pub(crate) fn is_sequence_pattern(&self, subject: &Value) -> bool {
        self.type_of(subject).has(T_SEQUENCE)
    }

    /// Does a mapping pattern look into it?
    pub(crate) fn is_mapping_pattern(&self, subject: &Value) -> bool {
        self.type_of(subject).has(T_MAPPING)
    }

    /// The values of all keys, by the mapping's `get`: a tuple, or None if one is missing.
    pub(crate) fn match_keys(&mut self, subject: &Value, keys: &Value) -> Res<Value> {
        let n_keys = tuple::items(self, keys).len();
        if n_keys == 0 {
            return tuple::from_vec(self, Vec::new());
        }
        let name = str_::intern(self, "get");
        let (get, is_method) = self.get_method(subject, &name)?;
        let seen = set::new(self, false, Vec::new())?;
        // Nothing in the mapping is this object.
        let object = self.type_value(Ty::Object);
        let missing = self.call(&object, &[])?;
        let mut values = Vec::new();
        for idx in 0..n_keys {
            let key = tuple::items(self, keys)[idx].clone();
            if set::contains(self, &seen, &key)? {
                let shown = self.repr(&key)?;
                let shown = str_::to_rust(self, &shown);
                return Err(
                    self.value_error(format!("mapping pattern checks duplicate key ({shown})"))
                );
            }
            set::add(self, &seen, &key)?;
            let value = if is_method {
                self.call(&get, &[subject.clone(), key, missing.clone()])?
            } else {
                self.call(&get, &[key, missing.clone()])?
            };
            if value.is(&missing) {
                return Ok(self.none());
            }
            values.push(value);
        }
        tuple::from_vec(self, values)
    }

    /// The attributes that a class pattern asks for: `n_positional` by `__match_args__`, then those of `names`. None if the subject is no
    /// instance or lacks one.
    pub(crate) fn match_class(
        &mut self,
        subject: &Value,
        class: &Value,
        n_positional: usize,
        names: &Value,
    ) -> Res<Value> {
        if class.cast::<TypeObj>().is_none() {
            return Err(self.type_error("called match pattern must be a class"));
        }
        if !self.is_instance(subject, class)? {
            return Ok(self.none());
        }
        let mut seen = Seen {
            names: set::new(self, false, Vec::new())?,
            values: Vec::new(),
        };
        if n_positional > 0 && !self.match_positional(subject, class, n_positional, &mut seen)? {
            return Ok(self.none());
        }
        for idx in 0..tuple::items(self, names).len() {
            let name = tuple::items(self, names)[idx].clone();
            if !self.match_attribute(subject, class, &name, &mut seen)? {
                return Ok(self.none());
            }
        }
        tuple::from_vec(self, seen.values)
    }

    fn match_positional(
        &mut self,
        subject: &Value,
        class: &Value,
        n_positional: usize,
        seen: &mut Seen,
    ) -> Res<bool> {
        let key = self.name(Name::__match_args__).clone();
        let match_args = self.get_attr_opt(class, &key)?;
        let binds_itself = match_args.is_none() && self.binds_itself(class);
        let allowed = match &match_args {
            Some(args) if self.is_exact(args, Ty::Tuple) => tuple::items(self, args).len(),
            Some(args) => {
                let (class, got) = (self.class_tp_name(class), self.type_name_of(args));
                return Err(self.type_error(format!(
                    "{class}.__match_args__ must be a tuple (got {got})"
                )));
            }
            None => usize::from(binds_itself),
        };
        if allowed < n_positional {
            let class = self.class_tp_name(class);
            let s = if allowed == 1 { "" } else { "s" };
            return Err(self.type_error(format!(
                "{class}() accepts {allowed} positional sub-pattern{s} ({n_positional} given)"
            )));
        }
        let Some(match_args) = match_args else {
            seen.values.push(subject.clone());
            return Ok(true);
        };
        for idx in 0..n_positional {
            let name = tuple::items(self, &match_args)[idx].clone();
            if !self.is_exact(&name, Ty::Str) {
                let got = self.type_name_of(&name);
                return Err(self.type_error(format!(
                    "__match_args__ elements must be strings (got {got})"
                )));
            }
            if !self.match_attribute(subject, class, &name, seen)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn match_attribute(
        &mut self,
        subject: &Value,
        class: &Value,
        name: &Value,
        seen: &mut Seen,
    ) -> Res<bool> {
        if set::contains(self, &seen.names, name)? {
            let class = self.class_tp_name(class);
            let shown = self.repr(name)?;
            let shown = str_::to_rust(self, &shown);
            return Err(self.raise(
                Exc::TypeError,
                format!("{class}() got multiple sub-patterns for attribute {shown}"),
            ));
        }
        set::add(self, &seen.names, name)?;
        let value = self.get_attr_opt(subject, name)?;
        let is_there = value.is_some();
        seen.values.extend(value);
        Ok(is_there)
    }

    fn binds_itself(&self, class: &Value) -> bool {
        let Some(class) = class.cast::<TypeObj>() else {
            return false;
        };
        BINDS_ITSELF
            .iter()
            .any(|&ty| crate::objects::exception::layout::is_subtype(self, class, self.ty(ty)))
    }

    /// `tp_name` of a class that is a value.
    fn class_tp_name(&self, class: &Value) -> String {
        class
            .cast::<TypeObj>()
            .map_or_else(String::new, |class| class.tp_name(self))
    }
}
