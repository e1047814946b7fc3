/** A form of figures comes in; what is typed into it comes out, and other figures are put in its place. */

import {makeRows} from "./rows.mjs";

const LOST = "What you typed there is erased from this device, and cannot be brought back.";

/** @typedef {ReturnType<typeof makeFigures>} Figures */

/** @param {HTMLFormElement} form - one that may have a list of rows */
export function makeFigures(form) {
  const list = /** @type {HTMLElement | null} */ (form.querySelector("[data-rows]"));
  const rows = list && makeRows(list);
  const original = typed();
  /** What the page itself has put in last, so that nobody has typed it. */
  let given = original;

  /** @returns {HTMLInputElement[]} */
  function fields() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[name]"))];
  }

  /** @returns {Record<string, string>} by the name of the field */
  function typed() {
    return Object.fromEntries(fields().map((each) => [each.name, each.value]));
  }

  /** @param {Record<string, string>} values @returns {boolean} whether these stand in the form, and no others */
  function holds(values) {
    return JSON.stringify(typed()) === JSON.stringify(values);
  }

  /** @returns {boolean} whether something stands in the form that only its reader can bring back */
  function isOwn() {
    return fields().some((each) => each.value.trim() !== "") && !holds(original) && !holds(given);
  }

  /**
   * Empties what a button filled in together with a field, as that belongs to what stood there.
   *
   * @param {string} field - its name
   */
  function forget(field) {
    for (const each of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[data-with]"))) {
      if (each.dataset.with?.split(" ").includes(field)) {
        each.value = "";
      }
    }
  }

  /** @param {Record<string, string> | null} values - what they leave out is emptied; null for what stood there at first */
  function fill(values) {
    const now = values ?? original;
    rows?.fit(Object.keys(now));
    for (const each of fields()) {
      each.value = now[each.name] ?? "";
      if (each.value) {
        each.closest("details")?.toggleAttribute("open", true);
      }
    }
  }

  return {
    rows,
    fields,
    typed,
    forget,
    fill,

    /** @returns {boolean} whether the form holds something else than at first */
    isChanged: () => !holds(original),

    /**
     * Puts figures in the place of those that stand there; where these were typed, the reader is asked first.
     *
     * @param {Record<string, string> | null} values - as for `fill`
     * @param {string} question
     * @returns {boolean} whether they stand there now
     */
    replace(values, question) {
      if (isOwn() && !window.confirm(`${question} ${LOST}`)) {
        return false;
      }
      fill(values);
      given = typed();
      return true;
    },
  };
}
