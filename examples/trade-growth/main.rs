//! How did the European Union's exports to Kazakhstan move, January to August, 2019 to
//! 2024, and which members drove it?
//!
//! ```text
//! cargo run --release --example trade_growth
//! ```
//!
//! reads the small file beside this program. A folder of easy Comext extracts, one month
//! each, may be named instead, or found below the folder in `BILATERAL_REFERENCE_DATA`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bilateral::amount::Currency;
use bilateral::economy::{Area, Bloc, CodeSystem, Economy};
use bilateral::flow::{Contributions, Direction, Flow, FlowKey, FlowTable, Movement, Ratio, Series, Word};
use bilateral::period::{MonthSpan, Months, Period, YearMonth};
use bilateral::wire;

const OWN: &str = include_str!("eu-exports-to-kazakhstan.csv");
const EXTRACTS: &str = "comext/easycomext_EU27_to_KZ_monthly_codelabels";
const BLOC: Bloc = Bloc::EU27_2020;
const YEARS: std::ops::RangeInclusive<i32> = 2019..=2024;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Failure> {
    let table = match folder() {
        Some(folder) => extracts(&folder)?,
        None => own()?,
    };
    answer(&table)
}

/// The folder named as an argument, else the one of the reference data if it is there.
fn folder() -> Option<PathBuf> {
    let named = std::env::args_os().nth(1).map(PathBuf::from);
    named.or_else(|| {
        let folder = PathBuf::from(std::env::var_os("BILATERAL_REFERENCE_DATA")?).join(EXTRACTS);
        folder.is_dir().then_some(folder)
    })
}

fn own() -> Result<FlowTable, Failure> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(OWN.as_bytes());
    let mut table = FlowTable::new();
    for row in reader.records() {
        let (month, reporter, euros): (String, String, String) = row?.deserialize(None)?;
        table.push(&export(Area::parse(&reporter)?, Period::parse(&month)?, &euros)?)?;
    }
    Ok(table)
}

fn extracts(folder: &Path) -> Result<FlowTable, Failure> {
    let mut table = FlowTable::new();
    for file in std::fs::read_dir(folder)? {
        for row in csv::Reader::from_path(file?.path())?.records() {
            type Row = (String, String, String, String, String, String, String);
            let (reporter, _, _, _, _, month, euros): Row = row?.deserialize(None)?;
            let reporter = Area::from_code(CodeSystem::Name, &reporter)?;
            let month = Period::parse_any(&month)?;
            table.push(&export(reporter, month, &euros)?)?;
        }
    }
    Ok(table)
}

fn export(reporter: Area, month: Period, euros: &str) -> bilateral::Result<Flow> {
    wire::from_json(&format!(
        r#"{{ "reporter": "{reporter}", "partner": "{}", "direction": "{}", "product": "TOTAL", "period": "{month}",
              "value": "{euros}", "currency": "{}", "valuation": "statistical", "source": "eurostat-comext" }}"#,
        Economy::KAZ,
        Direction::Export,
        Currency::EUR,
    ))
}

fn answer(table: &FlowTable) -> Result<String, Failure> {
    let months = Months::year_to(8)?;
    let blocs = table.filter_by(|flow| flow.reporter() == Area::Bloc(BLOC))?;
    let bloc = blocs.series(&[])?.pop().map(|(_, series)| series).ok_or("no row of the bloc")?;
    // Blocs stand beside their members in the file; members are what a table adds up.
    let end = YearMonth::at(2024, 8);
    let members =
        table.filter_by(|flow| flow.reporter().as_economy().is_some_and(|one| BLOC.contains(one, end)))?;
    let members = members.series(&[FlowKey::Reporter])?;

    let mut text = format!("Exports of the {} to Kazakhstan, {}\n\n", BLOC.name(), months.describe());
    for year in YEARS {
        let before = if year > *YEARS.start() { year - 1 } else { year };
        let movement = bloc.same_months(before, year, months)?;
        let growth =
            if before == year { String::new() } else { format!("  {:>8}", movement.growth.to_string()) };
        writeln!(text, "{year}  {:>7} million EUR{growth}", millions(movement.after())?)?;
    }
    let split = contributions(&bloc, &members, months)?;
    let growth = split.whole.growth.value().ok_or("no growth")?;
    writeln!(
        text,
        "\n2024 over 2019: {} %, of which, in percentage points (own growth in brackets):\n",
        growth.percent(1)
    )?;
    for part in split.parts.iter().take(10) {
        let Some(contribution) = part.contribution.value() else { continue };
        writeln!(text, "{:<12}{:>6}   ({})", part.part.name(), contribution.percent(1), part.own)?;
    }
    let mut shown = split.parts.iter().take(10).filter_map(|part| part.contribution.value());
    let shown = shown.try_fold(Ratio::ZERO, Ratio::plus)?;
    let others = split.parts.len().saturating_sub(10);
    writeln!(text, "{:<12}{:>6}", format!("{others} others"), growth.minus(shown)?.percent(1))?;
    writeln!(text, "\nMembers leave {} of the bloc's growth unexplained.", split.unallocated)?;
    writeln!(text, "Source: Eurostat, Comext, extracted on 17 November 2024; statistical value in euros.")?;
    Ok(text)
}

fn contributions(
    bloc: &Series,
    members: &[(Vec<Word>, Series)],
    months: Months,
) -> Result<Contributions<Area>, Failure> {
    let whole = bloc.same_months(*YEARS.start(), *YEARS.end(), months)?;
    // Comext leaves out months without trade, Malta's mostly.
    let span = MonthSpan::new(YearMonth::at(2019, 1), YearMonth::at(2024, 8))?;
    let mut parts = Vec::new();
    for (words, series) in members {
        let movement = series.clone().with_zero_where_absent(span).same_months(2019, 2024, months)?;
        let area = words.iter().find_map(Word::area).ok_or("a member without a name")?;
        let (before, after) = ends(&movement)?;
        parts.push((area, before, after));
    }
    Ok(Contributions::of(ends(&whole)?, parts)?)
}

fn ends(movement: &Movement) -> Result<(i128, i128), Failure> {
    movement.before().zip(movement.after()).ok_or_else(|| "a month is missing".into())
}

fn millions(thousandths: Option<i128>) -> Result<String, Failure> {
    let euros = Ratio::new(thousandths.ok_or("a month is missing")?, 1_000_000_000);
    Ok(euros.ok_or("nothing")?.round(1).to_string())
}
