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
}

impl Encoding {
    /// Its name as the WHATWG Encoding Standard has it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ascii => "us-ascii",
            Self::Utf8 | Self::Utf8Bom => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1252 => "windows-1252",
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

#[cfg(test)]
mod tests {
    use super::{Decoder, Encoding};

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
