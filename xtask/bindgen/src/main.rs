//! `xtask-bindgen <input.wasm> <out dir> <name> <web|nodejs>`: the JavaScript glue of a
//! compiled wasm binding.

mod guard;

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    match run(&env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask-bindgen: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let [input, out, name, target] = arguments else {
        return Err("usage: xtask-bindgen <input.wasm> <out dir> <name> <web|nodejs>".to_owned());
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name(name).typescript(true);
    match target.as_str() {
        // The loader finds its wasm next to itself, so `init()` needs no argument.
        "web" => bindgen.web(true).map(|b| b.omit_default_module_path(false)),
        "nodejs" => bindgen.nodejs(true),
        other => return Err(format!("`{other}` is not a target: web or nodejs")),
    }
    .map_err(|why| format!("{why:#}"))?;
    bindgen.generate(out).map_err(|why| format!("{input}: {why:#}"))?;
    let glue = Path::new(out).join(format!("{name}.js"));
    let unread = |why: std::io::Error| format!("{}: {why}", glue.display());
    let text = guard::guarded(&fs::read_to_string(&glue).map_err(unread)?)?;
    fs::write(&glue, text).map_err(unread)
}
