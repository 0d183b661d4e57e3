//! One running sum, as long as it fits eight bytes.

use super::{MISSING, Sums};

/// From the highest bit to the lowest: the sum in 52, rows without a value in 3, rows with one in 9.
///
/// Small and whole: a million of them have to stay in the caches, and those of another thread beside them.
/// What does not fit, its keepers carry elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cell(i64);

const MISSING_ONE: i64 = 1 << 9;
const SUM_ONE: i64 = 1 << 12;
const ROWS: i64 = MISSING_ONE - 1;
const MISSINGS: i64 = SUM_ONE - MISSING_ONE;

impl Cell {
    /// With one more row, if it fits.
    #[inline]
    pub(super) fn with(self, value: i64) -> Option<Self> {
        if value == MISSING {
            return (self.0 & MISSINGS != MISSINGS).then(|| Self(self.0 + MISSING_ONE));
        }
        let sum = self.0.checked_add(value.checked_mul(SUM_ONE)?)?;
        (self.0 & ROWS != ROWS).then(|| Self(sum + 1))
    }

    /// Both, if they fit.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let sum = self.0.checked_add(other.0)?;
        // A count that outgrows its bits shows in the lowest of the next.
        ((self.0 ^ other.0 ^ sum) & (MISSING_ONE | SUM_ONE) == 0).then_some(Self(sum))
    }

    /// Whether no row is in it.
    pub(super) const fn is_empty(self) -> bool {
        self.0 & (SUM_ONE - 1) == 0
    }

    /// These sums, if they fit.
    pub(super) fn of(sums: Sums) -> Option<Self> {
        let rows = i64::try_from(sums.rows).ok().filter(|rows| *rows <= ROWS)?;
        let missing =
            i64::try_from(sums.missing).ok().filter(|missing| *missing <= MISSINGS / MISSING_ONE)?;
        let sum = i64::try_from(sums.thousandths).ok()?.checked_mul(SUM_ONE)?;
        Some(Self(sum + missing * MISSING_ONE + rows))
    }

    pub(super) fn sums(self) -> Sums {
        let count = |bits: i64| bits.cast_unsigned();
        Sums {
            thousandths: i128::from(self.0 >> SUM_ONE.trailing_zeros()),
            rows: count(self.0 & ROWS),
            missing: count((self.0 & MISSINGS) / MISSING_ONE),
        }
    }

    /// Its bytes, for who wants no more than to have looked.
    pub(super) const fn bits(self) -> i64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Cell, MISSING, Sums};

    /// Around every bound: of the sum, of rows, of rows without a value.
    fn sums() -> impl Strategy<Value = Sums> {
        let thousandths = prop_oneof![
            -9_i128..9,
            ((1_i128 << 51) - 9)..((1 << 51) + 9),
            (-(1_i128 << 51) - 9)..(-(1 << 51) + 9),
            any::<i64>().prop_map(i128::from)
        ];
        let counts = (prop_oneof![0..4_u64, 506..516_u64], prop_oneof![0..4_u64, 4..11_u64]);
        (thousandths, counts).prop_map(|(thousandths, (rows, missing))| Sums { thousandths, rows, missing })
    }

    fn fits(sums: &Sums) -> bool {
        (-(1_i128 << 51)..1 << 51).contains(&sums.thousandths) && sums.rows < 512 && sums.missing < 8
    }

    /// The highest and the lowest eight bytes there are, where plain addition has nowhere to go.
    #[test]
    fn a_full_one_takes_nothing_more() {
        let full = Cell::of(Sums { thousandths: (1 << 51) - 1, rows: 511, missing: 7 }).unwrap();
        assert_eq!(full.bits(), i64::MAX);
        for value in [MISSING, i64::MIN + 1, -1, 0, 1, i64::MAX] {
            assert_eq!(full.with(value), None, "{value}");
        }
        assert_eq!(full.plus(full), None);
        let lowest = Cell::of(Sums { thousandths: -(1 << 51), rows: 0, missing: 0 }).unwrap();
        assert_eq!(lowest.bits(), i64::MIN);
        assert_eq!(lowest.with(-1), None);
        assert_eq!(lowest.plus(lowest), None);
    }

    proptest! {
        #[test]
        fn what_fits_comes_back_and_nothing_else_does(sums in sums()) {
            prop_assert_eq!(Cell::of(sums).map(Cell::sums), Some(sums).filter(fits));
        }

        #[test]
        fn two_are_one_where_that_fits(a in sums(), b in sums()) {
            let (Some(a), Some(b)) = (Cell::of(a), Cell::of(b)) else { return Ok(()) };
            let sum = a.sums().plus(b.sums()).unwrap();
            prop_assert_eq!(a.plus(b).map(Cell::sums), Some(sum).filter(fits));
        }

        #[test]
        fn a_row_is_counted_where_that_fits(a in sums(), value in prop_oneof![any::<i64>(), -9..9_i64, Just(MISSING)]) {
            let Some(a) = Cell::of(a) else { return Ok(()) };
            let row = match value {
                MISSING => Sums { thousandths: 0, rows: 0, missing: 1 },
                value => Sums { thousandths: value.into(), rows: 1, missing: 0 },
            };
            let sum = a.sums().plus(row).unwrap();
            prop_assert_eq!(a.with(value).map(Cell::sums), Some(sum).filter(fits));
        }
    }
}
