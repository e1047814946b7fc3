/**
 * Two ways to boot Python in a worker come in, by name; the milliseconds of one boot go out.
 *
 * Loaded as a page it measures; loaded as a worker it is the stock way, which most sites with Python use.
 */

const STOCK = new URL("stock/", import.meta.url).href;

/** From creating the worker until it is ready to answer. */
async function ours() {
  const {makeEngine} = await import(new URL("assets/app/engine.mjs", import.meta.url).href);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const onState = (/** @type {{state: string, reason: string}} */ {state, reason}) => {
      if (state === "ready") {
        resolve(performance.now() - began);
      } else if (state === "failed") {
        reject(new Error(reason));
      }
    };
    makeEngine({onState}).start(new URL("runtime/", import.meta.url).href);
  });
}

/** From creating the worker until it has run a first line of Python. */
function stock() {
  const began = performance.now();
  const worker = new Worker(import.meta.url, {type: "module"});
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", () => resolve(performance.now() - began), {once: true});
    worker.addEventListener("error", reject, {once: true});
  });
}

async function bootStock() {
  const {loadPyodide} = await import(`${STOCK}pyodide.mjs`);
  const pyodide = await loadPyodide({indexURL: STOCK});
  pyodide.runPython("1 + 1");
  postMessage("ready");
}

if (typeof document === "undefined") {
  await bootStock();
} else {
  Object.assign(globalThis, {boots: {ours, stock}});
}
