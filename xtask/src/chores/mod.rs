//! One file per chore.

pub(crate) mod bench;
pub(crate) mod deny;
pub(crate) mod docs;
pub(crate) mod engines;
pub(crate) mod generate;
pub(crate) mod javascript;
pub(crate) mod python;
pub(crate) mod rust;
pub(crate) mod sizes;
pub(crate) mod test;
pub(crate) mod wasm;
pub(crate) mod wheel;
