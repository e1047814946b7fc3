/** A form and its answers come in; the link of the reply and the ways to hand it on come out. */

import {ask, sentence} from "./asking.mjs";
import {today} from "./day.mjs";
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

/**
 * @param {HTMLElement} root - the element with `data-reply`
 * @param {HTMLFormElement} form
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {() => Promise<string>} needs.definition
 * @param {string} needs.address - of the page that opens the link
 * @param {() => void} needs.onTyped - there is something new to be kept
 */
export function makeReplying(root, form, {engine, definition, address, onTyped}) {
  const label = /** @type {HTMLInputElement} */ (root.querySelector("[name=label]"));
  const whose = /** @type {HTMLElement} */ (root.querySelector("[data-perspective]"));
  const perspectives = /** @type {NodeListOf<HTMLInputElement>} */ (whose.querySelectorAll("[name=perspective]"));
  const problem = /** @type {HTMLElement} */ (root.querySelector("[data-reply-problem]"));
  const sees = /** @type {HTMLElement} */ (root.querySelector("[data-reply-sees]"));
  const send = makeSend(/** @type {HTMLElement} */ (root.querySelector("[data-send]")), engine);
  let latest = 0;
  /** @type {{id: number, role: string, invitation: string | null} | null} */
  let about = null;

  label.addEventListener("input", () => {
    onTyped();
    make();
  });
  whose.addEventListener("change", () => {
    onTyped();
    make();
  });

  function perspective() {
    return [...perspectives].find((each) => each.checked)?.value ?? "";
  }

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
        perspective: perspective(),
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

  function hide() {
    about = null;
    latest += 1;
    root.hidden = true;
    send.hide();
  }

  return {
    hide,

    /** What is typed and chosen here, to be kept. */
    typed() {
      return {label: label.value, perspective: perspective()};
    },

    /** @param {{label: string, perspective: string}} kept */
    fill(kept) {
      label.value = kept.label;
      for (const [number, each] of perspectives.entries()) {
        each.checked = number === 0 || each.value === kept.perspective; // the last one that is checked counts
      }
    },

    /**
     * Offers what is answered to be handed on; nothing, as long as that is nothing.
     *
     * @param {{id: number, role: string, invitation: string | null}} now
     */
    show(now) {
      if (Object.keys(shownAnswers(form, {words: false})).length === 0) {
        hide();
        return;
      }
      about = now;
      whose.hidden = now.invitation !== null; // an invitation has settled it
      root.hidden = false;
      make();
    },
  };
}
