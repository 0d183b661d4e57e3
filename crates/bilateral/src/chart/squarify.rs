//! Areas in a rectangle, each as near to a square as it gets (Bruls, Huizing and van Wijk 2000).

/// Left, top, right and bottom in the unit square.
pub(super) type Tile = [f64; 4];

/// A tile for each weight, in the order of the weights, which are above zero and from large to small.
pub(super) fn squarify(weights: &[f64]) -> Vec<Tile> {
    let total: f64 = weights.iter().sum();
    let mut tiles = Vec::with_capacity(weights.len());
    let [mut left, mut top, right, bottom] = [0.0, 0.0, 1.0, 1.0];
    let mut rest = weights;
    while !rest.is_empty() {
        let (width, height) = (right - left, bottom - top);
        let side = f64::min(width, height);
        let scaled: Vec<f64> = rest.iter().map(|weight| weight / total).collect();
        let row = scaled.get(..best_row(&scaled, side)).unwrap_or_default();
        let (area, count): (f64, usize) = (row.iter().sum(), row.len());
        let depth = if side > 0.0 { area / side } else { 0.0 };
        let mut along = if width >= height { top } else { left };
        for part in row {
            let length = if depth > 0.0 { part / depth } else { 0.0 };
            tiles.push(if width >= height {
                [left, along, left + depth, along + length]
            } else {
                [along, top, along + length, top + depth]
            });
            along += length;
        }
        if width >= height {
            left += depth;
        } else {
            top += depth;
        }
        rest = rest.get(count..).unwrap_or_default();
    }
    tiles
}

/// How many of the next areas make a row along a side before their shapes get worse.
fn best_row(areas: &[f64], side: f64) -> usize {
    let worst = |row: &[f64]| {
        let sum: f64 = row.iter().sum();
        let ratios = row
            .iter()
            .map(|area| f64::max(side * side * area / (sum * sum), sum * sum / (side * side * area)));
        ratios.fold(0.0, f64::max)
    };
    let better = |count: &usize| {
        let (row, longer) = (areas.get(..*count), areas.get(..*count + 1));
        row.zip(longer).is_some_and(|(row, longer)| worst(longer) <= worst(row))
    };
    1 + (1..areas.len()).take_while(better).count()
}

#[cfg(test)]
mod tests {
    use super::squarify;

    #[test]
    fn areas_are_kept_and_nothing_overlaps() {
        let weights = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let tiles = squarify(&weights);
        let area = |[left, top, right, bottom]: [f64; 4]| (right - left) * (bottom - top);
        for (tile, weight) in tiles.iter().zip(weights) {
            assert!((area(*tile) - weight / 24.0).abs() < 1e-12, "{tile:?}");
            let [left, top, right, bottom] = *tile;
            assert!(left >= 0.0 && top >= 0.0 && right <= 1.0 + 1e-12 && bottom <= 1.0 + 1e-12);
        }
        for (place, one) in tiles.iter().enumerate() {
            for other in tiles.iter().skip(place + 1) {
                let across = f64::min(one[2], other[2]) - f64::max(one[0], other[0]);
                let down = f64::min(one[3], other[3]) - f64::max(one[1], other[1]);
                assert!(across < 1e-12 || down < 1e-12, "{one:?} {other:?}");
            }
        }
    }
}
