//! What the benches measure: the worked case, and agreements made up by the thousand.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

pub mod gain;

use std::fmt::Write as _;

use bilateral::Dossier;
use bilateral::agreement::{Agreement, AgreementRecord, Bindingness, Event, EventKind, Kind};
use bilateral::amount::Currency;
use bilateral::claim::Claim;
use bilateral::economy::{Area, CodeSystem, Economy, Validity};
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
    table_of(&hashes(rows), &[Direction::Export])
}

/// The same rows by reporter, as a file of trade has them.
///
/// # Panics
/// If they cannot be built.
pub fn sorted_flow_table(rows: usize) -> FlowTable {
    let mut hashes = hashes(rows);
    hashes.sort_by_key(|hash| hash % REPORTERS);
    table_of(&hashes, &[Direction::Export])
}

/// The same, each row in one direction or the other.
///
/// # Panics
/// If they cannot be built.
pub fn two_way_table(rows: usize) -> FlowTable {
    table_of(&hashes(rows), &[Direction::Import, Direction::Export])
}

const REPORTERS: u64 = 200;

fn hashes(rows: usize) -> Vec<u64> {
    (0..).take(rows).map(scattered).collect()
}

fn table_of(hashes: &[u64], directions: &[Direction]) -> FlowTable {
    let areas: Vec<Area> = Area::all().filter(|area| area.is_economy()).take(230).collect();
    let products: Vec<ProductKey> = (0..5_400_u32).map(product).collect();
    let period = [Period::of_year(2022).expect("a year")];
    let terms: Vec<Terms> =
        directions.iter().map(|direction| Terms::new(*direction, Currency::USD)).collect();
    let hashes = || hashes.iter().copied();
    let code = |part: u64| u32::try_from(part).expect("it is small");
    let reporter: Vec<u32> = hashes().map(|hash| code(hash % REPORTERS)).collect();
    let partner: Vec<u32> = hashes().map(|hash| code((hash >> 16) % 230)).collect();
    let product: Vec<u32> = hashes().map(|hash| code((hash >> 32) % 5_400)).collect();
    let value: Vec<i64> =
        hashes().map(|hash| i64::try_from((hash >> 20) % 1_000_000_000).expect("it is small")).collect();
    let kinds = u64::try_from(terms.len()).expect("it is small");
    let kind: Vec<u32> = hashes().map(|hash| code((hash >> 52) % kinds)).collect();
    let zeros = vec![0; value.len()];
    let mut table = FlowTable::new();
    let batch = Batch {
        reporter: Coded { words: &areas, codes: &reporter },
        partner: Coded { words: &areas, codes: &partner },
        product: Coded { words: &products, codes: &product },
        period: Coded { words: &period, codes: &zeros },
        terms: Coded { words: &terms, codes: &kind },
        value: &value,
        net_mass: Some(&value),
    };
    table.append(&batch).expect("a batch");
    table
}

/// Rows as BACI has them: sorted, products without their leading zeros, one mass in thirty unknown.
///
/// # Panics
/// If the text cannot be written.
pub fn baci_text(rows: usize) -> Vec<u8> {
    let mut numbers: Vec<u32> = Economy::all()
        .filter(|economy| economy.validity() == Validity::ALWAYS)
        .filter_map(|economy| Area::Economy(economy).code_in(CodeSystem::Comtrade)?.parse().ok())
        .take(200)
        .collect();
    numbers.sort_unstable();
    let pairs = numbers.len() * numbers.len();
    let each = rows.div_ceil(pairs);
    let mut text = String::with_capacity(rows * 32);
    text.push_str("t,i,j,k,v,q\n");
    let mut row = 0;
    'rows: for exporter in &numbers {
        for importer in &numbers {
            for place in 0..each {
                if row == rows {
                    break 'rows;
                }
                let hash = scattered(row as u64);
                let number = u32::try_from(place * 5_400 / each).expect("it is small");
                // The first number of each chapter comes before the second: sorted as BACI is.
                let product = (1 + number / 72) * 10_000 + 100 + number % 72;
                let (value, mass) = (hash % 9_000_000, (hash >> 20) % 900_000);
                write!(text, "2021,{exporter},{importer},{product},{}.{:03},", value / 1000, value % 1000)
                    .expect("a text");
                if hash.is_multiple_of(30) {
                    text.push_str("NA\n");
                } else {
                    writeln!(text, "{}.{:03}", mass / 1000, mass % 1000).expect("a text");
                }
                row += 1;
            }
        }
    }
    text.into_bytes()
}

/// Rows as the bulk files of Comext have them since 2024, eighteen columns.
///
/// # Panics
/// If the text cannot be written.
pub fn comext_text(rows: usize) -> Vec<u8> {
    const MEMBERS: [&str; 10] = ["AT", "BE", "CZ", "DE", "ES", "FR", "GR", "IT", "NL", "PL"];
    const PARTNERS: [&str; 10] = ["AE", "BR", "CN", "GB", "JP", "KZ", "TR", "UA", "US", "UZ"];
    let mut text = String::with_capacity(rows * 90);
    text.push_str(
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,\
         FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n",
    );
    let each = rows.div_ceil(MEMBERS.len() * PARTNERS.len());
    for row in 0..rows {
        let (pair, place) = (row / each, row % each);
        let (member, partner) = (MEMBERS.get(pair / 10), PARTNERS.get(pair % 10));
        let (member, partner) = (member.expect("ten"), partner.expect("ten"));
        let hash = scattered(row as u64);
        let number = place / 2;
        let product = format!("{:02}{:06}", 1 + number / 120, 10_000 + number % 120 * 10);
        let (value, mass, flow) = (hash % 90_000_000, (hash >> 20) % 900_000, 1 + place % 2);
        writeln!(
            text,
            "{member},{partner},E,{product},58310,2221,2221,220,311220,07,{flow},1,NO_SU,202402,{value},{value},{mass},0"
        )
        .expect("a text");
    }
    text.into_bytes()
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

/// Claims on made-up trade, two for each quantity: of each partner and year exports, imports, turnover,
/// and the growth of each, all rounded from one true system; of these `wrong` are half as large again.
///
/// # Panics
/// If one does not read.
pub fn claims(count: usize, wrong: usize) -> Vec<Claim> {
    const YEARS: usize = 20;
    let partners: Vec<String> =
        Economy::all().map(|economy| economy.to_string()).filter(|id| id != "KAZ").collect();
    let value = |flow: usize, partner: usize, year: usize| -> usize {
        let of = |flow: usize| 2_000 + (partner * 37 + year * (91 + flow * 13) + flow * 411) % 3_000;
        if flow == 2 { of(0) + of(1) } else { of(flow) }
    };
    let one = |number: usize| {
        let (place, rest) = (number / 6, number % 6);
        let (partner, year) = (place / YEARS, place % YEARS);
        let (flow, growth) = (rest % 3, rest / 3 == 1 && year > 0);
        let (now, before) = (value(flow, partner, year), value(flow, partner, year.saturating_sub(1)));
        let spoilt = wrong > 0 && number % (count / wrong) == 1;
        let figure = if growth {
            // Per mille, rounded half up; a fall is printed as a value instead, below.
            let rate = ((now.max(before) - before) * 2_000 + before) / (2 * before);
            format!("{}.{} %", rate / 10, rate % 10)
        } else {
            let now = if spoilt { now * 3 / 2 } else { now };
            format!("{}.{:02} billion USD", now / 100, now % 100)
        };
        let growth = growth && now > before;
        let figure = if rest / 3 == 1 && !growth {
            format!("about {}.{:02} billion USD", now / 100, now % 100)
        } else {
            figure
        };
        serde_json::from_value(serde_json::json!({ "statement": {
            "id": format!("C{number}"), "measure": (["exports", "imports", "turnover"].get(flow)), "subject": "KAZ",
            "partner": (partners.get(partner % partners.len())), "period": format!("{}", 2000 + year),
            "product": (format!("HS2022:{:02}", 1 + partner / partners.len())),
            "relation": (if growth { "growth" } else { "equals" }), "unit": (growth.then_some("USD")),
            "figure": figure, "said": "2024-01-01", "source": "S",
        } }))
        .expect("a claim reads")
    };
    (0..count).map(one).collect()
}

/// Exporters of the made-up exports.
pub const EXPORTERS: usize = 226;

/// Their products.
pub const PRODUCTS: usize = 5_000;

/// Exports in whole units, row by row: sizes of economies and markets far apart, four cells in ten
/// empty, and a tendency of large exporters to have rare products.
///
/// # Panics
/// Never: the values are small.
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

/// Goes through the tags and attributes of an XML text and keeps nothing: how many there are. As a stream,
/// as the reader under test does it.
///
/// # Panics
/// If the text is no XML.
pub fn scanned_by_quick_xml(text: impl std::io::Read) -> usize {
    use quick_xml::events::Event;
    let mut xml = quick_xml::Reader::from_reader(std::io::BufReader::with_capacity(1 << 16, text));
    let (mut item, mut count) = (Vec::new(), 0);
    loop {
        item.clear();
        match xml.read_event_into(&mut item).expect("good XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes().with_checks(false) {
                    count += attribute.expect("a good attribute").value.len();
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    count
}

/// Eurostat's `bop_fdi6_pos` as SDMX-CSV: every partner of every member, in every item, year after year; a quarter hidden.
pub fn fdi_text(rows: usize) -> Vec<u8> {
    let mut text = String::with_capacity(rows * 110);
    text.push_str("DATAFLOW,LAST UPDATE,freq,currency,nace_r2,stk_flow,counterp,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n");
    let geos = ["DE", "FR", "NL", "LU", "IE", "IT", "ES", "PL"];
    let partners = ["KZ", "US", "CN", "GB", "CH", "JP", "UZ", "NO", "TR", "IN", "BR", "WRL_REST"];
    let items = [("NI", "DI__D__F"), ("NI", "DI__D__F5"), ("NI", "DI__D__FL"), ("NO", "DO__D__F")];
    let pick =
        |list: &[&'static str], place: usize| list.get(place % list.len()).copied().unwrap_or_default();
    for row in 0..rows {
        let (flow, item) = items.get(row % items.len()).copied().unwrap_or_default();
        let year = 2013 + (row / 4) % 12;
        let partner = pick(&partners, row / 48);
        let geo = pick(&geos, row / 576);
        let (value, mark) = if row % 4 == 3 {
            (String::new(), "C")
        } else {
            let tenths = i64::try_from(row % 9_001).unwrap_or_default() - 2_000;
            (format!("{}.{}", tenths / 10, tenths.unsigned_abs() % 10), "")
        };
        let _ = writeln!(
            text,
            "ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,{flow},IMM,TOTAL,{item},{partner},{geo},{year},{value},,{mark}"
        );
    }
    text.into_bytes()
}

/// Comext as Eurostat's interface gives it, SDMX-CSV with a row for each value and each mass: month after month.
pub fn comext_sdmx_text(rows: usize) -> Vec<u8> {
    let mut text = String::with_capacity(rows * 90);
    text.push_str(
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n",
    );
    let reporters = ["DE", "FR", "NL", "LU", "IE", "IT", "ES", "PL"];
    let partners = ["KZ", "US", "CN", "GB", "CH", "JP", "UZ", "NO", "TR", "IN", "BR", "RU"];
    let indicators = ["VALUE_IN_EUROS", "QUANTITY_IN_100KG"];
    let pick =
        |list: &[&'static str], place: usize| list.get(place % list.len()).copied().unwrap_or_default();
    for row in 0..rows {
        let (indicator, month) = (pick(&indicators, row), (row / 2) % 48);
        let (partner, flow) = (pick(&partners, row / 96), 1 + (row / 1_152) % 2);
        let (product, reporter) = (27_000_000 + (row / 2_304) % 60, pick(&reporters, row / 138_240));
        let (year, month, hundredths) = (2020 + month / 12, 1 + month % 12, row % 900_001);
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let _ = writeln!(
            text,
            "ESTAT:DS-045409(1.0),24/03/25 11:00:00,M,{reporter},{partner},{product},{flow},{indicator},{year}-{month:02},{whole}.{rest:02},"
        );
    }
    text.into_bytes()
}

/// The time this process has had on processors, all its threads together, in milliseconds; where a system does
/// not tell (Windows), the time that has passed.
pub fn cpu_milliseconds() -> f64 {
    #[cfg(unix)]
    {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a process are few")]
        let in_milliseconds = |seconds: i64, rest: i64| seconds as f64 * 1e3 + rest as f64 / 1e6;
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        in_milliseconds(time.tv_sec, time.tv_nsec)
    }
    #[cfg(not(unix))]
    {
        static START: std::sync::LazyLock<std::time::Instant> =
            std::sync::LazyLock::new(std::time::Instant::now);
        START.elapsed().as_secs_f64() * 1e3
    }
}
