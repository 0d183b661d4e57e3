//! Ten thousand partner × year cells of direct investment: reconciled year by year and checked.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::sync::LazyLock;

use bilateral::amount::Currency;
use bilateral::check::check_investment_cells;
use bilateral::economy::{Area, Economy};
use bilateral::investment::{InvestmentCell, InvestmentCellRecord, MeasureKind, Side, StockFlow, reconcile};
use bilateral::period::Period;
use divan::{Bencher, black_box, counter::ItemsCount};
use rust_decimal::Decimal;
use time::{Date, Month};

const PARTNERS: usize = 200;
const YEARS: i32 = 25;

fn main() {
    divan::main();
}

/// A position and a flow for each partner and year: 10,000 cells.
static CELLS: LazyLock<Vec<InvestmentCell>> = LazyLock::new(|| {
    let host = Area::Economy(Economy::KAZ);
    let partners = Economy::all().map(Area::Economy).filter(|partner| *partner != host).take(PARTNERS);
    let mut cells = Vec::new();
    for (rank, partner) in (1_i64..).zip(partners) {
        let mut position = Decimal::new(rank * 1_000_000_007, 3);
        for year in 1998..1998 + YEARS {
            let flow = Decimal::new(i64::from(year % 7 - 2) * rank * 1_234_567, 3);
            let cell = |measure, value| InvestmentCellRecord {
                value: Some(value),
                ..InvestmentCellRecord::new(host, partner, measure, Side::Inward, Currency::USD)
            };
            position += flow;
            let end = Date::from_calendar_date(year, Month::December, 31).expect("a day");
            let period = Period::of_year(year).expect("a year");
            let stock = InvestmentCellRecord { at: Some(end), ..cell(MeasureKind::Position, position) };
            let flow = InvestmentCellRecord { period: Some(period), ..cell(MeasureKind::NetFlow, flow) };
            cells.extend([stock, flow].map(|record| InvestmentCell::try_from(record).expect("a cell")));
        }
    }
    assert_eq!(cells.len(), 10_000, "as many as the name says");
    cells
});

#[divan::bench]
fn check_10_000_cells(bencher: Bencher<'_, '_>) {
    let cells = CELLS.as_slice();
    bencher.counter(ItemsCount::new(cells.len())).bench(|| check_investment_cells(black_box(cells)));
}

#[divan::bench]
fn reconcile_5_000_years(bencher: Bencher<'_, '_>) {
    let runs: Vec<Vec<StockFlow>> = CELLS
        .chunks(2 * usize::try_from(YEARS).expect("small"))
        .map(|run| {
            let mut opening = None;
            run.chunks(2)
                .filter_map(|year| {
                    let [stock, flow] = year else { return None };
                    let closing = stock.value()?;
                    let before = opening.replace(closing)?;
                    let (period, transactions) = (flow.measure().period()?, flow.value()?);
                    Some(StockFlow {
                        period,
                        opening: before,
                        transactions,
                        price: None,
                        exchange_rate: None,
                        volume: None,
                        closing,
                    })
                })
                .collect()
        })
        .collect();
    bencher.counter(ItemsCount::new(PARTNERS * 24)).bench(|| {
        runs.iter().map(|run| reconcile(black_box(run)).map(|answer| answer.whole.closes)).collect::<Vec<_>>()
    });
}
