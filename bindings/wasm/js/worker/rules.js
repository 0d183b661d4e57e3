// Written from the library's rules by `cargo xtask generate`; do not edit.
export const RULES = {
  "file.reader-ended": {
    "help": "Read it again; if the memory does not suffice, read fewer partners or reporters, or one year at a time.",
    "message": "the thread that was reading is gone: the system ran out of memory, or somebody ended it; what it had read is gone with it",
    "severity": "error"
  },
  "file.unreadable": {
    "help": "Choose the file again; of a folder, choose the files in it.",
    "message": "the system does not give its bytes: it is a folder, it was moved or changed since it was chosen, or it may not be read",
    "severity": "error"
  },
  "library.not-loaded": {
    "help": "Use a browser with WebAssembly, and allow it if a strict mode turns it off; check that the wasm file is served where it is expected.",
    "message": "there is no WebAssembly, or the library's wasm file cannot be fetched or compiled",
    "severity": "error"
  }
};
