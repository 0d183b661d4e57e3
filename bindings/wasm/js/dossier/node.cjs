"use strict";

// The one instance in a Node process: `require` and `import` both end up here.
Object.defineProperty(exports, "__esModule", { value: true });
Object.assign(exports, require("../../dist/dossier.cjs"));

// Loaded by now; there so that the same code runs in a browser.
exports.init = async function init() {};
exports.default = exports.init;
