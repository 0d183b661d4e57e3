//! Two tables as one.

use super::FlowTable;
use crate::error::Result;

impl FlowTable {
    /// Adds every row of another table. The rows keep their order; no sum depends on it.
    ///
    /// # Errors
    /// `flow.table-full` as [`FlowTable::push`].
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        let rows: Vec<usize> = (0..other.len()).collect();
        self.take_from(other, &rows)
    }
}
