//! Names that entries keep in every calendar.

use std::collections::BTreeMap;

use super::Item;
use crate::order;

/// An item that is not named yet, and what tells it from others of its record and kind.
pub(super) struct Unnamed {
    pub(super) item: Item,
    /// What rarely changes: who, which part, which source.
    pub(super) firm: String,
    /// What changes when a date is corrected.
    pub(super) loose: String,
    /// One with the same firm words is past already, and had the plain name.
    pub(super) follows: bool,
}

impl Unnamed {
    /// The only item of its record and kind.
    pub(super) fn alone(item: Item, loose: String) -> Self {
        Self { item, firm: String::new(), loose, follows: false }
    }
}

/// Gives every item its name. A name holds the record's id, the kind and, where there is
/// more to tell, a hash of it: first of what rarely changes, so that a corrected date
/// moves the entry instead of doubling it; of everything only where that is not enough.
///
/// Of several alike the earliest has the plain name, so that one added later renames none.
pub(super) fn named(mut unnamed: Vec<Unnamed>) -> Vec<Item> {
    order::sort_by(&mut unnamed, |a, b| {
        (a.item.last, a.item.first, &a.loose).cmp(&(b.item.last, b.item.first, &b.loose))
    });
    let mut items: BTreeMap<String, Item> = BTreeMap::new();
    for one in unnamed {
        let base = base(&one);
        let mut item = Item { uid: format!("{base}@bilateral"), ..one.item };
        if one.follows || is_taken(&items, &item) {
            let name = format!("{base}.{:016x}", hash(&one.loose));
            item.uid = format!("{name}@bilateral");
            let mut number = 1;
            while is_taken(&items, &item) {
                number += 1;
                item.uid = format!("{name}.{number}@bilateral");
            }
        }
        items.insert(item.uid.clone(), item);
    }
    items.into_values().collect()
}

/// Whether another item has its name; the same item twice is one.
fn is_taken(items: &BTreeMap<String, Item>, item: &Item) -> bool {
    items.get(&item.uid).is_some_and(|held| held != item)
}

fn base(one: &Unnamed) -> String {
    let base = format!("{}.{}", one.item.of, one.item.kind);
    if one.firm.is_empty() { base } else { format!("{base}.{:016x}", hash(&one.firm)) }
}

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }
}
