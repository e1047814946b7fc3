/** A form and its sections come in; how far the reader is, what is still open, and the way there come out. */

import {items, openItems, questionsOf, readAnswers, shownItems} from "./form.mjs";

/**
 * @param {HTMLFormElement} form
 * @param {import("./sections.mjs").Sections} sections
 */
export function makeProgress(form, sections) {
  function draw() {
    const answers = readAnswers(form);
    const questions = shownItems(form).flatMap(questionsOf);
    const all = questions.length;
    const done = questions.filter((name) => name in answers).length;
    const progress = /** @type {HTMLElement} */ (form.querySelector("[data-progress]"));
    progress.hidden = false;
    const words = progress.querySelector("[data-progress-words]");
    if (words) {
      words.textContent = `${sections.words()} · ${done} of ${all} answered`;
    }
    const bar = progress.querySelector("progress");
    if (bar) {
      bar.max = Math.max(all, 1);
      bar.value = done;
    }
    drawOpen(openItems(form, answers));
  }

  /** @param {HTMLFieldSetElement[]} open */
  function drawOpen(open) {
    const box = /** @type {HTMLElement} */ (form.querySelector("[data-open]"));
    box.hidden = open.length === 0 || !sections.last();
    const words = box.querySelector("[data-open-words]");
    if (words) {
      words.textContent = open.length === 1 ? "One item is still open:" : `${open.length} items are still open:`;
    }
    box.querySelector("[data-open-list]")?.replaceChildren(...open.map(entry));
  }

  /** @param {HTMLFieldSetElement} item */
  function entry(item) {
    const element = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${item.id}`;
    link.textContent = item.querySelector(".nn-item-number")?.textContent ?? "";
    link.setAttribute("aria-label", `Item ${item.querySelector("legend")?.textContent?.trim() ?? ""}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation(); // the theme would follow the link all the same
      go(item.dataset.item ?? "");
    });
    element.append(link);
    return element;
  }

  /** @param {string} place - a question's id */
  function go(place) {
    const item = items(form).find((each) => each.dataset.item === place.split(".")[0]);
    if (item) {
      sections.reveal(item);
      item.scrollIntoView({block: "start"});
      /** @type {HTMLElement | null} */ (item.querySelector("input:checked, input, textarea"))?.focus({
        preventScroll: true,
      });
    }
  }

  return {draw, go};
}
