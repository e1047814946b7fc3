/** A team that was gathered comes in; the link of its report, what it shows to whom, and the ways to hand it on come out. */

import {sentence} from "./asking.mjs";
import {makeSend} from "./send.mjs";

/**
 * @param {HTMLElement} root - the element with `data-hand-on`
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {ReturnType<typeof import("./gathering.mjs").makeGatherer>} needs.gatherer
 * @param {string} needs.page - the address that opens the link
 * @param {() => object} needs.request - what the coordinator settled
 * @param {() => string | null} needs.before - the last link for the team that was handed on
 * @param {(fragment: string) => void} needs.onHanded - another one is
 */
export function makeHanding(root, {engine, gatherer, page, request, before, onHanded}) {
  const sees = /** @type {HTMLElement} */ (root.querySelector("[data-team-sees]"));
  const warning = /** @type {HTMLElement} */ (root.querySelector("[data-warning]"));
  const problem = /** @type {HTMLElement} */ (root.querySelector("[data-hand-problem]"));
  let fragment = "";
  let latest = 0;
  const send = makeSend(/** @type {HTMLElement} */ (root.querySelector("[data-send]")), engine, () => {
    if (kind() === "us") {
      onHanded(fragment);
    }
  });

  root.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "team-kind") {
      show();
    }
  });

  /** @returns {string} for whom the link is */
  function kind() {
    return /** @type {HTMLInputElement | null} */ (root.querySelector("[name=team-kind]:checked"))?.value ?? "outside";
  }

  async function show() {
    latest += 1;
    const mine = latest;
    root.hidden = false;
    try {
      const answer = await gatherer.gather("hand_on", {...request(), kind: kind(), page, before: before()});
      if (mine !== latest) {
        return;
      }
      problem.textContent = answer.ok ? "" : answer.problems.map(sentence).join(" ");
      if (!answer.ok) {
        send.hide();
        return;
      }
      fragment = answer.value.fragment;
      list(sees, answer.value.sees);
      list(warning, answer.value.warning);
      send.show(answer.value);
    } catch (error) {
      if (mine === latest) {
        send.hide();
        problem.textContent = error instanceof Error ? error.message : String(error);
      }
    }
  }

  return {
    show,

    hide() {
      latest += 1;
      root.hidden = true;
      send.hide();
    },
  };
}

/** @param {HTMLElement} place @param {string[]} words */
function list(place, words) {
  place.hidden = words.length === 0;
  place.replaceChildren(
    ...words.map((each) => {
      const entry = document.createElement("li");
      entry.textContent = each;
      return entry;
    }),
  );
}
