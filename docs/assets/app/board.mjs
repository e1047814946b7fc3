/** What an inviter does comes in; the board is kept on this device, and comes back: cards, rounds and the replies in them. */

import {isPut, PREFIX} from "./drafts.mjs";

/**
 * @typedef {object} Round
 * @property {string} day - when it began, such as 2026-09-01
 * @property {string[]} replies - fragments `r=...`
 *
 * @typedef {object} Card
 * @property {string} name - no two cards have the same
 * @property {string} notes
 * @property {number | null} step - of the path, as the inviter sees it
 * @property {Round[]} rounds - the first one first
 *
 * @typedef {object} Board - as it stands in its file
 * @property {string} format
 * @property {number} version
 * @property {Card[]} cards
 *
 * @typedef {ReturnType<typeof makeBoard>} Kept
 */

const FORMAT = "neutral-navigator workbench";
const VERSION = 1;

/**
 * Where the browser keeps nothing, the board lives as long as the page.
 *
 * @param {Storage | null} storage - null where the browser keeps nothing
 * @param {string} site - the site's base address
 */
export function makeBoard(storage, site) {
  const key = `${PREFIX}:${site}:workbench/`;
  /** @type {Board} */
  let now = empty();
  /** @type {string | null} */
  let unread = null;
  let isKept = storage !== null;
  read();

  /** Takes over what is kept. What cannot be read is left where it is. */
  function read() {
    unread = null;
    let text = null;
    try {
      text = storage?.getItem(key) ?? null;
    } catch {
      isKept = false;
      return;
    }
    const found = text === null ? empty() : parsed(text);
    unread = found === null ? text : null;
    now = found ?? empty();
  }

  /** @returns {boolean} whether it is kept */
  function write() {
    if (unread !== null) {
      return false;
    }
    isKept = isPut(storage, key, now);
    return isKept;
  }

  return {
    key,
    read,

    cards: () => now.cards,

    /** @returns {string | null} what is kept and is no board */
    unread: () => unread,

    /** @returns {boolean} whether the last change is on the device */
    kept: () => isKept,

    /** @returns {string} the text of its file */
    text: () => `${JSON.stringify(now, null, 2)}\n`,

    /** @returns {Board} */
    board: () => now,

    /** @param {string} name @returns {Card | undefined} */
    find: (name) => now.cards.find((each) => each.name === name),

    /**
     * Changes the board as it is kept now, which another page may have changed meanwhile.
     *
     * @param {(cards: Card[]) => void} how
     * @returns {boolean} whether it is kept
     */
    change(how) {
      if (isKept && unread === null) {
        read();
      }
      how(now.cards);
      return write();
    },

    /** Begins with an empty board, in place of whatever is kept. */
    erase() {
      now = empty();
      unread = null;
      try {
        storage?.removeItem(key);
      } catch {
        isKept = false;
      }
    },
  };
}

/**
 * @param {Card[]} cards
 * @param {string} wanted
 * @returns {string} the name, or where a card has it already, the same with a number
 */
export function freeName(cards, wanted) {
  const taken = new Set(cards.map((each) => each.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) {
    name = `${wanted} ${number}`;
  }
  return name;
}

/** @param {string} name @returns {Card} */
export function newCard(name) {
  return {name, notes: "", step: null, rounds: []};
}

/** @returns {Board} */
function empty() {
  return {format: FORMAT, version: VERSION, cards: []};
}

/**
 * A board in a text; null where it is none, or one of a later version. Python says more of what comes from a file.
 *
 * @param {string} text
 * @returns {Board | null}
 */
function parsed(text) {
  try {
    const found = JSON.parse(text);
    return found.format === FORMAT && found.version === VERSION && found.cards.every(isCard) ? found : null;
  } catch {
    return null;
  }
}

/** @param {Card} card @returns {boolean} */
function isCard(card) {
  return (
    typeof card.name === "string" &&
    typeof card.notes === "string" &&
    (card.step === null || typeof card.step === "number") &&
    card.rounds.every(({day, replies}) => typeof day === "string" && replies.every((each) => typeof each === "string"))
  );
}
