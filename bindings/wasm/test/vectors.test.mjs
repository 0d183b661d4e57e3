import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as bilateral from "bilateral";

import vectors from "./support/vectors.cjs";

test("the shared vectors", () => {
    const folder = fileURLToPath(new URL("../../../tests/vectors", import.meta.url));
    assert.ok(vectors(bilateral, folder) > 0);
});
