"use strict";

const bilateral = require("bilateral");
const dossier = require("bilateral/dossier");
const vectors = require("./vectors.cjs");

console.log(`${vectors(bilateral, process.argv[2])} vectors`);
console.log(`${vectors(dossier, process.argv[2], vectors.DOSSIER)} vectors of dossiers`);
