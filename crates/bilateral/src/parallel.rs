//! Work in pieces that share nothing, on as many threads as a caller allows.
//!
//! A piece is computed in the same steps whoever computes it: an answer has the same bits for any number of
//! threads, and without the feature `threads`.

use std::ops::Range;

#[cfg(feature = "threads")]
pub use many::{Ahead, with_threads};
#[cfg(not(feature = "threads"))]
pub use one::Ahead;

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

#[cfg(not(feature = "threads"))]
mod one {
    use std::convert::Infallible;
    use std::marker::PhantomData;

    /// Nothing is done ahead where there is one thread.
    #[doc(hidden)]
    #[derive(Debug)]
    pub struct Ahead<T>(Infallible, PhantomData<T>);

    impl<T> Ahead<T> {
        /// None.
        pub fn new(_work: impl Fn(&mut T)) -> Option<Self> {
            None
        }

        /// Pieces that were given and not yet taken.
        pub fn under_way(&self) -> usize {
            match self.0 {}
        }

        /// Gives a piece to be worked on.
        pub fn give(&mut self, _piece: T) {
            match self.0 {}
        }

        /// The piece that was given first.
        pub fn take(&mut self) -> Option<T> {
            match self.0 {}
        }
    }
}

#[cfg(feature = "threads")]
mod many {
    use std::cell::Cell;
    use std::num::NonZeroUsize;
    use std::ops::Range;
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::thread::JoinHandle;

    thread_local! {
        static ALLOWED: Cell<NonZeroUsize> = const { Cell::new(NonZeroUsize::MIN) };
    }

    /// Computes on up to so many threads what inside takes long and falls into pieces: sums by group of a long
    /// table, proximities and Finger–Kreinin of all pairs; 256 at most. The readers of BACI and of bulk files of Comext
    /// let up to two threads more look at what comes next, with the feature `threads` of `bilateral-formats`. Without it
    /// everything runs on the thread that asks.
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

    /// Pieces on which other threads work while the caller goes on; they come back in the order in which they were
    /// given.
    #[doc(hidden)]
    #[derive(Debug)]
    pub struct Ahead<T> {
        hands: Vec<Hand<T>>,
        given: usize,
        taken: usize,
    }

    #[derive(Debug)]
    struct Hand<T> {
        ends: Option<(Sender<T>, Receiver<T>)>,
        thread: Option<JoinHandle<()>>,
    }

    impl<T: Send + 'static> Ahead<T> {
        /// `None` where one thread is allowed, or none more can be had. More than two beside the caller's help nobody
        /// who takes the pieces one by one.
        pub fn new(work: impl Fn(&mut T) + Send + Clone + 'static) -> Option<Self> {
            let hands: Vec<_> = (1..allowed().min(3)).map_while(|_| Hand::new(work.clone())).collect();
            (!hands.is_empty()).then_some(Self { hands, given: 0, taken: 0 })
        }

        /// Pieces that were given and not yet taken.
        pub fn under_way(&self) -> usize {
            self.given - self.taken
        }

        /// Gives a piece to be worked on.
        pub fn give(&mut self, piece: T) {
            let hand = self.hands.get(self.given % self.hands.len());
            if let Some((to, _)) = hand.and_then(|hand| hand.ends.as_ref()) {
                // It fails where the thread has panicked, which is told when the piece is taken.
                let _ = to.send(piece);
                self.given += 1;
            }
        }

        /// The piece that was given first, once it is done; `None` if none is under way.
        pub fn take(&mut self) -> Option<T> {
            if self.under_way() == 0 {
                return None;
            }
            let place = self.taken % self.hands.len();
            self.taken += 1;
            let hand = self.hands.get_mut(place)?;
            let piece = hand.ends.as_ref().and_then(|(_, from)| from.recv().ok());
            if piece.is_none()
                && let Some(Err(panic)) = hand.thread.take().map(JoinHandle::join)
            {
                std::panic::resume_unwind(panic);
            }
            piece
        }
    }

    impl<T: Send + 'static> Hand<T> {
        fn new(work: impl Fn(&mut T) + Send + 'static) -> Option<Self> {
            let ((to, pieces), (done, from)) = (channel::<T>(), channel());
            let hand = move || {
                for mut piece in pieces {
                    work(&mut piece);
                    if done.send(piece).is_err() {
                        break;
                    }
                }
            };
            let thread = std::thread::Builder::new().spawn(hand).ok()?;
            Some(Self { ends: Some((to, from)), thread: Some(thread) })
        }
    }

    /// No thread outlives the work it was started for: it ends with the piece it has.
    impl<T> Drop for Hand<T> {
        fn drop(&mut self) {
            self.ends = None;
            if let Some(thread) = self.thread.take() {
                let _ = thread.join();
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use std::num::NonZeroUsize;

        use super::{Ahead, with_threads};

        fn ahead(work: impl Fn(&mut u32) + Send + Clone + 'static, threads: usize) -> Option<Ahead<u32>> {
            with_threads(NonZeroUsize::new(threads)?, || Ahead::new(work))
        }

        #[test]
        fn pieces_come_back_in_order() {
            assert!(ahead(|_| (), 1).is_none());
            for threads in [2, 3, 100] {
                let mut ahead = ahead(|piece| *piece *= 2, threads).unwrap();
                assert_eq!(ahead.take(), None);
                (0..50).for_each(|piece| ahead.give(piece));
                assert_eq!(ahead.under_way(), 50);
                assert!((0..50).all(|piece| ahead.take() == Some(piece * 2)));
                assert_eq!((ahead.under_way(), ahead.take()), (0, None));
            }
        }

        #[test]
        fn a_panic_is_not_the_end_of_the_pieces() {
            let mut ahead = ahead(|piece| assert!(*piece != 3, "three"), 2).unwrap();
            (0..5).for_each(|piece| ahead.give(piece));
            assert!((0..3).all(|piece| ahead.take() == Some(piece)));
            let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| ahead.take()));
            assert_eq!(panicked.unwrap_err().downcast_ref(), Some(&"three"));
        }
    }
}
