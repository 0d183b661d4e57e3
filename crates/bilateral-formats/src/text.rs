//! Bytes as text: UTF-8, else Windows-1252, decided cell by cell and remembered.

use std::borrow::Cow;

/// How the text of a file is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TextEncoding"))]
pub enum Encoding {
    /// Nothing but ASCII so far, which every other one contains.
    #[default]
    Ascii,
    /// UTF-8.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-8 with a byte order mark.
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    /// UTF-16 with a byte order mark.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Windows-1252, as UN Comtrade and CEPII write.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Windows-1251, Cyrillic: only where a mapping says so.
    #[serde(rename = "windows-1251")]
    Windows1251,
}

impl Encoding {
    /// Its name as the WHATWG Encoding Standard has it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ascii => "us-ascii",
            Self::Utf8 | Self::Utf8Bom => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1252 => "windows-1252",
            Self::Windows1251 => "windows-1251",
        }
    }
}

/// Decodes cells, and notes what they were encoded in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Decoder {
    pub encoding: Encoding,
    /// Whether cells of one file were UTF-8 and others could not be.
    pub mixed: bool,
}

impl Decoder {
    pub(crate) fn decode<'a>(&mut self, bytes: &'a [u8]) -> Cow<'a, str> {
        // What was declared is not guessed at again: two Cyrillic letters can pass for one in UTF-8.
        if self.encoding == Encoding::Windows1251 && !bytes.is_ascii() {
            return Cow::Owned(bytes.iter().map(|byte| windows_1251(*byte)).collect());
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                if !text.is_ascii() {
                    match self.encoding {
                        Encoding::Ascii => self.encoding = Encoding::Utf8,
                        Encoding::Windows1252 => self.mixed = true,
                        _ => {}
                    }
                }
                Cow::Borrowed(text)
            }
            Err(_) => {
                match self.encoding {
                    Encoding::Ascii | Encoding::Windows1252 => {}
                    _ => self.mixed = true,
                }
                self.encoding = Encoding::Windows1252;
                Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect())
            }
        }
    }
}

/// One byte of Windows-1252; the five that mean nothing stay control characters, as browsers read them.
pub(crate) fn windows_1252(byte: u8) -> char {
    const UPPER: [u16; 32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
        0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
        0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
    ];
    let upper = byte.checked_sub(0x80).and_then(|place| UPPER.get(usize::from(place)));
    upper.and_then(|code| char::from_u32(u32::from(*code))).unwrap_or(char::from(byte))
}

/// One byte of Windows-1251.
fn windows_1251(byte: u8) -> char {
    const MIDDLE: [u16; 64] = [
        0x402, 0x403, 0x201a, 0x453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x409, 0x2039, 0x40a,
        0x40c, 0x40b, 0x40f, 0x452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x98, 0x2122,
        0x459, 0x203a, 0x45a, 0x45c, 0x45b, 0x45f, 0xa0, 0x40e, 0x45e, 0x408, 0xa4, 0x490, 0xa6, 0xa7, 0x401,
        0xa9, 0x404, 0xab, 0xac, 0xad, 0xae, 0x407, 0xb0, 0xb1, 0x406, 0x456, 0x491, 0xb5, 0xb6, 0xb7, 0x451,
        0x2116, 0x454, 0xbb, 0x458, 0x405, 0x455, 0x457,
    ];
    let code = match byte {
        0xc0.. => Some(0x410 + u16::from(byte - 0xc0)),
        _ => byte.checked_sub(0x80).and_then(|place| MIDDLE.get(usize::from(place))).copied(),
    };
    code.and_then(|code| char::from_u32(u32::from(code))).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Encoding};

    #[test]
    fn cyrillic_where_it_is_declared() {
        let mut decoder = Decoder { encoding: Encoding::Windows1251, mixed: false };
        assert_eq!(decoder.decode(b"\xca\xe0\xe7\xe0\xf5\xf1\xf2\xe0\xed \xa81"), "Казахстан Ё1");
        // In UTF-8 these two bytes would be one letter.
        assert_eq!(decoder.decode(b"\xc5\xb8"), "Её");
        assert_eq!((decoder.decode(b"KZ").as_ref(), decoder.mixed), ("KZ", false));
    }

    #[test]
    fn cote_d_ivoire_in_both() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.decode(b"C\xf4te d'Ivoire"), "Côte d'Ivoire");
        assert_eq!((decoder.encoding, decoder.mixed), (Encoding::Windows1252, false));
        let mut decoder = Decoder::default();
        assert_eq!(decoder.decode("Côte".as_bytes()), "Côte");
        assert_eq!((decoder.encoding, decoder.mixed), (Encoding::Utf8, false));
        assert_eq!(decoder.decode(b"\x80 5"), "€ 5");
        assert!(decoder.mixed);
    }
}
