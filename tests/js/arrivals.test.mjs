/** Tests of docs/assets/app/arrivals.mjs: which fragments of an address are links, before anybody has read them. */

import assert from "node:assert/strict";
import {test} from "node:test";
import {invitationIn, isLink, isReply} from "../../docs/assets/app/arrivals.mjs";

for (const [hash, link, invitation] of /** @type {[string, boolean, string | null][]} */ ([
  ["#i=AQAr", true, "i=AQAr"],
  ["#i%3DAQAr", true, "i%3DAQAr"],
  ["#i%253dAQAr.", true, "i%253dAQAr."],
  ["#%23i=AQAr", true, "%23i=AQAr"],
  ["#r=AQAr", true, null],
  ["#t=AQAr", true, null],
  ["#item-rules-1", false, null],
  ["#section-i", false, null],
  ["", false, null],
])) {
  test(`"${hash}" is ${link ? "" : "no "}link${invitation ? " of an invitation" : ""}.`, () => {
    assert.deepEqual([isLink(hash), invitationIn(hash)], [link, invitation]);
  });
}

test("A reply is told from an invitation, a team's report and what is no link.", () => {
  assert.deepEqual(["#r=AQAr", "#%23r%253DAQAr", "#i=AQAr", "#t=AQAr", "#section-r", ""].map(isReply), [
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
