import assert from "node:assert/strict";
import {test} from "node:test";

import {partedFrom} from "../../docs/assets/app/pasting.mjs";

/** @type {[string, string, string, string, string][]} */
const CASES = [
  ["a first link gets a line end", "", "#r=A", "", "#r=A\n"],
  ["below a line end it needs none in front", "#r=A\n", "#r=B", "", "#r=B\n"],
  ["what it would touch is parted from it", "#r=A", "#r=B", "", "\n#r=B\n"],
  ["words before it stay on its line", "From Dan: ", "#r=B", "", "#r=B\n"],
  ["a line end that is there is enough", "#r=A\n", "#r=B\n", "", "#r=B\n"],
  ["so is one behind the place", "#r=A\n", "#r=B", "\n#r=C", "#r=B"],
];

for (const [name, before, text, behind, expected] of CASES) {
  test(name, () => {
    assert.equal(partedFrom(before, text, behind), expected);
  });
}
