//! What a second thread gains.

use std::hint::black_box;
use std::time::Instant;

const PAIRS: usize = 25;

/// How many times as fast two threads are as one.
#[derive(Debug)]
pub struct Gain {
    /// The fastest time of one thread over the fastest of two: what the code does where nobody else needs the memory.
    fastest: f64,
    /// The median over pairs: what came of it while we measured.
    median: f64,
}

impl Gain {
    /// Each pair is measured one after the other, so that a busy moment of the machine slows both. Each side
    /// runs twice and the second time counts: a virtual core that has slept takes milliseconds to come back.
    pub fn of(one: &dyn Fn(), two: &dyn Fn()) -> Self {
        let seconds = |work: &dyn Fn()| {
            work();
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        };
        let pairs: Vec<(f64, f64)> = (0..PAIRS).map(|_| (seconds(one), seconds(two))).collect();
        let fastest = |side: fn(&(f64, f64)) -> f64| pairs.iter().map(side).fold(f64::INFINITY, f64::min);
        let mut each: Vec<f64> = pairs.iter().map(|(one, two)| one / two).collect();
        each.sort_by(f64::total_cmp);
        Self {
            fastest: fastest(|pair| pair.0) / fastest(|pair| pair.1),
            median: each.get(PAIRS / 2).copied().unwrap_or_default(),
        }
    }

    /// Work that shares nothing, memory least of all: the most that can be expected of this machine.
    pub fn of_arithmetic() -> Self {
        Self::of(&|| arithmetic(2), &|| {
            std::thread::scope(|scope| {
                scope.spawn(|| arithmetic(1));
                arithmetic(1);
            });
        })
    }

    /// A line of it.
    pub fn print(&self, name: &str) {
        let Self { fastest, median } = self;
        println!(
            "two threads, {name}: {fastest:.2} times one by the fastest of {PAIRS}, {median:.2} by the median pair"
        );
    }
}

fn arithmetic(halves: u64) {
    let mut sum = 1_u64;
    for number in 0..halves * 30_000_000 {
        sum = (sum ^ number).wrapping_mul(3);
    }
    black_box(sum);
}
