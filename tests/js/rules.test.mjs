/** Tests of docs/assets/app/rules.mjs, by the cases that the engine's rules are held to as well. */

import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import {holds} from "../../docs/assets/app/rules.mjs";

/** @type {{about: string, rule: import("../../docs/assets/app/rules.mjs").Rule, facts: any, holds: boolean}[]} */
const CASES = JSON.parse(readFileSync(new URL("../data/rules/holds.json", import.meta.url), "utf-8"));

for (const each of CASES) {
  test(`A rule holds in the page as it does in the engine: ${each.about}.`, () => {
    assert.equal(holds(each.rule, each.facts), each.holds);
  });
}
