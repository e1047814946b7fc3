/** A page of calculators comes in; each one keeps what is typed into it and shows what the engine makes of that. */

import {makeCalculator} from "./calculator.mjs";
import {deviceStorage, PREFIX} from "./drafts.mjs";
import {whenChangedElsewhere} from "./elsewhere.mjs";

/** @typedef {Record<string, Record<string, string>>} Kept - by calculator and name of the field, what was typed */

/**
 * @param {HTMLElement} root - the element with `data-page`
 * @param {import("./tools.mjs").Needs} needs
 * @returns {import("./tools.mjs").Tool}
 */
export function mount(root, {engine, site, start}) {
  const storage = deviceStorage();
  const key = `${PREFIX}:${site}:calculate/${root.dataset.page}/`; // with a slash, which no assessment's id has
  let isKept = storage !== null;
  const calculators = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-calculator]"))].map(
    (each) => makeCalculator(each, {engine, start, onTyped: keep, onErased: erase}),
  );

  root.addEventListener("focusin", start, {once: true});
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-fill]") : null;
    if (button instanceof HTMLElement) {
      const asked = calculators.find(({name}) => name === button.dataset.fill);
      if (asked?.replace(JSON.parse(button.dataset.fields ?? "{}"), "Fill in these figures?")) {
        keep();
        asked.work({isSettled: true, focus: true});
      }
    }
  });

  recall();
  for (const each of calculators) {
    if (each.isChanged()) {
      each.work({isSettled: true});
    }
  }
  whenChangedElsewhere(
    root,
    () => key,
    () => {
      if (isKept) {
        recall({isNewer: true});
      }
    },
  );

  /** Keeps what is typed on this device; where it keeps nothing, the page says so. */
  function keep() {
    const typed = calculators.filter((each) => each.isChanged()).map((each) => [each.name, each.typed()]);
    try {
      storage?.setItem(key, JSON.stringify(Object.fromEntries(typed)));
      isKept = storage !== null;
    } catch {
      isKept = false;
    }
    for (const each of calculators) {
      each.sayKept(isKept);
    }
  }

  function erase() {
    if (calculators.some((each) => each.isChanged())) {
      keep();
    } else {
      storage?.removeItem(key);
    }
  }

  /** Puts what is kept into the forms; what was typed before this script came wins, unless another tab is newer. */
  function recall({isNewer = false} = {}) {
    const kept = read();
    const isTyped = calculators.some((each) => each.isChanged());
    for (const each of calculators) {
      const theirs = kept[each.name];
      if (isNewer) {
        each.fill(theirs ?? null);
        each.work({isSettled: true});
      } else if (theirs && !each.isChanged()) {
        each.fill(theirs);
      }
    }
    if (isTyped && !isNewer) {
      keep();
    }
  }

  /** @returns {Kept} nothing where it cannot be read */
  function read() {
    try {
      const kept = JSON.parse(storage?.getItem(key) ?? "{}");
      return Object.fromEntries(Object.entries(kept ?? {}).map(([name, fields]) => [name, texts(fields)]));
    } catch {
      return {};
    }
  }

  return {
    onEngine({state}) {
      for (const each of calculators) {
        if (state === "ready" && each.isWaiting()) {
          each.work({isSettled: false});
        }
      }
    },
  };
}

/** @param {unknown} fields @returns {Record<string, string>} */
function texts(fields) {
  return typeof fields === "object" && fields !== null
    ? Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, String(text)]))
    : {};
}
