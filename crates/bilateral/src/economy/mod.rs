//! Economies, blocs with dated membership, and who is never summed with whom.

pub mod rules;
