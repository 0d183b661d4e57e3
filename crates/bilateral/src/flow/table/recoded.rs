//! What words are in a table, each looked up once.

use super::{Coded, Narrow};
use crate::error::{Error, Result};
use crate::flow::rules::COLUMN_CODE;

/// What the words of batches are in one table, for readers that add batch after batch to it: their
/// lists of words may grow between batches, but what stands in a place must stay there.
#[doc(hidden)]
#[derive(Debug, Clone, Default)]
pub struct Recoded {
    pub(super) reporter: List<u16>,
    pub(super) partner: List<u16>,
    pub(super) product: List<u32>,
    pub(super) period: List<u32>,
    pub(super) terms: List<u32>,
    /// Room for the codes and the marks of a batch.
    pub(super) codes: Vec<u32>,
    pub(super) marks: Vec<u8>,
}

/// One column's words, by their places.
#[derive(Debug, Clone, Default)]
pub(super) struct List<C> {
    words: Vec<Known<C>>,
    /// How many of them were met.
    met: usize,
    /// Whether any has marks.
    marked: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Known<C> {
    code: C,
    marks: u8,
    met: bool,
}

impl List<u32> {
    /// As [`List::spread`], into a narrow column by way of `room`.
    pub(super) fn spread_narrow(&self, codes: &[u32], room: &mut Vec<u32>, into: &mut Narrow) {
        if let Some(code) = constant(codes) {
            into.extend_same(self.known(code).code, codes.len());
        } else {
            room.clear();
            room.extend(codes.iter().map(|code| self.known(*code).code));
            into.extend(room);
        }
    }
}

impl<C: Copy + Default> List<C> {
    /// Whether a column uses a word that was not met.
    ///
    /// # Errors
    /// `flow.column-code` for a code past its words.
    pub(super) fn lacks<T>(&self, name: &str, column: Coded<'_, T>) -> Result<bool> {
        let met = |code: u32| self.words.get(place(code)).is_some_and(|known| known.met);
        // Where all words were met, it is enough that no code is past them.
        let words = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let past = |any, code: &u32| any | u32::from(*code >= words);
        if self.met == self.words.len() && column.codes.iter().fold(0, past) == 0 {
            return Ok(false);
        }
        if constant(column.codes).is_some_and(met) || column.codes.iter().all(|code| met(*code)) {
            return Ok(false);
        }
        match column.codes.iter().find(|code| place(**code) >= column.words.len()) {
            Some(code) => {
                let message =
                    format!("`{code}` has no word in a list of {}; count from 0", column.words.len());
                Err(Error::new(&COLUMN_CODE, message).at(name))
            }
            None => Ok(true),
        }
    }

    /// Meets the words that a column uses; `read` gives the code and the marks of each that is new.
    pub(super) fn meet<T>(
        &mut self,
        column: Coded<'_, T>,
        mut read: impl FnMut(&T) -> Result<(C, u8)>,
    ) -> Result<()> {
        self.words.resize(column.words.len().max(self.words.len()), Known::default());
        for code in column.codes {
            let pair = column.words.get(place(*code)).zip(self.words.get_mut(place(*code)));
            if let Some((word, known)) = pair.filter(|(_, known)| !known.met) {
                let (code, marks) = read(word)?;
                *known = Known { code, marks, met: true };
                self.met += 1;
                self.marked |= marks != 0;
            }
        }
        Ok(())
    }

    /// Adds the codes of a column whose words were met.
    pub(super) fn spread(&self, codes: &[u32], into: &mut Vec<C>) {
        match constant(codes) {
            Some(code) => into.resize(into.len() + codes.len(), self.known(code).code),
            None => into.extend(codes.iter().map(|code| self.known(*code).code)),
        }
    }

    /// Whether some word has marks.
    pub(super) const fn is_marked(&self) -> bool {
        self.marked
    }

    /// Sets the marks of such a column.
    pub(super) fn mark(&self, codes: &[u32], marks: &mut [u8]) {
        if self.marked {
            for (code, marks) in codes.iter().zip(marks) {
                *marks |= self.known(*code).marks;
            }
        }
    }

    #[inline]
    fn known(&self, code: u32) -> Known<C> {
        self.words.get(place(code)).copied().unwrap_or_default()
    }
}

/// The one code of a column that has no other.
fn constant(codes: &[u32]) -> Option<u32> {
    let first = *codes.first()?;
    (codes.iter().fold(0, |other, code| other | (code ^ first)) == 0).then_some(first)
}

#[inline]
fn place(code: u32) -> usize {
    usize::try_from(code).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use crate::amount::Currency;
    use crate::economy::{Area, Economy};
    use crate::flow::{Batch, Coded, Direction, Extras, FlowTable, Recoded, Terms};
    use crate::period::Period;
    use crate::product::ProductKey;

    #[test]
    fn lists_that_grow_between_batches_come_to_the_same_table() {
        let world = Area::World;
        let areas =
            [Area::Economy(Economy::KAZ), world, Area::Economy(Economy::DEU), Area::Economy(Economy::FRA)];
        let products: Vec<ProductKey> = ["TOTAL", "HS2017:010121", "HS2017:270900", "HS2017:854140"]
            .map(|text| ProductKey::parse(text).unwrap())
            .to_vec();
        let periods = [2020, 2021].map(|year| Period::of_year(year).unwrap());
        let terms =
            [Direction::Export, Direction::Import].map(|direction| Terms::new(direction, Currency::USD));
        let (mut met, mut alone, mut words) = (FlowTable::new(), FlowTable::new(), Recoded::default());
        for (round, [from, to, what, when, how]) in
            [[0, 1, 1, 0, 0], [0, 2, 1, 0, 0], [2, 0, 3, 1, 1], [0, 3, 0, 1, 0]].into_iter().enumerate()
        {
            let known = (round + 1).clamp(3, areas.len());
            let batch = Batch {
                reporter: Coded { words: areas.get(..known).unwrap(), codes: &[from, 0, from] },
                partner: Coded { words: &areas, codes: &[to, to, 1] },
                product: Coded { words: &products, codes: &[what, what, what] },
                period: Coded { words: &periods, codes: &[when, when, when] },
                terms: Coded { words: &terms, codes: &[how, 0, how] },
                value: &[1, 2, 3],
                net_mass: None,
            };
            met.append_met(&batch, &Extras::default(), &mut words).unwrap();
            alone.append(&batch).unwrap();
        }
        let rows = |table: &FlowTable| table.iter().map(|flow| format!("{flow:?}")).collect::<Vec<_>>();
        assert_eq!(rows(&met), rows(&alone));
        assert_eq!(met.products().len(), 3);

        let batch = Batch {
            reporter: Coded { words: &areas, codes: &[0, 1] },
            partner: Coded { words: &areas, codes: &[1, 1] },
            product: Coded { words: &products, codes: &[0, 0] },
            period: Coded { words: &periods, codes: &[0, 0] },
            terms: Coded { words: &terms, codes: &[0, 0] },
            value: &[1, 2],
            net_mass: None,
        };
        let refused = |batch: &Batch<'_>, table: &mut FlowTable, words: &mut Recoded| {
            table.append_met(batch, &Extras::default(), words).unwrap_err().code()
        };
        assert_eq!(refused(&batch, &mut met, &mut words), "flow.reporter-not-reporting");
        let batch = Batch {
            reporter: Coded { words: &areas, codes: &[0, 0] },
            product: Coded { words: &products, codes: &[0, 9] },
            ..batch
        };
        assert_eq!(refused(&batch, &mut met, &mut words), "flow.column-code");
        // Of a batch that is refused nothing stays behind, not even a word.
        let fresh = ProductKey::parse("HS2017:870323").unwrap();
        let batch = Batch {
            product: Coded { words: &[fresh], codes: &[0, 0] },
            period: Coded { words: &periods, codes: &[0, 2] },
            ..batch
        };
        assert_eq!(refused(&batch, &mut met, &mut Recoded::default()), "flow.column-code");
        assert_eq!((met.len(), met.products().len()), (alone.len(), 3));
    }
}
