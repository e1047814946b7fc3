/** A form and what the engine knows come in; the report on what is typed comes out, or what is missing and wrong. */

import {ask, sentence} from "./asking.mjs";
import {copyText} from "./copying.mjs";
import {makeFigures} from "./figures.mjs";
import {saveFile} from "./files.mjs";
import {makeReport} from "./report.mjs";

/**
 * @typedef {import("./report.mjs").Problem} Problem
 * @typedef {import("./report.mjs").Result & {csv: string, text: string}} Calculated
 *
 * @typedef {object} How
 * @property {boolean} isSettled - whether the reader has left the field: only then it is told what is wrong in it
 * @property {boolean} [focus] - whether the reader has asked for the report, and is led there
 */

const LOADING = "What works this out is being loaded. It takes a moment, once.";
const KEEPS_NOTHING = "This browser keeps nothing: save or print the report before you leave the page.";
const COPIED = "Copied.";
const BY_HAND = "This browser does not let the page copy. The text stands below: copy it by hand.";

/**
 * @param {HTMLElement} root - the element with `data-calculator`
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {() => void} needs.start - starts it
 * @param {() => void} needs.onTyped
 * @param {() => void} needs.onErased
 */
export function makeCalculator(root, {engine, start, onTyped, onErased}) {
  const name = root.dataset.calculator ?? "";
  const files = root.dataset.files ?? name;
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const said = part("[data-said]");
  const kept = part("[data-kept]");
  const whenKept = kept.textContent ?? "";
  const place = part("[data-result]");
  const byHand = /** @type {HTMLDetailsElement} */ (place.querySelector("[data-by-hand]"));
  const report = makeReport(place);
  const {rows, fields, typed, forget, isChanged, fill, replace} = makeFigures(form);
  /** @type {Calculated | null} */
  let result = null;
  let latest = 0;

  form.addEventListener("input", ({target}) => {
    if (target instanceof HTMLInputElement) {
      forget(target.name);
    }
    onTyped();
    work({isSettled: false});
  });
  form.addEventListener("change", () => work({isSettled: true}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    work({isSettled: true, focus: true});
  });
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-act]") : null;
    if (button instanceof HTMLElement) {
      ACTS[button.dataset.act ?? ""]?.(button);
    }
  });
  place.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-tool]") : null;
    if (button instanceof HTMLElement && result) {
      TOOLS[button.dataset.tool ?? ""]?.(result);
    }
  });

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const ACTS = {
    add() {
      rows?.add().focus();
      onTyped();
      work({isSettled: false});
    },
    remove(button) {
      rows?.remove(button).focus();
      onTyped();
      work({isSettled: true});
    },
    empty() {
      if (!replace({}, "Empty the form?")) {
        return;
      }
      onErased();
      latest += 1;
      show({said: "", problems: [], report: null}, true);
      fields()[0]?.focus();
    },
    example() {
      if (!replace(null, "Go back to the example?")) {
        return;
      }
      onErased();
      work({isSettled: true});
      fields()[0]?.focus();
    },
  };

  /** @type {Record<string, (now: Calculated) => void>} */
  const TOOLS = {
    copy,
    print: () => window.print(),
    csv: ({csv}) => saveFile(`${files}.csv`, "text/csv", csv),
    json: ({json}) => saveFile(`${files}.json`, "application/json", json),
  };

  /** @param {string} selector @returns {HTMLElement} */
  function part(selector) {
    return /** @type {HTMLElement} */ (root.querySelector(selector));
  }

  /** @param {How} how */
  async function work({isSettled, focus = false}) {
    latest += 1;
    const mine = latest;
    start();
    if (engine.state.state !== "ready") {
      say(LOADING);
    }
    try {
      const answer = await ask(engine, name, {fields: {...typed(), ...(rows ? {people: rows.values()} : {})}});
      if (mine !== latest) {
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.problems.map(sentence).join(" "));
      }
      show(answer.value, isSettled);
      if (focus) {
        lead();
      }
    } catch (error) {
      if (mine === latest) {
        fail(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /**
   * @param {{said: string, problems: Problem[], report: Calculated | null}} found
   * @param {boolean} isSettled
   */
  function show(found, isSettled) {
    const isHeld = !isSettled && found.problems.some((problem) => !isMarked(problem));
    mark(isSettled ? found.problems : found.problems.filter(isMarked));
    if (result?.text !== found.report?.text) {
      part("[data-copied]").textContent = "";
      byHand.hidden = true;
    }
    result = found.report;
    if (found.report) {
      report.ready(found.report);
    } else {
      report.empty();
    }
    const elsewhere = found.problems.filter(({place: where}) => !slot(where)).map(sentence);
    say(isHeld ? "" : [found.said, ...elsewhere].join(" "));
  }

  /** Leads to the report, or to the first field that needs another look. */
  function lead() {
    const title = /** @type {HTMLElement | null} */ (place.querySelector("h2[tabindex]"));
    const empty = fields().find((each) => each.getAttribute("aria-invalid") === "true") ?? fields().find(isWanted);
    const goal = result ? title : empty;
    goal?.scrollIntoView({block: result ? "start" : "center"});
    goal?.focus({preventScroll: true});
  }

  /** @param {HTMLInputElement} each @returns {boolean} whether it is seen, and empty */
  function isWanted(each) {
    return each.type !== "hidden" && each.value.trim() === "" && !each.closest("details:not([open])");
  }

  /** @param {Problem} problem @returns {boolean} whether the reader has been told of it, or of another at its place */
  function isMarked({place: where}) {
    return slot(where)?.textContent !== "";
  }

  /** @param {string} where @returns {HTMLElement | null} where it is told what is wrong */
  function slot(where) {
    return form.querySelector(`[data-problem="${where}"]`);
  }

  /** @param {Problem[]} problems */
  function mark(problems) {
    for (const each of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-problem]"))) {
      each.textContent = problems
        .filter((problem) => problem.place === each.dataset.problem)
        .map(sentence)
        .join(" ");
      if (each.textContent) {
        each.closest("details")?.toggleAttribute("open", true);
      }
    }
    for (const each of fields()) {
      const isWrong = problems.some(({place: where}) => each.name === where || each.name.startsWith(`${where}.`));
      each.setAttribute("aria-invalid", String(isWrong));
    }
  }

  /** @param {string} reason */
  function fail(reason) {
    result = null;
    say("");
    report.failed(reason, [
      {
        label: "Try again",
        act() {
          if (engine.state.state === "failed") {
            engine.retry();
          }
          work({isSettled: true, focus: true});
        },
      },
    ]);
  }

  /** @param {Calculated} now */
  async function copy({text}) {
    const isCopied = await copyText(text);
    part("[data-copied]").textContent = isCopied ? COPIED : BY_HAND;
    if (!isCopied) {
      const pre = /** @type {HTMLElement} */ (byHand.querySelector("[data-text]"));
      pre.textContent = text;
      byHand.hidden = false;
      byHand.open = true;
      pre.focus();
      window.getSelection()?.selectAllChildren(pre);
    }
  }

  /** @param {string} words - said again only where they are others */
  function say(words) {
    if (said.textContent !== words) {
      said.textContent = words;
    }
  }

  return {
    name,
    typed,
    isChanged,
    fill,
    replace,
    work,

    /** @returns {boolean} whether figures stand in it that the engine has not seen */
    isWaiting: () => latest === 0 && fields().some((each) => each.value !== ""),

    /** @param {boolean} isKept */
    sayKept(isKept) {
      kept.textContent = isKept ? whenKept : KEEPS_NOTHING;
    },
  };
}
