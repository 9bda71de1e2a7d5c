//! What a type takes over from its bases when it is made (`inherit_slots`).

use crate::cx::Cx;
use crate::objects::class::layout::each_of_mro;
use crate::objects::class::lookup::own;
use crate::objects::class::slot::{AllSlots, GROUPS, Slot};
use crate::objects::names::Name;
use crate::objects::type_obj::TypeObj;

/// Fills the slots that are empty from the types of the mro, nearest first. A base gives only what it does not have from its own base.
pub(crate) fn slots(cx: &Cx, class: &TypeObj) {
    let mut all = AllSlots::of(class);
    let defines = |name: Name| own(cx, class, cx.name(name)).is_some();
    let has_hash = Slot::Hash.is_set(&all) || Slot::Compare.is_set(&all);
    // Equality and hash go together: who defines one does not take the other.
    let takes_hash = !has_hash && !defines(Name::__eq__) && !defines(Name::__hash__);
    for base in each_of_mro(class).skip(1) {
        let theirs = AllSlots::of(base);
        let below = base.base_obj().map(AllSlots::of);
        for group in GROUPS {
            let Some(slot) = group.first().map(|def| def.slot) else {
                continue;
            };
            if matches!(slot, Slot::Hash | Slot::Compare | Slot::New) || slot.is_set(&all) {
                continue;
            }
            let is_theirs = slot.is_set(&theirs)
                && below
                    .as_ref()
                    .is_none_or(|below| !slot.is_same(&theirs, below));
            if is_theirs {
                slot.copy(&theirs, &mut all);
            }
        }
        if takes_hash && !Slot::Hash.is_set(&all) && !Slot::Compare.is_set(&all) {
            Slot::Hash.copy(&theirs, &mut all);
            Slot::Compare.copy(&theirs, &mut all);
        }
    }
    class.set_slots(all.slots, all.finalize);
}
