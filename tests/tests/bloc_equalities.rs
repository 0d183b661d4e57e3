//! Eurostat publishes member rows and bloc rows side by side; summed over our dated
//! membership, the members give each bloc to the euro.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::collections::BTreeMap;
use std::path::Path;

use bilateral::economy::{Area, Bloc, CodeSystem, Economy};
use bilateral::period::YearMonth;
use bilateral_tests::reference_data;

const FOLDER: &str = "comext/easycomext_EU27_to_KZ_monthly_codelabels";
const BLOCS: [Bloc; 4] = [Bloc::EU, Bloc::EU27_2020, Bloc::EA, Bloc::EA20];

struct File {
    month: YearMonth,
    members: BTreeMap<Economy, i128>,
    blocs: BTreeMap<Bloc, i128>,
}

fn read(path: &Path) -> File {
    let mut month = None;
    let (mut members, mut blocs) = (BTreeMap::new(), BTreeMap::new());
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        let on = YearMonth::at(row[5][..4].parse().unwrap(), row[5][4..6].parse().unwrap());
        assert_eq!(*month.get_or_insert(on), on, "{}", path.display());
        assert_eq!(Area::from_code(CodeSystem::Name, &row[1]).unwrap(), Area::Economy(Economy::KAZ));
        let value: i128 = row[6].parse().unwrap();
        let before = match Area::from_code(CodeSystem::Name, &row[0]).unwrap() {
            Area::Economy(economy) => members.insert(economy, value),
            Area::Bloc(bloc) => blocs.insert(bloc, value),
            other => panic!("{other} as a reporter"),
        };
        assert_eq!(before, None, "{} twice in {}", &row[0], path.display());
    }
    File { month: month.unwrap(), members, blocs }
}

#[test]
fn members_add_up_to_every_bloc_row_of_eurostat() {
    let Some(folder) = reference_data(FOLDER) else { return };
    let (mut equalities, mut with_the_united_kingdom) = (0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        let File { month, members, blocs } = read(&file.unwrap().path());
        for bloc in BLOCS {
            let sum: i128 = members
                .iter()
                .filter(|(economy, _)| bloc.contains(**economy, month))
                .map(|(_, value)| value)
                .sum();
            assert_eq!(Some(&sum), blocs.get(&bloc), "{bloc} in {month}");
            equalities += 1;
        }
        with_the_united_kingdom += usize::from(Bloc::EU.contains(Economy::GBR, month));
    }
    assert_eq!(equalities, 272, "68 months of 4 blocs");
    assert_eq!(with_the_united_kingdom, 13, "January 2019 to January 2020");
}

#[test]
fn a_membership_one_month_off_would_be_noticed() {
    let Some(folder) = reference_data(FOLDER) else { return };
    let differing = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| read(&file.unwrap().path()))
        .filter(|month| {
            let sum: i128 = month.members.values().sum();
            month.blocs.get(&Bloc::EU27_2020) != Some(&sum)
        })
        .count();
    assert_eq!(differing, 13, "the months in which the United Kingdom's row is there");
}
