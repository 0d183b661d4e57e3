//! Two bytes for an area: its place in the list of all of them.

use std::sync::LazyLock;

use crate::economy::Area;

static AREAS: LazyLock<Vec<Area>> = LazyLock::new(|| {
    let mut areas: Vec<Area> = Area::all().collect();
    crate::order::sort(&mut areas);
    areas
});

/// For a cell without an area.
pub(super) const NONE: u16 = u16::MAX;

pub(super) fn count() -> usize {
    AREAS.len()
}

pub(super) fn code(area: Area) -> u16 {
    AREAS.binary_search(&area).ok().and_then(|place| u16::try_from(place).ok()).unwrap_or(NONE)
}

pub(super) fn area(code: u16) -> Option<Area> {
    AREAS.get(usize::from(code)).copied()
}

#[cfg(test)]
mod tests {
    use super::{area, code};
    use crate::economy::Area;

    #[test]
    fn there_and_back() {
        for known in Area::all() {
            assert_eq!(area(code(known)), Some(known));
        }
    }
}
