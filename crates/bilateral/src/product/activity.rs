//! Which lettered section a division of NACE or CPA belongs to.

use super::classification::Classification;
use super::edition::{CpaVersion, NaceRevision};

type Sections = &'static [(char, u8, u8)];

const NACE_1_1: Sections = &[
    ('A', 1, 2),
    ('B', 5, 5),
    ('C', 10, 14),
    ('D', 15, 37),
    ('E', 40, 41),
    ('F', 45, 45),
    ('G', 50, 52),
    ('H', 55, 55),
    ('I', 60, 64),
    ('J', 65, 67),
    ('K', 70, 74),
    ('L', 75, 75),
    ('M', 80, 80),
    ('N', 85, 85),
    ('O', 90, 93),
    ('P', 95, 97),
    ('Q', 99, 99),
];

const NACE_2: Sections = &[
    ('A', 1, 3),
    ('B', 5, 9),
    ('C', 10, 33),
    ('D', 35, 35),
    ('E', 36, 39),
    ('F', 41, 43),
    ('G', 45, 47),
    ('H', 49, 53),
    ('I', 55, 56),
    ('J', 58, 63),
    ('K', 64, 66),
    ('L', 68, 68),
    ('M', 69, 75),
    ('N', 77, 82),
    ('O', 84, 84),
    ('P', 85, 85),
    ('Q', 86, 88),
    ('R', 90, 93),
    ('S', 94, 96),
    ('T', 97, 98),
    ('U', 99, 99),
];

const NACE_2_1: Sections = &[
    ('A', 1, 3),
    ('B', 5, 9),
    ('C', 10, 33),
    ('D', 35, 35),
    ('E', 36, 39),
    ('F', 41, 43),
    ('G', 46, 47),
    ('H', 49, 53),
    ('I', 55, 56),
    ('J', 58, 60),
    ('K', 61, 63),
    ('L', 64, 66),
    ('M', 68, 68),
    ('N', 69, 75),
    ('O', 77, 82),
    ('P', 84, 84),
    ('Q', 85, 85),
    ('R', 86, 88),
    ('S', 90, 93),
    ('T', 94, 96),
    ('U', 97, 98),
    ('V', 99, 99),
];

fn sections(classification: Classification) -> Sections {
    match classification {
        Classification::Cpa(CpaVersion::Y2002) => NACE_1_1,
        Classification::Cpa(CpaVersion::Y2008 | CpaVersion::V2_1)
        | Classification::Nace(NaceRevision::Rev2) => NACE_2,
        Classification::Cpa(CpaVersion::V2_2) | Classification::Nace(NaceRevision::Rev2_1) => NACE_2_1,
        _ => &[],
    }
}

/// The letter of the section that holds a two-digit division.
pub(super) fn section_of(classification: Classification, division: u8) -> Option<char> {
    sections(classification)
        .iter()
        .find(|(_, first, last)| (*first..=*last).contains(&division))
        .map(|(letter, _, _)| *letter)
}

/// Whether a section holds a two-digit division: one bit, for columns of codes.
pub(super) fn is_division(classification: Classification, division: u8) -> bool {
    let bits = match classification {
        Classification::Cpa(CpaVersion::Y2002) => const { divisions(NACE_1_1) },
        Classification::Cpa(CpaVersion::Y2008 | CpaVersion::V2_1)
        | Classification::Nace(NaceRevision::Rev2) => const { divisions(NACE_2) },
        Classification::Cpa(CpaVersion::V2_2) | Classification::Nace(NaceRevision::Rev2_1) => {
            const { divisions(NACE_2_1) }
        }
        _ => 0,
    };
    bits.checked_shr(u32::from(division)).is_some_and(|rest| rest & 1 == 1)
}

const fn divisions(mut sections: Sections) -> u128 {
    let mut bits = 0;
    while let [(_, first, last), rest @ ..] = sections {
        let mut division = *first;
        while division <= *last {
            bits |= 1 << division;
            division += 1;
        }
        sections = rest;
    }
    bits
}

pub(super) fn is_section(classification: Classification, letter: char) -> bool {
    sections(classification).iter().any(|(known, _, _)| *known == letter)
}

#[cfg(test)]
mod tests {
    use super::{is_division, section_of};
    use crate::product::Classification;

    #[test]
    fn the_bits_are_the_sections() {
        for name in ["NACE2", "NACE2.1", "CPA2002", "CPA2008", "CPA2.1", "CPA2.2", "HS2022"] {
            let classification = Classification::parse(name).unwrap();
            for division in 0..=u8::MAX {
                let section = section_of(classification, division);
                assert_eq!(is_division(classification, division), section.is_some(), "{name} {division}");
            }
        }
    }
}
