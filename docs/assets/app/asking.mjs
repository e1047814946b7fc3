/** The engine comes in; one question to it, answered by a value or by problems in words, comes out. */

/**
 * @typedef {import("./report.mjs").Problem} Problem
 *
 * @typedef {{ok: true, value: any} | {ok: false, problems: Problem[]}} Answer
 */

/**
 * Asks Python. It rejects, with a sentence for the reader, only where the engine itself has failed.
 *
 * @param {import("./engine.mjs").Engine} engine - started, or about to be
 * @param {string} method
 * @param {object} request
 * @returns {Promise<Answer>}
 */
export async function ask(engine, method, request) {
  return JSON.parse(await engine.call(method, JSON.stringify(request)));
}

/** @param {Problem} problem @returns {string} a sentence: what is wrong, and what to do */
export function sentence({fault, remedy}) {
  return `${fault.slice(0, 1).toUpperCase()}${fault.slice(1)}; ${remedy}.`;
}

/** @param {Problem} problem - of one link among others @returns {string} the same, with the place of the link before it */
export function placed(problem) {
  const {place, fault, remedy} = problem;
  return place === "link" ? sentence(problem) : sentence({place, fault: `${place}: ${fault}`, remedy});
}
