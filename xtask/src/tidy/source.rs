//! Rust source, read just well enough to see what it names.

/// The code: without comments and without the tests at the bottom.
pub(crate) fn code(text: &str) -> String {
    let shipped = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = shipped.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The first segment after every `crate::`, also within braces: `a` and `b` in
/// `use crate::{a::X, b};`.
pub(crate) fn named_from_root(code: &str) -> Vec<String> {
    code.split("crate::").skip(1).flat_map(first_segments).collect()
}

fn first_segments(after: &str) -> Vec<String> {
    let Some(braced) = after.strip_prefix('{') else { return vec![identifier(after)] };
    let mut segments = Vec::new();
    let (mut depth, mut start) = (0_u32, 0);
    for (at, character) in braced.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                segments.push(identifier(braced.get(start..at).unwrap_or_default()));
                start = at + 1;
                if character == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    segments.retain(|segment| !segment.is_empty());
    segments
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::{code, named_from_root};

    #[test]
    fn names() {
        let text = "use crate::error::Error; // crate::brief\nuse crate::{amount::{Money, Currency}, wire};\n\
                    $crate::period::When\n#[cfg(test)]\nmod tests {\n    use crate::dossier;\n}\n";
        assert_eq!(named_from_root(&code(text)), ["error", "amount", "wire", "period"]);
    }
}
