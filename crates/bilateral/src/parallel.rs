//! Work in pieces that share nothing, on as many threads as a caller allows.
//!
//! A piece is computed in the same steps whoever computes it: an answer has the same bits for any number of
//! threads, and without the feature `threads`.

use std::ops::Range;

#[cfg(feature = "threads")]
pub use many::with_threads;

/// Deals the pieces out, one to each thread in turn; a thread works off its hand.
pub(crate) fn dealt<T: Send>(pieces: impl Iterator<Item = T>, work: impl Fn(Vec<T>) + Sync) {
    #[cfg(feature = "threads")]
    many::dealt(pieces, &work);
    #[cfg(not(feature = "threads"))]
    work(pieces.collect());
}

/// The answer for some consecutive rows, put together from those for pieces of them, in order.
pub(crate) fn over<T: Send>(
    rows: Range<usize>,
    work: impl Fn(Range<usize>) -> T + Sync,
    join: impl Fn(&mut T, T),
) -> T {
    #[cfg(feature = "threads")]
    return many::over(rows, &work, join);
    #[cfg(not(feature = "threads"))]
    {
        let _ = join;
        work(rows)
    }
}

#[cfg(feature = "threads")]
mod many {
    use std::cell::Cell;
    use std::num::NonZeroUsize;
    use std::ops::Range;

    thread_local! {
        static ALLOWED: Cell<NonZeroUsize> = const { Cell::new(NonZeroUsize::MIN) };
    }

    /// Computes on up to so many threads what inside takes long and falls into pieces: sums by group of a long
    /// table, proximities and Finger–Kreinin of all pairs; 256 at most. Without it everything runs on the thread that
    /// asks.
    ///
    /// ```
    /// use std::num::NonZeroUsize;
    /// use bilateral::indicator::{Matrix, similarity::finger_kreinin_pairs};
    /// use bilateral::parallel::with_threads;
    /// let exports = Matrix::full(["A", "B"], ["p", "q"], vec![3.0, 1.0, 1.0, 1.0]).unwrap();
    /// let two = NonZeroUsize::new(2).unwrap();
    /// assert_eq!(with_threads(two, || finger_kreinin_pairs(&exports)), finger_kreinin_pairs(&exports));
    /// ```
    pub fn with_threads<T>(most: NonZeroUsize, work: impl FnOnce() -> T) -> T {
        let _before = Restored(ALLOWED.replace(most));
        work()
    }

    /// Puts back what was allowed before, also where the work panics.
    struct Restored(NonZeroUsize);

    impl Drop for Restored {
        fn drop(&mut self) {
            ALLOWED.set(self.0);
        }
    }

    /// Fewer rows than these are no work for a thread of its own.
    const LEAST: usize = 1 << 16;

    pub(super) fn over<T: Send>(
        rows: Range<usize>,
        work: &(impl Fn(Range<usize>) -> T + Sync),
        join: impl Fn(&mut T, T),
    ) -> T {
        let pieces = allowed().min(rows.len() / LEAST).max(1);
        let each = rows.len().div_ceil(pieces);
        let bound = |piece: usize| (rows.start + piece * each).min(rows.end);
        let mut rest: Vec<Option<T>> = (1..pieces).map(|_| None).collect();
        let mut whole = None;
        dealt((1..pieces).zip(&mut rest).chain([(0, &mut whole)]), &|hand| {
            for (piece, answer) in hand {
                *answer = Some(work(bound(piece)..bound(piece + 1)));
            }
        });
        let mut whole = whole.unwrap_or_else(|| work(bound(0)..bound(1)));
        for answer in rest.into_iter().flatten() {
            join(&mut whole, answer);
        }
        whole
    }

    /// More threads than any machine has cores for are not started: each costs memory, and may be refused.
    const MOST: usize = 256;

    fn allowed() -> usize {
        ALLOWED.get().get().min(MOST)
    }

    pub(super) fn dealt<T: Send>(pieces: impl Iterator<Item = T>, work: &(impl Fn(Vec<T>) + Sync)) {
        let threads = allowed();
        let mut hands: Vec<Vec<T>> = (0..threads).map(|_| Vec::new()).collect();
        for (number, piece) in pieces.enumerate() {
            if let Some(hand) = hands.get_mut(number % threads) {
                hand.push(piece);
            }
        }
        let own = hands.pop().unwrap_or_default();
        std::thread::scope(|scope| {
            for hand in hands.into_iter().filter(|hand| !hand.is_empty()) {
                scope.spawn(move || work(hand));
            }
            work(own);
        });
    }
}
