//! The payloads of descriptors, proxies and their kin: a few owned references each, and sometimes a pointer to a static row.
//! One macro writes struct, walk and destructor, so that the three can't disagree.

pub(crate) mod layout;

pub(crate) use layout::{
    AliasObj, ClassMethodObj, GetSetObj, MemberObj, MethodWrapperObj, PropertyObj, ProxyObj,
    StaticMethodObj, SuperObj, UnionObj, WrapperObj,
};
