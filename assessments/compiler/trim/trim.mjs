/**
 * A staged library of sources comes in; a zip of the modules that a start really uses, compiled, goes out, proved by a boot.
 *
 * node trim.mjs PYODIDE STAGE: the npm package's folder; a folder that holds stage.zip and plan.json and gets python_stdlib.zip.
 */

import {readFileSync, writeFileSync} from "node:fs";
import {resolve, sep} from "node:path";
import {pathToFileURL} from "node:url";

const [pyodideFolder, stageFolder] = process.argv.slice(2).map((path) => resolve(path) + sep);
const packer = readFileSync(new URL("pack.py", import.meta.url));
const plan = JSON.parse(readFileSync(`${stageFolder}plan.json`, "utf8"));

/**
 * Boot Pyodide on one library, as the worker does, with `pack` at hand.
 *
 * @param {string} library - the path of a zip
 */
async function boot(library) {
  const {loadPyodide} = await import(pathToFileURL(`${pyodideFolder}pyodide.mjs`).href);
  const pyodide = await loadPyodide({
    ...plan.start,
    env: {...plan.start.env},
    args: [...plan.start.args],
    indexURL: pyodideFolder,
    packageBaseUrl: pyodideFolder,
    lockFileContents: {info: plan.info, packages: {}},
    stdLibURL: library,
    jsglobals: {},
  });
  pyodide.FS.mkdirTree("/trim");
  pyodide.FS.writeFile("/trim/pack.py", packer);
  pyodide.pyimport("sys").path.append("/trim");
  return pyodide;
}

/**
 * Import what the worker imports and do what it does; the names of the library's modules that this took.
 *
 * @param {any} pyodide
 * @returns {string}
 */
function used(pyodide) {
  return pyodide.pyimport("pack.use")(JSON.stringify(plan.modules));
}

try {
  const staged = await boot(`${stageFolder}stage.zip`);
  staged.pyimport("pack.record")();
  const packed = staged.pyimport("pack.pack")(used(staged)).toJs();
  writeFileSync(`${stageFolder}python_stdlib.zip`, packed);
  used(await boot(`${stageFolder}python_stdlib.zip`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
