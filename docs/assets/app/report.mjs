/** What the engine gave comes in, or why it gave nothing; the report on the page comes out. */

import {today} from "./day.mjs";
import {showHtml} from "./markup.mjs";

/**
 * @typedef {object} Problem
 * @property {string} place
 * @property {string} fault
 * @property {string} remedy
 *
 * @typedef {object} Result
 * @property {string} html - made by the engine, every text in it escaped
 * @property {string} json
 * @property {string | null} csv - null where there are no figures
 */

/**
 * @param {HTMLElement} root - the element with `data-report`
 */
export function makeReport(root) {
  const status = /** @type {HTMLElement} */ (root.querySelector("[data-report-status]"));
  const body = /** @type {HTMLElement} */ (root.querySelector("[data-report-body]"));
  const tools = /** @type {HTMLElement} */ (root.querySelector("[data-report-tools]"));
  const printed = /** @type {HTMLElement} */ (root.querySelector("[data-report-printed]"));

  window.addEventListener("beforeprint", () => {
    printed.textContent = today();
  });

  /**
   * @param {"empty" | "working" | "ready" | "failed"} state
   * @param {(Node | string)[]} words
   */
  function become(state, words) {
    root.dataset.state = state;
    root.hidden = state === "empty";
    tools.hidden = state !== "ready";
    status.replaceChildren(...words);
  }

  return {
    /** @param {string} words */
    working(words) {
      become("working", [words]);
    },

    /** @param {string} words - for who waits; a report that stands, or has failed, stays as it is */
    progress(words) {
      if (root.dataset.state === "working") {
        status.textContent = words;
      }
    },

    /** @param {Result} result */
    ready(result) {
      showHtml(body, result.html);
      become("ready", []);
    },

    /**
     * @param {string} reason
     * @param {{label: string, act: () => void}[]} ways - what the reader can do
     */
    failed(reason, ways) {
      body.replaceChildren();
      become("failed", [paragraph(reason), paragraph("Your answers are kept. Nothing is lost."), ...ways.map(button)]);
    },

    /**
     * An error summary that leads to the items.
     *
     * @param {Problem[]} problems
     * @param {(place: string) => void} onGo
     */
    refused(problems, onGo) {
      body.replaceChildren();
      const list = document.createElement("ul");
      list.append(
        ...problems.map((problem) => {
          const entry = document.createElement("li");
          const link = document.createElement("a");
          link.href = `#item-${problem.place.split(".")[0]}`;
          link.textContent = `${problem.fault}; ${problem.remedy}`;
          link.addEventListener("click", (event) => {
            event.preventDefault();
            event.stopPropagation(); // the theme would follow the link all the same
            onGo(problem.place);
          });
          entry.append(link);
          return entry;
        }),
      );
      const title = document.createElement("h2");
      title.id = "report-title";
      title.tabIndex = -1;
      title.textContent = problems.length === 1 ? "One answer needs another look" : "Some answers need another look";
      become("failed", [title, list]);
    },

    empty() {
      body.replaceChildren();
      become("empty", []);
    },

    focus() {
      const title = /** @type {HTMLElement | null} */ (root.querySelector("#report-title")) ?? status;
      title.scrollIntoView({block: "start"});
      title.focus({preventScroll: true});
    },
  };
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

/** @param {{label: string, act: () => void}} way */
function button({label, act}) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}
