/** The board that is kept on this device comes in; it can be written on, filled with replies, saved and opened as a file. */

import {sentence} from "./asking.mjs";
import {freeName, makeBoard, newCard} from "./board.mjs";
import {makeBoarding} from "./boarding.mjs";
import {makeCard} from "./card.mjs";
import {deviceStorage} from "./drafts.mjs";
import {saveFile} from "./files.mjs";

/** @typedef {import("./board.mjs").Card} Card */

const ADD = "#add=";
const KEPT_NOT = "This browser is not keeping the board. Save it as a file before you leave the page.";

/**
 * @param {HTMLElement} root - the element with `data-page`
 * @param {import("./tools.mjs").Needs} needs
 * @returns {import("./tools.mjs").Tool}
 */
export function mount(root, {engine, catalogue, site, start}) {
  const board = makeBoard(deviceStorage(), site);
  const boarding = makeBoarding({engine, catalogue, path: JSON.parse(root.dataset.path ?? "null")});
  const said = part("[data-bench-said]");
  const fileSaid = part("[data-file-said]");
  const undoing = part("[data-bench-undo]");
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector("[data-card-template]"));
  const file = /** @type {HTMLInputElement} */ (root.querySelector("[data-file]"));
  const adding = /** @type {HTMLFormElement} */ (root.querySelector("[data-adding-form]"));
  const fresh = /** @type {HTMLFormElement} */ (root.querySelector("[data-new]"));
  const keptWords = part("[data-kept]");
  const whenKept = keptWords.textContent ?? "";
  /** @type {Map<string, import("./card.mjs").Shown>} */
  const shown = new Map();
  /** @type {(() => void) | null} */
  let undo = null;
  /** @type {Card[]} */
  let imported = [];
  let lastId = 0;
  let turn = Promise.resolve();

  draw();
  offer();
  if (board.cards().length === 1) {
    unfold(board.cards()[0]?.name ?? "");
  }

  root.addEventListener("focusin", start, {once: true});
  root.addEventListener("pointerdown", start, {once: true});
  fresh.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (fresh.elements.namedItem("name"));
    const problem = refusal(field.value.trim());
    part("[data-new-problem]").textContent = problem;
    field.setAttribute("aria-invalid", String(problem !== ""));
    if (problem === "") {
      make(field.value.trim());
      field.value = "";
    }
  });
  adding.addEventListener("change", showWhich);
  adding.addEventListener("submit", (event) => {
    event.preventDefault();
    putReply();
  });
  file.addEventListener("change", openFile);
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    ACTS[button?.dataset.act ?? ""]?.();
  });
  window.addEventListener("storage", (event) => {
    // What this page could not keep is nowhere else, so it is not given up for what another page kept.
    if ((event.key === board.key || event.key === null) && board.kept() && document.contains(root)) {
      board.read();
      draw();
    }
  });
  window.addEventListener("hashchange", () => {
    if (document.contains(root)) {
      offer();
    }
  });

  /** @type {Record<string, () => void>} */
  const ACTS = {
    undo() {
      undo?.();
      hideUndo();
      say("It is back.");
    },
    export: () => saveFile("workbench.json", "application/json", board.text()),
    import: () => file.click(),
    csv: saveTable,
    erase() {
      if (window.confirm("Erase the whole board from this device? Only a file that you saved can bring it back.")) {
        board.erase();
        hideUndo();
        draw();
        say("The board is erased.", fileSaid);
      }
    },
    "save-unread": () => saveFile("workbench-unread.txt", "text/plain", board.unread() ?? ""),
    "begin-anew"() {
      board.erase();
      draw();
      say("This is an empty board.");
    },
    "not-added": () => endAdding("The reply is on no card. Its link still opens it."),
    "import-add": () => takeImported(false),
    "import-replace": () => takeImported(true),
    "import-not": () => endImporting("Your board is as it was."),
  };

  /** @param {string} selector @returns {HTMLElement} */
  function part(selector) {
    return /** @type {HTMLElement} */ (root.querySelector(selector));
  }

  /**
   * Says something where it is read, and nothing in the other place.
   *
   * @param {string} words
   * @param {HTMLElement} [place] - next to what was pressed
   */
  function say(words, place = said) {
    for (const each of [said, fileSaid]) {
      each.textContent = each === place ? words : "";
    }
    if (words !== "" && place === fileSaid) {
      place.scrollIntoView({block: "nearest"});
    }
  }

  /** @param {string} words @param {() => void} back */
  function offerUndo(words, back) {
    say(words);
    undo = back;
    undoing.hidden = false;
    undoing.querySelector("button")?.focus();
  }

  function hideUndo() {
    undo = null;
    undoing.hidden = true;
  }

  /** @param {(cards: Card[]) => void} how */
  function change(how) {
    board.change(how);
    draw();
  }

  /** @param {string} name @returns {string} why no card can be called that, or nothing */
  function refusal(name) {
    if (name === "") {
      return "Give the card a name.";
    }
    return board.find(name) ? "Another card has this name. Take another one." : "";
  }

  /** Brings the page in line with the board; cards that stay keep their place and what is open in them. */
  function draw() {
    const cards = board.cards();
    const unread = board.unread() !== null;
    part("[data-unread]").hidden = !unread;
    part("[data-empty]").hidden = unread || cards.length > 0;
    fresh.hidden = unread;
    keptWords.textContent = board.kept() ? whenKept : KEPT_NOT;
    const names = new Set(cards.map((each) => each.name));
    for (const [name, each] of shown) {
      if (!names.has(name)) {
        each.root.remove();
        shown.delete(name);
      }
    }
    const place = part("[data-cards]");
    cards.forEach((card, number) => {
      const each = shown.get(card.name) ?? appear(card);
      each.fill(card);
      if (place.children[number] !== each.root) {
        place.insertBefore(each.root, place.children[number] ?? null);
      }
    });
  }

  /** @param {Card} card */
  function appear(card) {
    lastId += 1;
    const made = makeCard(template, card, `card-${lastId}`, {
      boarding,
      change(name, how) {
        change((cards) => {
          const found = cards.find((each) => each.name === name);
          if (found) {
            how(found);
          }
        });
      },
      rename,
      remove,
      removed: offerUndo,
    });
    shown.set(card.name, made);
    turn = turn.then(() => made.show()); // one after another, so that whoever opens a card need not wait for all of them
    return made;
  }

  /** @param {string} name @param {string} wanted */
  function rename(name, wanted) {
    const problem = wanted === name ? "" : refusal(wanted);
    const card = shown.get(name);
    if (problem === "" && wanted !== name && card) {
      shown.delete(name);
      shown.set(wanted, card);
      change((cards) => {
        const found = cards.find((each) => each.name === name);
        if (found) {
          found.name = wanted;
        }
      });
    }
    return problem;
  }

  /** @param {string} name */
  function remove(name) {
    const number = board.cards().findIndex((each) => each.name === name);
    const gone = board.cards()[number];
    if (gone) {
      change((cards) => cards.splice(number, 1));
      offerUndo(`“${name}” is removed.`, () =>
        change((cards) => cards.splice(number, 0, {...gone, name: freeName(cards, name)})),
      );
    }
  }

  /** @param {string} wanted @returns {string} the name of the card that was made */
  function make(wanted) {
    start();
    const name = freeName(board.cards(), wanted);
    change((cards) => cards.push(newCard(name)));
    hideUndo();
    say(`“${name}” is on your board.`);
    unfold(name);
    return name;
  }

  /** @param {string} name */
  function unfold(name) {
    const card = shown.get(name);
    if (card) {
      card.root.open = true;
    }
  }

  /** @returns {string} the reply in the address that wants to be put on a card, if there is one */
  function brought() {
    return location.hash.startsWith(ADD) ? location.hash.slice(ADD.length) : "";
  }

  /** Asks on which card the reply in the address belongs. */
  function offer() {
    const panel = part("[data-adding]");
    panel.hidden = brought() === "" || board.unread() !== null;
    if (panel.hidden) {
      return;
    }
    start();
    const which = /** @type {HTMLSelectElement} */ (adding.elements.namedItem("card"));
    which.replaceChildren(new Option("A new card", ""), ...board.cards().map(({name}) => new Option(name, name)));
    /** @type {HTMLInputElement} */ (adding.elements.namedItem("name")).value = freeName(board.cards(), "New card");
    part("[data-adding-which]").hidden = board.cards().length === 0;
    showWhich();
    part("#adding-title").focus();
  }

  function showWhich() {
    const which = /** @type {HTMLSelectElement} */ (adding.elements.namedItem("card"));
    part("[data-adding-new]").hidden = which.value !== "";
  }

  async function putReply() {
    const data = new FormData(adding);
    try {
      const answer = await boarding.find(`#${brought()}`);
      const found = answer.ok ? answer.value.links[0] : undefined;
      if (!found) {
        const problems = answer.ok ? answer.value.damaged : answer.problems;
        say(`This link cannot be put on a card. ${problems.map(sentence).join(" ")}`);
        return;
      }
      const wanted = String(data.get("name") ?? "").trim() || "New card";
      const name = String(data.get("card") ?? "") || make(wanted);
      const card = shown.get(name);
      const added = card?.put([found.fragment]) ?? 0;
      unfold(name);
      endAdding("");
      card?.show(added > 0 ? `The reply is on “${name}”.` : `The reply was on “${name}” already.`);
      card?.root.scrollIntoView({block: "start"});
      card?.root.querySelector("summary")?.focus({preventScroll: true});
    } catch (error) {
      say(`${error instanceof Error ? error.message : error} The link is as it was: reload the page to try again.`);
    }
  }

  /** @param {string} words */
  function endAdding(words) {
    history.replaceState(history.state, "", location.pathname);
    part("[data-adding]").hidden = true;
    say(words);
  }

  async function openFile() {
    const chosen = file.files?.[0];
    if (!chosen) {
      return;
    }
    start();
    say("Reading the file.", fileSaid);
    try {
      const answer = await boarding.read(await chosen.text());
      file.value = ""; // so that the same file can be opened again
      if (!answer.ok) {
        const problems = answer.problems.map((each) => `${each.place ? `${each.place}: ` : ""}${sentence(each)}`);
        say(`This file is not opened, and your board is as it was. ${problems.join(" ")}`, fileSaid);
        return;
      }
      imported = answer.value.board.cards;
      if (board.cards().length === 0 && board.unread() === null) {
        takeImported(true, fileSaid);
        return;
      }
      const many = imported.length;
      part("[data-importing-words]").textContent =
        `${many} ${many === 1 ? "card is" : "cards are"} in it. What should become of your own board?`;
      part("[data-importing]").hidden = false;
      say("");
      part("#importing-title").focus();
    } catch (error) {
      say(`${error instanceof Error ? error.message : error} Your board is as it was.`, fileSaid);
    }
  }

  /**
   * @param {boolean} replace
   * @param {HTMLElement} [place] - where it is said
   */
  function takeImported(replace, place = said) {
    const before = structuredClone(board.cards());
    change((cards) => {
      if (replace) {
        cards.splice(0);
      }
      for (const each of imported) {
        cards.push({...each, name: freeName(cards, each.name)});
      }
    });
    for (const each of shown.values()) {
      turn = turn.then(() => each.show());
    }
    const words = replace ? "The board from the file is here now." : "The cards from the file are on your board.";
    endImporting(words, place);
    if (before.length > 0) {
      offerUndo(words, () => change((cards) => cards.splice(0, cards.length, ...before)));
    }
  }

  /**
   * @param {string} words
   * @param {HTMLElement} [place] - where it is said
   */
  function endImporting(words, place = said) {
    imported = [];
    part("[data-importing]").hidden = true;
    say(words, place);
  }

  async function saveTable() {
    start();
    try {
      const answer = await boarding.csv(board.board());
      if (answer.ok) {
        saveFile("workbench.csv", "text/csv", answer.value.csv);
      } else {
        say(answer.problems.map(sentence).join(" "), fileSaid);
      }
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), fileSaid);
    }
  }

  /** @param {string} words - of a link that is for another page, or for none */
  function sayOfLink(words) {
    say(words);
    said.focus();
  }

  return {
    opener: {
      accepts: async () => false,
      open: async () => {},
      refuse: (problems) => sayOfLink(`This link cannot be opened. ${problems.map(sentence).join(" ")}`),
      fail: (reason) => sayOfLink(`${reason} The link is as it was: reload the page to try again.`),
      wait: () => say("Reading the link. This takes a moment."),
    },
  };
}
