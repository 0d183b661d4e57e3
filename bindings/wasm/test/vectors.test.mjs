import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as bilateral from "bilateral";
import * as dossier from "bilateral/dossier";

import vectors from "./support/vectors.cjs";

const FOLDER = fileURLToPath(new URL("../../../tests/vectors", import.meta.url));

test("the shared vectors", () => {
    assert.ok(vectors(bilateral, FOLDER) > 0);
});

test("the shared vectors of dossiers, in the small entry", () => {
    assert.ok(vectors(dossier, FOLDER, vectors.DOSSIER) > 100);
    assert.equal(dossier.parseProduct, undefined);
});
