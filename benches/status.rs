//! What thousands of agreements are on one day.

use bilateral::agreement::Agreement;
use bilateral_benches::{ARTICLE_DAY, agreements, dossier};
use divan::{Bencher, black_box, counter::ItemsCount};

fn main() {
    divan::main();
}

/// Fifty events each; the cost per agreement should not depend on how many there are.
#[divan::bench(args = [1_000, 10_000], sample_count = 20, sample_size = 1)]
fn status_on(bencher: Bencher<'_, '_>, count: usize) {
    let agreements = agreements(count);
    bencher.counter(ItemsCount::new(count)).bench(|| {
        for agreement in &agreements {
            black_box(agreement.status(ARTICLE_DAY));
        }
    });
}

/// The stage and its beginning, without the reasons.
#[divan::bench(args = [10_000], sample_count = 20, sample_size = 1)]
fn stage_on(bencher: Bencher<'_, '_>, count: usize) {
    let agreements = agreements(count);
    bencher.counter(ItemsCount::new(count)).bench(|| {
        for agreement in &agreements {
            black_box(agreement.stage(ARTICLE_DAY));
        }
    });
}

#[divan::bench(args = [1_000], sample_count = 20, sample_size = 1)]
fn timeline(bencher: Bencher<'_, '_>, count: usize) {
    let agreements = agreements(count);
    bencher.counter(ItemsCount::new(count)).bench(|| {
        for agreement in &agreements {
            black_box(Agreement::timeline(agreement));
        }
    });
}

/// Every rule over every agreement.
#[divan::bench(args = [1_000], sample_count = 20, sample_size = 1)]
fn check(bencher: Bencher<'_, '_>, count: usize) {
    let dossier = dossier(count);
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(dossier.check_on(ARTICLE_DAY)));
}
