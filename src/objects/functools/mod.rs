//! The types of `functools`: `partial`, the cached functions of `lru_cache`, and the keys of `cmp_to_key`.

mod key_wrapper;
pub(crate) mod layout;
mod lru_cache;
mod partial;

pub(crate) use key_wrapper::{KEY_WRAPPER_SPEC, cmp_to_key};
pub(crate) use lru_cache::LRU_CACHE_SPEC;
pub(crate) use partial::PARTIAL_SPEC;
