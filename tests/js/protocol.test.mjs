import assert from "node:assert/strict";
import {test} from "node:test";

import {toPage, toWorker} from "../../docs/assets/app/protocol.mjs";

const TO_WORKER = [
  {kind: "boot", runtime: "https://example.org/runtime/0/"},
  {kind: "call", id: 1, method: "score", request: "{}"},
];
const TO_PAGE = [
  {kind: "hello"},
  {kind: "progress", stage: "download", loaded: 1, total: 2},
  {kind: "ready"},
  {kind: "failed", stage: "start", reason: "no memory"},
  {kind: "result", id: 1, value: "{}"},
  {kind: "error", id: 1, reason: "no memory"},
];

for (const message of TO_WORKER) {
  test(`the worker takes ${message.kind}`, () => {
    assert.equal(toWorker(message), message);
  });
  test(`the page refuses ${message.kind}`, () => {
    assert.throws(() => toPage(message), TypeError);
  });
}

for (const message of TO_PAGE) {
  test(`the page takes ${message.kind}`, () => {
    assert.equal(toPage(message), message);
  });
  test(`the worker refuses ${message.kind}`, () => {
    assert.throws(() => toWorker(message), TypeError);
  });
}

for (const data of [null, undefined, "hello", 1, [], {}, {kind: "eval"}, {kind: "constructor"}, {kind: "__proto__"}]) {
  test(`${JSON.stringify(data)} is no message`, () => {
    assert.throws(() => toPage(data), /kind/u);
    assert.throws(() => toWorker(data), /kind/u);
  });
}

test("a message without one of its fields is refused", () => {
  assert.throws(() => toPage({kind: "result", id: 1}), /result without a string called value/u);
});

test("a message with a field of another type is refused", () => {
  assert.throws(() => toWorker({kind: "call", id: "1", method: "score", request: "{}"}), /without a number called id/u);
});

test("a message with a field that it does not have is refused", () => {
  assert.throws(() => toPage({kind: "ready", also: 1}), /ready with a field called also/u);
});

test("a stage that does not exist is refused", () => {
  assert.throws(() => toPage({kind: "failed", stage: "lunch", reason: ""}), /stage/u);
});
