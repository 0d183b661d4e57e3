//! Which observations stand in a cell that another one stands in already.

/// Pairs of rows with the same codes on every axis: the first such row, and each after it.
pub(super) fn repeats(axes: &[Vec<u32>], rows: usize) -> Vec<(usize, usize)> {
    let mut hashes = vec![0_u64; rows];
    for axis in axes {
        for (hash, code) in hashes.iter_mut().zip(axis) {
            let mixed = (hash.rotate_left(23) ^ u64::from(*code)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            *hash = mixed ^ (mixed >> 29);
        }
    }
    // Open addressing; a place holds a row and one, or zero where it is free.
    let mask = (rows * 2).next_power_of_two() - 1;
    let mut places = vec![0_u32; mask + 1];
    let same = |first: usize, row: usize| axes.iter().all(|axis| axis.get(first) == axis.get(row));
    let mut found = Vec::new();
    for (row, hash) in hashes.iter().enumerate() {
        let mut place = near(*hash) & mask;
        while let Some(slot) = places.get_mut(place) {
            let Some(first) = usize::try_from(*slot).ok().and_then(|slot| slot.checked_sub(1)) else {
                *slot = u32::try_from(row + 1).unwrap_or_default();
                break;
            };
            if hashes.get(first) == Some(hash) && same(first, row) {
                found.push((first, row));
                break;
            }
            place = (place + 1) & mask;
        }
    }
    found
}

/// The low bits, also where an address has 32 of them.
fn near(hash: u64) -> usize {
    usize::try_from(hash & 0xffff_ffff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn repeats_are_those_a_plain_comparison_finds() {
        for rows in [0, 1, 2, 50, 400] {
            let axes: Vec<Vec<u32>> = (1..4_u32)
                .map(|axis| (0..rows).map(|row| (row * 7 + row / 3 * axis) % (5 + axis)).collect())
                .collect();
            let rows = usize::try_from(rows).unwrap();
            let key = |row: usize| axes.iter().map(|axis| axis[row]).collect::<Vec<_>>();
            let plain = (0..rows).filter_map(|row| {
                let first = (0..row).find(|first| key(*first) == key(row))?;
                Some((first, row))
            });
            assert_eq!(repeats(&axes, rows), plain.collect::<Vec<_>>());
        }
        assert_eq!(repeats(&[], 3), [(0, 1), (0, 2)]);
    }
}
