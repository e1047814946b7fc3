/**
 * A staged library of sources comes in; zips of the modules that are really used, compiled, go out, proved by a boot.
 *
 * node trim.mjs PYODIDE STAGE: the npm package's folder; a folder that holds stage.zip and plan.json. It gets
 * python_stdlib.zip, and a zip for each package that is fetched later.
 */

import {readFileSync, writeFileSync} from "node:fs";
import {resolve, sep} from "node:path";
import {pathToFileURL} from "node:url";

const [pyodideFolder, stageFolder] = process.argv.slice(2).map((path) => resolve(path) + sep);
const packer = readFileSync(new URL("pack.py", import.meta.url));
const plan = JSON.parse(readFileSync(`${stageFolder}plan.json`, "utf8"));
/** @type {[string, string][]} */
const later = Object.entries(plan.later);

/**
 * Boot Pyodide on one library, as the worker does, with `pack` at hand.
 *
 * @param {string} library - the path of a zip
 * @param {string[]} beside - names of zips in the stage's folder, as the worker puts them beside the library
 */
async function boot(library, beside = []) {
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
  const {path} = pyodide.pyimport("sys");
  path.append("/trim");
  for (const name of beside) {
    pyodide.FS.writeFile(`/${name}`, readFileSync(stageFolder + name));
    path.append(`/${name}`);
  }
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
  /** @type {string[]} */
  const names = JSON.parse(used(staged));
  const pack = staged.pyimport("pack.pack");
  for (const [package_, file] of [["", "python_stdlib.zip"], ...later]) {
    const inIt = names.filter((name) => (name.split(".")[0] in plan.later ? name.split(".")[0] : "") === package_);
    writeFileSync(stageFolder + file, pack(JSON.stringify(inIt), package_).toJs());
  }
  const files = later.map(([, file]) => file);
  used(await boot(`${stageFolder}python_stdlib.zip`, files));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
