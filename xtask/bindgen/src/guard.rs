//! What the glue takes on trust: that an argument is text, and that an object was not freed. Either ended in a
//! trap, which leaves the memory of the library in no known state; here it is a `TypeError` before the call.

const TAKES: &str = "function passStringToWasm0(arg, malloc, realloc) {\n";
/// The rest of its first lines, for calls that hand over no `realloc`; there are none.
const BARE: &str = "    let len = arg.length;\n";
const CALL_END: &str = ", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)";
const CHECKED: &str = "function passStringToWasm0(arg, name) {
    if (typeof arg !== 'string') throw new TypeError(`\\`${name}\\` must be a string, not ${arg === null ? arg : typeof arg}`);
    const malloc = wasm.__wbindgen_malloc;
    const realloc = wasm.__wbindgen_realloc;
";

const POINTER: &str = ".__wbg_ptr";
const HELD: &str = "
function held(object) {
    if (!object.__wbg_ptr) throw new TypeError('this object was freed, or was not made by the library');
    return object.__wbg_ptr;
}
";

/// An object is freed once, and asked no more after.
const FREED: (&str, &str) =
    ("__destroy_into_raw();\n        wasm.", "__destroy_into_raw();\n        if (ptr) wasm.");
const OF_CLASS: (&str, &str) = ("new Error(`expected instance of", "new TypeError(`expected instance of");

/// The glue with its arguments looked at.
pub(crate) fn guarded(glue: &str) -> Result<String, String> {
    let glue = checked(glue)?;
    expect(&glue, FREED.0)?;
    let mut out = String::with_capacity(glue.len());
    for line in glue.replace(FREED.0, FREED.1).replace(OF_CLASS.0, OF_CLASS.1).split_inclusive('\n') {
        out.push_str(&if line.contains("wasm.") { alive(line) } else { line.to_owned() });
    }
    expect(&out, "held(this)")?;
    out.push_str(HELD);
    Ok(out)
}

/// Text is asked for by the name of its argument.
fn checked(glue: &str) -> Result<String, String> {
    let (before, after) = glue.split_once(TAKES).ok_or_else(|| unknown(TAKES))?;
    let (_, after) = after.split_once(BARE).ok_or_else(|| unknown(BARE))?;
    let glue = format!("{before}{CHECKED}{BARE}{after}");
    let mut out = String::with_capacity(glue.len());
    let mut rest = glue.as_str();
    while let Some((call, after)) = rest.split_once(CALL_END) {
        let name = identifier(call);
        out.extend([call, ", '", name, "')"]);
        rest = after;
    }
    expect(&out, "passStringToWasm0(")?;
    out.push_str(rest);
    Ok(out)
}

/// A call of the library with the objects it is about: their pointers are looked at.
fn alive(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(POINTER) {
        let name = identifier(before);
        out.push_str(before.strip_suffix(name).unwrap_or(before));
        out.extend(["held(", name, ")"]);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The name a text ends with.
fn identifier(text: &str) -> &str {
    text.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
}

fn expect(glue: &str, known: &str) -> Result<(), String> {
    if glue.contains(known) { Ok(()) } else { Err(unknown(known)) }
}

fn unknown(known: &str) -> String {
    format!("the glue of wasm-bindgen no longer has `{}`", known.trim())
}
