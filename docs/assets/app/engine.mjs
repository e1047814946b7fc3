/**
 * The runtime's address and calls come in; the engine's state and Python's answers go out. One worker at a time, a new one
 * at each retry.
 */

import {unlessOffline} from "./offline.mjs";
import {toPage} from "./protocol.mjs";

/**
 * @typedef {"support" | "hello" | "download" | "start" | "call"} Stage - of a visit's engine, in this order
 *
 * @typedef {object} EngineState
 * @property {"idle" | "loading" | "ready" | "failed"} state
 * @property {Stage | null} stage - where loading is, or what failed
 * @property {number} loaded - bytes
 * @property {number} total - bytes, 0 as long as it is not known
 * @property {string | null} reason - a sentence for the reader when it failed
 *
 * @typedef {Record<"hello" | "download" | "start" | "call", number>} Limits - in milliseconds
 *
 * @typedef {object} Engine
 * @property {(runtimeUrl: string) => void} start - harmless when it has started already
 * @property {(method: string, request: string) => Promise<string>} call - waits until the engine is ready
 * @property {() => void} retry - after a failure, with a new worker
 * @property {EngineState} state
 */

/** @type {Limits} */
const LIMITS = {hello: 10_000, download: 30_000, start: 30_000, call: 15_000};

/** @type {Record<Stage, string>} */
const REASONS = {
  support: "This browser is too old to run the part that makes the report.",
  hello: "The part that makes the report did not begin to load.",
  download: "The part that makes the report could not be loaded.",
  start: "The part that makes the report was loaded but did not start.",
  call: "The part that makes the report did not answer in time.",
};

/** @type {Stage[]} In these something is fetched. */
const LOADED = ["hello", "download"];

/** The engine has failed; `stage` says where. */
export class EngineError extends Error {
  /** @param {Stage} stage @param {string} reason */
  constructor(stage, reason) {
    super(reason);
    this.name = "EngineError";
    this.stage = stage;
  }
}

/**
 * @typedef {object} Waiting - a call without an answer yet
 * @property {string} method
 * @property {string} request
 * @property {(value: string) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {ReturnType<typeof setTimeout>} [timer] - runs once the worker has the call
 */

/**
 * An engine that has not started.
 *
 * @param {object} options
 * @param {(state: EngineState) => void} options.onState - called at every change
 * @param {Partial<Limits>} [options.limits] - how long each stage may take; `download`: without a new byte
 * @returns {Engine}
 */
export function makeEngine({onState, limits = {}}) {
  const allowed = {...LIMITS, ...limits};
  /** @type {EngineState} */
  let state = {state: "idle", stage: null, loaded: 0, total: 0, reason: null};
  let runtime = "";
  /** @type {Worker | undefined} */
  let worker;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let lastId = 0;
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();

  /** @param {Partial<EngineState>} change */
  function become(change) {
    state = {...state, ...change};
    onState(state);
  }

  /** @param {"hello" | "download" | "start"} stage */
  function limit(stage) {
    clearTimeout(timer);
    timer = setTimeout(() => fail(stage), allowed[stage]);
  }

  /** @param {Stage} stage @param {string} [detail] */
  function fail(stage, detail) {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    const words = detail === undefined ? REASONS[stage] : `${REASONS[stage]} (${detail})`;
    const reason = LOADED.includes(stage) ? unlessOffline(words) : words;
    for (const [id, call] of [...waiting]) {
      settle(id);
      call.reject(new EngineError(stage, reason));
    }
    become({state: "failed", stage, reason});
  }

  function load() {
    become({state: "loading", stage: "hello", loaded: 0, total: 0, reason: null});
    const born = fromBlob(new URL("worker.mjs", import.meta.url).href);
    if (born === null) {
      fail("support");
      return;
    }
    worker = born;
    limit("hello");
    born.addEventListener("message", ({data}) => {
      // What a worker had said before it was ended may still arrive.
      if (worker === born) {
        receive(data);
      }
    });
    born.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === born) {
        fail(state.stage ?? "call", event.message || undefined);
      }
    });
  }

  /** @param {unknown} data */
  function receive(data) {
    const message = toPage(data);
    switch (message.kind) {
      case "hello":
        become({stage: "download"});
        limit("download");
        worker?.postMessage({kind: "boot", runtime});
        break;
      case "progress":
        become({stage: message.stage, loaded: message.loaded, total: message.total});
        limit(message.stage);
        break;
      case "ready":
        clearTimeout(timer);
        become({state: "ready", stage: null});
        for (const id of waiting.keys()) {
          send(id);
        }
        break;
      case "failed":
        fail(message.stage, message.reason);
        break;
      case "result":
        settle(message.id)?.resolve(message.value);
        break;
      case "error":
        // Python answers whatever it is asked, so what fails is the fetching of what a method needs.
        settle(message.id)?.reject(new EngineError("call", unlessOffline(message.reason)));
        break;
    }
  }

  /** @param {number} id */
  function send(id) {
    const call = waiting.get(id);
    if (call !== undefined) {
      call.timer = setTimeout(() => fail("call"), allowed.call);
      worker?.postMessage({kind: "call", id, method: call.method, request: call.request});
    }
  }

  /** @param {number} id */
  function settle(id) {
    const call = waiting.get(id);
    clearTimeout(call?.timer);
    waiting.delete(id);
    return call;
  }

  return {
    start(runtimeUrl) {
      if (state.state === "idle") {
        runtime = runtimeUrl;
        load();
      }
    },
    call(method, request) {
      return new Promise((resolve, reject) => {
        if (state.state === "failed") {
          reject(new EngineError(state.stage ?? "call", state.reason ?? ""));
          return;
        }
        lastId += 1;
        waiting.set(lastId, {method, request, resolve, reject});
        if (state.state === "ready") {
          send(lastId);
        }
      });
    },
    retry() {
      if (state.state === "failed") {
        load();
      }
    },
    get state() {
      return state;
    },
  };
}

/**
 * A worker bound by the page's policy: one that is started from its own address is not, one from a `blob:` is.
 *
 * @param {string} address - of the worker's module, absolute
 * @returns {Worker | null} null where workers cannot be modules or wasm is not there
 */
function fromBlob(address) {
  if (typeof Worker !== "function" || typeof WebAssembly?.instantiateStreaming !== "function") {
    return null;
  }
  let asked = false;
  const options = {
    /** @returns {"module"} a browser that knows of module workers asks for this */
    get type() {
      asked = true;
      return "module";
    },
  };
  const source = `import ${JSON.stringify(address)};`;
  const blob = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
  const worker = new Worker(blob, options);
  const done = () => URL.revokeObjectURL(blob);
  worker.addEventListener("message", done, {once: true});
  worker.addEventListener("error", done, {once: true});
  if (asked) {
    return worker;
  }
  worker.terminate();
  done();
  return null;
}
