//! Answers have the same bits for any number of threads.
#![expect(clippy::unwrap_used, reason = "test code")]

use std::num::NonZeroUsize;

use bilateral::amount::Currency;
use bilateral::economy::{Area, Bloc};
use bilateral::flow::{Batch, Coded, Direction, FlowKey, FlowTable, Grouping, MISSING, Terms};
use bilateral::indicator::complexity::{
    Complexity, Diagonal, Presence, ProductScale, Proximity, Scaling, Spread,
};
use bilateral::indicator::{Matrix, similarity};
use bilateral::parallel::with_threads;
use bilateral::period::Period;
use bilateral::product::{Classification, Product, ProductKey};

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
        for threads in [1, 2, 3, 7, 64, usize::MAX] {
            let many = with_threads(NonZeroUsize::new(threads).unwrap(), || answers(&exports));
            assert!(alone == many, "{exporters} x {products} on {threads} threads");
        }
    }
}

/// Rows in two currencies and of a bloc beside items; values that outgrow 64 bits, and some unknown.
fn flows(rows: usize) -> FlowTable {
    let areas: Vec<Area> = Area::all().filter(|area| area.is_economy()).take(200).collect();
    let partners = [Area::World, Area::Bloc(Bloc::EU)].into_iter().chain(areas.iter().copied());
    let partners: Vec<Area> = partners.take(202).collect();
    let chapter =
        |chapter: u32| Product::new(Classification::parse("HS2017").unwrap(), &format!("{chapter:02}"));
    let products: Vec<ProductKey> =
        (1..=76).filter_map(|code| chapter(code).ok()).map(ProductKey::Item).collect();
    let periods = [2021, 2022].map(|year| Period::of_year(year).unwrap());
    let terms = [Currency::USD, Currency::EUR].map(|currency| Terms::new(Direction::Export, currency));
    let noise = |row: usize| (row as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let codes = |shift: u32, words: usize| -> Vec<u32> {
        (0..rows).map(|row| u32::try_from((noise(row) >> shift) % words as u64).unwrap()).collect()
    };
    let value: Vec<i64> = (0..rows)
        .map(|row| if row % 17 == 0 { MISSING } else { i64::try_from(noise(row) >> 2).unwrap() })
        .collect();
    let mut table = FlowTable::new();
    let batch = Batch {
        reporter: Coded { words: &areas, codes: &codes(7, areas.len()) },
        partner: Coded { words: &partners, codes: &codes(15, partners.len()) },
        product: Coded { words: &products, codes: &codes(23, products.len()) },
        period: Coded { words: &periods, codes: &codes(31, 2) },
        terms: Coded { words: &terms, codes: &codes(33, 2) },
        value: &value,
        net_mass: None,
    };
    table.append(&batch).unwrap();
    table
}

#[test]
fn any_number_of_threads_gives_the_same_sums() {
    use FlowKey::{Currency, Partner, Period, Product, Reporter};
    let table = flows(300_000);
    // One sum a class; a table of all combinations; one that nearly all of them are in; and a hash table.
    let groupings: [&[FlowKey]; 5] =
        [&[], &[Period, Currency], &[Reporter, Partner], &[Product, Currency], &[Reporter, Partner, Product]];
    for keys in groupings {
        let grouping = Grouping::by(keys.iter().copied());
        let partial = || table.partial(0..table.len(), &grouping).unwrap().to_bytes();
        let alone = partial();
        for threads in [2, 3, 64, usize::MAX] {
            let many = with_threads(NonZeroUsize::new(threads).unwrap(), partial);
            assert!(alone == many, "by {keys:?} on {threads} threads");
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
