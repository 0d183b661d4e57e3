//! Names that entries keep in every calendar.

use std::collections::BTreeMap;

use super::Item;

/// An item that is not named yet, and what tells it from others of its record and kind.
pub(super) struct Unnamed {
    pub(super) item: Item,
    /// What rarely changes: who, which part, which source.
    pub(super) firm: String,
    /// What changes when a date is corrected.
    pub(super) loose: String,
}

/// Gives every item its name. A name holds the record's id, the kind and, where there is
/// more to tell, a hash of it: first of what rarely changes, so that a corrected date
/// moves the entry instead of doubling it; of everything only where that is not enough.
pub(super) fn named(unnamed: Vec<Unnamed>) -> Vec<Item> {
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    for one in &unnamed {
        *alike.entry(base(one)).or_default() += 1;
    }
    let mut items: BTreeMap<String, Item> = BTreeMap::new();
    for one in unnamed {
        let base = base(&one);
        let alone = alike.get(&base).is_none_or(|count| *count < 2);
        let name = if alone { base } else { format!("{base}.{:016x}", hash(&one.loose)) };
        let uid = format!("{name}@bilateral");
        items.insert(uid.clone(), Item { uid, ..one.item });
    }
    items.into_values().collect()
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
