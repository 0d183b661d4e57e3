//! What a file is, from its first bytes.

/// The delimiter of a header: what stands in it most often, outside quotation marks.
pub(crate) fn delimiter(head: &[u8]) -> u8 {
    let (mut counts, mut quoted) = ([0_u32; 4], false);
    for byte in head.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')) {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            _ => {
                for (count, delimiter) in counts.iter_mut().zip(DELIMITERS) {
                    *count += u32::from(*byte == delimiter);
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let found = counts.iter().zip(DELIMITERS).find(|(count, _)| **count == most && most > 0);
    found.map_or(b',', |(_, delimiter)| delimiter)
}

const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
