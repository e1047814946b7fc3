/** A form comes in; its items that have a rule are shown or hidden by it, and what is typed into them stays. */

import {answersOf, items} from "./form.mjs";
import {holds} from "./rules.mjs";

/** @typedef {import("./rules.mjs").Facts} Facts */

const WHOLE = /^-?(0|[1-9]\d{0,8})$/u;
const DIGITS = /^-?\d{1,9}$/u;

/**
 * Goes through the items in order, as the engine does: an answer in a hidden item is not there for the rules after it.
 *
 * @param {HTMLFormElement} form
 * @param {string} role
 */
export function showItems(form, role) {
  if (!form.querySelector("[data-shown-when]")) {
    return;
  }
  /** @type {Facts} */
  const facts = {role: role || null};
  for (const item of items(form)) {
    const rule = item.dataset.shownWhen;
    item.hidden = rule !== undefined && !holds(JSON.parse(rule), facts);
    if (!item.hidden) {
      addFacts(facts, item);
    }
  }
  for (const note of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-nothing]"))) {
    note.hidden = note.parentElement?.querySelector("fieldset:not([hidden])") !== null;
  }
}

/**
 * @param {Facts} facts
 * @param {HTMLFieldSetElement} item
 */
function addFacts(facts, item) {
  for (const [name, answer] of Object.entries(answersOf(item))) {
    if (item.dataset.kind === "number") {
      const typed = String(answer).trim();
      facts[`item.${name}`] = DIGITS.test(typed) ? Number(typed) : typed;
    } else {
      facts[`item.${name}`] = Array.isArray(answer) ? answer.map(typed) : typed(answer);
    }
  }
}

/**
 * Values of options stand in a page as text; the rules there have every whole number as a number.
 *
 * @param {string} value
 */
function typed(value) {
  return WHOLE.test(value) ? Number(value) : value;
}
