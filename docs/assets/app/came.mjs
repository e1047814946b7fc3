/** A link that somebody made comes in; on the page it is marked as theirs, or refused in words. */

import {sentence} from "./asking.mjs";

const WORKBENCH = new URL("../../workbench/", import.meta.url).href;
const TEAM = new URL("../../team/", import.meta.url).href;

/** @param {HTMLElement} root - the element with `data-came` */
export function makeCame(root) {
  const words = /** @type {HTMLElement} */ (root.querySelector("[data-came-words]"));
  const facts = /** @type {HTMLElement} */ (root.querySelector("[data-came-facts]"));
  const tools = /** @type {HTMLElement} */ (root.querySelector("[data-came-tools]"));
  const board = /** @type {HTMLAnchorElement | null} */ (root.querySelector("[data-came-board]"));
  const team = /** @type {HTMLAnchorElement | null} */ (root.querySelector("[data-came-team]"));

  /** @param {string} text @param {boolean} closable */
  function say(text, closable) {
    root.hidden = false;
    words.textContent = text;
    facts.replaceChildren();
    tools.hidden = !closable;
    onward(null);
  }

  /** Leads on to where a reply can be put. @param {string | null} fragment - of the reply, if there is one */
  function onward(fragment) {
    for (const [link, page] of /** @type {const} */ ([
      [board, WORKBENCH],
      [team, TEAM],
    ])) {
      if (link) {
        link.hidden = fragment === null;
        link.href = `${page}#add=${fragment}`;
      }
    }
  }

  /** Leads the reader to the words, unless they are answering: then nothing they type may go astray. */
  function lead() {
    if (!document.activeElement?.closest("form[data-assessment]")) {
      words.focus();
    }
  }

  return {
    wait() {
      say("Reading the link. This takes a moment.", false);
    },

    /** @param {import("./report.mjs").Problem[]} problems */
    refuse(problems) {
      say(`This link cannot be opened. ${problems.map(sentence).join(" ")}`, true);
      lead();
    },

    /** @param {string} reason */
    fail(reason) {
      say(`${reason} The link is as it was: reload the page to try again.`, true);
      lead();
    },

    /** @param {{reply: {label: string | null, day: string | null, perspective: string}, role: string | null, fragment: string}} found */
    reply({reply, role, fragment}) {
      const whose = reply.perspective === "guess" ? "what somebody outside the team guesses" : "somebody's reply";
      say(
        `This is ${whose}. It came by a link, and this site has not checked who wrote it. Your own answers are untouched.`,
        true,
      );
      onward(fragment);
      const known = [
        ["Label", reply.label && `“${reply.label}”`],
        ["Role", role],
        ["Day", reply.day],
      ];
      for (const [name, text] of known) {
        if (text) {
          const head = document.createElement("dt");
          const body = document.createElement("dd");
          head.textContent = name ?? "";
          body.textContent = text;
          facts.append(head, body);
        }
      }
      words.focus();
    },

    team() {
      say(
        "This report of a team came by a link, and this site has not checked who made it. What you have gathered yourself is untouched.",
        true,
      );
      words.focus();
    },

    hide() {
      root.hidden = true;
      words.textContent = "";
      facts.replaceChildren();
    },
  };
}
