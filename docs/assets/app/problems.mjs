/** What the engine found wrong comes in; the items that it is about say so, each in its place. */

import {items} from "./form.mjs";

/** @typedef {import("./report.mjs").Problem} Problem */

/**
 * Says in each item what is wrong with its answer, and takes back what was said before.
 *
 * @param {HTMLFormElement} form
 * @param {Problem[]} problems
 */
export function markProblems(form, problems) {
  for (const item of items(form)) {
    const problem = problems.find((each) => isAbout(each, item));
    item.classList.toggle("nn-item-wrong", problem !== undefined);
    item.querySelector(".nn-problem")?.remove();
    if (problem) {
      const words = document.createElement("p");
      words.className = "nn-problem";
      words.lang = "en";
      words.textContent = `${problem.fault}; ${problem.remedy}.`;
      item.querySelector("legend")?.after(words);
    }
    for (const control of item.querySelectorAll("input, textarea")) {
      control.setAttribute("aria-invalid", String(problem !== undefined));
    }
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Problem[]} problems
 * @returns {Problem[]} the same, each that is about an item with the number of it
 */
export function numbered(form, problems) {
  return problems.map((problem) => {
    const item = items(form).find((each) => isAbout(problem, each));
    const number = item?.querySelector(".nn-item-number")?.textContent;
    return number ? {...problem, fault: `Item ${number}: ${problem.fault}`} : problem;
  });
}

/**
 * @param {Problem} problem
 * @param {HTMLFieldSetElement} item
 */
function isAbout(problem, item) {
  return problem.place.split(".")[0] === item.dataset.item;
}
