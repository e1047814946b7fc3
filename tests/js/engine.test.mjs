import assert from "node:assert/strict";
import {test} from "node:test";

import {EngineError, makeEngine} from "../../docs/assets/app/engine.mjs";

/** Node has no web workers, as a browser that is too old: everything else of the engine is tested in Chromium. */
function unsupported() {
  /** @type {import("../../docs/assets/app/engine.mjs").EngineState[]} */
  const said = [];
  return {said, engine: makeEngine({onState: (state) => said.push(state)})};
}

test("an engine that was not started is idle and says nothing", () => {
  const {said, engine} = unsupported();
  assert.deepEqual([said, engine.state.state], [[], "idle"]);
});

test("where workers cannot be modules, the engine fails with stage and sentence", () => {
  const {engine} = unsupported();
  engine.start("https://example.org/runtime/0/");
  const {state, stage, reason} = engine.state;
  assert.deepEqual(["failed", "support", true], [state, stage, reason?.endsWith(".")]);
});

test("a call that waits is rejected when the engine fails", async () => {
  const {engine} = unsupported();
  const call = engine.call("score", "{}");
  engine.start("https://example.org/runtime/0/");
  await assert.rejects(call, EngineError);
});

test("retrying what has not failed is harmless", () => {
  const {said, engine} = unsupported();
  engine.retry();
  assert.deepEqual([], said);
});

test("retrying after a failure loads again", () => {
  const {said, engine} = unsupported();
  engine.start("https://example.org/runtime/0/");
  engine.retry();
  assert.deepEqual(
    ["loading", "failed", "loading", "failed"],
    said.map(({state}) => state),
  );
});
