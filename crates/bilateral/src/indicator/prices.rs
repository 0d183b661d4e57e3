//! Indices of price and quantity.

use super::answer::{Undefined, Value, over};
use super::definition::define;
use super::margins::logarithmic_mean;
use super::number::{exp, ln, sum};
use super::rules::LABELS_DIFFER;
use super::{Answer, Columns, Definition, Matrix, Reason, Shape};
use crate::error::{Error, Result};
use crate::wire::words::words;

define! { Prices:
    LASPEYRES = "laspeyres.price" "Laspeyres price index" {
        formula: "Σ p₁q₀/Σ p₀q₀", tex: r"\frac{\sum p_1 q_0}{\sum p_0 q_0}", unit: "base 1", range: "[0, ∞)", source: "Laspeyres 1871; Export and Import Price Index Manual 2009",
        traps: ["base weights: overstates where buyers turn to what got cheaper", "of unit values it moves with the mix of goods"], see: ["laspeyres.quantity", "laspeyres.price-chained", "laspeyres.price-fixed-base", "fisher.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(price_index(Formula::Laspeyres, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    LASPEYRES_QUANTITY = "laspeyres.quantity" "Laspeyres quantity index" {
        formula: "the price index with prices and quantities exchanged: Σ p₁q₀/Σ p₀q₀", tex: r"\frac{\sum p_1 q_0}{\sum p_0 q_0},\ p \leftrightarrow q", unit: "base 1", range: "[0, ∞)", source: "Laspeyres 1871; Export and Import Price Index Manual 2009",
        traps: ["base weights: overstates where buyers turn to what got cheaper"], see: ["laspeyres.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(quantity_index(Formula::Laspeyres, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    LASPEYRES_FIXED_BASE = "laspeyres.price-fixed-base" "Laspeyres price index of a series, each period against the first" {
        formula: "P(0, t): Σ p₁q₀/Σ p₀q₀", tex: r"P(0, t)", unit: "base 1", range: "[0, ∞)", source: "Laspeyres 1871; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["laspeyres.price-chained"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Laspeyres, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    LASPEYRES_QUANTITY_FIXED_BASE = "laspeyres.quantity-fixed-base" "Laspeyres quantity index of a series, each period against the first" {
        formula: "Q(0, t), prices and quantities exchanged: Σ p₁q₀/Σ p₀q₀", tex: r"Q(0, t)", unit: "base 1", range: "[0, ∞)", source: "Laspeyres 1871; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["laspeyres.quantity-chained", "laspeyres.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Laspeyres, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    LASPEYRES_CHAINED = "laspeyres.price-chained" "Laspeyres price index of a series, each period against the one before" {
        formula: "Π P(t − 1, t): Σ p₁q₀/Σ p₀q₀", tex: r"\prod_{s \le t} P(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Laspeyres 1871; Export and Import Price Index Manual 2009",
        traps: ["drifts where prices oscillate: compare with the fixed base"], see: ["laspeyres.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Laspeyres, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    LASPEYRES_QUANTITY_CHAINED = "laspeyres.quantity-chained" "Laspeyres quantity index of a series, each period against the one before" {
        formula: "Π Q(t − 1, t), prices and quantities exchanged: Σ p₁q₀/Σ p₀q₀", tex: r"\prod_{s \le t} Q(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Laspeyres 1871; Export and Import Price Index Manual 2009",
        traps: ["drifts where quantities oscillate: compare with the fixed base"], see: ["laspeyres.quantity-fixed-base", "laspeyres.price-chained"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Laspeyres, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    PAASCHE = "paasche.price" "Paasche price index" {
        formula: "Σ p₁q₁/Σ p₀q₁", tex: r"\frac{\sum p_1 q_1}{\sum p_0 q_1}", unit: "base 1", range: "[0, ∞)", source: "Paasche 1874; Export and Import Price Index Manual 2009",
        traps: ["current weights: understates where buyers turn to what got cheaper", "of unit values it moves with the mix of goods"], see: ["paasche.quantity", "paasche.price-chained", "paasche.price-fixed-base", "fisher.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(price_index(Formula::Paasche, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    PAASCHE_QUANTITY = "paasche.quantity" "Paasche quantity index" {
        formula: "the price index with prices and quantities exchanged: Σ p₁q₁/Σ p₀q₁", tex: r"\frac{\sum p_1 q_1}{\sum p_0 q_1},\ p \leftrightarrow q", unit: "base 1", range: "[0, ∞)", source: "Paasche 1874; Export and Import Price Index Manual 2009",
        traps: ["current weights: understates where buyers turn to what got cheaper"], see: ["paasche.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(quantity_index(Formula::Paasche, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    PAASCHE_FIXED_BASE = "paasche.price-fixed-base" "Paasche price index of a series, each period against the first" {
        formula: "P(0, t): Σ p₁q₁/Σ p₀q₁", tex: r"P(0, t)", unit: "base 1", range: "[0, ∞)", source: "Paasche 1874; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["paasche.price-chained"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Paasche, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    PAASCHE_QUANTITY_FIXED_BASE = "paasche.quantity-fixed-base" "Paasche quantity index of a series, each period against the first" {
        formula: "Q(0, t), prices and quantities exchanged: Σ p₁q₁/Σ p₀q₁", tex: r"Q(0, t)", unit: "base 1", range: "[0, ∞)", source: "Paasche 1874; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["paasche.quantity-chained", "paasche.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Paasche, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    PAASCHE_CHAINED = "paasche.price-chained" "Paasche price index of a series, each period against the one before" {
        formula: "Π P(t − 1, t): Σ p₁q₁/Σ p₀q₁", tex: r"\prod_{s \le t} P(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Paasche 1874; Export and Import Price Index Manual 2009",
        traps: ["drifts where prices oscillate: compare with the fixed base"], see: ["paasche.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Paasche, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    PAASCHE_QUANTITY_CHAINED = "paasche.quantity-chained" "Paasche quantity index of a series, each period against the one before" {
        formula: "Π Q(t − 1, t), prices and quantities exchanged: Σ p₁q₁/Σ p₀q₁", tex: r"\prod_{s \le t} Q(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Paasche 1874; Export and Import Price Index Manual 2009",
        traps: ["drifts where quantities oscillate: compare with the fixed base"], see: ["paasche.quantity-fixed-base", "paasche.price-chained"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Paasche, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    FISHER = "fisher.price" "Fisher price index" {
        formula: "√(Laspeyres · Paasche)", tex: r"\sqrt{P_L P_P}", unit: "base 1", range: "[0, ∞)", source: "Fisher 1922; Export and Import Price Index Manual 2009",
        traps: ["not additive over items", "of unit values it moves with the mix of goods"], see: ["fisher.quantity", "fisher.price-chained", "fisher.price-fixed-base"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(price_index(Formula::Fisher, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    FISHER_QUANTITY = "fisher.quantity" "Fisher quantity index" {
        formula: "the price index with prices and quantities exchanged: √(Laspeyres · Paasche)", tex: r"\sqrt{P_L P_P},\ p \leftrightarrow q", unit: "base 1", range: "[0, ∞)", source: "Fisher 1922; Export and Import Price Index Manual 2009",
        traps: ["not additive over items"], see: ["fisher.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(quantity_index(Formula::Fisher, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    FISHER_FIXED_BASE = "fisher.price-fixed-base" "Fisher price index of a series, each period against the first" {
        formula: "P(0, t): √(Laspeyres · Paasche)", tex: r"P(0, t)", unit: "base 1", range: "[0, ∞)", source: "Fisher 1922; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["fisher.price-chained"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Fisher, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    FISHER_QUANTITY_FIXED_BASE = "fisher.quantity-fixed-base" "Fisher quantity index of a series, each period against the first" {
        formula: "Q(0, t), prices and quantities exchanged: √(Laspeyres · Paasche)", tex: r"Q(0, t)", unit: "base 1", range: "[0, ∞)", source: "Fisher 1922; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["fisher.quantity-chained", "fisher.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Fisher, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    FISHER_CHAINED = "fisher.price-chained" "Fisher price index of a series, each period against the one before" {
        formula: "Π P(t − 1, t): √(Laspeyres · Paasche)", tex: r"\prod_{s \le t} P(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Fisher 1922; Export and Import Price Index Manual 2009",
        traps: ["drifts where prices oscillate: compare with the fixed base"], see: ["fisher.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Fisher, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    FISHER_QUANTITY_CHAINED = "fisher.quantity-chained" "Fisher quantity index of a series, each period against the one before" {
        formula: "Π Q(t − 1, t), prices and quantities exchanged: √(Laspeyres · Paasche)", tex: r"\prod_{s \le t} Q(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Fisher 1922; Export and Import Price Index Manual 2009",
        traps: ["drifts where quantities oscillate: compare with the fixed base"], see: ["fisher.quantity-fixed-base", "fisher.price-chained"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Fisher, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    TORNQVIST = "tornqvist.price" "Törnqvist price index" {
        formula: "Π (p₁/p₀)^½(s₀+s₁)", tex: r"\prod \left(\frac{p_1}{p_0}\right)^{(s_0+s_1)/2}", unit: "base 1", range: "[0, ∞)", source: "Törnqvist 1936; Export and Import Price Index Manual 2009",
        traps: ["undefined where a price is zero", "of unit values it moves with the mix of goods"], see: ["tornqvist.quantity", "tornqvist.price-chained", "tornqvist.price-fixed-base", "fisher.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(price_index(Formula::Tornqvist, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    TORNQVIST_QUANTITY = "tornqvist.quantity" "Törnqvist quantity index" {
        formula: "the price index with prices and quantities exchanged: Π (p₁/p₀)^½(s₀+s₁)", tex: r"\prod \left(\frac{p_1}{p_0}\right)^{(s_0+s_1)/2},\ p \leftrightarrow q", unit: "base 1", range: "[0, ∞)", source: "Törnqvist 1936; Export and Import Price Index Manual 2009",
        traps: ["undefined where a price is zero"], see: ["tornqvist.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(quantity_index(Formula::Tornqvist, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    TORNQVIST_FIXED_BASE = "tornqvist.price-fixed-base" "Törnqvist price index of a series, each period against the first" {
        formula: "P(0, t): Π (p₁/p₀)^½(s₀+s₁)", tex: r"P(0, t)", unit: "base 1", range: "[0, ∞)", source: "Törnqvist 1936; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["tornqvist.price-chained"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Tornqvist, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    TORNQVIST_QUANTITY_FIXED_BASE = "tornqvist.quantity-fixed-base" "Törnqvist quantity index of a series, each period against the first" {
        formula: "Q(0, t), prices and quantities exchanged: Π (p₁/p₀)^½(s₀+s₁)", tex: r"Q(0, t)", unit: "base 1", range: "[0, ∞)", source: "Törnqvist 1936; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["tornqvist.quantity-chained", "tornqvist.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Tornqvist, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    TORNQVIST_CHAINED = "tornqvist.price-chained" "Törnqvist price index of a series, each period against the one before" {
        formula: "Π P(t − 1, t): Π (p₁/p₀)^½(s₀+s₁)", tex: r"\prod_{s \le t} P(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Törnqvist 1936; Export and Import Price Index Manual 2009",
        traps: ["drifts where prices oscillate: compare with the fixed base"], see: ["tornqvist.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Tornqvist, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    TORNQVIST_QUANTITY_CHAINED = "tornqvist.quantity-chained" "Törnqvist quantity index of a series, each period against the one before" {
        formula: "Π Q(t − 1, t), prices and quantities exchanged: Π (p₁/p₀)^½(s₀+s₁)", tex: r"\prod_{s \le t} Q(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Törnqvist 1936; Export and Import Price Index Manual 2009",
        traps: ["drifts where quantities oscillate: compare with the fixed base"], see: ["tornqvist.quantity-fixed-base", "tornqvist.price-chained"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Tornqvist, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    WALSH = "walsh.price" "Walsh price index" {
        formula: "Σ p₁√(q₀q₁)/Σ p₀√(q₀q₁)", tex: r"\frac{\sum p_1\sqrt{q_0 q_1}}{\sum p_0\sqrt{q_0 q_1}}", unit: "base 1", range: "[0, ∞)", source: "Walsh 1901; Export and Import Price Index Manual 2009",
        traps: ["items traded in one period only have no weight", "of unit values it moves with the mix of goods"], see: ["walsh.quantity", "walsh.price-chained", "walsh.price-fixed-base", "fisher.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(price_index(Formula::Walsh, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    WALSH_QUANTITY = "walsh.quantity" "Walsh quantity index" {
        formula: "the price index with prices and quantities exchanged: Σ p₁√(q₀q₁)/Σ p₀√(q₀q₁)", tex: r"\frac{\sum p_1\sqrt{q_0 q_1}}{\sum p_0\sqrt{q_0 q_1}},\ p \leftrightarrow q", unit: "base 1", range: "[0, ∞)", source: "Walsh 1901; Export and Import Price Index Manual 2009",
        traps: ["items traded in one period only have no weight"], see: ["walsh.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(quantity_index(Formula::Walsh, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    WALSH_FIXED_BASE = "walsh.price-fixed-base" "Walsh price index of a series, each period against the first" {
        formula: "P(0, t): Σ p₁√(q₀q₁)/Σ p₀√(q₀q₁)", tex: r"P(0, t)", unit: "base 1", range: "[0, ∞)", source: "Walsh 1901; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["walsh.price-chained"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Walsh, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    WALSH_QUANTITY_FIXED_BASE = "walsh.quantity-fixed-base" "Walsh quantity index of a series, each period against the first" {
        formula: "Q(0, t), prices and quantities exchanged: Σ p₁√(q₀q₁)/Σ p₀√(q₀q₁)", tex: r"Q(0, t)", unit: "base 1", range: "[0, ∞)", source: "Walsh 1901; Export and Import Price Index Manual 2009",
        traps: ["weights grow old, and items disappear"], see: ["walsh.quantity-chained", "walsh.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Walsh, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    WALSH_CHAINED = "walsh.price-chained" "Walsh price index of a series, each period against the one before" {
        formula: "Π P(t − 1, t): Σ p₁√(q₀q₁)/Σ p₀√(q₀q₁)", tex: r"\prod_{s \le t} P(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Walsh 1901; Export and Import Price Index Manual 2009",
        traps: ["drifts where prices oscillate: compare with the fixed base"], see: ["walsh.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::Walsh, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    WALSH_QUANTITY_CHAINED = "walsh.quantity-chained" "Walsh quantity index of a series, each period against the one before" {
        formula: "Π Q(t − 1, t), prices and quantities exchanged: Σ p₁√(q₀q₁)/Σ p₀√(q₀q₁)", tex: r"\prod_{s \le t} Q(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Walsh 1901; Export and Import Price Index Manual 2009",
        traps: ["drifts where quantities oscillate: compare with the fixed base"], see: ["walsh.quantity-fixed-base", "walsh.price-chained"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::Walsh, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    SATO_VARTIA = "sato-vartia.price" "Sato–Vartia price index" {
        formula: "exp Σ w ln(p₁/p₀), w ∝ L(s₁, s₀), L the logarithmic mean", tex: r"\exp\sum_k w_k\ln\frac{p_{1k}}{p_{0k}}", unit: "base 1", range: "[0, ∞)", source: "Sato 1976; Vartia 1976",
        traps: ["undefined where a price or a quantity is zero", "of unit values it moves with the mix of goods"], see: ["sato-vartia.quantity", "sato-vartia.price-chained", "sato-vartia.price-fixed-base", "fisher.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(price_index(Formula::SatoVartia, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    SATO_VARTIA_QUANTITY = "sato-vartia.quantity" "Sato–Vartia quantity index" {
        formula: "the price index with prices and quantities exchanged: exp Σ w ln(p₁/p₀), w ∝ L(s₁, s₀), L the logarithmic mean", tex: r"\exp\sum_k w_k\ln\frac{p_{1k}}{p_{0k}},\ p \leftrightarrow q", unit: "base 1", range: "[0, ∞)", source: "Sato 1976; Vartia 1976",
        traps: ["undefined where a price or a quantity is zero"], see: ["sato-vartia.price"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(quantity_index(Formula::SatoVartia, &call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    SATO_VARTIA_FIXED_BASE = "sato-vartia.price-fixed-base" "Sato–Vartia price index of a series, each period against the first" {
        formula: "P(0, t): exp Σ w ln(p₁/p₀), w ∝ L(s₁, s₀), L the logarithmic mean", tex: r"P(0, t)", unit: "base 1", range: "[0, ∞)", source: "Sato 1976; Vartia 1976",
        traps: ["weights grow old, and items disappear"], see: ["sato-vartia.price-chained"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::SatoVartia, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    SATO_VARTIA_QUANTITY_FIXED_BASE = "sato-vartia.quantity-fixed-base" "Sato–Vartia quantity index of a series, each period against the first" {
        formula: "Q(0, t), prices and quantities exchanged: exp Σ w ln(p₁/p₀), w ∝ L(s₁, s₀), L the logarithmic mean", tex: r"Q(0, t)", unit: "base 1", range: "[0, ∞)", source: "Sato 1976; Vartia 1976",
        traps: ["weights grow old, and items disappear"], see: ["sato-vartia.quantity-chained", "sato-vartia.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::SatoVartia, Linking::FixedBase, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    SATO_VARTIA_CHAINED = "sato-vartia.price-chained" "Sato–Vartia price index of a series, each period against the one before" {
        formula: "Π P(t − 1, t): exp Σ w ln(p₁/p₀), w ∝ L(s₁, s₀), L the logarithmic mean", tex: r"\prod_{s \le t} P(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Sato 1976; Vartia 1976",
        traps: ["drifts where prices oscillate: compare with the fixed base"], see: ["sato-vartia.price-fixed-base"],
        inputs: ["prices", "quantities"], run: |call| price_series(Formula::SatoVartia, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    SATO_VARTIA_QUANTITY_CHAINED = "sato-vartia.quantity-chained" "Sato–Vartia quantity index of a series, each period against the one before" {
        formula: "Π Q(t − 1, t), prices and quantities exchanged: exp Σ w ln(p₁/p₀), w ∝ L(s₁, s₀), L the logarithmic mean", tex: r"\prod_{s \le t} Q(s-1, s)", unit: "base 1", range: "[0, ∞)", source: "Sato 1976; Vartia 1976",
        traps: ["drifts where quantities oscillate: compare with the fixed base"], see: ["sato-vartia.quantity-fixed-base", "sato-vartia.price-chained"],
        inputs: ["prices", "quantities"], run: |call| quantity_series(Formula::SatoVartia, Linking::Chained, &*call.matrix("prices")?, &*call.matrix("quantities")?),
    }
    UNIT_VALUE = "unit-value" "Unit value" {
        formula: "V/Q", tex: r"\frac{V}{Q}", unit: "that of the value over that of the quantity", range: "[0, ∞)", source: "IMTS 2010, chapter on quantity measurement",
        traps: ["not a price: it moves with the mix of goods", "a quantity of zero mostly means that it was not collected", "estimated quantities make estimated unit values"], see: ["fisher.price"],
        inputs: ["value", "quantity"], run: |call| Ok(unit_value(&call.columns(["value", "quantity"])?)),
    }
    TERMS = "terms-of-trade.net-barter" "Net barter terms of trade" {
        formula: "P_x/P_m", tex: r"\frac{P_x}{P_m}", unit: "base 1", range: "[0, ∞)", source: "UNCTAD Handbook of Statistics",
        traps: ["both indices with one base", "a gain here may be a loss of sales: see the income terms"], see: ["terms-of-trade.income"],
        inputs: ["px", "pm"], run: |call| Ok(terms_of_trade(&call.columns(["px", "pm"])?)),
    }
    TERMS_INCOME = "terms-of-trade.income" "Income terms of trade" {
        formula: "P_x Q_x/P_m", tex: r"\frac{P_x Q_x}{P_m}", unit: "base 1", range: "[0, ∞)", source: "UNCTAD Handbook of Statistics, purchasing power of exports",
        traps: ["export values over import prices"], see: ["terms-of-trade.net-barter"],
        inputs: ["px", "pm", "qx"], run: |call| Ok(income_terms(&call.columns(["px", "pm", "qx"])?)),
    }
}

words! {
    /// How prices are averaged.
    pub enum Formula {
        /// Weights of the base.
        Laspeyres = "laspeyres",
        /// Weights of the present.
        Paasche = "paasche",
        /// The geometric mean of both.
        Fisher = "fisher",
        /// Geometric, mean shares.
        Tornqvist = "tornqvist",
        /// Geometric means of quantities.
        Walsh = "walsh",
        /// Geometric, logarithmic mean shares.
        SatoVartia = "sato-vartia",
    }
}

words! {
    /// How periods of a series are compared.
    pub enum Linking {
        /// Each with the first.
        FixedBase = "fixed-base",
        /// Each with the one before, multiplied up.
        Chained = "chained",
    }
}

impl Formula {
    const fn price(self) -> &'static Definition {
        match self {
            Self::Laspeyres => &LASPEYRES,
            Self::Paasche => &PAASCHE,
            Self::Fisher => &FISHER,
            Self::Tornqvist => &TORNQVIST,
            Self::Walsh => &WALSH,
            Self::SatoVartia => &SATO_VARTIA,
        }
    }

    const fn quantity(self) -> &'static Definition {
        match self {
            Self::Laspeyres => &LASPEYRES_QUANTITY,
            Self::Paasche => &PAASCHE_QUANTITY,
            Self::Fisher => &FISHER_QUANTITY,
            Self::Tornqvist => &TORNQVIST_QUANTITY,
            Self::Walsh => &WALSH_QUANTITY,
            Self::SatoVartia => &SATO_VARTIA_QUANTITY,
        }
    }

    const fn series(self, linking: Linking) -> &'static Definition {
        match (self, linking) {
            (Self::Laspeyres, Linking::FixedBase) => &LASPEYRES_FIXED_BASE,
            (Self::Laspeyres, Linking::Chained) => &LASPEYRES_CHAINED,
            (Self::Paasche, Linking::FixedBase) => &PAASCHE_FIXED_BASE,
            (Self::Paasche, Linking::Chained) => &PAASCHE_CHAINED,
            (Self::Fisher, Linking::FixedBase) => &FISHER_FIXED_BASE,
            (Self::Fisher, Linking::Chained) => &FISHER_CHAINED,
            (Self::Tornqvist, Linking::FixedBase) => &TORNQVIST_FIXED_BASE,
            (Self::Tornqvist, Linking::Chained) => &TORNQVIST_CHAINED,
            (Self::Walsh, Linking::FixedBase) => &WALSH_FIXED_BASE,
            (Self::Walsh, Linking::Chained) => &WALSH_CHAINED,
            (Self::SatoVartia, Linking::FixedBase) => &SATO_VARTIA_FIXED_BASE,
            (Self::SatoVartia, Linking::Chained) => &SATO_VARTIA_CHAINED,
        }
    }

    const fn quantity_series(self, linking: Linking) -> &'static Definition {
        match (self, linking) {
            (Self::Laspeyres, Linking::FixedBase) => &LASPEYRES_QUANTITY_FIXED_BASE,
            (Self::Laspeyres, Linking::Chained) => &LASPEYRES_QUANTITY_CHAINED,
            (Self::Paasche, Linking::FixedBase) => &PAASCHE_QUANTITY_FIXED_BASE,
            (Self::Paasche, Linking::Chained) => &PAASCHE_QUANTITY_CHAINED,
            (Self::Fisher, Linking::FixedBase) => &FISHER_QUANTITY_FIXED_BASE,
            (Self::Fisher, Linking::Chained) => &FISHER_QUANTITY_CHAINED,
            (Self::Tornqvist, Linking::FixedBase) => &TORNQVIST_QUANTITY_FIXED_BASE,
            (Self::Tornqvist, Linking::Chained) => &TORNQVIST_QUANTITY_CHAINED,
            (Self::Walsh, Linking::FixedBase) => &WALSH_QUANTITY_FIXED_BASE,
            (Self::Walsh, Linking::Chained) => &WALSH_QUANTITY_CHAINED,
            (Self::SatoVartia, Linking::FixedBase) => &SATO_VARTIA_QUANTITY_FIXED_BASE,
            (Self::SatoVartia, Linking::Chained) => &SATO_VARTIA_QUANTITY_CHAINED,
        }
    }

    fn of(self, items: &[[f64; 4]]) -> Value {
        match self {
            Self::Laspeyres => laspeyres(items),
            Self::Paasche => paasche(items),
            Self::Fisher => Ok((laspeyres(items)? * paasche(items)?).sqrt()),
            Self::Tornqvist => tornqvist(items),
            Self::Walsh => walsh(items),
            Self::SatoVartia => sato_vartia(items),
        }
    }
}

const BASE: &str = "the value at base prices";

fn laspeyres(items: &[[f64; 4]]) -> Value {
    over(sum(items.iter().map(|[_, q0, p1, _]| p1 * q0)), sum(items.iter().map(|[p0, q0, ..]| p0 * q0)), BASE)
}

fn paasche(items: &[[f64; 4]]) -> Value {
    over(
        sum(items.iter().map(|[_, _, p1, q1]| p1 * q1)),
        sum(items.iter().map(|[p0, _, _, q1]| p0 * q1)),
        BASE,
    )
}

fn walsh(items: &[[f64; 4]]) -> Value {
    let weighted = |price: fn(&[f64; 4]) -> f64| {
        sum(items.iter().map(|item| {
            let [_, q0, _, q1] = item;
            price(item) * q0.sqrt() * q1.sqrt()
        }))
    };
    over(weighted(|[_, _, p1, _]| *p1), weighted(|[p0, ..]| *p0), BASE)
}

/// Shares of both periods and the logarithm of the price relative, for items with a share in either.
fn relatives(items: &[[f64; 4]]) -> Result<Vec<[f64; 3]>, Undefined> {
    let before = sum(items.iter().map(|[p0, q0, ..]| p0 * q0));
    let after = sum(items.iter().map(|[_, _, p1, q1]| p1 * q1));
    over(1.0, before, "the value of the base")?;
    over(1.0, after, "the value of the present")?;
    let shares = items.iter().map(|[p0, q0, p1, q1]| (p0 * q0 / before, p1 * q1 / after, *p0, *p1));
    let traded = shares.filter(|(s0, s1, ..)| *s0 > 0.0 || *s1 > 0.0);
    traded
        .map(|(s0, s1, p0, p1)| {
            if p0 > 0.0 && p1 > 0.0 {
                return Ok([s0, s1, ln(p1 / p0)]);
            }
            Err(Undefined::new(Reason::NotPositive, "an item with a share has a price of zero"))
        })
        .collect()
}

fn tornqvist(items: &[[f64; 4]]) -> Value {
    Ok(exp(sum(relatives(items)?.iter().map(|[s0, s1, relative]| s0.midpoint(*s1) * relative))))
}

fn sato_vartia(items: &[[f64; 4]]) -> Value {
    let relatives = relatives(items)?;
    if relatives.iter().any(|[s0, s1, _]| *s0 == 0.0 || *s1 == 0.0) {
        return Err(Undefined::new(Reason::NotPositive, "an item is traded in one period only"));
    }
    let weights: Vec<f64> = relatives.iter().map(|[s0, s1, _]| logarithmic_mean(*s1, *s0)).collect();
    let total = sum(weights.iter().copied());
    Ok(exp(sum(relatives.iter().zip(&weights).map(|([_, _, relative], weight)| weight / total * relative))))
}

/// The price index of a formula from prices and quantities before and after.
///
/// ```
/// use bilateral::indicator::{Columns, prices::{Formula, price_index}};
/// let items = Columns::full([&[1.0, 2.0], &[10.0, 5.0], &[2.0, 2.0], &[10.0, 5.0]]).unwrap();
/// assert_eq!(price_index(Formula::Laspeyres, &items).value(), Some(1.5));
/// ```
pub fn price_index(formula: Formula, items: &Columns<4>) -> Answer {
    let known: Vec<[f64; 4]> = items.known().collect();
    Answer::scalar(formula.price(), formula.of(&known), items.coverage()).noting(items.notices())
}

/// The quantity index of a formula from prices and quantities before and after.
pub fn quantity_index(formula: Formula, items: &Columns<4>) -> Answer {
    let turned: Vec<[f64; 4]> = items.known().map(|[p0, q0, p1, q1]| [q0, p0, q1, p1]).collect();
    Answer::scalar(formula.quantity(), formula.of(&turned), items.coverage()).noting(items.notices())
}

/// A series of price indices, 1 in the first period: periods in rows, items in columns. An item counts
/// between two periods if both know its price and quantity.
///
/// # Errors
/// `indicator.labels-differ` if prices and quantities are not about the same periods and items.
pub fn price_series(
    formula: Formula,
    linking: Linking,
    prices: &Matrix,
    quantities: &Matrix,
) -> Result<Answer> {
    series(formula.series(linking), (formula, linking), prices, quantities)
}

/// A series of quantity indices: the price indices with prices and quantities exchanged.
///
/// # Errors
/// As [`price_series`].
pub fn quantity_series(
    formula: Formula,
    linking: Linking,
    prices: &Matrix,
    quantities: &Matrix,
) -> Result<Answer> {
    series(formula.quantity_series(linking), (formula, linking), quantities, prices)
}

fn series(
    definition: &'static Definition,
    (formula, linking): (Formula, Linking),
    own: &Matrix,
    weights: &Matrix,
) -> Result<Answer> {
    if own.rows() != weights.rows() || own.columns() != weights.columns() {
        let message = "prices and quantities have different labels; align them";
        return Err(Error::new(&LABELS_DIFFER, message).at("quantities").at("matrices"));
    }
    let items = |from: usize, to: usize| -> Vec<[f64; 4]> {
        let both = |period, item| own.cell(period, item).zip(weights.cell(period, item));
        (0..own.columns().len())
            .filter_map(|item| both(from, item).zip(both(to, item)))
            .map(|((p0, q0), (p1, q1))| [p0, q0, p1, q1])
            .collect()
    };
    let mut values: Vec<Value> = Vec::with_capacity(own.rows().len());
    for period in 0..own.rows().len() {
        let value = match (linking, values.last()) {
            (_, None) => Ok(1.0),
            (Linking::FixedBase, Some(_)) => formula.of(&items(0, period)),
            (Linking::Chained, Some(Err(why))) => Err(why.clone()),
            (Linking::Chained, Some(Ok(level))) => {
                let level = *level;
                formula.of(&items(period.saturating_sub(1), period)).map(|link| level * link)
            }
        };
        values.push(value);
    }
    let shape = Shape::Row(own.rows().to_vec());
    Ok(Answer::new(definition, shape, values, own.coverage()))
}

/// [`UNIT_VALUE`] of each item.
pub fn unit_value(columns: &Columns<2>) -> Answer {
    Answer::row(&UNIT_VALUE, columns, |[value, quantity]| over(value, quantity, "the quantity"))
}

/// [`TERMS`] of each economy or year.
pub fn terms_of_trade(columns: &Columns<2>) -> Answer {
    Answer::row(&TERMS, columns, |[px, pm]| over(px, pm, "the import price"))
}

/// [`TERMS_INCOME`] of each economy or year.
pub fn income_terms(columns: &Columns<3>) -> Answer {
    Answer::row(&TERMS_INCOME, columns, |[px, pm, qx]| over(px * qx, pm, "the import price"))
}
