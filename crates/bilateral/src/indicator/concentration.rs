//! How few hold how much: concentration and diversification.

use super::answer::{Undefined, Value, over};
use super::definition::define;
use super::number::{exp, ln, pow, real, sum, sum_of, sum_x_ln_x};
use super::{Answer, Columns, Definition, Reason};

define! { Concentration:
    HHI = "hhi.unit" "Herfindahl–Hirschman index, shares of one" {
        formula: "Σ s²", tex: r"\sum_k s_k^2", unit: "none", range: "[1/n, 1]", source: "Hirschman 1945; Herfindahl 1950",
        traps: ["the same name is used for the index in points, for its square root and for two normalised forms", "merging categories raises it: compare one classification and level only", "with the total among the items h becomes (h + 1)/4"],
        see: ["hhi.points", "hhi.normalised", "hirschman", "unctad-concentration"],
        inputs: ["x"], run: |call| Ok(hhi(&call.columns(["x"])?)),
    }
    HHI_POINTS = "hhi.points" "Herfindahl–Hirschman index, shares in per cent" {
        formula: "Σ (100 s)²", tex: r"\sum_k (100 s_k)^2", unit: "points", range: "[10000/n, 10000]", source: "US Department of Justice, Merger Guidelines 1982",
        traps: ["ten thousand times the index of shares of one"], see: ["hhi.unit"],
        inputs: ["x"], run: |call| Ok(hhi_points(&call.columns(["x"])?)),
    }
    HHI_NORMALISED = "hhi.normalised" "Normalised Herfindahl–Hirschman index" {
        formula: "(Σ s² − 1/n) / (1 − 1/n)", tex: r"\frac{\sum_k s_k^2 - 1/n}{1 - 1/n}", unit: "none", range: "[0, 1]", source: "Hirschman 1945, normalised",
        traps: ["n counts every item of the declared universe, zeros included; over the active items alone it is another number"], see: ["hhi.normalised-active", "unctad-concentration"],
        inputs: ["x"], run: |call| Ok(hhi_normalised(&call.columns(["x"])?)),
    }
    HHI_NORMALISED_ACTIVE = "hhi.normalised-active" "Normalised Herfindahl–Hirschman index over active items" {
        formula: "(Σ s² − 1/a) / (1 − 1/a), a = items above zero", tex: r"\frac{\sum_k s_k^2 - 1/a}{1 - 1/a}", unit: "none", range: "[0, 1]", source: "Hirschman 1945, normalised",
        traps: ["an economy that loses products may look more diversified"], see: ["hhi.normalised"],
        inputs: ["x"], run: |call| Ok(hhi_normalised_active(&call.columns(["x"])?)),
    }
    HIRSCHMAN = "hirschman" "Hirschman index" {
        formula: "√(Σ s²)", tex: r"\sqrt{\sum_k s_k^2}", unit: "none", range: "[1/√n, 1]", source: "Hirschman 1964, American Economic Review 54",
        traps: ["the square root of the Herfindahl index; some sources print it under that name"], see: ["hhi.unit"],
        inputs: ["x"], run: |call| Ok(hirschman(&call.columns(["x"])?)),
    }
    UNCTAD_CONCENTRATION = "unctad-concentration" "UNCTAD product concentration index" {
        formula: "(√(Σ s²) − √(1/n)) / (1 − √(1/n))", tex: r"\frac{\sqrt{\sum_k s_k^2} - \sqrt{1/n}}{1 - \sqrt{1/n}}", unit: "none", range: "[0, 1]", source: "UNCTADstat, merchandise concentration index",
        traps: ["called a normalised Herfindahl index, and normalises its square root", "n is the number of groups of SITC at three digits, not of those exported"], see: ["hhi.normalised", "unctad-diversification"],
        inputs: ["x"], run: |call| Ok(unctad_concentration(&call.columns(["x"])?)),
    }
    EQUIVALENT_NUMBER = "equivalent-number" "Equivalent number of items" {
        formula: "1 / Σ s²", tex: r"\frac{1}{\sum_k s_k^2}", unit: "items", range: "[1, n]", source: "Adelman 1969, Review of Economics and Statistics 51",
        traps: ["the Hill number of order 2"], see: ["hill", "hhi.unit"],
        inputs: ["x"], run: |call| Ok(equivalent_number(&call.columns(["x"])?)),
    }
    HILL = "hill" "Hill number of order q" {
        formula: "(Σ s^q)^(1/(1 − q)), at q = 1 e^entropy", tex: r"\left(\sum_k s_k^q\right)^{1/(1-q)}", unit: "items", range: "[1, n]", source: "Hill 1973, Ecology 54",
        traps: ["q = 0 counts the items above zero, 1 is e^entropy, 2 the equivalent number"], see: ["entropy.nats", "equivalent-number"],
        inputs: ["x"], options: [("q", 2.0)], run: |call| Ok(hill(&call.columns(["x"])?, call.within("q", "at least 0", |q| q >= 0.0)?)),
    }
    ENTROPY = "entropy.nats" "Shannon entropy, natural logarithm" {
        formula: "−Σ s ln s, 0 ln 0 = 0", tex: r"-\sum_k s_k \ln s_k", unit: "nats", range: "[0, ln n]", source: "Shannon 1948; Theil 1967",
        traps: ["the base is part of the number"], see: ["entropy.bits", "theil"],
        inputs: ["x"], run: |call| Ok(entropy(&call.columns(["x"])?)),
    }
    ENTROPY_BITS = "entropy.bits" "Shannon entropy, logarithm to base two" {
        formula: "−Σ s log2 s, 0 log2 0 = 0", tex: r"-\sum_k s_k \log_2 s_k", unit: "bits", range: "[0, log2 n]", source: "Shannon 1948",
        traps: ["the base is part of the number"], see: ["entropy.nats"],
        inputs: ["x"], run: |call| Ok(entropy_bits(&call.columns(["x"])?)),
    }
    THEIL = "theil" "Theil index" {
        formula: "(1/n) Σ (x/μ) ln(x/μ) = ln n − entropy", tex: r"\frac{1}{n}\sum_k \frac{x_k}{\mu}\ln\frac{x_k}{\mu}", unit: "nats", range: "[0, ln n]", source: "Theil 1972",
        traps: ["grows with the universe: name the classification"], see: ["theil-between", "theil-within", "entropy.nats"],
        inputs: ["x"], run: |call| Ok(theil(&call.columns(["x"])?)),
    }
    THEIL_BETWEEN = "theil-between" "Theil index between active and inactive items" {
        formula: "ln(n/a), a = items above zero", tex: r"\ln\frac{n}{a}", unit: "nats", range: "[0, ln n]", source: "Cadot, Carrère and Strauss-Kahn 2011, Review of Economics and Statistics 93",
        traps: ["the extensive margin: what is not exported at all"], see: ["theil", "theil-within"],
        inputs: ["x"], run: |call| Ok(theil_between(&call.columns(["x"])?)),
    }
    THEIL_WITHIN = "theil-within" "Theil index among active items" {
        formula: "ln a − entropy, a = items above zero", tex: r"\ln a + \sum_k s_k \ln s_k", unit: "nats", range: "[0, ln a]", source: "Cadot, Carrère and Strauss-Kahn 2011, Review of Economics and Statistics 93",
        traps: ["the intensive margin: with theil-between it adds up to the whole"], see: ["theil", "theil-between"],
        inputs: ["x"], run: |call| Ok(theil_within(&call.columns(["x"])?)),
    }
    GINI = "gini.plain" "Gini coefficient" {
        formula: "Σ (2r − n − 1) x_(r) / (n Σ x), x sorted upwards", tex: r"\frac{\sum_r (2r - n - 1) x_{(r)}}{n \sum_k x_k}", unit: "none", range: "[0, (n − 1)/n]", source: "Gini 1921, Economic Journal 31",
        traps: ["cannot reach one; the corrected variant can"], see: ["gini.corrected"],
        inputs: ["x"], run: |call| Ok(gini(&call.columns(["x"])?)),
    }
    GINI_CORRECTED = "gini.corrected" "Gini coefficient times n/(n − 1)" {
        formula: "n/(n − 1) · Gini", tex: r"\frac{n}{n-1} G", unit: "none", range: "[0, 1]", source: "Gini 1921, with the correction for small samples",
        traps: ["differs from the plain one by 1/(n − 1) of it"], see: ["gini.plain"],
        inputs: ["x"], run: |call| Ok(gini_corrected(&call.columns(["x"])?)),
    }
    CONCENTRATION_RATIO = "concentration-ratio" "Share of the k largest" {
        formula: "Σ of the k largest shares", tex: r"\sum_{r \le k} s_{(r)}", unit: "none", range: "[k/n, 1]", source: "Bain 1956",
        traps: ["with fewer than k items it is one"], see: ["hhi.unit"],
        inputs: ["x"], options: [("k", 3.0)], run: |call| Ok(concentration_ratio(&call.columns(["x"])?, call.count("k")?)),
    }
    ACTIVE = "active-items" "Number of items above a threshold" {
        formula: "#{k : x_k > τ}", tex: r"\#\{k : x_k > \tau\}", unit: "items", range: "[0, n]", source: "Counting; OECD, Aid for Trade at a Glance, with τ = 10 thousand USD",
        traps: ["the threshold is in the unit of the values, and grows with inflation"], see: ["hill"],
        inputs: ["x"], options: [("tau", 0.0)], run: |call| Ok(active(&call.columns(["x"])?, call.within("tau", "at least 0", |tau| tau >= 0.0)?)),
    }
    UNCTAD_DIVERSIFICATION = "unctad-diversification" "UNCTAD product diversification index" {
        formula: "½ Σ |s − w|", tex: r"\tfrac12 \sum_k |s_k - w_k|", unit: "none", range: "[0, 1]", source: "UNCTADstat, after Finger and Kreinin 1979",
        traps: ["high means different from the world, not diversified"], see: ["krugman"],
        inputs: ["x", "world"], run: |call| Ok(unctad_diversification(&call.columns(["x", "world"])?)),
    }
    KRUGMAN = "krugman" "Krugman specialisation index" {
        formula: "Σ |s − w|", tex: r"\sum_k |s_k - w_k|", unit: "none", range: "[0, 2]", source: "Krugman 1991, Geography and Trade",
        traps: ["twice the UNCTAD diversification index; some divide by two and keep the name"], see: ["unctad-diversification"],
        inputs: ["x", "world"], run: |call| Ok(krugman(&call.columns(["x", "world"])?)),
    }
    MARKET_PENETRATION = "market-penetration" "Index of export market penetration" {
        formula: "Σ_k #destinations reached / Σ_k #countries importing, over exported products", tex: r"\frac{\sum_k n_k}{\sum_k N_k}", unit: "none", range: "[0, 1]", source: "Brenton and Newfarmer 2007, World Bank WPS 4302; WITS",
        traps: ["products that are not exported at all do not lower it"], see: ["active-items"],
        inputs: ["reached", "importing"], run: |call| Ok(market_penetration(&call.columns(["reached", "importing"])?)),
    }
}

/// What every index of one column starts from.
struct Shares<'a> {
    values: std::borrow::Cow<'a, [f64]>,
    total: f64,
}

impl<'a> Shares<'a> {
    fn of(columns: &'a Columns<1>) -> Result<Self, Undefined> {
        let values = columns.values();
        if values.is_empty() {
            return Err(Undefined::new(Reason::Empty, "no item has a value"));
        }
        let total = sum_of(&values, |value| value);
        if total == 0.0 {
            return Err(Undefined::new(Reason::ZeroDenominator, "the total is zero"));
        }
        if !total.is_finite() {
            return Err(Undefined::new(Reason::OutOfRange, "the total is past the largest number"));
        }
        Ok(Self { values, total })
    }

    fn squares(&self) -> f64 {
        if (1e-100..1e100).contains(&self.total) {
            return sum_of(&self.values, |value| value * value) / (self.total * self.total);
        }
        // Squares of such amounts may be past the largest float, or below the least.
        sum_of(&self.values, |value| (value / self.total) * (value / self.total))
    }

    fn entropy(&self) -> f64 {
        -sum_x_ln_x(&self.values, self.total)
    }

    fn count(&self) -> f64 {
        real(self.values.len())
    }

    fn active(&self) -> f64 {
        real(self.values.iter().filter(|value| **value > 0.0).count())
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.values.to_vec();
        crate::order::sort_by(&mut sorted, f64::total_cmp);
        sorted
    }
}

fn single(definition: &'static Definition, x: &Columns<1>, of: impl Fn(&Shares<'_>) -> Value) -> Answer {
    let value = Shares::of(x).and_then(|shares| of(&shares));
    Answer::scalar(definition, value, x.coverage()).noting(x.notices_of_parts())
}

/// `(value − least) / (1 − least)`, for a least value below one.
fn normalised(value: f64, least: f64) -> Value {
    if least >= 1.0 {
        return Err(Undefined::new(Reason::OneItem, "a single item is neither concentrated nor spread"));
    }
    Ok(((value - least) / (1.0 - least)).max(0.0))
}

/// [`HHI`].
pub fn hhi(x: &Columns<1>) -> Answer {
    single(&HHI, x, |shares| Ok(shares.squares()))
}

/// [`HHI_POINTS`].
pub fn hhi_points(x: &Columns<1>) -> Answer {
    single(&HHI_POINTS, x, |shares| Ok(shares.squares() * 10_000.0))
}

/// [`HHI_NORMALISED`].
pub fn hhi_normalised(x: &Columns<1>) -> Answer {
    single(&HHI_NORMALISED, x, |shares| normalised(shares.squares(), 1.0 / shares.count()))
}

/// [`HHI_NORMALISED_ACTIVE`].
pub fn hhi_normalised_active(x: &Columns<1>) -> Answer {
    single(&HHI_NORMALISED_ACTIVE, x, |shares| normalised(shares.squares(), 1.0 / shares.active()))
}

/// [`HIRSCHMAN`].
pub fn hirschman(x: &Columns<1>) -> Answer {
    single(&HIRSCHMAN, x, |shares| Ok(shares.squares().sqrt()))
}

/// [`UNCTAD_CONCENTRATION`].
pub fn unctad_concentration(x: &Columns<1>) -> Answer {
    single(&UNCTAD_CONCENTRATION, x, |shares| {
        normalised(shares.squares().sqrt(), (1.0 / shares.count()).sqrt())
    })
}

/// [`EQUIVALENT_NUMBER`].
pub fn equivalent_number(x: &Columns<1>) -> Answer {
    single(&EQUIVALENT_NUMBER, x, |shares| Ok(1.0 / shares.squares()))
}

/// [`HILL`]; `q` of at least zero.
pub fn hill(x: &Columns<1>, q: f64) -> Answer {
    single(&HILL, x, |shares| {
        if q.is_nan() || q < 0.0 {
            return Err(Undefined::new(Reason::OutOfRange, "the order is below zero"));
        }
        if (q - 1.0).abs() < 1e-12 {
            return Ok(exp(shares.entropy()));
        }
        let powers =
            shares.values.iter().filter(|value| **value > 0.0).map(|value| pow(value / shares.total, q));
        Ok(pow(sum(powers), 1.0 / (1.0 - q)))
    })
}

/// [`ENTROPY`].
pub fn entropy(x: &Columns<1>) -> Answer {
    single(&ENTROPY, x, |shares| Ok(shares.entropy().max(0.0)))
}

/// [`ENTROPY_BITS`].
pub fn entropy_bits(x: &Columns<1>) -> Answer {
    single(&ENTROPY_BITS, x, |shares| Ok(shares.entropy().max(0.0) / std::f64::consts::LN_2))
}

/// The index as if the total were spread over `count` items, of which those at zero add nothing:
/// a sum of its own for each reading of `count`, since differences of logarithms lose digits.
fn theil_among(shares: &Shares<'_>, count: f64) -> f64 {
    let mean = shares.total / count;
    (sum_x_ln_x(&shares.values, mean) / count).max(0.0)
}

/// [`THEIL`].
pub fn theil(x: &Columns<1>) -> Answer {
    single(&THEIL, x, |shares| Ok(theil_among(shares, shares.count())))
}

/// [`THEIL_BETWEEN`].
pub fn theil_between(x: &Columns<1>) -> Answer {
    single(&THEIL_BETWEEN, x, |shares| Ok(ln(shares.count() / shares.active())))
}

/// [`THEIL_WITHIN`].
pub fn theil_within(x: &Columns<1>) -> Answer {
    single(&THEIL_WITHIN, x, |shares| Ok(theil_among(shares, shares.active())))
}

fn gini_of(shares: &Shares<'_>) -> f64 {
    let count = shares.count();
    let ranked = shares.sorted();
    let weighted = ranked
        .iter()
        .enumerate()
        .map(|(rank, value)| (2.0 * real(rank + 1) - count - 1.0) * (value / shares.total));
    sum(weighted) / count
}

/// [`GINI`].
pub fn gini(x: &Columns<1>) -> Answer {
    single(&GINI, x, |shares| Ok(gini_of(shares)))
}

/// [`GINI_CORRECTED`].
pub fn gini_corrected(x: &Columns<1>) -> Answer {
    single(&GINI_CORRECTED, x, |shares| {
        if shares.values.len() < 2 {
            return Err(Undefined::new(Reason::OneItem, "a single item has nothing to be unequal to"));
        }
        Ok(gini_of(shares) * shares.count() / (shares.count() - 1.0))
    })
}

/// [`CONCENTRATION_RATIO`].
pub fn concentration_ratio(x: &Columns<1>, k: usize) -> Answer {
    single(
        &CONCENTRATION_RATIO,
        x,
        |shares| Ok(sum(shares.sorted().into_iter().rev().take(k)) / shares.total),
    )
}

/// [`ACTIVE`]. Of nothing it is zero: a count has no denominator.
pub fn active(x: &Columns<1>, tau: f64) -> Answer {
    let count = x.known().filter(|[value]| *value > tau).count();
    Answer::scalar(&ACTIVE, Ok(real(count)), x.coverage()).noting(x.notices())
}

/// `Σ |s − w|`.
fn distance(columns: &Columns<2>) -> Value {
    let [own, world] = columns.totals();
    over(1.0, own, "the total of `x`")?;
    over(1.0, world, "the total of `world`")?;
    Ok(sum(columns.known().map(|[x, w]| (x / own - w / world).abs())))
}

/// [`UNCTAD_DIVERSIFICATION`].
pub fn unctad_diversification(columns: &Columns<2>) -> Answer {
    let value = distance(columns).map(|distance| distance / 2.0);
    Answer::scalar(&UNCTAD_DIVERSIFICATION, value, columns.coverage()).noting(columns.notices_of_parts())
}

/// [`KRUGMAN`].
pub fn krugman(columns: &Columns<2>) -> Answer {
    Answer::scalar(&KRUGMAN, distance(columns), columns.coverage()).noting(columns.notices_of_parts())
}

/// [`MARKET_PENETRATION`]: for each product the destinations reached, and the countries importing it.
pub fn market_penetration(columns: &Columns<2>) -> Answer {
    let exported = || columns.known().filter(|[reached, _]| *reached > 0.0);
    let (reached, importing) = (sum(exported().map(|[one, _]| one)), sum(exported().map(|[_, all]| all)));
    let value = if reached > importing {
        Err(Undefined::new(Reason::OutOfRange, "more destinations are reached than import"))
    } else {
        over(reached, importing, "the number of importing countries")
    };
    Answer::scalar(&MARKET_PENETRATION, value, columns.coverage()).noting(columns.notices())
}
