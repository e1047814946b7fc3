/** A form and its answers come in; the link of the reply and the ways to hand it on come out. */

import {ask, sentence} from "./asking.mjs";
import {shownAnswers} from "./form.mjs";
import {makeSend} from "./send.mjs";

const IDS = 2 ** 24;

/**
 * A random number that tells two replies apart, made once for each draft.
 *
 * @returns {number}
 */
export function newId() {
  return crypto.getRandomValues(new Uint32Array(1))[0] % IDS;
}

/** @returns {string} the day here and now, such as 2026-09-01 */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * @param {HTMLElement} root - the element with `data-reply`
 * @param {HTMLFormElement} form
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {() => Promise<string>} needs.definition
 * @param {string} needs.address - of the page that opens the link
 * @param {(label: string) => void} needs.onLabel - what was typed, to be kept
 */
export function makeReplying(root, form, {engine, definition, address, onLabel}) {
  const label = /** @type {HTMLInputElement} */ (root.querySelector("[name=label]"));
  const problem = /** @type {HTMLElement} */ (root.querySelector("[data-reply-problem]"));
  const sees = /** @type {HTMLElement} */ (root.querySelector("[data-reply-sees]"));
  const send = makeSend(/** @type {HTMLElement} */ (root.querySelector("[data-send]")));
  let latest = 0;
  /** @type {{id: number, role: string, invitation: string | null} | null} */
  let about = null;

  label.addEventListener("input", () => {
    onLabel(label.value);
    make();
  });

  async function make() {
    if (about === null) {
      return;
    }
    latest += 1;
    const mine = latest;
    const {id, role, invitation} = about;
    const answers = {...shownAnswers(form, {words: false}), ...(role ? {role} : {}), when: today()};
    try {
      const answer = await ask(engine, "encode", {
        definition: await definition(),
        answers,
        id,
        label: label.value,
        page: address,
        invitation,
      });
      if (mine !== latest) {
        return;
      }
      problem.textContent = answer.ok ? "" : answer.problems.map(sentence).join(" ");
      label.setAttribute("aria-invalid", String(!answer.ok));
      if (!answer.ok) {
        send.hide();
        return;
      }
      sees.replaceChildren(
        ...answer.value.sees.map((/** @type {string} */ words) => {
          const entry = document.createElement("li");
          entry.textContent = words;
          return entry;
        }),
      );
      send.show(answer.value);
    } catch (error) {
      send.hide();
      problem.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  return {
    /** @param {string} words */
    fill(words) {
      label.value = words;
    },

    /** @param {{id: number, role: string, invitation: string | null}} now */
    show(now) {
      about = now;
      root.hidden = false;
      make();
    },

    hide() {
      about = null;
      latest += 1;
      root.hidden = true;
      send.hide();
    },
  };
}
