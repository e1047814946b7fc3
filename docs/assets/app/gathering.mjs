/** A text and what the coordinator settled come in; what the engine gathers of it comes out, every definition fetched. */

import {ask} from "./asking.mjs";

/**
 * @typedef {object} Person
 * @property {string} fragment
 * @property {number} id
 * @property {string} name
 * @property {string | null} role
 * @property {string | null} day
 * @property {number} version
 * @property {"counted" | "same" | "other" | "out" | "guess"} state
 * @property {string} words
 *
 * @typedef {object} Choice - which of several replies with one number counts
 * @property {number} id
 * @property {string} words
 * @property {{value: string, words: string}[]} options
 * @property {string} chosen
 *
 * @typedef {object} Gathered - what the engine gave
 * @property {string[]} links - fragments in order, the damaged ones too
 * @property {{id: string, title: string, words: string}[]} assessments
 * @property {string | null} assessment
 * @property {Person[]} people
 * @property {Choice[]} choices
 * @property {string[]} notes
 * @property {string} said
 * @property {import("./report.mjs").Problem[]} damaged
 * @property {import("./report.mjs").Result | null} report
 *
 * @typedef {{ok: true, value: any} | {ok: false, problems: import("./report.mjs").Problem[]}} Answer
 */

/**
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {import("./catalogue.mjs").Catalogue} needs.catalogue
 */
export function makeGatherer({engine, catalogue}) {
  /** @type {Map<string, string>} */
  const definitions = new Map();
  /** @type {Set<string>} */
  const absent = new Set();

  return {
    /**
     * Asks once more for each round of definitions that turn out to be missing.
     *
     * @param {string} method
     * @param {object} request
     * @returns {Promise<Answer>}
     */
    async gather(method, request) {
      for (;;) {
        const answer = await ask(engine, method, {
          ...request,
          definitions: [...definitions.values()],
          absent: [...absent],
        });
        /** @type {{assessment: string, version: number}[]} */
        const needs = answer.ok ? answer.value.needs : [];
        if (needs.length === 0) {
          return answer;
        }
        for (const {assessment, version} of needs) {
          const entry = await catalogue.find(assessment, version);
          const name = `${assessment} ${version}`;
          if (entry) {
            definitions.set(name, await catalogue.definition(entry.file));
          } else {
            absent.add(name);
          }
        }
      }
    },
  };
}
