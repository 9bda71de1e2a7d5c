//! Layout of cached functions: the dict from keys to places, and the places, linked from the one that was used longest ago to the
//! youngest. Keys and results are owned by the places and are edges of the cached function, as in CPython.
//!
//! Without a limit there are no places: the dict holds the results themselves.

#![expect(unsafe_code, reason = "payload of cached functions")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::class::layout::Field;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A cached function.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct LruObj {
    head: Head,
    /// The function.
    pub(crate) function: Field,
    /// The dict: keys to places, or to results.
    pub(crate) cache: Field,
    /// What `cache_info` makes its answer with.
    pub(crate) info_type: Field,
    /// The places, on Rust's heap; null without a limit.
    places: Cell<*mut Places>,
    /// Most results that are kept; -1 for no limit.
    pub(crate) max: Cell<i64>,
    /// Types of arguments are part of the key.
    pub(crate) is_typed: Cell<bool>,
    /// Calls that found a result.
    pub(crate) hits: Cell<u64>,
    /// Calls that did not.
    pub(crate) misses: Cell<u64>,
    /// CPython has the head of its list here.
    pad: [Cell<u64>; 7],
    dict: Field,
    weak_list: Cell<Raw>,
}

/// Where the attributes of a cached function are.
pub(crate) const LRU_DICT: i16 = std::mem::offset_of!(LruObj, dict) as i16;
/// Where its weak list begins.
pub(crate) const LRU_WEAK: i16 = std::mem::offset_of!(LruObj, weak_list) as i16;

// SAFETY: only `_lru_cache_wrapper` has this layout number.
unsafe impl Payload for LruObj {
    const LAYOUT: u8 = Layout::LruCache as u8;
}

/// A place: a result with its key, or free.
#[derive(Debug)]
struct Place {
    content: Option<(Value, Value)>,
    hash: i64,
    before: usize,
    after: usize,
}

/// The places of a cache. Place 0 is the head of the ring and holds nothing.
#[derive(Debug)]
pub(crate) struct Places {
    all: Vec<Place>,
    free: Vec<usize>,
}

impl Places {
    fn new() -> Places {
        Places {
            all: vec![Place {
                content: None,
                hash: 0,
                before: 0,
                after: 0,
            }],
            free: Vec::new(),
        }
    }

    fn unlink(&mut self, i: usize) {
        let (before, after) = (self.all[i].before, self.all[i].after);
        self.all[before].after = after;
        self.all[after].before = before;
    }

    fn link(&mut self, i: usize) {
        let last = self.all[0].before;
        self.all[i].before = last;
        self.all[i].after = 0;
        self.all[last].after = i;
        self.all[0].before = i;
    }

    /// Makes a place the youngest; gives its result, if it has one.
    pub(crate) fn touch(&mut self, i: usize) -> Option<Value> {
        let (_, result) = self.all.get(i)?.content.as_ref()?;
        let result = result.clone();
        self.unlink(i);
        self.link(i);
        Some(result)
    }

    /// The oldest place with its key and the key's hash.
    pub(crate) fn oldest(&self) -> Option<(usize, Value, i64)> {
        let i = self.all[0].after;
        let place = self.all.get(i).filter(|_| i != 0)?;
        let (key, _) = place.content.as_ref()?;
        Some((i, key.clone(), place.hash))
    }

    /// Puts a result into a free place, which becomes the youngest. `None`: no memory.
    pub(crate) fn add(&mut self, key: &Value, hash: i64, result: &Value) -> Option<usize> {
        let content = Some((key.clone(), result.clone()));
        let i = match self.free.pop() {
            Some(i) => i,
            None => {
                self.all.try_reserve(1).ok()?;
                self.all.push(Place {
                    content: None,
                    hash: 0,
                    before: 0,
                    after: 0,
                });
                self.all.len() - 1
            }
        };
        self.all[i].content = content;
        self.all[i].hash = hash;
        self.link(i);
        Some(i)
    }

    /// Frees a place; gives the key and the result.
    pub(crate) fn remove(&mut self, i: usize) -> Option<(Value, Value)> {
        let content = self.all.get_mut(i)?.content.take()?;
        self.unlink(i);
        self.free.push(i);
        Some(content)
    }

    /// Makes the place the youngest without a look at its result.
    pub(crate) fn put_back(&mut self, i: usize) {
        drop(self.touch(i));
    }

    fn ring(&self) -> impl Iterator<Item = &(Value, Value)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            at = self.all[at].after;
            if at == 0 {
                return None;
            }
            self.all[at].content.as_ref()
        })
    }

    /// Empties all of them; keys and results from the oldest on.
    fn take_all(&mut self) -> Vec<(Value, Value)> {
        let mut taken = Vec::new();
        while self.all[0].after != 0 {
            let i = self.all[0].after;
            let content = self.all[i].content.take();
            self.unlink(i);
            taken.extend(content);
        }
        self.all.truncate(1);
        self.free.clear();
        taken
    }
}

impl LruObj {
    /// Lends the places. Without any, an empty set of them.
    pub(crate) fn with_places<R>(&self, f: impl FnOnce(&mut Places) -> R) -> R {
        let places = self.places.get();
        if places.is_null() {
            return f(&mut Places::new());
        }
        // SAFETY: the places are the function's own; `f` has no context to run anything with. What it drops is parked.
        f(unsafe { &mut *places })
    }

    /// Empties the places; what was in them dies when the caller drops it.
    pub(crate) fn take_all(&self) -> Vec<(Value, Value)> {
        self.with_places(Places::take_all)
    }
}

/// A cached function: `max` is -1 for no limit.
pub(crate) fn new_lru(
    cx: &mut Cx,
    class: &Value,
    [function, cache, info_type]: [Value; 3],
    max: i64,
    is_typed: bool,
) -> Res<Value> {
    let class = class
        .cast::<TypeObj>()
        .filter(|class| class.is_laid_out_as(Layout::LruCache))
        .expect("cached functions are made of their class");
    // SAFETY: zeroes are a valid payload, which is filled before the object is tracked.
    unsafe {
        let bytes = class.basic_size.get() as usize;
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<LruObj>();
        object.function.set(Some(function));
        object.cache.set(Some(cache));
        object.info_type.set(Some(info_type));
        if max > 0 {
            object.places.set(Box::into_raw(Box::new(Places::new())));
        }
        object.max.set(max);
        object.is_typed.set(is_typed);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of cached functions.
#[derive(Debug)]
pub(crate) struct LruTrace;

impl Trace for LruTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live cached function; the walk changes nothing.
        unsafe {
            let object = &*obj.cast::<LruObj>();
            let places = object.places.get();
            if !places.is_null() {
                for (key, result) in (&*places).ring() {
                    v.edge(Role::Field("cached key"), key.raw());
                    v.edge(Role::Field("cached result"), result.raw());
                }
            }
            for (name, field) in [
                ("cache", &object.cache),
                ("__wrapped__", &object.function),
                ("cache_info type", &object.info_type),
                ("__dict__", &object.dict),
            ] {
                if field.is_set() {
                    v.edge(Role::Field(name), field.raw());
                }
            }
        }
    }
}

/// Drops everything in the cache, and the cached function's own.
///
/// # Safety
/// `obj` is garbage or dying.
pub(crate) unsafe fn clear_lru(cx: &mut Cx, obj: Raw) {
    // SAFETY: places and fields are emptied before their references go; keys first, as CPython's links die.
    unsafe {
        let object = &*obj.cast::<LruObj>();
        let taken = object.take_all();
        object.cache.drop_now(cx);
        object.function.drop_now(cx);
        object.info_type.drop_now(cx);
        object.dict.drop_now(cx);
        for (key, result) in taken {
            heap::decref(cx, key.into_raw());
            heap::decref(cx, result.into_raw());
        }
    }
}

/// The end of a cached function.
///
/// # Safety
/// `obj` is dying.
pub(crate) unsafe fn destroy_lru(cx: &mut Cx, obj: Raw) {
    // SAFETY: the places are freed once, when nothing is in them any more.
    unsafe {
        clear_lru(cx, obj);
        let places = (*obj.cast::<LruObj>()).places.replace(std::ptr::null_mut());
        if !places.is_null() {
            drop(Box::from_raw(places));
        }
    }
}
