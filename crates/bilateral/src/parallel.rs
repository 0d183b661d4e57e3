//! Work in pieces that share nothing, on as many threads as a caller allows.
//!
//! A piece is computed in the same steps whoever computes it: an answer has the same bits for any number of
//! threads, and without the feature `threads`.

#[cfg(feature = "threads")]
pub use many::with_threads;

/// Deals the pieces out, one to each thread in turn; a thread works off its hand.
pub(crate) fn dealt<T: Send>(pieces: impl Iterator<Item = T>, work: impl Fn(Vec<T>) + Sync) {
    #[cfg(feature = "threads")]
    many::dealt(pieces, &work);
    #[cfg(not(feature = "threads"))]
    work(pieces.collect());
}

#[cfg(feature = "threads")]
mod many {
    use std::cell::Cell;
    use std::num::NonZeroUsize;

    thread_local! {
        static ALLOWED: Cell<NonZeroUsize> = const { Cell::new(NonZeroUsize::MIN) };
    }

    /// Computes on up to so many threads what inside takes long and falls into pieces: proximities and
    /// Finger–Kreinin of all pairs. Without it everything runs on the thread that asks.
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

    pub(super) fn dealt<T: Send>(pieces: impl Iterator<Item = T>, work: &(impl Fn(Vec<T>) + Sync)) {
        let threads = ALLOWED.get().get();
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
