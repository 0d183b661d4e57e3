//! How long trade lasts.

use std::collections::BTreeMap;

use super::answer::{Coverage, Undefined};
use super::definition::define;
use super::number::real;
use super::{Answer, Columns, Definition, Matrix, Reason, Shape};

define! { Survival:
    KAPLAN_MEIER = "survival.durations" "Survival by duration" {
        formula: "Ŝ(t) = Π_{s ≤ t} (1 − d_s/n_s)", tex: r"\hat S(t) = \prod_{s \le t}\left(1 - \frac{d_s}{n_s}\right)", unit: "none", range: "[0, 1]", source: "Kaplan and Meier 1958; of trade Besedeš and Prusa 2006",
        traps: ["a spell still running at the end is censored, not ended", "durations of one time count as at risk together, ends before losses from view"], see: ["survival.spells"],
        inputs: ["duration", "ended"], run: |call| Ok(kaplan_meier(&call.columns(["duration", "ended"])?)),
    }
    SPELLS = "survival.spells" "Survival of trade relations year by year" {
        formula: "spells of trade above zero, gaps of at most `gap` years bridged; Ŝ(t) = Π (1 − d/n)", tex: r"\hat S(t) = \prod_{s \le t}\left(1 - \frac{d_s}{n_s}\right)", unit: "none", range: "[0, 1]", source: "Besedeš and Prusa 2006, Canadian Journal of Economics 39; Journal of International Economics 70",
        traps: ["spells that run in the first year or right after a missing one began nobody knows when, and are left out unless `keepFirst` is 1", "a relation with several spells counts each, unless `firstOnly` is 1", "columns are consecutive years; a missing cell ends what is known"], see: ["survival.durations", "jaccard"],
        inputs: ["trade"], options: [("gap", 1.0), ("keepFirst", 0.0), ("firstOnly", 0.0)], run: |call| Ok(of_trade(&*call.matrix("trade")?, SpellRules { gap: call.count("gap")?, keep_first: call.count("keepFirst")? > 0, first_only: call.count("firstOnly")? > 0 })),
    }
}

/// What counts as a spell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpellRules {
    /// Years without trade that do not end a spell.
    pub gap: usize,
    /// Keep spells that run in the first year or right after a missing one, whose beginning is not known.
    pub keep_first: bool,
    /// Only the first spell of each relation; none where that one is left out.
    pub first_only: bool,
}

impl Default for SpellRules {
    /// A gap of one year bridged, spells of unknown beginning left out, all spells.
    fn default() -> Self {
        Self { gap: 1, keep_first: false, first_only: false }
    }
}

/// [`KAPLAN_MEIER`] of durations and whether each ended (above zero) or was lost from view (zero).
/// One value for each distinct duration.
pub fn kaplan_meier(columns: &Columns<2>) -> Answer {
    let spells: Vec<(f64, bool)> =
        columns.known().map(|[duration, ended]| (duration + 0.0, ended > 0.0)).collect();
    estimate(&KAPLAN_MEIER, &spells, columns.coverage()).noting(columns.notices())
}

fn estimate(definition: &'static Definition, spells: &[(f64, bool)], coverage: Coverage) -> Answer {
    let mut times: Vec<f64> = spells.iter().map(|(duration, _)| *duration).collect();
    crate::order::sort_by(&mut times, f64::total_cmp);
    times.dedup();
    let mut surviving = 1.0;
    let mut values = Vec::with_capacity(times.len());
    let mut counts: BTreeMap<u64, (usize, usize)> = BTreeMap::new();
    for (duration, ended) in spells {
        // Bits of floats that are not negative stand in the order of the floats.
        let count = counts.entry(duration.to_bits()).or_default();
        count.0 += usize::from(*ended);
        count.1 += 1;
    }
    let mut at_risk = spells.len();
    for (ended, all) in counts.values() {
        surviving *= real(at_risk - ended) / real(at_risk.max(1));
        values.push(Ok(surviving));
        at_risk -= all;
    }
    if values.is_empty() {
        let none = Err(Undefined::new(Reason::Empty, "there is no spell to follow"));
        return Answer::new(definition, Shape::Row(vec!["0".to_owned()]), [none], coverage);
    }
    Answer::new(definition, Shape::Row(times.iter().map(ToString::to_string).collect()), values, coverage)
}

/// The spells of one relation: how long, and whether the end was seen.
fn spells(trade: &[Option<f64>], rules: SpellRules) -> Vec<(usize, usize, bool)> {
    let mut found: Vec<(usize, usize, bool)> = Vec::new();
    let mut running: Option<(usize, usize)> = None;
    for (year, value) in trade.iter().enumerate() {
        match (value, running) {
            (Some(value), _) if *value > 0.0 => {
                running = Some((running.map_or(year, |(start, _)| start), year));
            }
            (Some(_), Some((start, last))) if year - last > rules.gap => {
                found.push((start, last, true));
                running = None;
            }
            (None, Some((start, last))) => {
                found.push((start, last, false));
                running = None;
            }
            _ => {}
        }
    }
    // A gap at the end may yet be bridged: its end was not seen.
    found.extend(running.map(|(start, last)| (start, last, false)));
    found
}

/// [`SPELLS`]: relations in the rows, consecutive years in the columns.
pub fn of_trade(trade: &Matrix, rules: SpellRules) -> Answer {
    let mut all = Vec::new();
    for row in 0..trade.rows().len() {
        let line: Vec<Option<f64>> = (0..trade.columns().len()).map(|year| trade.cell(row, year)).collect();
        // Of what was there when the record begins, the first year or one after a missing one, nobody knows how
        // long it had lasted.
        let begins_in_sight =
            |start: usize| start.checked_sub(1).and_then(|before| line.get(before)?.as_ref());
        let kept = if rules.first_only { 1 } else { usize::MAX };
        let own = spells(&line, rules).into_iter().take(kept);
        let own = own.filter(|(start, _, _)| rules.keep_first || begins_in_sight(*start).is_some());
        all.extend(own.map(|(start, last, ended)| (real(last - start + 1), ended)));
    }
    estimate(&SPELLS, &all, trade.coverage())
}
