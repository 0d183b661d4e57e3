//! Trade figures as published, and what may be set against what.

mod compare;
mod figure;
pub mod rules;

pub use compare::{Comparability, Mismatch, Reason, compare};
pub use figure::{Growth, TradeFigure, TradeFigureRecord, TradeFlow};
