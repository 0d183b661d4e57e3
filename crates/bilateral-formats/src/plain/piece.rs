//! Reading ahead: the next pieces of a text, in which another thread looks for lines meanwhile.

use std::io::Read;

use bilateral::parallel::Ahead;
use bilateral::{Error, Result};

use super::MARGIN;
use super::index::Index;
use super::plan::{Found, Plan};
use crate::fail::from_io;

/// Bytes of a piece, and how many pieces are under way.
const LENGTH: usize = if cfg!(test) { 1 << 9 } else { 1 << 19 };
const UNDER_WAY: usize = 3;
/// Longer than any record may be: a piece without a line end is given out as it is.
const LONGEST: usize = 1 << 24;
/// So that sixteen bytes can be taken from any cell's start.
pub(crate) const SLACK: usize = 16;

/// A text that ends with a line, unless it is the last, and what was found in it.
#[derive(Debug, Default)]
pub(crate) struct Piece {
    /// The text stands [`MARGIN`] bytes in and ends [`SLACK`] bytes before the end or earlier.
    pub(crate) bytes: Vec<u8>,
    /// Where it ends.
    pub(crate) filled: usize,
    pub(crate) found: Found,
    index: Index,
}

impl Piece {
    pub(crate) fn text(&self) -> &[u8] {
        self.bytes.get(MARGIN..self.filled).unwrap_or_default()
    }
}

/// The rest of a text in pieces.
pub(crate) struct Pieces {
    ahead: Ahead<Piece>,
    /// What was read past the last line end.
    rest: Vec<u8>,
    spare: Vec<Piece>,
    /// The source has no more, or refused.
    ended: bool,
    refused: Option<Error>,
}

impl Pieces {
    /// `None` where only one thread is allowed.
    pub(crate) fn new(plan: &Plan) -> Option<Self> {
        let plan = plan.clone();
        let look = move |piece: &mut Piece| {
            plan.look_through(&piece.bytes, piece.filled, &mut piece.index, &mut piece.found);
        };
        let ahead = Ahead::new(look)?;
        Some(Self { ahead, rest: Vec::new(), spare: Vec::new(), ended: false, refused: None })
    }

    /// The next piece, in order; `None` at the end of the source.
    ///
    /// # Errors
    /// What the source refuses, after all that came before.
    pub(crate) fn next(&mut self, source: &mut impl Read) -> Result<Option<Piece>> {
        while !self.ended && self.ahead.under_way() < UNDER_WAY {
            let mut piece = self.spare.pop().unwrap_or_default();
            if let Err(why) = self.fill(&mut piece, source) {
                (self.ended, self.refused) = (true, Some(why));
            }
            if piece.filled > MARGIN {
                self.ahead.give(piece);
            }
        }
        match self.ahead.take() {
            Some(piece) => Ok(Some(piece)),
            None => self.refused.take().map_or(Ok(None), Err),
        }
    }

    /// Takes back what a piece was made of.
    pub(crate) fn give_back(&mut self, piece: Piece) {
        self.spare.push(piece);
    }

    fn fill(&mut self, piece: &mut Piece, source: &mut impl Read) -> Result<()> {
        let bytes = &mut piece.bytes;
        let start = MARGIN + self.rest.len();
        if bytes.len() < start + LENGTH + SLACK {
            bytes.resize(start + LENGTH + SLACK, 0);
        }
        if let Some(room) = bytes.get_mut(MARGIN..start) {
            room.copy_from_slice(&self.rest);
        }
        self.rest.clear();
        piece.filled = start;
        loop {
            let until = bytes.len() - SLACK;
            let room = bytes.get_mut(piece.filled..until).unwrap_or_default();
            match source.read(room) {
                Ok(0) => {
                    self.ended = true;
                    return Ok(());
                }
                Ok(read) => piece.filled += read,
                Err(why) if why.kind() == std::io::ErrorKind::Interrupted => {}
                Err(why) => return Err(from_io(why)),
            }
            if piece.filled < until {
                continue;
            }
            let text = bytes.get(MARGIN..piece.filled).unwrap_or_default();
            match memchr::memrchr(b'\n', text) {
                Some(end) => {
                    self.rest.extend_from_slice(text.get(end + 1..).unwrap_or_default());
                    piece.filled = MARGIN + end + 1;
                    return Ok(());
                }
                None if text.len() > LONGEST => return Ok(()),
                None => bytes.resize(bytes.len() * 2, 0),
            }
        }
    }
}

#[cfg(all(test, feature = "threads"))]
mod tests {
    use std::num::NonZeroUsize;

    use bilateral::parallel::with_threads;

    use super::{LENGTH, Pieces};
    use crate::plain::{Plan, Wanted};

    #[test]
    fn every_line_is_found_ahead_and_once() {
        let plan = Plan { delimiter: b',', width: 2, wanted: Wanted { codes: vec![1], ..Wanted::default() } };
        let text = "KAZ,010121\n".repeat(LENGTH);
        assert!(Pieces::new(&plan).is_none(), "nobody allowed a second thread");
        for threads in [2, 3] {
            let pieces = with_threads(NonZeroUsize::new(threads).unwrap(), || Pieces::new(&plan));
            let (mut pieces, mut source, mut lines, mut again) =
                (pieces.unwrap(), text.as_bytes(), 0, Vec::new());
            while let Some(piece) = pieces.next(&mut source).unwrap() {
                lines += piece.found.lines();
                again.extend_from_slice(piece.text());
                pieces.give_back(piece);
            }
            assert_eq!((lines, again.as_slice()), (LENGTH, text.as_bytes()));
        }
    }
}
