//! What a product is part of.

use super::activity;
use super::chapter::chapter_title;
use super::classification::Classification;
use super::code::Code;
use super::edition::EbopsEdition;
use super::item::Product;
use super::section::Section;
use super::shape;

impl Product {
    /// The next broader code; `None` at the top.
    ///
    /// Read off the digits, save that a division of NACE or CPA is part of its
    /// lettered section. EBOPS 2002 has no hierarchy in its numbers.
    ///
    /// ```
    /// use bilateral::product::Product;
    /// let horses = Product::parse("HS2022:010121").unwrap();
    /// assert_eq!(horses.parent().unwrap().code(), "0101");
    /// assert_eq!(Product::parse("NACE2:01").unwrap().parent().unwrap().code(), "A");
    /// assert_eq!(Product::parse("HS2022:01").unwrap().parent(), None);
    /// ```
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        let classification = self.classification();
        if classification == Classification::Ebops(EbopsEdition::Y2002) {
            return None;
        }
        let is_activity = matches!(classification, Classification::Nace(_) | Classification::Cpa(_));
        let code = if is_activity && self.level() == 2 {
            let letter = activity::section_of(classification, self.code().parse().ok()?)?;
            Code::new(letter.encode_utf8(&mut [0; 4]))?
        } else {
            let shorter = shape::levels(classification).iter().rev().find(|level| **level < self.level())?;
            if is_activity && *shorter < 2 {
                return None;
            }
            self.inline().prefix(*shorter)?
        };
        Some(Self::from_checked(classification, code))
    }

    /// Every broader code, the nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |product| product.parent())
    }

    /// Whether it is `other` or a part of it. Codes of different classifications
    /// or editions are never within each other; see [`Product::to_hs`].
    ///
    /// ```
    /// use bilateral::product::Product;
    /// let crude = Product::parse("CN2024:27090090").unwrap();
    /// assert!(crude.is_within(&Product::parse("CN2024:27").unwrap()));
    /// assert!(!crude.is_within(&Product::parse("CN2023:27").unwrap()));
    /// ```
    pub fn is_within(self, other: &Self) -> bool {
        self == *other || self.ancestors().any(|ancestor| ancestor == *other)
    }

    /// The two-digit chapter of an HS or CN code.
    #[must_use]
    pub fn chapter(self) -> Option<Self> {
        let classification = self.classification();
        classification.has_chapters().then_some(())?;
        Some(Self::from_checked(classification, self.inline().prefix(2)?))
    }

    /// Short title of the chapter of an HS or CN code, in our own words.
    ///
    /// ```
    /// use bilateral::product::Product;
    /// let crude = Product::parse("HS2022:270900").unwrap();
    /// assert_eq!(crude.chapter_title(), Some("Fuels and mineral oils"));
    /// assert_eq!(Product::parse("SITC4:333").unwrap().chapter_title(), None);
    /// ```
    pub fn chapter_title(self) -> Option<&'static str> {
        chapter_title(self.chapter_number()?)
    }

    /// The section of the HS that an HS or CN code is in.
    pub fn section(self) -> Option<Section> {
        Section::of_chapter(self.chapter_number()?)
    }

    /// An HS or CN code in the HS edition it is built on, cut to six digits.
    ///
    /// `None` for other classifications, and for a CN whose HS edition is not known.
    ///
    /// ```
    /// use bilateral::product::Product;
    /// let crude = Product::parse("CN2021:27090090").unwrap();
    /// assert_eq!(crude.to_hs().unwrap().to_string(), "HS2017:270900");
    /// ```
    #[must_use]
    pub fn to_hs(self) -> Option<Self> {
        let edition = self.classification().hs()?;
        let code = self.inline().prefix(self.level().min(6))?;
        Some(Self::from_checked(Classification::Hs(edition), code))
    }

    fn chapter_number(self) -> Option<u8> {
        self.chapter()?.code().parse().ok()
    }
}
