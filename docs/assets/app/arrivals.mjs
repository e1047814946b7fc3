/** The fragment of the address comes in; the link in it goes to the page that it is for, and there to what opens it. */

import {ask, sentence} from "./asking.mjs";

/**
 * @typedef {import("./report.mjs").Problem} Problem
 *
 * @typedef {object} Link - what can be seen of a link before its definition is at hand
 * @property {"reply" | "invitation" | "team"} kind
 * @property {string} assessment
 * @property {number} version
 * @property {string} fragment - as it was made: what mail and chat programs did to it is undone
 * @property {string | null} language - of an invitation
 *
 * @typedef {object} Opener - a page that opens links
 * @property {(link: Link) => Promise<boolean>} accepts - whether it is for this page
 * @property {(link: Link) => Promise<void>} open
 * @property {(problems: Problem[]) => void} refuse - it is damaged, or cannot be read here
 * @property {(reason: string) => void} fail - the engine did not work
 * @property {(hash: string) => void} wait - a link has come and the engine is looking at it
 * @property {(link: Link) => void} [leave] - it is for another page, which opens next
 * @property {() => void} [home] - the reader went back to before there was a link
 */

const TEAM = new URL("../../team/", import.meta.url).href;
const LINK = /^#(?:[^=]{0,12}(?:%(?:25)*23|#))?(?<kind>[rits])(?:=|%(?:25)*3[Dd])/u;

/** @param {string} hash @returns {boolean} whether the fragment of an address is meant as a link */
export function isLink(hash) {
  return LINK.test(hash);
}

/** @param {string} hash @returns {boolean} whether the fragment of an address is meant as somebody's reply */
export function isReply(hash) {
  return LINK.exec(hash)?.groups?.kind === "r";
}

/**
 * @param {string} hash
 * @returns {string | null} the fragment of an address where it is meant as an invitation, as it came
 */
export function invitationIn(hash) {
  return LINK.exec(hash)?.groups?.kind === "i" ? hash.slice(1) : null;
}

let latest = 0;

/** A link that is being read is wanted no more. */
export function forget() {
  latest += 1;
}

/**
 * @param {string} hash
 * @param {Opener} page
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine - started
 * @param {import("./catalogue.mjs").Catalogue} needs.catalogue
 */
export async function arrive(hash, page, {engine, catalogue}) {
  latest += 1;
  const mine = latest;
  page.wait(hash);
  try {
    const answer = await ask(engine, "peek", {link: hash});
    if (mine !== latest) {
      return;
    }
    if (!answer.ok) {
      page.refuse(answer.problems);
      return;
    }
    /** @type {Link} */
    const link = answer.value;
    const isHere = await page.accepts(link);
    const target = isHere ? null : await placeOf(link, catalogue);
    if (mine !== latest) {
      return;
    }
    if (isHere) {
      await page.open(link);
      return;
    }
    if (target === null) {
      page.refuse([
        {
          place: "link",
          fault: `it is about “${link.assessment}”, which this site does not have`,
          remedy: "open it on the site that it names",
        },
      ]);
      return;
    }
    page.leave?.(link);
    location.replace(`${target}#${link.fragment}`);
  } catch (error) {
    if (mine === latest) {
      page.fail(error instanceof Error ? error.message : String(error));
    }
  }
}

/**
 * @param {Link} link
 * @param {import("./catalogue.mjs").Catalogue} catalogue
 * @returns {Promise<string | null>} the address of the page that opens it
 */
async function placeOf(link, catalogue) {
  if (link.kind === "team") {
    return TEAM;
  }
  // A reply is read with its own version's definition on the current page; who is invited answers the version of the invitation.
  const version = link.kind === "reply" ? null : link.version;
  const entry = await catalogue.find(link.assessment, version, link.language);
  return entry ? catalogue.address(entry) : null;
}

/**
 * An opener for a page that opens no link itself: each goes on to the page that it is for.
 *
 * @param {(words: string) => void} say
 * @returns {Opener}
 */
export function forwarding(say) {
  return {
    accepts: async () => false,
    open: async () => {},
    refuse: (problems) => say(`The link in the address cannot be opened. ${problems.map(sentence).join(" ")}`),
    fail: (reason) => say(`${reason} The link in the address is as it was: reload the page to try again.`),
    wait: () => say("Reading the link in the address. This takes a moment."),
  };
}
