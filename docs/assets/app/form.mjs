/** A form's controls come in; the answers that they hold come out, and answers are put back into them. */

/** @typedef {import("./drafts.mjs").Answers} Answers */

const UNKNOWN = "?";

/**
 * @param {HTMLFormElement} form
 * @returns {Answers} without what is unanswered; answers in hidden items too
 */
export function readAnswers(form) {
  return Object.assign({}, ...items(form).map(answersOf));
}

/**
 * @param {HTMLFormElement} form
 * @param {object} options
 * @param {boolean} options.words - whether free text is wanted
 * @returns {Answers} of the items that are shown
 */
export function shownAnswers(form, {words}) {
  return Object.assign({}, ...shownItems(form).map((item) => (words || !isText(item) ? answersOf(item) : {})));
}

/**
 * @param {HTMLFieldSetElement} item
 * @returns {Answers} one, or one a row of a grid; none where nothing is answered
 */
export function answersOf(item) {
  /** @type {Answers} */
  const answers = {};
  for (const control of controlsOf(item)) {
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
  for (const control of items(form).flatMap(controlsOf)) {
    const answer = answers[control.name];
    const values = Array.isArray(answer) ? answer : [answer];
    if (ticks(control)) {
      control.checked = values.includes(control.value);
    } else if (answer !== UNKNOWN) {
      control.value = typeof answer === "string" ? answer : "";
    }
  }
}

/**
 * Keeps what excludes each other apart: "none of these" and "I don't know" against the rest of a checklist, and
 * "I don't know" against a number that is typed.
 *
 * @param {EventTarget | null} changed
 */
export function keepApart(changed) {
  if (!(changed instanceof HTMLInputElement) || (changed.type === "checkbox" ? !changed.checked : !changed.value)) {
    return;
  }
  const alone = "exclusive" in changed.dataset || changed.type === "text";
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
 * @returns {HTMLFieldSetElement[]} the items shown that are not answered wholly, free text apart
 */
export function openItems(form, answers) {
  return shownItems(form).filter((item) => questionsOf(item).some((name) => !(name in answers)));
}

/**
 * @param {HTMLFieldSetElement} item
 * @returns {string[]} the ids of its questions: one, or one a row of a grid, or none where it asks for free text
 */
export function questionsOf(item) {
  const rows = [...item.querySelectorAll("[data-row]")].map(
    (row) => /** @type {HTMLElement} */ (row).dataset.row ?? "",
  );
  if (isText(item)) {
    return [];
  }
  return rows.length > 0 ? rows : [item.dataset.item ?? ""];
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
 * @returns {HTMLFieldSetElement[]} those that no rule hides
 */
export function shownItems(form) {
  return items(form).filter((item) => !item.hidden);
}

/**
 * @param {HTMLFieldSetElement} item
 * @returns {boolean} whether it asks for free text
 */
export function isText(item) {
  return item.dataset.kind === "text";
}

/**
 * @param {HTMLFieldSetElement} item
 * @returns {(HTMLInputElement | HTMLTextAreaElement)[]}
 */
function controlsOf(item) {
  return [
    .../** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (item.querySelectorAll("input, textarea")),
  ];
}

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @returns {control is HTMLInputElement}
 */
function ticks(control) {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name - of a field that is no answer, such as the role
 * @returns {string} empty where the form does not have it
 */
export function fieldOf(form, name) {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value.trim() : "";
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
export function setField(form, name, value) {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
    control.value = value;
  }
  if (control instanceof HTMLSelectElement && control.selectedIndex < 0) {
    control.selectedIndex = 0;
  }
}
