//! Layouts made of owned references. See the module's words.

#![expect(unsafe_code, reason = "payloads of descriptors and proxies")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::class::layout::Field;
use crate::objects::class::slot::SlotDef;
use crate::objects::head::Head;
use crate::objects::native::GetSet;
use crate::objects::type_obj::{Layout, TypeObj};

/// Declares a payload: the fields in the order in which CPython visits and drops them, then what is no reference. `words` are fields
/// that are owned but never part of a cycle (strings), dropped last and not visited.
macro_rules! payload {
    (
        $(#[$doc:meta])* $name:ident, $layout:ident, $trace:ident, $destroy:ident;
        fields { $( $(#[$field_doc:meta])* $field:ident $role:literal, )* }
        words { $( $(#[$word_doc:meta])* $word:ident, )* }
        plain { $( $(#[$plain_doc:meta])* $plain:ident: $ty:ty, )* }
    ) => {
        $(#[$doc])*
        #[repr(C)]
        pub(crate) struct $name {
            head: Head,
            $( $(#[$field_doc])* pub(crate) $field: Field, )*
            $( $(#[$word_doc])* pub(crate) $word: Field, )*
            $( $(#[$plain_doc])* pub(crate) $plain: $ty, )*
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }

        // SAFETY: objects of this layout number are made by `alloc` alone, which fills all fields.
        unsafe impl Payload for $name {
            const LAYOUT: u8 = Layout::$layout as u8;
        }

        /// The walk.
        #[derive(Debug)]
        pub(crate) struct $trace;

        impl Trace for $trace {
            #[inline(always)]
            unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
                // SAFETY: a live object of this layout; fields are null or owned.
                unsafe {
                    let this = &*obj.cast::<$name>();
                    $(
                        if this.$field.is_set() {
                            v.edge(Role::Field($role), this.$field.raw());
                        }
                    )*
                    $(
                        if this.$word.is_set() {
                            v.edge(Role::Apart(concat!("__", stringify!($word), "__")), this.$word.raw());
                        }
                    )*
                }
            }
        }

        /// Drops all fields in order.
        ///
        /// # Safety
        /// An object of this layout that nobody reads at the moment.
        pub(crate) unsafe fn $destroy(cx: &mut Cx, obj: Raw) {
            // SAFETY: the caller's promise.
            unsafe {
                $( (*obj.cast::<$name>()).$field.drop_now(cx); )*
                $( (*obj.cast::<$name>()).$word.drop_now(cx); )*
                let _ = (cx, obj);
            }
        }

        impl $name {
            /// An object of the class with all fields empty, tracked. `plain` fields are what they are here.
            pub(crate) fn alloc(cx: &mut Cx, class: &TypeObj $(, $plain: $ty)*) -> Res<Value> {
                // SAFETY: the block has the class's size, at least this payload's; zeroes are empty fields.
                unsafe {
                    let bytes = (class.basic_size.get() as usize).max(size_of::<$name>());
                    let ty = std::ptr::from_ref(class).cast();
                    let raw = heap::ask::alloc_zeroed(cx.heap(), ty, bytes);
                    if raw.is_null() {
                        return Err(cx.memory_error());
                    }
                    let this = raw.cast::<$name>();
                    $( (&raw mut (*this).$plain).write($plain); )*
                    let _ = this;
                    heap::track(cx.heap(), raw);
                    Ok(Value::from_owned(raw))
                }
            }
        }
    };
}

pub(crate) use payload;

payload! {
    /// A slot wrapper in the dict of a built-in type: `int.__add__`.
    WrapperObj, WrapperDescr, WrapperTrace, destroy_wrapper;
    fields {
        /// `__objclass__`.
        objclass "__objclass__",
    }
    words {}
    plain {
        /// What it wraps.
        def: &'static SlotDef,
    }
}

payload! {
    /// A slot wrapper bound to an object: `(1).__add__`.
    MethodWrapperObj, MethodWrapper, MethodWrapperTrace, destroy_method_wrapper;
    fields {
        /// The slot wrapper.
        descr "descriptor",
        /// `__self__`.
        self_ "__self__",
    }
    words {}
    plain {}
}

payload! {
    /// A computed attribute.
    GetSetObj, GetSetDescr, GetSetTrace, destroy_getset;
    fields {
        /// `__objclass__`.
        objclass "__objclass__",
    }
    words {}
    plain {
        /// Its functions.
        row: &'static GetSet,
    }
}

payload! {
    /// A slot of `__slots__`, or a field of a built-in type.
    MemberObj, MemberDescr, MemberTrace, destroy_member;
    fields {
        /// `__objclass__`.
        objclass "__objclass__",
    }
    words {
        /// `__name__`.
        name,
    }
    plain {
        /// Where instances have it, in bytes from the header.
        offset: u32,
        /// The functions of a built-in type's field: it has no offset.
        row: Option<&'static GetSet>,
    }
}

payload! {
    /// A property.
    PropertyObj, Property, PropertyTrace, destroy_property;
    fields {
        /// `fget`.
        fget "fget",
        /// `fset`.
        fset "fset",
        /// `fdel`.
        fdel "fdel",
        /// `__doc__`.
        doc "__doc__",
        /// `__name__`.
        name "__name__",
    }
    words {}
    plain {
        /// The documentation came from the getter.
        is_getter_doc: Cell<bool>,
    }
}

payload! {
    /// A class method.
    ClassMethodObj, ClassMethod, ClassMethodTrace, destroy_class_method;
    fields {
        /// `__func__`.
        callable "__func__",
        /// `__dict__`.
        dict "__dict__",
    }
    words {}
    plain {}
}

payload! {
    /// A static method.
    StaticMethodObj, StaticMethod, StaticMethodTrace, destroy_static_method;
    fields {
        /// `__func__`.
        callable "__func__",
        /// `__dict__`.
        dict "__dict__",
    }
    words {}
    plain {}
}

payload! {
    /// A super object.
    SuperObj, Super, SuperTrace, destroy_super;
    fields {
        /// `__self__`.
        obj "__self__",
        /// `__thisclass__`.
        class "__thisclass__",
        /// `__self_class__`.
        obj_class "__self_class__",
    }
    words {}
    plain {}
}

payload! {
    /// A read-only view of a mapping.
    ProxyObj, MappingProxy, ProxyTrace, destroy_proxy;
    fields {
        /// The mapping.
        mapping "mapping",
    }
    words {}
    plain {}
}

payload! {
    /// `origin[args]`.
    AliasObj, GenericAlias, AliasTrace, destroy_alias;
    fields {
        /// `__origin__`.
        origin "__origin__",
        /// `__args__`: a tuple.
        args "__args__",
        /// `__parameters__`: a tuple, once asked.
        parameters "__parameters__",
    }
    words {}
    plain {
        /// Head of its weak reference list.
        weak_list: Cell<Raw>,
        /// It stands after a star.
        is_starred: Cell<bool>,
    }
}

payload! {
    /// `A | B`.
    UnionObj, Union, UnionTrace, destroy_union;
    fields {
        /// `__args__`: a tuple.
        args "__args__",
        /// `__parameters__`: a tuple, once asked.
        parameters "__parameters__",
    }
    words {}
    plain {}
}

/// Where the weak list of a generic alias begins.
pub(crate) const ALIAS_WEAK_OFFSET: i16 = std::mem::offset_of!(AliasObj, weak_list) as i16;
/// Where the dict of class and static methods lies.
pub(crate) const METHOD_DICT_OFFSET: i16 = std::mem::offset_of!(ClassMethodObj, dict) as i16;
