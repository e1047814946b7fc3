/** The link of a team's report comes in; it stands in place of what was gathered here, from its first sign to its end. */

import {ask} from "./asking.mjs";
import {makeCame} from "./came.mjs";

/**
 * @param {HTMLElement} root - the element with `data-page`
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {import("./catalogue.mjs").Catalogue} needs.catalogue
 * @param {() => void} needs.hold - what stands there goes: a link is being read, or was refused
 * @param {(found: import("./report.mjs").Result) => void} needs.show
 * @param {() => void} needs.back - what was gathered here comes again
 */
export function makeAside(root, {engine, catalogue, hold, show, back}) {
  const came = makeCame(/** @type {HTMLElement} */ (root.querySelector("[data-came]")));
  const own = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-gather]"));

  /** @returns {boolean} whether somebody's report stands in place of what was gathered here */
  function is() {
    return own[0]?.hidden === true;
  }

  /** @param {boolean} aside */
  function put(aside) {
    root.toggleAttribute("data-theirs", aside);
    for (const each of own) {
      each.hidden = aside;
    }
  }

  function close() {
    came.hide();
    history.replaceState(history.state, "", location.href.replace(/#.*/su, ""));
    if (is()) {
      put(false);
      back();
    }
  }

  /** @param {import("./arrivals.mjs").Link} link */
  async function open(link) {
    const entry = await catalogue.find(link.assessment, link.version);
    if (entry === null) {
      const fault = `it is about version ${link.version} of ${link.assessment}, which this site does not have`;
      refuse([{place: "link", fault, remedy: "open it on the site that it names"}]);
      return;
    }
    const definition = await catalogue.definition(entry.file);
    const answer = await ask(engine, "team_opened", {link: link.fragment, definition});
    if (!answer.ok) {
      refuse(answer.problems);
      return;
    }
    hold();
    put(true);
    show(answer.value);
    came.team();
  }

  /** @param {import("./report.mjs").Problem[]} problems */
  function refuse(problems) {
    hold();
    put(true);
    came.refuse(problems);
  }

  return {
    is,
    close,

    /** @type {import("./arrivals.mjs").Opener} */
    opener: {
      accepts: async (link) => link.kind === "team",
      open,
      refuse,
      wait() {
        hold();
        put(true);
        came.wait();
      },
      fail: came.fail,
      home: close,
    },
  };
}
