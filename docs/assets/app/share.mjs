/** The page of the tool comes in; the tool comes out. */

/** @typedef {import("./main.mjs").Needs} Needs */

/**
 * @param {HTMLElement} _root - the element with `data-page`
 * @param {Needs} _needs
 * @returns {import("./main.mjs").Tool}
 */
export function mount(_root, _needs) {
  return {};
}
