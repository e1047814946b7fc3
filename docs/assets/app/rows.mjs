/** A list of equal rows comes in; rows are added and taken out, and their fields stay numbered in order. */

const NUMBER = /^people\[(?<place>\d+)\]/u;

/** @typedef {ReturnType<typeof makeRows>} Rows */

/** @param {HTMLElement} list - the element with `data-rows`, at least one row in it */
export function makeRows(list) {
  const model = /** @type {HTMLElement} */ (rows()[0]?.cloneNode(true));

  /** @returns {HTMLElement[]} */
  function rows() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("[data-row]"))];
  }

  /** @param {HTMLElement} row @returns {HTMLInputElement[]} */
  function fields(row) {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (row.querySelectorAll("[data-field]"))];
  }

  /** @returns {HTMLElement} the new row, empty */
  function grow() {
    const row = /** @type {HTMLElement} */ (model.cloneNode(true));
    for (const each of fields(row)) {
      each.value = "";
      each.setAttribute("aria-invalid", "false");
    }
    for (const each of row.querySelectorAll("[data-problem]")) {
      each.textContent = "";
    }
    list.append(row);
    number();
    return row;
  }

  function number() {
    for (const [place, row] of rows().entries()) {
      const title = `${place + 1}`;
      /** @type {HTMLElement} */ (row.querySelector("[data-row-title]")).textContent = `Person ${title}`;
      row.querySelector("[data-act=remove]")?.setAttribute("aria-label", `Take out person ${title}`);
      for (const each of fields(row)) {
        const name = `people[${place}].${each.dataset.field}`;
        const around = /** @type {HTMLElement} */ (each.parentElement);
        const problem = /** @type {HTMLElement} */ (around.querySelector("[data-problem]"));
        each.name = name;
        each.id = `field-${name}`;
        each.setAttribute("aria-describedby", `problem-${name}`);
        around.querySelector("label")?.setAttribute("for", each.id);
        problem.id = `problem-${name}`;
        problem.dataset.problem = name;
      }
    }
  }

  return {
    /** @returns {HTMLElement} the first field of the new row */
    add() {
      return /** @type {HTMLElement} */ (fields(grow())[0]);
    },

    /**
     * The last row is emptied rather than taken out.
     *
     * @param {HTMLElement} button - in the row
     * @returns {HTMLElement} where the reader goes on
     */
    remove(button) {
      const row = /** @type {HTMLElement} */ (button.closest("[data-row]"));
      const next = /** @type {HTMLElement | null} */ (row.nextElementSibling ?? row.previousElementSibling);
      row.remove();
      const left = next ?? grow();
      number();
      return /** @type {HTMLElement} */ (next ? left.querySelector("[data-act=remove]") : fields(left)[0]);
    },

    /** Makes as many rows as these names of fields have. @param {string[]} names */
    fit(names) {
      const wanted = Math.max(1, ...names.map((name) => Number(NUMBER.exec(name)?.groups?.place ?? -1) + 1));
      for (const row of rows().slice(wanted)) {
        row.remove();
      }
      while (rows().length < wanted) {
        grow();
      }
    },

    /** @returns {Record<string, string>[]} what was typed, row by row */
    values() {
      return rows().map((row) => Object.fromEntries(fields(row).map((each) => [each.dataset.field ?? "", each.value])));
    },
  };
}
