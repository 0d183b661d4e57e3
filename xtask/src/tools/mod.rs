//! The programs chores are made of, each set up the first time it is needed.

pub(crate) mod cargo;
pub(crate) mod chromium;
pub(crate) mod deny;
pub(crate) mod node;
pub(crate) mod python;
