/** A form's controls come in; the answers that they hold come out, and answers are put back into them. */

/** @typedef {import("./drafts.mjs").Answers} Answers */

const UNKNOWN = "?";

/**
 * @param {HTMLFormElement} form
 * @returns {Answers} without what is unanswered
 */
export function readAnswers(form) {
  /** @type {Answers} */
  const answers = {};
  for (const control of controls(form)) {
    const {name, value} = control;
    if (ticks(control)) {
      if (control.checked) {
        const list = answers[name];
        answers[name] =
          value === UNKNOWN || control.type === "radio" ? value : [...(Array.isArray(list) ? list : []), value];
      }
    } else if (value.trim() && !(name in answers)) {
      answers[name] = value;
    }
  }
  return answers;
}

/**
 * @param {HTMLFormElement} form
 * @param {Answers} answers - of questions and options that the form does not have, none is put anywhere
 */
export function fillAnswers(form, answers) {
  for (const control of controls(form)) {
    const answer = answers[control.name];
    const values = Array.isArray(answer) ? answer : [answer];
    if (ticks(control)) {
      control.checked = values.includes(control.value);
    } else if (typeof answer === "string" && answer !== UNKNOWN) {
      control.value = answer;
    }
  }
}

/**
 * Keeps what excludes each other apart: "none of these" and "I don't know" against the rest of a checklist.
 *
 * @param {EventTarget | null} changed
 */
export function keepApart(changed) {
  if (!(changed instanceof HTMLInputElement) || changed.type !== "checkbox" || !changed.checked) {
    return;
  }
  const alone = "exclusive" in changed.dataset;
  for (const other of changed.form?.elements ?? []) {
    if (
      other instanceof HTMLInputElement &&
      other !== changed &&
      other.name === changed.name &&
      other.type === "checkbox"
    ) {
      other.checked = other.checked && !alone && !("exclusive" in other.dataset);
    }
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {HTMLFieldSetElement[]} the items that are not answered wholly, free text apart
 */
export function openItems(form, answers) {
  return items(form).filter((item) => {
    const rows = [...item.querySelectorAll("[data-row]")].map(
      (row) => /** @type {HTMLElement} */ (row).dataset.row ?? "",
    );
    const names = rows.length > 0 ? rows : [item.dataset.item ?? ""];
    return item.dataset.kind !== "text" && names.some((name) => !(name in answers));
  });
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLFieldSetElement[]}
 */
export function items(form) {
  return [...form.querySelectorAll("fieldset")];
}

/**
 * @param {HTMLFormElement} form
 * @returns {(HTMLInputElement | HTMLTextAreaElement)[]} the controls of the items
 */
function controls(form) {
  return items(form).flatMap((item) => [
    .../** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (item.querySelectorAll("input, textarea")),
  ]);
}

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @returns {control is HTMLInputElement}
 */
function ticks(control) {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}
