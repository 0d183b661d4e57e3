"use strict";

// Everything here is asynchronous, so `require` can wait for the module that `import` gets.
const loaded = () => import("./node.js");

exports.open = async (options) => (await loaded()).open(options);
exports.read = async (source, options) => (await loaded()).read(source, options);
