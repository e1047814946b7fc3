/** Tests of docs/assets/app/repair.mjs. */

import assert from "node:assert/strict";
import {test} from "node:test";
import {repaired} from "../../docs/assets/app/repair.mjs";

const PROJECT = "https://someone.github.io/neutral-navigator/";
const DOMAIN = "https://example.org/";

/** @type {[string, string, string | null, string][]} */
const CASES = [
  ["the sign was encoded", PROJECT, "assess/team-readiness/#r=aB-_9", "assess/team-readiness/%23r=aB-_9"],
  ["it was encoded twice", PROJECT, "assess/team-readiness/#r=aB", "assess/team-readiness/%2523r=aB"],
  ["all of it was encoded twice", PROJECT, "assess/team-readiness/#r=aB", "assess/team-readiness/%2523r%253DaB"],
  ["the slash before it is gone", PROJECT, "assess/team-readiness/#r=aB", "assess/team-readiness%23r=aB"],
  ["the program added parameters", PROJECT, "team/#t=aB", "team/%23t=aB?utm_source=mail"],
  ["the link led to the home page", PROJECT, "#r=aB", "%23r=aB"],
  ["the site is at a domain of its own", DOMAIN, "team/#t=aB", "team/%23t=aB"],
  ["it is the home page of a domain", DOMAIN, "#t=aB", "%23t=aB"],
  ["the path looks like a host", DOMAIN, "/elsewhere.example/#r=aB", "/elsewhere.example/%23r=aB"],
  ["the rest is badly encoded", PROJECT, "team/#t=%ZZ", "team/%23t=%ZZ"],
  ["nothing was mangled", PROJECT, null, "no/such/page"],
  ["a page of that name never was", PROJECT, null, "no/such/page#r=aB"],
];

for (const [name, base, expected, path] of CASES) {
  test(`An address is repaired or left alone: ${name}.`, () => {
    assert.equal(repaired(base + path, base), expected === null ? null : base + expected);
  });
}

test("An address outside the site's base is left alone.", () => {
  assert.equal(repaired("https://someone.github.io/other/%23r=aB", PROJECT), null);
});

test("An address of another host is left alone.", () => {
  assert.equal(repaired("https://elsewhere.example/neutral-navigator/%23r=aB", PROJECT), null);
});

test("What is repaired is not repaired again.", () => {
  assert.equal(repaired(`${PROJECT}team/#t=aB`, PROJECT), null);
});
