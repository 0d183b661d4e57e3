//! What the benches measure: the worked case, and agreements made up by the thousand.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use bilateral::Dossier;
use bilateral::agreement::{Agreement, AgreementRecord, Bindingness, Event, EventKind, Kind};
use bilateral::amount::Currency;
use bilateral::economy::Area;
use bilateral::flow::{Batch, Coded, Direction, FlowTable, Terms};
use bilateral::period::{Period, When};
use bilateral::product::ProductKey;
use bilateral::wire::Id;
use time::{Date, Duration, macros::date};

/// The worked case as a person writes it.
pub const WORKED_CASE: &str = include_str!("../examples/kazakhstan-eu/dossier.toml");

/// The day of the article the worked case starts from.
pub const ARTICLE_DAY: Date = date!(2024 - 12 - 23);

/// Events of each made-up agreement.
pub const EVENTS: usize = 50;

/// The worked case, read.
///
/// # Panics
/// If it does not read.
pub fn worked_case() -> Dossier {
    Dossier::from_toml(WORKED_CASE).expect("the worked case reads")
}

/// Agreements with [`EVENTS`] events each, a month apart, every third known to the month only.
///
/// # Panics
/// If one cannot be built.
pub fn agreements(count: usize) -> Vec<Agreement> {
    (0..count).map(agreement).collect()
}

/// A dossier of such agreements, each event with its source.
///
/// # Panics
/// If it cannot be built.
pub fn dossier(count: usize) -> Dossier {
    let agreements = agreements(count);
    let text = serde_json::json!({
        "title": "Made up", "parties": ["EU", "KAZ"],
        "sources": [{ "id": "S", "title": "A source" }],
        "agreements": agreements,
    });
    Dossier::from_json(&text.to_string()).expect("it reads")
}

fn agreement(number: usize) -> Agreement {
    let start = date!(1995 - 01 - 15) + Duration::days(i64::try_from(number % 5_000).expect("it is small"));
    let record = AgreementRecord::new(
        Id::parse(&format!("A{number}")).expect("an id"),
        format!("Made-up agreement {number}"),
        Kind::Trade,
        Bindingness::Binding,
        vec![Area::parse("EU").expect("a bloc"), Area::parse("KAZ").expect("an economy")],
    );
    let record = AgreementRecord { events: (0..EVENTS).map(|index| event(start, index)).collect(), ..record };
    Agreement::try_from(record).expect("an agreement")
}

/// A mandate, talks in rounds and pauses, initials, signature, force; then years of amendments.
fn event(start: Date, index: usize) -> Event {
    let kind = match index {
        0 => EventKind::NegotiationAuthorised,
        1 => EventKind::NegotiationOpened,
        12 => EventKind::NegotiationPaused,
        14 => EventKind::NegotiationResumed,
        20 => EventKind::TextAgreed,
        21 => EventKind::Initialled,
        22 => EventKind::SignatureAuthorised,
        23 => EventKind::Signed,
        25 => EventKind::ProvisionalApplicationStarted,
        30 => EventKind::Ratified,
        33 => EventKind::ConclusionDecided,
        34 => EventKind::EnteredIntoForce,
        35.. => EventKind::Amended,
        _ => EventKind::NegotiationRound,
    };
    let day = start + Duration::days(30 * i64::try_from(index).expect("it is small"));
    let on = if index % 3 == 2 {
        When::parse(&format!("{}-{:02}", day.year(), u8::from(day.month()))).expect("a month")
    } else {
        When::day(day)
    };
    Event { source: Some(Id::parse("S").expect("an id")), ..Event::new(kind, on) }
}

/// Made-up flows: 200 reporters, 230 partners, 5 400 products, scattered by a hash so
/// that no two neighbours meet in a cache; the worst order there is.
///
/// # Panics
/// If they cannot be built.
pub fn flow_table(rows: usize) -> FlowTable {
    let areas: Vec<Area> = Area::all().filter(|area| area.is_economy()).take(230).collect();
    let products: Vec<ProductKey> = (0..5_400_u32).map(product).collect();
    let period = [Period::of_year(2022).expect("a year")];
    let terms = [Terms::new(Direction::Export, Currency::USD)];
    let hashes = || (0..).take(rows).map(scattered);
    let code = |part: u64| u32::try_from(part).expect("it is small");
    let reporter: Vec<u32> = hashes().map(|hash| code(hash % 200)).collect();
    let partner: Vec<u32> = hashes().map(|hash| code((hash >> 16) % 230)).collect();
    let product: Vec<u32> = hashes().map(|hash| code((hash >> 32) % 5_400)).collect();
    let value: Vec<i64> =
        hashes().map(|hash| i64::try_from((hash >> 20) % 1_000_000_000).expect("it is small")).collect();
    let zeros = vec![0; rows];
    let mut table = FlowTable::new();
    let batch = Batch {
        reporter: Coded { words: &areas, codes: &reporter },
        partner: Coded { words: &areas, codes: &partner },
        product: Coded { words: &products, codes: &product },
        period: Coded { words: &period, codes: &zeros },
        terms: Coded { words: &terms, codes: &zeros },
        value: &value,
        net_mass: Some(&value),
    };
    table.append(&batch).expect("a batch");
    table
}

/// Six digits in chapters 01 to 76.
fn product(number: u32) -> ProductKey {
    let text = format!("HS2022:{:02}{:04}", 1 + number % 76, 100 + number / 76);
    ProductKey::parse(&text).expect("a product")
}

fn scattered(row: u64) -> u64 {
    let hash = row.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    hash ^ (hash >> 32)
}

/// Exporters of the made-up exports.
pub const EXPORTERS: usize = 226;

/// Their products.
pub const PRODUCTS: usize = 5_000;

/// Exports in whole units, row by row: sizes of economies and markets far apart, four cells in ten
/// empty, and a tendency of large exporters to have rare products.
pub fn export_cells() -> Vec<f64> {
    let cell = |row: usize, column: usize| {
        let hash = scattered((row * PRODUCTS + column) as u64);
        let (draw, noise) = (hash % 1000, (hash >> 20) % 10_000);
        let reach = (1000 - column * 900 / PRODUCTS).saturating_sub(row * 2);
        let whole = (noise * noise) % 1_000_003 / (1 + row as u64) + (noise % 97);
        if draw < (reach as u64).clamp(60, 700) { whole } else { 0 }
    };
    let cells = (0..EXPORTERS).flat_map(|row| (0..PRODUCTS).map(move |column| cell(row, column)));
    cells.map(|whole| f64::from(u32::try_from(whole).expect("it is small"))).collect()
}
