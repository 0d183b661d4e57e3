//! Answers have the same bits for any number of threads.
#![expect(clippy::unwrap_used, reason = "test code")]

use std::num::NonZeroUsize;

use bilateral::indicator::complexity::{
    Complexity, Diagonal, Presence, ProductScale, Proximity, Scaling, Spread,
};
use bilateral::indicator::{Matrix, similarity};
use bilateral::parallel::with_threads;

/// Numbers of many sizes, `empty` of sixteen cells zero; the last exporter and the last product have nothing.
fn exports(exporters: usize, products: usize, empty: u64) -> Matrix {
    let cell = |place: usize| {
        let (row, column) = (place / products, place % products);
        let noise = (place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 24;
        let nothing = noise % 16 < empty || row + 1 == exporters || column + 1 == products;
        if nothing { 0.0 } else { f64::from(u32::try_from(noise % 100_003).unwrap()) / 7.0 }
    };
    Matrix::full(0..exporters, 0..products, (0..exporters * products).map(cell).collect()).unwrap()
}

/// Every number, bit by bit, that is computed in pieces.
fn answers(exports: &Matrix) -> Vec<Option<u64>> {
    let presence = Presence::by_advantage(exports, 1.0);
    let near = Proximity::of(&presence).dense();
    let complexity = Complexity::of(presence);
    let scaled = Scaling::Centred(ProductScale::Exporters, Spread::Population);
    let mut all: Vec<Option<f64>> = near.into_iter().map(Some).collect();
    all.extend(complexity.density(Diagonal::Kept));
    all.extend(complexity.density(Diagonal::Dropped));
    all.extend(complexity.gain(scaled, Diagonal::Kept).into_iter().flatten());
    all.extend(complexity.outlook(scaled, Diagonal::Kept).into_iter().flatten().map(Some));
    all.extend(similarity::finger_kreinin_pairs(exports).values());
    all.into_iter().map(|one| one.map(f64::to_bits)).collect()
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    for (exporters, products, empty) in
        [(1, 1, 0), (2, 3, 0), (7, 300, 9), (40, 517, 12), (61, 97, 4), (5, 9, 16)]
    {
        let exports = exports(exporters, products, empty);
        let alone = answers(&exports);
        for threads in [1, 2, 3, 7, 64] {
            let many = with_threads(NonZeroUsize::new(threads).unwrap(), || answers(&exports));
            assert!(alone == many, "{exporters} x {products} on {threads} threads");
        }
    }
}

#[test]
fn what_is_allowed_ends_with_the_call() {
    let exports = exports(40, 517, 12);
    let three = NonZeroUsize::new(3).unwrap();
    let panicked = std::panic::catch_unwind(|| with_threads(three, || panic!("in the midst of it")));
    assert!(panicked.is_err());
    assert!(
        answers(&exports) == with_threads(three, || with_threads(NonZeroUsize::MIN, || answers(&exports)))
    );
}
