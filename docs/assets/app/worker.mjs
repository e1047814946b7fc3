/**
 * Messages from the page come in, messages to it go out: Python is booted from the runtime's folder, then answers calls.
 *
 * The page starts it from a `blob:` whose one line imports this file, so that the page's policy binds it too.
 */

import {download, downloadLater, refused, WASM} from "./download.mjs";
import {toWorker} from "./protocol.mjs";

/** @typedef {import("./protocol.mjs").LoadStage} LoadStage */
/** @typedef {import("./protocol.mjs").ToPage} ToPage */

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const REPORTED_EVERY = 100; // milliseconds between two messages about progress

/** @type {((method: string, request: string) => string) | undefined} */
let python;
/** @type {(method: string) => Promise<void>} puts what a method needs beside the library, if it is not there yet */
let prepare = async () => {};

scope.addEventListener("message", ({data}) => {
  const message = toWorker(data);
  switch (message.kind) {
    case "boot":
      boot(message.runtime);
      break;
    case "call":
      answer(message);
      break;
  }
});
say({kind: "hello"});

/** @param {ToPage} message */
function say(message) {
  scope.postMessage(message);
}

/** @param {import("./protocol.mjs").Call} call */
async function answer({id, method, request}) {
  try {
    if (python === undefined) {
      throw new Error("Python has not started");
    }
    await prepare(method);
    say({kind: "result", id, value: python(method, request)});
  } catch (error) {
    say({kind: "error", id, reason: words(error)});
  }
}

/** @param {string} runtime */
async function boot(runtime) {
  /** @type {LoadStage} */
  let stage = "download";
  let reported = 0;
  const files = download(runtime, (loaded, total) => {
    const now = performance.now();
    if (loaded >= total || now - reported > REPORTED_EVERY) {
      reported = now;
      say({kind: "progress", stage: "download", loaded, total});
    }
  });
  const whole = files.whole.then((bytes) => {
    stage = "start";
    say({kind: "progress", stage, loaded: bytes, total: bytes});
  });
  try {
    const wasm = compiled(files.responses[WASM]);
    // Pyodide's own promise may never settle once a file is damaged, so whatever fails first is the failure.
    const [pyodide] = await Promise.all([start(runtime, files, whole), whole, wasm]);
    python = pyodide.pyimport("assessments.engine.api").call;
    prepare = preparing(runtime, pyodide, (await files.manifest).later);
    say({kind: "ready"});
  } catch (error) {
    say({kind: "failed", stage, reason: words(error)});
  }
}

/**
 * Compiles the wasm while it comes in, before Pyodide asks for it, and hands it over then. So Python is ready sooner, and a
 * refusal is heard at once: Pyodide 314 only logs it.
 *
 * @param {Promise<Response>} response
 */
function compiled(response) {
  const compiling = WebAssembly.compileStreaming(response).catch(refused(WASM));
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiling;
    return {module, instance: await WebAssembly.instantiate(module, imports)};
  };
  return compiling;
}

/**
 * @param {string} runtime
 * @param {import("./download.mjs").Download} files
 * @param {Promise<void>} whole - Python's own code runs after this, never on damaged files
 */
async function start(runtime, files, whole) {
  const {info, start: options} = await files.manifest;
  const [{loadPyodide}, {default: createPyodideModule}] = await Promise.all(files.scripts);
  const answers = new Map(Object.entries(files.responses).map(([name, response]) => [runtime + name, response]));
  const fetching = scope.fetch;
  scope.fetch = (input, init) => answers.get(String(input)) ?? fetching(input, init);
  return loadPyodide({
    ...options,
    createPyodideModule,
    indexURL: runtime,
    packageBaseUrl: runtime,
    lockFileContents: {info, packages: {}},
    jsglobals: {},
    fsInit: () => whole.catch(() => new Promise(() => {})),
  });
}

/**
 * @param {string} runtime
 * @param {any} pyodide
 * @param {import("./download.mjs").Manifest["later"]} later
 * @returns {(method: string) => Promise<void>}
 */
function preparing(runtime, pyodide, later) {
  /** @type {Map<string, Promise<void>>} */
  const fetching = new Map();

  /** @param {import("./download.mjs").Later} needed */
  async function put(needed) {
    const bytes = await downloadLater(runtime, needed);
    pyodide.FS.writeFile(`/${needed.file}`, bytes);
    pyodide.pyimport("sys").path.append(`/${needed.file}`);
  }

  return async (method) => {
    if (!Object.hasOwn(later, method)) {
      return;
    }
    const needed = later[method];
    const coming = fetching.get(needed.file) ?? put(needed);
    fetching.set(needed.file, coming);
    try {
      await coming;
    } catch (error) {
      fetching.delete(needed.file); // so that the next call tries again
      throw error;
    }
  };
}

/** @param {unknown} error */
function words(error) {
  return error instanceof Error ? error.message : String(error);
}
