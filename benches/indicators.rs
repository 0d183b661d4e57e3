//! Indicators of 226 exporters and 5 000 products, on one thread; the same steps go through numpy
//! in `peers/indicators.py`.

#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::sync::LazyLock;

use bilateral::indicator::complexity::{
    Complexity, Diagonal, Presence, ProductScale, Proximity, Scaling, Spread,
};
use bilateral::indicator::{Columns, Matrix, advantage, concentration, similarity};
use bilateral_benches::{EXPORTERS, PRODUCTS, export_cells};
use divan::{Bencher, black_box};

static EXPORTS: LazyLock<Matrix> =
    LazyLock::new(|| Matrix::full(0..EXPORTERS, 0..PRODUCTS, export_cells()).expect("a matrix"));

static PRESENCE: LazyLock<Presence> = LazyLock::new(|| Presence::by_advantage(&EXPORTS, 1.0));

const SCALE: Scaling = Scaling::Centred(ProductScale::Exporters, Spread::Population);

fn main() {
    let complexity = Complexity::of(PRESENCE.clone());
    println!(
        "{EXPORTERS} x {PRODUCTS}, {} of them present; second eigenvalue {:?}",
        PRESENCE.diversity().iter().sum::<usize>(),
        complexity.eigenvalue()
    );
    let checksum = |list: Vec<Option<f64>>| list.into_iter().flatten().map(f64::abs).sum::<f64>();
    println!(
        "sums of sizes: eci {:.9}, pci {:.9}, density {:.6}, outlook {:.6}, gain {:.4}, proximity {:.4}",
        checksum(complexity.exporters_each(Spread::Population).expect("an index")),
        checksum(complexity.products(ProductScale::Exporters, Spread::Population).expect("an index")),
        checksum(complexity.density(Diagonal::Kept)),
        complexity.outlook(SCALE, Diagonal::Kept).expect("an index").iter().map(|one| one.abs()).sum::<f64>(),
        checksum(complexity.gain(SCALE, Diagonal::Kept).expect("an index")),
        Proximity::of(&PRESENCE).dense().iter().sum::<f64>(),
    );
    divan::main();
}

/// Advantage, diversity, ubiquity, both indices, all proximities, density, outlook and gain; the
/// proximities as counts, or written out as 25 million floats as well.
#[divan::bench(args = [false, true], sample_count = 10, sample_size = 1)]
fn complexity_whole(bencher: Bencher<'_, '_>, dense: bool) {
    let exports = &*EXPORTS;
    bencher.bench_local(|| {
        let presence = Presence::by_advantage(black_box(exports), 1.0);
        let near = Proximity::of(&presence);
        let near = (dense.then(|| near.dense()), near);
        let complexity = Complexity::of(presence);
        let density = complexity.density(Diagonal::Kept);
        let index = complexity.exporters_each(Spread::Population);
        let products = complexity.products(ProductScale::Exporters, Spread::Population);
        let outlook = complexity.outlook(SCALE, Diagonal::Kept);
        let gain = complexity.gain(SCALE, Diagonal::Kept);
        (near, density, index, products, outlook, gain)
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn presence(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Presence::by_advantage(black_box(&EXPORTS), 1.0));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn both_indices(bencher: Bencher<'_, '_>) {
    let presence = &*PRESENCE;
    bencher.with_inputs(|| presence.clone()).bench_local_values(Complexity::of);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn proximity_counts(bencher: Bencher<'_, '_>) {
    let presence = &*PRESENCE;
    bencher.bench_local(|| Proximity::of(black_box(presence)));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn proximity_dense(bencher: Bencher<'_, '_>) {
    let near = Proximity::of(&PRESENCE);
    bencher.bench_local(|| black_box(&near).dense());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn density(bencher: Bencher<'_, '_>) {
    let solved = || Complexity::of(PRESENCE.clone());
    bencher.with_inputs(solved).bench_local_refs(|complexity| complexity.density(Diagonal::Kept));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn gain(bencher: Bencher<'_, '_>) {
    let complexity = Complexity::of(PRESENCE.clone());
    bencher.bench_local(|| black_box(&complexity).gain(SCALE, Diagonal::Kept));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn balassa_answers(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| advantage::balassa(black_box(&EXPORTS)));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn finger_kreinin_pairs(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| similarity::finger_kreinin_pairs(black_box(&EXPORTS)));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn herfindahl_of_ten_million(bencher: Bencher<'_, '_>) {
    let values: Vec<f64> = export_cells().into_iter().cycle().take(10_000_000).collect();
    let columns = Columns::of(&values).expect("a column");
    bencher.bench_local(|| concentration::hhi(black_box(&columns)));
}
