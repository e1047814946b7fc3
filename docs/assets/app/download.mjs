/**
 * The address of the runtime's folder comes in; its files go out: fetched all at once, counted while they arrive.
 *
 * Responses are never wrapped: bytes are counted on a clone, so that the browser keeps the compiled wasm for the next visit.
 */

export const WASM = "pyodide.asm.wasm";
const MANIFEST = "manifest.json";
const LIBRARY = "python_stdlib.zip";
const SCRIPTS = ["pyodide.mjs", "pyodide.asm.mjs"];
const LATER_LIMIT = 10_000; // milliseconds; less than a call may take, so that a slow file fails the call and not the engine

/**
 * @typedef {object} Manifest - written by the build beside the files
 * @property {string} pyodide - its version
 * @property {object} info - what its lock file says of it
 * @property {{args: string[], env: Record<string, string>}} start - how Python is started
 * @property {Record<string, number>} files - the size in bytes of each file that a start needs
 * @property {Record<string, Later>} later - by method: what is fetched when it is first called
 *
 * @typedef {{file: string, size: number}} Later - the size in bytes
 *
 * @typedef {object} Download
 * @property {Promise<Manifest>} manifest
 * @property {Promise<any>[]} scripts - the two modules, pyodide.mjs first
 * @property {{"pyodide.asm.wasm": Promise<Response>, "python_stdlib.zip": Promise<Response>}} responses - to be read once
 * @property {Promise<number>} whole - the bytes, once all are there and right; rejects at the first fault
 */

/**
 * Starts to fetch all files.
 *
 * @param {string} runtime - the absolute address of the folder, with a slash at its end
 * @param {(loaded: number, total: number) => void} onProgress - called with bytes whenever some have come
 * @returns {Download}
 */
export function download(runtime, onProgress) {
  const manifest = fetched(runtime + MANIFEST)
    .then((response) => response.json())
    .catch(refused(MANIFEST));
  const responses = {[WASM]: fetched(runtime + WASM), [LIBRARY]: fetched(runtime + LIBRARY)};
  const scripts = SCRIPTS.map((name) => import(runtime + name).catch(refused(name)));
  const size = sizes(manifest);
  let loaded = 0;

  /** @param {number} bytes */
  async function arrived(bytes) {
    loaded += bytes;
    onProgress(loaded, await size());
  }

  /** @param {typeof WASM | typeof LIBRARY} name */
  async function counted(name) {
    // First to wait for the response, so that the clone is taken before anyone reads it.
    const copy = await responses[name].then((response) => response.clone());
    let bytes = 0;
    for await (const part of parts(copy)) {
      bytes += part.length;
      await arrived(part.length);
    }
    const expected = await size(name);
    if (bytes !== expected) {
      throw new Error(`${bytes} bytes came instead of ${expected}`);
    }
  }

  /** @param {Promise<unknown>} script @param {number} index */
  async function ran(script, index) {
    await script;
    await arrived(await size(SCRIPTS[index]));
  }

  const whole = Promise.all([
    counted(WASM).catch(refused(WASM)),
    counted(LIBRARY).catch(refused(LIBRARY)),
    ...scripts.map(ran),
  ]).then(() => loaded);
  return {manifest, scripts, responses, whole};
}

/**
 * Fetches a file that a start can do without.
 *
 * @param {string} runtime - as for `download`
 * @param {Later} later
 * @returns {Promise<Uint8Array>} whole; rejects when it is not there in time
 */
export async function downloadLater(runtime, {file, size}) {
  try {
    const response = await fetched(runtime + file, AbortSignal.timeout(LATER_LIMIT));
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== size) {
      throw new Error(`${bytes.length} bytes came instead of ${size}`);
    }
    return bytes;
  } catch (error) {
    return refused(file)(/** @type {Error} */ (error));
  }
}

/** @param {string} address @param {AbortSignal} [signal] */
async function fetched(address, signal) {
  const response = await fetch(address, {signal});
  if (!response.ok) {
    throw new Error(`the host answered ${response.status}`);
  }
  return response;
}

/** @param {Promise<Manifest>} manifest */
function sizes(manifest) {
  /** @param {string} [name] - all files together where none is named */
  return async (name) => {
    const {files} = await manifest;
    return name === undefined ? Object.values(files).reduce((sum, each) => sum + each, 0) : (files[name] ?? 0);
  };
}

/**
 * Names the file that an error is about.
 *
 * @param {string} name
 * @returns {(error: Error) => never}
 */
export function refused(name) {
  return (error) => {
    throw new Error(`${name}: ${error.message}`, {cause: error});
  };
}

/**
 * @param {Response} response
 * @returns {AsyncGenerator<Uint8Array>}
 */
async function* parts(response) {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    yield part.value;
  }
}
