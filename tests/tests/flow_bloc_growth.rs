//! Sixty-eight months of exports to Kazakhstan as Eurostat publishes them: the growth of
//! the bloc's own row is the growth of its members.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::path::Path;

use bilateral::amount::Currency;
use bilateral::check::check_flows;
use bilateral::economy::{Area, Bloc, CodeSystem};
use bilateral::flow::{
    Axis, Batch, Coded, Contributions, Direction, Filter, FlowKey, FlowTable, Grouping, RowNature, Series,
    Terms, Valuation,
};
use bilateral::period::{MonthSpan, Months, Period, YearMonth};
use bilateral::product::ProductKey;
use bilateral_tests::reference_data;

const FOLDER: &str = "comext/easycomext_EU27_to_KZ_monthly_codelabels";
const FIRST: YearMonth = YearMonth::at(2019, 1);
const LAST: YearMonth = YearMonth::at(2024, 8);

fn table(folder: &Path) -> FlowTable {
    let mut table = FlowTable::new();
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let terms =
        [Terms { valuation: Some(Valuation::Statistical), ..Terms::new(Direction::Export, Currency::EUR) }];
    for file in files {
        let rows: Vec<csv::StringRecord> =
            csv::Reader::from_path(file).unwrap().records().map(Result::unwrap).collect();
        let reporters: Vec<Area> =
            rows.iter().map(|row| Area::from_code(CodeSystem::Name, &row[0]).unwrap()).collect();
        let periods: Vec<Period> = rows
            .iter()
            .map(|row| Period::of_month(row[5][..4].parse().unwrap(), row[5][4..6].parse().unwrap()).unwrap())
            .collect();
        let values: Vec<i64> = rows.iter().map(|row| row[6].parse::<i64>().unwrap() * 1_000).collect();
        let own: Vec<u32> = (0..u32::try_from(rows.len()).unwrap()).collect();
        let zeros = vec![0; rows.len()];
        table
            .append(&Batch {
                reporter: Coded { words: &reporters, codes: &own },
                partner: Coded { words: &[Area::parse("KAZ").unwrap()], codes: &zeros },
                product: Coded { words: &[ProductKey::Total], codes: &zeros },
                period: Coded { words: &periods, codes: &own },
                terms: Coded { words: &terms, codes: &zeros },
                value: &values,
                net_mass: None,
            })
            .unwrap();
    }
    table
}

fn series_of(table: &FlowTable, nature: RowNature) -> Vec<(Area, Series)> {
    let some = table.filter(&Filter::new().nature_on(Axis::Reporter, nature)).unwrap();
    let series = some.series(&[FlowKey::Reporter]).unwrap();
    series.into_iter().map(|(words, series)| (words[0].area().unwrap(), series)).collect()
}

/// The members of each month, added up.
fn members_of(bloc: Bloc, members: &[(Area, Series)]) -> Series {
    let months = MonthSpan::new(FIRST, LAST).unwrap().iter().map(|month| {
        let own =
            members.iter().filter(|(area, _)| area.as_economy().is_some_and(|one| bloc.contains(one, month)));
        (month, own.filter_map(|(_, series)| series.get(month)).sum::<i128>())
    });
    Series::new(months).unwrap()
}

#[test]
fn members_and_bloc_grow_alike_in_every_month() {
    let Some(folder) = reference_data(FOLDER) else { return };
    let table = table(&folder);
    let (blocs, members) = (series_of(&table, RowNature::Bloc), series_of(&table, RowNature::Item));
    let mut compared = 0;
    for bloc in [Bloc::EU, Bloc::EU27_2020, Bloc::EA, Bloc::EA20] {
        let (_, own) = blocs.iter().find(|(area, _)| *area == Area::Bloc(bloc)).unwrap();
        let summed = members_of(bloc, &members);
        for month in MonthSpan::new(FIRST.plus(12), LAST).unwrap().iter() {
            let ytd = |series: &Series| series.year_to_date(month.year(), month.month()).unwrap().growth;
            assert_eq!(ytd(&summed), ytd(own), "{bloc} in {month}");
            assert!(ytd(own).value().is_some());
            let rolling = |series: &Series| series.rolling_year(month).unwrap().growth;
            assert_eq!(rolling(&summed), rolling(own), "{bloc} in {month}");
            compared += 1;
        }
    }
    assert_eq!(compared, 4 * 56);
}

#[test]
fn members_contributions_are_the_growth_of_the_bloc() {
    let Some(folder) = reference_data(FOLDER) else { return };
    let table = table(&folder);
    let months = Months::year_to(8).unwrap();
    let (blocs, members) = (series_of(&table, RowNature::Bloc), series_of(&table, RowNature::Item));
    let (_, whole) = blocs.iter().find(|(area, _)| *area == Area::Bloc(Bloc::EU27_2020)).unwrap();
    let span = MonthSpan::new(FIRST, LAST).unwrap();
    let movement = whole.same_months(2019, 2024, months).unwrap();
    let parts = members
        .into_iter()
        .filter(|(area, _)| area.as_economy().is_some_and(|one| Bloc::EU27_2020.contains(one, LAST)));
    let split = Contributions::of(
        (movement.before().unwrap(), movement.after().unwrap()),
        parts.map(|(area, series)| {
            // Comext leaves out months without trade.
            let own = series.with_zero_where_absent(span).same_months(2019, 2024, months).unwrap();
            (area, own.before().unwrap(), own.after().unwrap())
        }),
    )
    .unwrap();
    assert_eq!(split.parts.len(), 27);
    assert_eq!(split.unallocated.value().unwrap().to_string(), "0");
    assert_eq!(split.parts[0].part, Area::parse("DEU").unwrap());
}

#[test]
fn a_grouping_takes_members_and_sets_blocs_aside() {
    let Some(folder) = reference_data(FOLDER) else { return };
    let table = table(&folder);
    let grouped = table.group(&Grouping::by([FlowKey::Partner])).unwrap();
    let set_aside: Vec<(RowNature, u64)> =
        grouped.set_aside().iter().map(|one| (one.nature, one.rows)).collect();
    assert_eq!(set_aside, [(RowNature::Bloc, 4 * 68)]);
    let counted: u64 = grouped.groups().map(|group| group.sums().rows()).sum();
    assert_eq!(usize::try_from(counted).unwrap() + 4 * 68, table.len());
    // Every bloc row is the sum of its members, so the check has nothing to say.
    assert!(check_flows(&table).findings().is_empty());
}
