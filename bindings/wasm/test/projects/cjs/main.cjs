"use strict";

const bilateral = require("bilateral");
const vectors = require("./vectors.cjs");

console.log(`${vectors(bilateral, process.argv[2])} vectors`);
