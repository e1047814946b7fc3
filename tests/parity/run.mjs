/**
 * A built runtime comes in; what Python does in it goes out on standard output.
 *
 * node run.mjs RUNTIME calls < LIST       LIST: JSON [[method, request], ...]; out: JSON, the answers as texts
 * node run.mjs RUNTIME import < LIST      LIST: JSON [module, ...]; out: JSON, those that cannot be imported, each with why
 * node run.mjs RUNTIME module FILE < TEXT      FILE: a Python module with a function `run`; out: what that makes of TEXT
 * node run.mjs RUNTIME suite STOCK PACKAGES ROOT TEST ...   out: what pytest says; the exit code is pytest's
 */

import {readFileSync} from "node:fs";
import {basename, resolve, sep} from "node:path";
import {text} from "node:stream/consumers";
import {pathToFileURL} from "node:url";

const [folder = "", task = "", ...rest] = process.argv.slice(2);
const runtime = resolve(folder) + sep;
const tasks = {calls, import: imports, module: called, suite};

/** The runtime, started as the worker starts it, with all that the worker fetches later. */
async function boot() {
  const {info, start, later} = JSON.parse(readFileSync(`${runtime}manifest.json`, "utf8"));
  const {loadPyodide} = await import(pathToFileURL(`${runtime}pyodide.mjs`).href);
  const pyodide = await loadPyodide({
    ...start,
    indexURL: runtime,
    packageBaseUrl: runtime,
    lockFileContents: {info, packages: {}},
    jsglobals: {},
  });
  for (const {file} of /** @type {{file: string}[]} */ (Object.values(later))) {
    pyodide.FS.writeFile(`/${file}`, readFileSync(runtime + file));
    pyodide.pyimport("sys").path.append(`/${file}`);
  }
  return pyodide;
}

async function calls() {
  const call = (await boot()).pyimport("assessments.engine.api").call;
  const asked = await input();
  const answers = asked.map((/** @type {[string, string]} */ [method, request]) => call(method, request));
  process.stdout.write(JSON.stringify(answers));
}

async function imports() {
  const pyodide = await boot();
  const names = await input();
  const refused = names.flatMap((/** @type {string} */ name) => {
    try {
      pyodide.pyimport("importlib").import_module(name);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : error}`];
    }
  });
  process.stdout.write(JSON.stringify(refused));
}

async function called() {
  const [file = ""] = rest;
  const pyodide = await boot();
  pyodide.FS.writeFile(`/${basename(file)}`, readFileSync(file, "utf8"));
  pyodide.pyimport("sys").path.append("/");
  process.stdout.write(pyodide.pyimport(basename(file, ".py")).run(await text(process.stdin)));
}

async function suite() {
  const [stock = "", packages = "", root = "", ...tests] = rest;
  const pyodide = await boot();
  pyodide.FS.writeFile("/stock.zip", new Uint8Array(readFileSync(stock)));
  for (const name of ["suite.py", "properties.py"]) {
    pyodide.FS.writeFile(`/${name}`, readFileSync(new URL(name, import.meta.url), "utf8"));
  }
  pyodide.mountNodeFS("/packages", packages);
  pyodide.mountNodeFS("/repository", root);
  pyodide.pyimport("sys").path.append("/");
  process.exitCode = Number(pyodide.pyimport("suite").run(JSON.stringify(tests.map((test) => `/repository/${test}`))));
}

async function input() {
  return JSON.parse(await text(process.stdin));
}

if (!Object.hasOwn(tasks, task)) {
  throw new Error(`no such task: ${task}`);
}
try {
  await tasks[/** @type {keyof typeof tasks} */ (task)]();
} catch (error) {
  // Node would print the source line, and a line of Pyodide's has a megabyte.
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 70;
}
