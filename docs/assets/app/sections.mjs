/** A form with its sections comes in; one section a screen comes out, with the way forward and back. */

/**
 * @typedef {object} Sections
 * @property {() => void} begin - the first section, as on arriving: nobody is told
 * @property {(id: string) => void} open - a section by its id, without moving focus
 * @property {(element: Element) => void} reveal - the section that an element is in
 * @property {() => string} current - the id of the open section
 * @property {() => string} words - where the reader is
 * @property {() => boolean} last - whether the open section is the last
 */

/**
 * @param {HTMLFormElement} form
 * @param {() => void} onOpen - called after each change of section
 * @returns {Sections}
 */
export function makeSections(form, onOpen) {
  const sections = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-section]"))];
  const steps = /** @type {HTMLElement} */ (form.querySelector("[data-steps]"));
  const back = /** @type {HTMLButtonElement} */ (steps.querySelector('[data-step="back"]'));
  const next = /** @type {HTMLButtonElement} */ (steps.querySelector('[data-step="next"]'));
  let current = 0;

  /** @param {number} index */
  function place(index) {
    current = Math.min(Math.max(index, 0), sections.length - 1);
    sections.forEach((section, number) => {
      section.hidden = number !== current;
    });
    back.hidden = current === 0;
    next.hidden = current === sections.length - 1;
    form.dataset.last = String(current === sections.length - 1);
  }

  /** @param {number} index */
  function show(index) {
    place(index);
    onOpen();
  }

  /** @param {number} by */
  function move(by) {
    show(current + by);
    const heading = sections[current]?.querySelector("h2");
    heading?.scrollIntoView({block: "start"});
    heading?.focus({preventScroll: true});
  }

  back.addEventListener("click", () => move(-1));
  next.addEventListener("click", () => move(1));
  steps.hidden = sections.length < 2;
  sections.forEach((section, number) => {
    section.hidden = number !== 0;
  });
  back.hidden = true;

  return {
    begin: () => place(0),
    open: (id) => show(sections.findIndex((section) => section.dataset.section === id)),
    reveal: (element) => show(sections.findIndex((section) => section.contains(element))),
    current: () => sections[current]?.dataset.section ?? "",
    words: () => `Part ${current + 1} of ${sections.length}`,
    last: () => current === sections.length - 1,
  };
}
