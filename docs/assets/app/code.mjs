/** A link comes in; its QR code, shown where it is asked for, hidden again or saved as a file, comes out. */

import {ask, sentence} from "./asking.mjs";
import {saveFile} from "./files.mjs";
import {showHtml} from "./markup.mjs";

const UNDRAWN = "The QR code could not be drawn. The link works without it; press the button to try again.";

/**
 * @param {HTMLElement} root - the element with `data-send`
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {(words: string) => void} needs.say
 */
export function makeCode(root, {engine, say}) {
  const labels = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-way=code] > *"));
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-code]"));
  const drawing = /** @type {HTMLElement} */ (root.querySelector("[data-code-drawing]"));
  const words = /** @type {HTMLElement} */ (root.querySelector("[data-code-words]"));
  let latest = 0;
  let wanted = false;
  let svg = "";

  /** @param {string} link */
  async function draw(link) {
    empty();
    const mine = latest;
    say("The QR code is on its way.");
    /** @type {string} */
    let problem;
    try {
      const answer = await ask(engine, "qr", {link});
      if (mine !== latest) {
        return;
      }
      if (answer.ok) {
        svg = answer.value.svg;
        showHtml(drawing, svg);
        words.textContent = answer.value.words;
        place.hidden = false;
        say("The QR code is below the buttons.");
        return;
      }
      problem = answer.problems.map(sentence).join(" ");
    } catch (error) {
      problem = `${UNDRAWN} (${error instanceof Error ? error.message : error})`;
    }
    if (mine === latest) {
      want(false);
      say(problem);
    }
  }

  /** Takes away what is shown, and what is on its way. */
  function empty() {
    latest += 1;
    svg = "";
    place.hidden = true;
    drawing.replaceChildren();
    words.textContent = "";
  }

  /** @param {boolean} now - the button's first label is for what is hidden, its second for what is shown */
  function want(now) {
    wanted = now;
    for (const [at, label] of labels.entries()) {
      label.hidden = at !== Number(now);
    }
  }

  return {
    /** @param {string} link */
    toggle(link) {
      engine.retry();
      want(!wanted);
      if (wanted) {
        draw(link);
      } else {
        empty();
        say("");
      }
    },

    /**
     * Draws it anew for another link, where it is shown.
     *
     * @param {string} link
     */
    follow(link) {
      if (wanted) {
        draw(link);
      }
    },

    save() {
      saveFile("qr-code.svg", "image/svg+xml", svg);
    },

    /** Takes it away until it is asked for again. */
    close() {
      want(false);
      empty();
    },
  };
}
