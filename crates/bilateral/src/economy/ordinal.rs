//! Every area as one small number, so that tables of areas are tables of small numbers.
#![expect(clippy::indexing_slicing, reason = "every index here is evaluated at compile time")]

use super::table::COUNT;
use super::{Area, Bloc, Economy, Residual};

/// How many areas there are.
pub(super) const TOTAL: usize = WORLD + 1 + Residual::ALL.len();

const WORLD: usize = COUNT + Bloc::COUNT;

static AREAS: [Area; TOTAL] = {
    let mut areas = [Area::World; TOTAL];
    let mut at = 0;
    while at < COUNT {
        areas[at] = Area::Economy(Economy::nth(at));
        at += 1;
    }
    let mut bloc = 0;
    while bloc < Bloc::COUNT {
        areas[COUNT + bloc] = Area::Bloc(Bloc::nth(bloc));
        bloc += 1;
    }
    let mut residual = 0;
    while residual < Residual::ALL.len() {
        areas[WORLD + 1 + residual] = Area::Residual(Residual::ALL[residual]);
        residual += 1;
    }
    areas
};

/// Its place in [`Area::all`].
pub(super) const fn ordinal(area: Area) -> usize {
    match area {
        Area::Economy(economy) => economy.position() as usize,
        Area::Bloc(bloc) => COUNT + bloc.position(),
        Area::World => WORLD,
        Area::Residual(residual) => WORLD + 1 + residual as usize,
    }
}

/// The area at a place.
pub(super) fn nth(ordinal: usize) -> Option<Area> {
    AREAS.get(ordinal).copied()
}

const SLOTS: usize = 256;

/// Where each id that is no alpha-3 code stands, plus one, at its hash or the next free slot.
static IDS: [u16; SLOTS] = {
    let mut slots = [0; SLOTS];
    let mut at = COUNT;
    while at < TOTAL {
        let mut slot = hash(AREAS[at].short_id().as_bytes());
        while slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = narrow(at) + 1;
        at += 1;
    }
    slots
};

#[expect(clippy::cast_possible_truncation, reason = "there are fewer than 65535 areas")]
const fn narrow(ordinal: usize) -> u16 {
    ordinal as u16
}

const fn hash(text: &[u8]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = after;
    }
    (hash ^ (hash >> 16)) as usize % SLOTS
}

/// The bloc, world or residual partner with this id.
pub(super) fn by_id(id: &str) -> Option<Area> {
    // No id is longer than this.
    if id.len() > 32 {
        return None;
    }
    let start = hash(id.as_bytes());
    for step in 0..SLOTS {
        let slot = IDS.get((start + step) % SLOTS)?;
        let area = nth(usize::from(slot.checked_sub(1)?))?;
        if area.id() == id {
            return Some(area);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Area, TOTAL, by_id, nth, ordinal};

    #[test]
    fn places_and_ids_lead_back() {
        assert_eq!(Area::all().count(), TOTAL);
        for (at, area) in Area::all().enumerate() {
            assert_eq!((nth(at), ordinal(area)), (Some(area), at));
            assert_eq!(by_id(area.id()), Some(area).filter(|area| !area.is_economy()), "{area}");
            assert!(area.id().len() <= 32);
        }
        assert_eq!((nth(TOTAL), by_id(""), by_id("EU27")), (None, None, None));
    }
}
