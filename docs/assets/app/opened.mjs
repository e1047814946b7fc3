/** A link comes in; on the assessment's page somebody's reply or an invitation is opened by it, or it is refused. */

import {invitationIn, isReply} from "./arrivals.mjs";
import {ask} from "./asking.mjs";
import {makeCame} from "./came.mjs";
import {fieldOf, setField} from "./form.mjs";
import {showHtml} from "./markup.mjs";

/**
 * @typedef {import("./arrivals.mjs").Link} Link
 * @typedef {import("./report.mjs").Problem} Problem
 */

/**
 * @param {HTMLElement} page - the element with `data-page`
 * @param {HTMLFormElement} form
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {import("./catalogue.mjs").Catalogue} needs.catalogue
 * @param {import("./keeping.mjs").Keeping} needs.keeping
 * @param {ReturnType<typeof import("./reporting.mjs").makeReporting>} needs.reporting
 * @param {ReturnType<typeof import("./replying.mjs").makeReplying>} needs.replying
 */
export function makeOpened(page, form, {engine, catalogue, keeping, reporting, replying}) {
  const came = makeCame(/** @type {HTMLElement} */ (page.querySelector("[data-came]")));
  const invitation = /** @type {HTMLElement} */ (page.querySelector("[data-invitation]"));
  const kept = /** @type {HTMLElement} */ (page.querySelector("[data-keeping]"));
  const id = form.dataset.assessment ?? "";
  /** @type {string | null} the invitation that the form belongs to, read and found whole */
  let invitedBy = null;
  /** @type {string | null} an invitation that is being read, as it came */
  let arriving = null;
  /** Whether one's own report stood here, or was asked for, and comes again. */
  let isPut = false;
  let latest = 0;

  /** Shows somebody's reply in place of the form, or the form again. @param {boolean} aside */
  function setAside(aside) {
    introduce(!aside);
    form.hidden = aside;
    kept.hidden = aside;
    invitation.hidden = aside || invitedBy === null;
    if (aside) {
      replying.hide();
    }
  }

  /** Shows what introduces one's own answers, or nothing of it. @param {boolean} own */
  function introduce(own) {
    page.toggleAttribute("data-theirs", !own);
  }

  /** @param {string} hash */
  function wait(hash) {
    latest += 1;
    isPut = reporting.hold() || isPut;
    replying.hide();
    arriving = invitationIn(hash);
    if (arriving !== null && arriving !== invitedBy) {
      invitedBy = null;
      keeping.turn(arriving);
    }
    setAside(false);
    introduce(!isReply(hash));
    came.wait();
  }

  /** @param {Problem[]} problems */
  function refuse(problems) {
    const wasAsked = reporting.hold();
    if (arriving !== null) {
      giveBack();
    }
    introduce(true);
    came.refuse(problems);
    reporting.release();
    if (wasAsked) {
      reporting.ask({focus: false});
    }
  }

  function giveBack() {
    arriving = null;
    invitedBy = null;
    invitation.hidden = true;
    keeping.giveBack();
  }

  /** @param {string} reason */
  function fail(reason) {
    introduce(true);
    came.fail(reason);
    reporting.release();
  }

  /** @param {Link} link */
  async function accepts(link) {
    if (link.assessment !== id) {
      return false;
    }
    const entry = await catalogue.find(link.assessment, link.version, link.language);
    return link.kind === "reply" || entry === null || entry.file === form.dataset.definition;
  }

  /** @param {Link} link */
  async function open(link) {
    const mine = latest;
    const entry = await catalogue.find(link.assessment, link.version, link.language);
    if (mine !== latest) {
      return;
    }
    if (entry === null) {
      const fault = `it is about version ${link.version} of ${link.assessment}, which this site does not have`;
      refuse([{place: "link", fault, remedy: "open it on the site that it names"}]);
      return;
    }
    const request = {link: link.fragment, definition: await catalogue.definition(entry.file)};
    const answer = await ask(engine, link.kind === "reply" ? "reply" : "invited", request);
    if (mine !== latest) {
      return;
    }
    if (!answer.ok) {
      refuse(answer.problems);
    } else if (link.kind === "reply") {
      openReply(answer.value);
    } else {
      openInvitation(answer.value);
    }
  }

  /** @param {import("./report.mjs").Result & Parameters<typeof came.reply>[0]} found */
  function openReply(found) {
    isPut = reporting.hold() || isPut;
    if (arriving !== null) {
      giveBack();
    }
    setAside(true);
    came.reply(found);
    reporting.put(found);
  }

  /** @param {{html: string, key: string, change: string | null, fragment: string}} found */
  function openInvitation({html, key, change, fragment}) {
    came.hide();
    if (arriving === null) {
      keeping.turn(fragment);
    } else {
      keeping.settle(fragment, [key]);
    }
    arriving = null;
    invitedBy = fragment;
    isPut = false;
    setField(form, "change", fieldOf(form, "change") || (change ?? ""));
    showHtml(invitation, html);
    invitation.hidden = false;
    if (!form.contains(document.activeElement)) {
      /** @type {HTMLElement | null} */ (invitation.querySelector("h2"))?.focus();
    }
    reporting.release();
  }

  function leaveInvitation() {
    arriving = null;
    invitedBy = null;
    keeping.turn(null);
  }

  function showForm() {
    latest += 1;
    came.hide();
    if (form.hidden) {
      reporting.clear();
    }
    setAside(false);
    reporting.release();
    if (isPut) {
      isPut = false;
      reporting.ask({focus: false});
    }
  }

  return {
    /** @type {import("./arrivals.mjs").Opener} */
    opener: {
      accepts,
      open,
      refuse,
      fail,
      wait,
      leave(link) {
        if (arriving !== null && link.kind === "invitation" && link.assessment === id) {
          keeping.settle(link.fragment);
        } else if (arriving !== null) {
          giveBack();
        }
      },
      home() {
        if (arriving !== null || invitedBy !== null) {
          isPut = false;
          leaveInvitation();
        }
        showForm();
      },
    },

    /** @returns {string | null} the invitation that the answers go to */
    get invitation() {
      return invitedBy ?? arriving;
    },

    /** Goes back to the form, and to the report on it where there was one. */
    close() {
      if (arriving !== null) {
        leaveInvitation();
      }
      const here = location.href.replace(/#.*/su, "");
      history.replaceState(history.state, "", invitedBy === null ? here : `${here}#${invitedBy}`);
      showForm();
      form.querySelector("h2")?.focus();
    },
  };
}
