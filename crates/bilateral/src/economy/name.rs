//! Which area a name means, however it is spelt.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::codes::{Found, by_geonom};
use super::names::{ENGLISH, GERMAN_AND_RUSSIAN, GROUPS, SHARED};
use super::{Area, Bloc, Composition, EconomySet, Validity};
use crate::{letters, order};

static NAMES: LazyLock<HashMap<String, Area>> =
    LazyLock::new(|| listed().map(|(area, name)| (key(name), area)).collect());

/// The same names as they are listed, but for capitals, blanks and punctuation: what most
/// files write, found without putting words in order.
static PLAIN: LazyLock<HashMap<Box<[u8]>, Area>> = LazyLock::new(|| {
    listed().filter_map(|(area, name)| Some((Plain::new(name)?.bytes().into(), area))).collect()
});

fn listed() -> impl Iterator<Item = (Area, &'static str)> {
    let own = Area::all().map(|area| (area, area.name()));
    own.chain([ENGLISH, GERMAN_AND_RUSSIAN, GROUPS].into_iter().flatten().copied())
}

pub(super) fn find(text: &str) -> Found {
    if let Some(&area) = Plain::new(text).and_then(|plain| PLAIN.get(plain.bytes())) {
        return Found::One(area);
    }
    // No area's name or note comes near this length.
    if text.len() > 1000 {
        return Found::None;
    }
    if let Some(&area) = NAMES.get(&key(text)) {
        return Found::One(area);
    }
    if let Some(found) = without_note(text) {
        return found;
    }
    shared(text)
}

fn shared(text: &str) -> Found {
    let wanted = key(text);
    let Some((_, ids)) = SHARED.iter().find(|(name, _)| key(name) == wanted) else {
        return Found::None;
    };
    Found::Several(ids.iter().filter_map(|id| Some((Area::find(id)?, Validity::ALWAYS))).collect())
}

/// Eurostat's labels carry a note: what is included since when, or a bloc's members.
fn without_note(text: &str) -> Option<Found> {
    let (name, note) = text.trim().split_once(" (")?;
    let note = note.strip_suffix(')')?;
    if note.starts_with("incl") {
        return Some(find(name));
    }
    let codes: Vec<&str> = note.split(", ").collect();
    if codes.iter().all(|code| code.len() == 2) {
        return bloc_of(&codes).map(|bloc| Found::One(Area::Bloc(bloc)));
    }
    let dated = |code: &&str| code.as_bytes().get(2) == Some(&b'-') && code.contains('/');
    codes.iter().all(dated).then(|| find(name))
}

fn bloc_of(codes: &[&str]) -> Option<Bloc> {
    let members = codes.iter().map(|code| by_geonom(code)).collect::<Option<EconomySet>>()?;
    Bloc::all().find(|bloc| match bloc.composition() {
        Composition::Fixed(month) => bloc.members_on(month) == members,
        Composition::Evolving => false,
    })
}

/// Every name's key, for suggestions.
pub(super) fn near(text: &str) -> Vec<Area> {
    let wanted = key(&text.chars().take(80).collect::<String>());
    let mut near: Vec<_> = NAMES
        .iter()
        .map(|(name, &area)| (strsim::jaro_winkler(&wanted, name), area))
        .filter(|&(likeness, _)| likeness > 0.88)
        .collect();
    order::sort_by(&mut near, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut areas: Vec<Area> = Vec::new();
    for (_, area) in near {
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    areas
}

/// A name in small letters, its words one blank apart. Texts that are equal so have the
/// same [`key`]: letters beyond ASCII are left as they are.
struct Plain {
    bytes: [u8; 64],
    len: usize,
}

impl Plain {
    /// `None` for a text that is longer than most names.
    fn new(text: &str) -> Option<Self> {
        let mut plain = Self { bytes: [0; 64], len: 0 };
        let mut apart = false;
        for byte in text.bytes() {
            match byte {
                b'\'' => {}
                b'a'..=b'z' | b'0'..=b'9' | 0x80.. => plain.push(byte, &mut apart)?,
                b'A'..=b'Z' => plain.push(byte.to_ascii_lowercase(), &mut apart)?,
                _ => apart = true,
            }
        }
        Some(plain)
    }

    fn push(&mut self, byte: u8, apart: &mut bool) -> Option<()> {
        if std::mem::take(apart) && self.len > 0 {
            *self.bytes.get_mut(self.len)? = b' ';
            self.len += 1;
        }
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// Words in alphabetical order, without case, accents, punctuation and small words, so
/// that "Korea, Rep. of" and "Republic of Korea" are the same.
fn key(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars().map(letters::lower_char) {
        fold(letter, &mut folded);
    }
    let mut words: Vec<&str> = folded
        .split(|letter: char| !letters::is_letter_or_digit(letter))
        .map(spelt_out)
        .flat_map(|words| words.split(' '))
        .filter(|word| !matches!(*word, "" | "the" | "of" | "and" | "s"))
        .collect();
    order::sort(&mut words);
    words.join(" ")
}

fn spelt_out(word: &str) -> &str {
    match word {
        "rep" => "republic",
        "dem" => "democratic",
        "fed" => "federal",
        "st" => "saint",
        "ste" => "sainte",
        "is" | "isl" | "isds" | "islds" | "island" => "islands",
        "fmr" => "former",
        "terr" | "territories" => "territory",
        "br" => "british",
        "fr" => "french",
        "so" => "southern",
        "neth" | "nl" => "netherlands",
        "us" | "usa" => "united states",
        other => other,
    }
}

fn fold(letter: char, into: &mut String) {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        'ß' => return into.push_str("ss"),
        '\'' | '’' | '‘' | 'ʼ' | '\u{300}'..='\u{36f}' => return,
        other => other,
    };
    into.push(plain);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Area, Plain, SHARED, key, listed};

    #[test]
    fn the_short_way_to_a_name_agrees_with_the_long_way() {
        let mut long = BTreeMap::new();
        for (area, name) in listed() {
            long.insert(key(name), area);
            if let Some(plain) = Plain::new(name) {
                let plain = std::str::from_utf8(plain.bytes()).unwrap();
                assert_eq!(key(plain), key(name), "{name}");
                assert_eq!(long.get(&key(plain)), Some(&area), "{name}");
            }
        }
        assert!(Plain::new(&"x".repeat(65)).is_none());
        assert_eq!(Plain::new("  Guinea -BISSAU. ").unwrap().bytes(), b"guinea bissau");
    }

    #[test]
    fn no_name_means_two_areas() {
        let mut seen = BTreeMap::new();
        for (area, name) in listed() {
            let before = seen.insert(key(name), area);
            assert!(before.is_none_or(|before| before == area), "{name}: {area} and {before:?}");
        }
        for (name, ids) in SHARED {
            assert!(!seen.contains_key(&key(name)), "{name}");
            assert!(ids.iter().all(|id| Area::find(id).is_some()), "{name}");
        }
    }
}
