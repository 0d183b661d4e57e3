//! What comes next in a block that is at hand as a whole: text nothing collects, or an element without content.
//!
//! Most of a message is these two. Taken where they stand they are neither copied nor searched twice, and
//! `quick-xml`, which only notes elements that are open, need not see them.

use quick_xml::events::BytesStart;
use quick_xml::parser::{ElementParser, Parser};
use quick_xml::utils::name_len;

pub(super) enum Ahead<'t> {
    /// Text of such a length.
    Text(usize),
    /// An element and its length.
    Element(BytesStart<'t>, usize),
}

impl<'t> Ahead<'t> {
    #[inline]
    pub(super) fn of(block: &'t str, skips_text: bool) -> Option<Self> {
        if block.starts_with('<') {
            return element(block).map(|(tag, length)| Self::Element(tag, length));
        }
        if skips_text { text(block).map(Self::Text) } else { None }
    }
}

/// The length of the text until the next tag; `None` where there is none, or not the whole of it.
#[inline]
fn text(block: &str) -> Option<usize> {
    let until = memchr::memchr2(b'<', b'&', block.as_bytes())?;
    (until > 0 && block.as_bytes().get(until) == Some(&b'<')).then_some(until)
}

/// An element like `<Value id="GEO"/>` with its length; `None` for any other tag, or one that goes on in the
/// next block.
#[inline]
fn element(block: &str) -> Option<(BytesStart<'_>, usize)> {
    let after = block.strip_prefix('<')?;
    if after.starts_with(['/', '!', '?']) {
        return None;
    }
    let content = after.get(..end(after.as_bytes())?)?.strip_suffix('/')?;
    // Two for the brackets and one for the slash.
    Some((BytesStart::from_content(content, name_len(content.as_bytes())), content.len() + 3))
}

/// Where the `>` is that ends a tag and stands in no value.
#[inline]
fn end(tag: &[u8]) -> Option<usize> {
    let first = memchr::memchr(b'>', tag)?;
    // Mostly the first one: what is quoted before it is closed.
    let (open, others) = tag.get(..first)?.iter().fold((0, 0), |(open, others), byte| {
        (open ^ u8::from(*byte == b'"'), others | u8::from(*byte == b'\''))
    });
    if open | others == 0 { Some(first) } else { ElementParser::Outside.feed(tag) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quick_xml::parser::{ElementParser, Parser};

    use super::{element, end, text};

    #[test]
    fn only_what_is_whole_and_simple() {
        assert_eq!(text("\n  <a>"), Some(3));
        assert_eq!((text("<a>"), text("a & b<a>"), text("\n  ")), (None, None, None));
        let taken = element("<g:Value id=\"/>\" n='\"'/><b/>").map(|(tag, length)| (tag.to_string(), length));
        assert_eq!(taken, Some(("g:Value id=\"/>\" n='\"'".to_owned(), 24)));
        for other in ["<a>", "</a/>", "<!a/>", "<?a/>", "<>", "<a b=\"/>", "<a/", "<", ""] {
            assert!(element(other).is_none(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn tags_end_where_the_parser_ends_them(tag in "[a=\"'/> \u{f4}]{0,24}") {
            prop_assert_eq!(end(tag.as_bytes()), ElementParser::Outside.feed(tag.as_bytes()));
        }
    }
}
