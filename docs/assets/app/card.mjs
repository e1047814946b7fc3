/** A card comes in; its part of the page comes out, where the inviter writes on it and reads what it shows. */

import {placed, sentence} from "./asking.mjs";
import {today} from "./day.mjs";
import {showHtml} from "./markup.mjs";
import {ownLines} from "./pasting.mjs";

/**
 * @typedef {import("./board.mjs").Card} Card
 *
 * @typedef {object} Needs
 * @property {import("./boarding.mjs").Boarding} boarding
 * @property {(name: string, how: (card: Card) => void) => void} change - the card of that name
 * @property {(name: string, wanted: string) => string} rename - why it cannot be, or nothing
 * @property {(name: string) => void} remove
 * @property {(words: string, undo: () => void) => void} removed - says so, and offers the way back
 *
 * @typedef {ReturnType<typeof makeCard>} Shown
 */

/**
 * @param {HTMLTemplateElement} template
 * @param {Card} first
 * @param {string} id - another one for each card
 * @param {Needs} needs
 */
export function makeCard(template, first, id, {boarding, change, rename, remove, removed}) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const root = /** @type {HTMLDetailsElement} */ (copy.querySelector("[data-card]"));
  /** Each stands next to what it is about, so that whoever pressed or typed something reads it there. */
  const said = {
    card: part("[data-card-said]"),
    replies: part("[data-replies-said]"),
    round: part("[data-round-said]"),
  };
  const fields = {
    name: /** @type {HTMLInputElement} */ (part("[data-field=name]")),
    step: /** @type {HTMLSelectElement} */ (part("[data-field=step]")),
    notes: /** @type {HTMLTextAreaElement} */ (part("[data-field=notes]")),
    replies: /** @type {HTMLTextAreaElement} */ (part("[data-field=replies]")),
  };
  let card = first;
  let latest = 0;
  let latestAdded = 0;
  let drawn = "";
  /** @type {Map<string, string>} */
  let words = new Map();

  fill(first);
  root.addEventListener("toggle", () => show());
  fields.name.addEventListener("input", () => {
    const problem = rename(card.name, fields.name.value.trim());
    part("[data-name-problem]").textContent = problem;
    fields.name.setAttribute("aria-invalid", String(problem !== ""));
  });
  fields.step.addEventListener("change", () => {
    const step = fields.step.value === "" ? null : Number(fields.step.value);
    change(card.name, (now) => {
      now.step = step;
    });
    show("");
  });
  fields.notes.addEventListener("input", () => {
    change(card.name, (now) => {
      now.notes = fields.notes.value;
    });
  });
  fields.replies.addEventListener("input", () => add(fields.replies.value));
  ownLines(fields.replies);
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    ACTS[button?.dataset.act ?? ""]?.(button?.dataset.of ?? "");
  });

  /** @type {Record<string, (of: string) => void>} */
  const ACTS = {
    remove: () => remove(card.name),
    round() {
      if (card.rounds.at(-1)?.replies.length === 0) {
        tell("The last round has no reply yet: new replies go there.", "round");
        return;
      }
      change(card.name, ({rounds}) => rounds.push({day: today(), replies: []}));
      show("Replies that you put here from now on belong to a new round.", "round");
    },
    "drop-round"(of) {
      change(card.name, ({rounds}) => rounds.splice(Number(of), 1));
      show("");
    },
    "drop-reply"(of) {
      const [round = 0, place = 0] = of.split(" ").map(Number);
      const {day = today(), replies = []} = card.rounds[round] ?? {};
      const gone = replies[place] ?? "";
      change(card.name, ({rounds}) => rounds[round]?.replies.splice(place, 1));
      removed("The reply is off this card.", () => {
        change(card.name, ({rounds}) => {
          const back = rounds.find((each) => each.day === day);
          if (back) {
            back.replies.splice(place, 0, gone);
          } else {
            rounds.push({day, replies: [gone]});
          }
        });
        show("");
      });
      show("");
    },
  };

  /** @param {string} selector @returns {HTMLElement} */
  function part(selector) {
    return /** @type {HTMLElement} */ (root.querySelector(selector));
  }

  /**
   * Says something in one place of the card, and nothing in the others.
   *
   * @param {string} words
   * @param {keyof typeof said} [where]
   */
  function tell(words, where = "card") {
    for (const each of Object.values(said)) {
      each.textContent = each === said[where] ? words : "";
    }
    if (words !== "" && where !== "card") {
      said[where].scrollIntoView({block: "nearest"});
    }
  }

  /**
   * Puts in what the board has; a field that is being written in holds what its writer typed.
   *
   * @param {Card} now
   */
  function fill(now) {
    card = now;
    part("[data-card-name]").textContent = now.name;
    const held = {name: now.name, step: now.step === null ? "" : String(now.step), notes: now.notes};
    for (const name of /** @type {(keyof typeof held)[]} */ (Object.keys(held))) {
      if (fields[name] !== document.activeElement) {
        fields[name].value = held[name];
      }
    }
    drawRounds();
  }

  /** @param {string} text - with links in it */
  async function add(text) {
    if (text.trim() === "") {
      tell("");
      return;
    }
    latestAdded += 1;
    const mine = latestAdded;
    try {
      const answer = await boarding.find(text);
      if (mine !== latestAdded) {
        return;
      }
      /** @type {{fragment: string}[]} */
      const links = answer.ok ? answer.value.links : [];
      const wrong = answer.ok ? [...answer.value.damaged, ...answer.value.others] : answer.problems;
      const added = put(links.map(({fragment}) => fragment));
      const told = [addedWords(links.length, added), ...wrong.map(placed)];
      if (links.length > 0 && wrong.length === 0) {
        fields.replies.value = "";
      }
      await show(told.join(" "), "replies");
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      tell(`${why} What you put here is still in the field.`, "replies");
    }
  }

  /**
   * @param {string[]} fragments
   * @returns {number} how many were not in the last round yet
   */
  function put(fragments) {
    const there = new Set(card.rounds.at(-1)?.replies ?? []);
    const more = [...new Set(fragments)].filter((each) => !there.has(each));
    if (more.length > 0) {
      change(card.name, ({rounds}) => {
        if (rounds.length === 0) {
          rounds.push({day: today(), replies: []});
        }
        rounds.at(-1)?.replies.push(...more);
      });
    }
    return more.length;
  }

  /**
   * Asks the engine what the card shows: at a glance, and all of it where the card is open.
   *
   * @param {string} [told] - what the reader should know, once it is there; without it, what was said stays
   * @param {keyof typeof said} [where]
   */
  async function show(told, where = "card") {
    latest += 1;
    const mine = latest;
    try {
      const answer = await boarding.card(card, {name: id, whole: root.open});
      if (answer.ok && told !== undefined) {
        tell(told, where);
      }
      if (mine !== latest) {
        return;
      }
      if (answer.ok) {
        draw(answer.value);
      } else {
        tell(answer.problems.map(sentence).join(" "), where);
      }
    } catch (error) {
      tell(`${error instanceof Error ? error.message : error} What you wrote is kept.`, where);
    }
  }

  /** @param {import("./boarding.mjs").Shown} shown */
  function draw({face, replies, html, reports}) {
    const [where, many] = face;
    const next = face.at(-1);
    part("[data-card-line]").textContent = [where?.[1], many?.[1]].join(" · ");
    part("[data-card-next]").textContent = next?.join(": ") ?? "";
    part("[data-card-face]").replaceChildren(...face.map(pair));
    words = new Map(replies.map((each) => [each.fragment, each.words]));
    drawRounds();
    if (html !== undefined && reports !== undefined) {
      const report = part("[data-card-report]");
      report.hidden = false;
      showHtml(report, html);
      drawReports(reports);
    }
  }

  /** @param {{title: string, html: string}[]} reports */
  function drawReports(reports) {
    const more = part("[data-card-more]");
    const open = new Set([...more.querySelectorAll("details[open] > summary")].map((each) => each.textContent));
    more.replaceChildren(
      ...reports.map(({title, html}) => {
        const box = element("details", "");
        const body = element("div", "");
        box.className = "nn-card-fold";
        body.className = "nn-report";
        box.open = open.has(title);
        showHtml(body, html);
        const head = element("summary", title);
        head.className = "nn-card-head";
        box.append(head, body);
        return box;
      }),
    );
  }

  function drawRounds() {
    const now = JSON.stringify([card.rounds, [...words]]);
    if (now === drawn) {
      return; // so that nobody loses the place in the list while the page is brought in line
    }
    drawn = now;
    part("[data-card-rounds]").replaceChildren(
      ...card.rounds.flatMap(({day, replies}, number) => {
        const list = element("ul", "");
        list.append(...replies.map((each, place) => line(each, `${number} ${place}`)));
        const empty = replies.length > 0 ? [] : [button("Remove this round", "drop-round", String(number))];
        return [element("h3", `Round of ${day}`), ...(replies.length > 0 ? [list] : empty)];
      }),
    );
  }

  /** @param {string} fragment @param {string} of */
  function line(fragment, of) {
    const about = words.get(fragment) ?? "A reply";
    const entry = element("li", `${about} `);
    const link = element("a", "Open it");
    link.href = `#${fragment}`;
    link.setAttribute("aria-label", `Open it: ${about}`);
    const off = button("Take it off", "drop-reply", of);
    off.setAttribute("aria-label", `Take it off: ${about}`);
    entry.append(link, " ", off);
    return entry;
  }

  return {root, fill, show, put};
}

/** @param {number} found @param {number} added */
function addedWords(found, added) {
  if (found === 0) {
    return "No whole reply link is in this.";
  }
  const before = found - added;
  const there = before > 0 ? ` ${before} ${before === 1 ? "was" : "were"} there already.` : "";
  return `${added} ${added === 1 ? "reply" : "replies"} added.${there}`;
}

/** @param {[string, string]} entry */
function pair([head, text]) {
  const box = document.createElement("div");
  box.append(element("dt", head), element("dd", text));
  return box;
}

/** @param {string} text @param {string} act @param {string} of */
function button(text, act, of) {
  const made = element("button", text);
  made.type = "button";
  made.dataset.act = act;
  made.dataset.of = of;
  return made;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {string} text
 * @returns {HTMLElementTagNameMap[T]}
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
