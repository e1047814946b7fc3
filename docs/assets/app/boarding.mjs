/** A card comes in; the definitions that its replies need are fetched, and what the engine says of it comes out. */

import {ask} from "./asking.mjs";

/**
 * @typedef {import("./asking.mjs").Answer} Answer
 *
 * @typedef {object} Shown - what the engine gives
 * @property {[string, string][]} face
 * @property {{fragment: string, words: string}[]} replies
 * @property {string} [html]
 * @property {{title: string, html: string}[]} [reports]
 *
 * @typedef {ReturnType<typeof makeBoarding>} Boarding
 */

/**
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {import("./catalogue.mjs").Catalogue} needs.catalogue
 * @param {unknown} needs.path - what is known of the path, as the page brings it
 */
export function makeBoarding({engine, catalogue, path}) {
  /** @param {string} text @returns {Promise<Answer>} the replies in any text */
  function find(text) {
    return ask(engine, "find", {text});
  }

  /**
   * @param {import("./board.mjs").Card[]} cards
   * @returns {Promise<string[]>} the definitions that their replies need, as far as the site has them
   */
  async function definitions(cards) {
    const fragments = cards.flatMap(({rounds}) => rounds.flatMap(({replies}) => replies));
    if (fragments.length === 0) {
      return [];
    }
    const found = await find(fragments.map((each) => `#${each}`).join("\n"));
    /** @type {Map<string, {assessment: string, version: number}>} */
    const wanted = new Map();
    for (const link of found.ok ? found.value.links : []) {
      wanted.set(`${link.assessment} ${link.version}`, link);
    }
    const entries = await Promise.all(
      [...wanted.values()].map((each) => catalogue.find(each.assessment, each.version)),
    );
    return Promise.all(entries.flatMap((entry) => (entry ? [catalogue.definition(entry.file)] : [])));
  }

  return {
    find,

    /**
     * @param {import("./board.mjs").Card} card
     * @param {{name: string, whole: boolean}} how - the beginning of the ids in its HTML, and whether that is wanted
     * @returns {Promise<Answer>}
     */
    async card(card, how) {
      return ask(engine, "card", {card, ...how, path, definitions: await definitions([card])});
    },

    /** @param {import("./board.mjs").Board} board @returns {Promise<Answer>} */
    async csv(board) {
      return ask(engine, "board_csv", {board, path, definitions: await definitions(board.cards)});
    },

    /** @param {string} text - of a board's file @returns {Promise<Answer>} */
    read: (text) => ask(engine, "board", {text}),
  };
}
