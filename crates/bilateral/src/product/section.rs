//! The 21 sections of the Harmonized System.

use std::fmt;
use std::ops::RangeInclusive;

/// A section of the Harmonized System; the same chapters in every edition.
///
/// ```
/// use bilateral::product::Section;
/// let minerals = Section::of_chapter(27).unwrap();
/// assert_eq!((minerals.to_string().as_str(), minerals.title()), ("V", "Minerals and fuels"));
/// assert_eq!(Section::of_chapter(99), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Section(u8);

/// Roman numeral, first and last chapter, title.
const SECTIONS: [(&str, u8, u8, &str); 21] = [
    ("I", 1, 5, "Animals and animal products"),
    ("II", 6, 14, "Plants and plant products"),
    ("III", 15, 15, "Fats and oils"),
    ("IV", 16, 24, "Food, drink and tobacco"),
    ("V", 25, 27, "Minerals and fuels"),
    ("VI", 28, 38, "Chemicals"),
    ("VII", 39, 40, "Plastics and rubber"),
    ("VIII", 41, 43, "Hides, leather and fur"),
    ("IX", 44, 46, "Wood, cork and basketry"),
    ("X", 47, 49, "Pulp, paper and print"),
    ("XI", 50, 63, "Textiles and clothing"),
    ("XII", 64, 67, "Footwear, hats and umbrellas"),
    ("XIII", 68, 70, "Stone, ceramics and glass"),
    ("XIV", 71, 71, "Precious stones and metals"),
    ("XV", 72, 83, "Base metals"),
    ("XVI", 84, 85, "Machinery and electrical goods"),
    ("XVII", 86, 89, "Transport equipment"),
    ("XVIII", 90, 92, "Instruments, clocks and music"),
    ("XIX", 93, 93, "Arms and ammunition"),
    ("XX", 94, 96, "Furniture, toys and sundries"),
    ("XXI", 97, 97, "Art and antiques"),
];

impl Section {
    /// All 21, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..21).map(Self)
    }

    /// The section a chapter is in; `None` outside 1 to 97. The reserved chapter
    /// 77 is in XV.
    pub fn of_chapter(chapter: u8) -> Option<Self> {
        Self::all().find(|section| section.chapters().contains(&chapter))
    }

    /// 1 to 21.
    pub fn number(self) -> u8 {
        self.0 + 1
    }

    /// Its chapters.
    pub fn chapters(self) -> RangeInclusive<u8> {
        let (_, first, last, _) = self.row();
        first..=last
    }

    /// Short title, in our own words.
    pub fn title(self) -> &'static str {
        self.row().3
    }

    fn row(self) -> (&'static str, u8, u8, &'static str) {
        SECTIONS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row().0)
    }
}
