/**
 * The messages between page and worker: what either side may say, and nothing else.
 *
 * @typedef {{kind: "boot", runtime: string}} Boot - the runtime's folder: its absolute address, with a slash at its end
 * @typedef {{kind: "call", id: number, method: string, request: string}} Call
 * @typedef {Boot | Call} ToWorker
 *
 * @typedef {"download" | "start"} LoadStage
 * @typedef {{kind: "hello"}} Hello
 * @typedef {{kind: "progress", stage: LoadStage, loaded: number, total: number}} Progress - in bytes
 * @typedef {{kind: "ready"}} Ready
 * @typedef {{kind: "failed", stage: LoadStage, reason: string}} Failed
 * @typedef {{kind: "result", id: number, value: string}} Result
 * @typedef {{kind: "error", id: number, reason: string}} CallError
 * @typedef {Hello | Progress | Ready | Failed | Result | CallError} ToPage
 */

/**
 * What each field of a message must be: of a type, or one of these words.
 *
 * @typedef {"string" | "number" | readonly string[]} Field
 */

const STAGES = ["download", "start"];

/** @type {Record<string, Record<string, Field>>} */
const TO_WORKER = {
  boot: {runtime: "string"},
  call: {id: "number", method: "string", request: "string"},
};

/** @type {Record<string, Record<string, Field>>} */
const TO_PAGE = {
  hello: {},
  progress: {stage: STAGES, loaded: "number", total: "number"},
  ready: {},
  failed: {stage: STAGES, reason: "string"},
  result: {id: "number", value: "string"},
  error: {id: "number", reason: "string"},
};

/**
 * The data as a message to the worker; throws on anything else.
 *
 * @param {unknown} data
 * @returns {ToWorker}
 */
export function toWorker(data) {
  return /** @type {ToWorker} */ (known(data, TO_WORKER));
}

/**
 * The data as a message to the page; throws on anything else.
 *
 * @param {unknown} data
 * @returns {ToPage}
 */
export function toPage(data) {
  return /** @type {ToPage} */ (known(data, TO_PAGE));
}

/**
 * @param {unknown} data
 * @param {Record<string, Record<string, Field>>} kinds
 */
function known(data, kinds) {
  const message = /** @type {Record<string, unknown>} */ (typeof data === "object" && data !== null ? data : {});
  const kind = String(message.kind);
  if (!Object.hasOwn(kinds, kind)) {
    throw new TypeError(`not a message of this protocol: kind ${kind}`);
  }
  const fields = kinds[kind] ?? {};
  for (const [name, field] of Object.entries(fields)) {
    const value = message[name];
    if (typeof field === "string" ? typeof value !== field : !field.includes(String(value))) {
      throw new TypeError(`not a message of this protocol: ${kind} without a ${field} called ${name}`);
    }
  }
  for (const name of Object.keys(message)) {
    if (name !== "kind" && !Object.hasOwn(fields, name)) {
      throw new TypeError(`not a message of this protocol: ${kind} with a field called ${name}`);
    }
  }
  return message;
}
