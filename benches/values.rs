//! The small things that are done millions of times.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use bilateral::amount::{Interval, Published};
use bilateral::economy::{Area, Bloc, CodeSystem, Economy};
use bilateral::period::{Period, When, YearMonth};
use bilateral::product::{Classification, ProductKey};
use divan::{Bencher, black_box, counter::ItemsCount};

fn main() {
    divan::main();
}

/// Every code an area has in one system, read.
#[divan::bench(args = CodeSystem::ALL.iter().copied())]
fn area_from_code(bencher: Bencher<'_, '_>, system: CodeSystem) {
    let codes: Vec<_> = Area::all().filter_map(|area| area.code_in(system)).collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            let _ = black_box(Area::from_code(system, black_box(code)));
        }
    });
}

/// And back.
#[divan::bench(args = CodeSystem::ALL.iter().copied())]
fn area_code_in(bencher: Bencher<'_, '_>, system: CodeSystem) {
    let areas: Vec<Area> = Area::all().collect();
    bencher.counter(ItemsCount::new(areas.len())).bench(|| {
        for area in &areas {
            black_box(black_box(*area).code_in(system));
        }
    });
}

/// The same, in the meaning the code had in a month.
#[divan::bench(args = [CodeSystem::GeonomAlpha, CodeSystem::Comtrade])]
fn area_from_code_on(bencher: Bencher<'_, '_>, system: CodeSystem) {
    let codes: Vec<_> = Area::all().filter_map(|area| area.code_in(system)).collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            let _ = black_box(Area::from_code_on(system, black_box(code), YearMonth::at(2004, 6)));
        }
    });
}

/// Names in capitals, with blanks around: found without putting their words in order.
#[divan::bench]
fn area_from_capital_name(bencher: Bencher<'_, '_>) {
    let names: Vec<_> =
        Economy::all().map(|economy| format!(" {} ", economy.name().to_ascii_uppercase())).collect();
    bencher.counter(ItemsCount::new(names.len())).bench(|| {
        for name in &names {
            let _ = black_box(Area::from_code(CodeSystem::Name, black_box(name)));
        }
    });
}

/// Was each economy a member in a month?
#[divan::bench(args = ["EU", "EU27_2020", "OECD", "CA5"])]
fn bloc_contains(bencher: Bencher<'_, '_>, bloc: &str) {
    let bloc = Bloc::parse(bloc).expect("a bloc");
    let economies: Vec<_> = Economy::all().collect();
    bencher.counter(ItemsCount::new(economies.len())).bench(|| {
        for economy in &economies {
            black_box(bloc.contains(black_box(*economy), black_box(YearMonth::at(2019, 6))));
        }
    });
}

#[divan::bench]
fn bloc_members_on() -> bilateral::economy::EconomySet {
    black_box(Bloc::EU).members_on(black_box(YearMonth::at(2019, 6)))
}

/// A column of product codes: chapters, each with a heading and a subheading.
#[divan::bench(args = ["HS2022", "CN2024", "SITC4", "NACE2"])]
fn product_read(bencher: Bencher<'_, '_>, classification: &str) {
    let classification = Classification::parse(classification).expect("a classification");
    let codes: Vec<_> = (1..=97_u32)
        .flat_map(|chapter| [format!("{chapter:02}"), format!("{chapter:02}01"), format!("{chapter:02}0121")])
        .filter(|code| ProductKey::read(classification, code).is_ok())
        .collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            let _ = black_box(ProductKey::read(classification, black_box(code)));
        }
    });
}

/// Peers: ISO 3166 alone, from letters and numbers, as `area_from_code` reads it.
mod peers {
    use super::{Area, Bencher, CodeSystem, ItemsCount, black_box};

    fn codes(system: CodeSystem) -> Vec<String> {
        Area::all()
            .filter(|area| area.as_economy().is_some_and(|it| it.kind() == bilateral::economy::Kind::Current))
            .filter_map(|area| Some(area.code_in(system)?.into_owned()))
            .collect()
    }

    fn measure<T>(bencher: Bencher<'_, '_>, system: CodeSystem, read: impl Fn(&str) -> T + Sync) {
        let codes = codes(system);
        bencher.counter(ItemsCount::new(codes.len())).bench(|| {
            for code in &codes {
                black_box(read(black_box(code)));
            }
        });
    }

    #[divan::bench(args = [CodeSystem::Iso2, CodeSystem::Iso3, CodeSystem::IsoNumeric])]
    fn bilateral(bencher: Bencher<'_, '_>, system: CodeSystem) {
        measure(bencher, system, |code| Area::from_code(system, code));
    }

    #[divan::bench(args = [CodeSystem::Iso2, CodeSystem::Iso3, CodeSystem::IsoNumeric])]
    fn rust_iso3166(bencher: Bencher<'_, '_>, system: CodeSystem) {
        measure(bencher, system, |code| match system {
            CodeSystem::Iso2 => ::rust_iso3166::from_alpha2(code),
            CodeSystem::Iso3 => ::rust_iso3166::from_alpha3(code),
            _ => code.parse().ok().and_then(::rust_iso3166::from_numeric),
        });
    }

    #[divan::bench(args = [CodeSystem::Iso2, CodeSystem::Iso3, CodeSystem::IsoNumeric])]
    fn isocountry(bencher: Bencher<'_, '_>, system: CodeSystem) {
        measure(bencher, system, |code| match system {
            CodeSystem::Iso2 => ::isocountry::CountryCode::for_alpha2(code).ok(),
            CodeSystem::Iso3 => ::isocountry::CountryCode::for_alpha3(code).ok(),
            _ => code.parse().ok().and_then(|number| ::isocountry::CountryCode::for_id(number).ok()),
        });
    }
}

#[divan::bench]
fn economy_parse() -> bilateral::Result<Economy> {
    Economy::parse(black_box("KAZ"))
}

/// A refusal costs more: it looks for what was meant.
#[divan::bench]
fn area_refused() -> bilateral::Result<Area> {
    Area::from_code(CodeSystem::Iso3, black_box("KZA"))
}

#[divan::bench(args = ["41.2 billion USD", "+23 %", "over 3000", "about 6000", "between 5 and 10 billion EUR"])]
fn published_parse(text: &str) -> bilateral::Result<Published> {
    Published::parse(black_box(text))
}

#[divan::bench(args = ["2024-12-23", "2023-05-19~", "2008/2022"])]
fn when_parse(text: &str) -> bilateral::Result<When> {
    When::parse(black_box(text))
}

#[divan::bench(args = ["2024", "2024-01/2024-10"])]
fn period_parse(text: &str) -> bilateral::Result<Period> {
    Period::parse(black_box(text))
}

type Operation = fn(&Interval, &Interval) -> bilateral::Result<Interval>;

const OPERATIONS: [(&str, Operation); 4] =
    [("add", Interval::add), ("sub", Interval::sub), ("mul", Interval::mul), ("div", Interval::div)];

#[divan::bench(args = OPERATIONS.map(|(name, _)| name))]
fn interval(bencher: Bencher<'_, '_>, name: &str) {
    let read = |text: &str| Published::parse(text).expect("a figure").interval();
    let (turnover, growth) = (read("41.2 billion USD"), read("+23 %"));
    let Some((_, operation)) = OPERATIONS.iter().find(|(known, _)| *known == name) else { return };
    bencher.bench(|| operation(black_box(&turnover), black_box(&growth)));
}
