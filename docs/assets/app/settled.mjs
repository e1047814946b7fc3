/** The form of an invitation comes in; what is typed and chosen in it is kept on this device, and comes back. */

import {isPut, PREFIX} from "./drafts.mjs";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * @param {HTMLFormElement} form
 * @param {Storage | null} storage - null where the browser keeps nothing
 * @param {string} site - the site's base address
 */
export function makeSettled(form, storage, site) {
  const key = `${PREFIX}:${site}:share/`; // with a slash, which no assessment's id has
  const oldKey = `${PREFIX}:${site}:share`;
  let isKept = storage !== null;
  takeOver();

  /** What is kept under the name that an assessment could have is kept under this page's own from now on. */
  function takeOver() {
    try {
      const old = storage?.getItem(oldKey);
      if (old && !("answers" in JSON.parse(old))) {
        storage?.setItem(key, storage.getItem(key) ?? old);
        storage?.removeItem(oldKey);
      }
    } catch {
      // It is no invitation, or cannot be kept twice for a moment: it stays where it is.
    }
  }

  /** @returns {Control[]} */
  function controls() {
    return [.../** @type {NodeListOf<Control>} */ (form.querySelectorAll("[name]"))];
  }

  /** @returns {boolean} whether it is kept */
  function keep() {
    /** @type {Record<string, string | string[]>} */
    const now = {};
    for (const each of controls()) {
      const name = nameOf(each);
      if (isTicked(each)) {
        now[name] = [...(now[name] ?? []), ...(each.checked ? [each.value] : [])];
      } else {
        now[name] = each.value;
      }
    }
    isKept = isPut(storage, key, now);
    return isKept;
  }

  /** @returns {Record<string, unknown>} what is kept, by name; nothing where it cannot be read */
  function read() {
    try {
      const kept = JSON.parse(storage?.getItem(key) ?? "{}");
      return typeof kept === "object" && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }

  /**
   * What is not kept is as it was at first.
   *
   * @param {Control[]} into
   * @returns {boolean} whether all that is kept could be put in
   */
  function fill(into) {
    const kept = read();
    let isWhole = true;
    for (const each of into) {
      const value = kept[nameOf(each)];
      if (isTicked(each)) {
        const ticked = [value].flat();
        each.checked = value === undefined ? each.defaultChecked : ticked.includes(each.value);
      } else if (!(each instanceof HTMLSelectElement)) {
        each.value = String(value ?? "");
      } else if (value === undefined || [...each.options].some((option) => option.value === value)) {
        each.value = String(value ?? each.options[0]?.value);
      } else {
        isWhole = false;
      }
    }
    return isWhole;
  }

  return {
    key,
    keep,

    /** @returns {boolean} whether something stands in the form that did not stand there at first */
    isChanged: () => controls().some(isChanged),

    /**
     * Puts in what is kept; what is in the form already, from before this script came, wins.
     *
     * @returns {boolean} whether all that is kept could be put in
     */
    recall() {
      const untouched = controls().filter((each) => !isChanged(each));
      const isWhole = fill(untouched);
      if (untouched.length < controls().length) {
        keep();
      }
      return isWhole;
    },

    /** Puts in what another tab has kept, so that neither writes over what was typed in the other. */
    follow() {
      if (isKept) {
        fill(controls());
      }
    },

    erase() {
      storage?.removeItem(key);
    },
  };
}

/** @param {Control} control @returns {control is HTMLInputElement} */
function isTicked(control) {
  return control.type === "radio" || control.type === "checkbox";
}

/** @param {Control} control @returns {string} under which it is kept: roles are kept for each assessment */
function nameOf(control) {
  const roles = control.closest("[data-roles]")?.getAttribute("data-roles");
  return roles ? `${control.name} ${roles}` : control.name;
}

/** @param {Control} control @returns {boolean} whether it holds something else than at first */
function isChanged(control) {
  if (control instanceof HTMLSelectElement) {
    return control.selectedIndex > 0;
  }
  return isTicked(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}
