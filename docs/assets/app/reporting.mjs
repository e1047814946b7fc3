/** A form comes in; the report on its answers comes out when it is asked for, and follows them from then on. */

import {fieldOf, shownAnswers} from "./form.mjs";
import {markProblems, numbered} from "./problems.mjs";

/** @typedef {import("./engine.mjs").EngineState} EngineState */

const MEGABYTE = 1_000_000;

/**
 * @param {ReturnType<typeof import("./report.mjs").makeReport>} report
 * @param {HTMLFormElement} form
 * @param {object} needs
 * @param {import("./engine.mjs").Engine} needs.engine
 * @param {() => void} needs.start - starts it
 * @param {() => Promise<string>} needs.definition
 * @param {(place: string) => void} needs.go - leads to a question
 * @param {() => void} needs.saveAnswers - what is left to do where there is no report
 * @param {() => void} needs.onReady - the report on the form's answers stands
 */
export function makeReporting(report, form, {engine, start, definition, go, saveAnswers, onReady}) {
  /** @type {import("./report.mjs").Result | null} */
  let result = null;
  let isAsked = false;
  let isHeld = false;
  let latest = 0;

  /** @param {{focus: boolean}} how */
  async function score({focus}) {
    latest += 1;
    const mine = latest;
    if (!result) {
      report.working(loadingWords(engine.state));
    }
    start();
    try {
      const text = await engine.call("score", await request());
      if (mine !== latest) {
        return;
      }
      const answer = JSON.parse(text);
      if (!answer.ok) {
        result = null;
        markProblems(form, answer.problems);
        report.refused(numbered(form, answer.problems), go);
        report.focus();
        return;
      }
      markProblems(form, []);
      result = answer.value;
      report.ready(answer.value);
      onReady();
      if (focus) {
        report.focus();
      }
    } catch (error) {
      if (mine === latest) {
        fail(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** @returns {Promise<string>} */
  async function request() {
    const answers = shownAnswers(form, {words: true});
    const role = fieldOf(form, "role");
    return JSON.stringify({
      definition: await definition(),
      answers: role ? {...answers, role} : answers,
      change: fieldOf(form, "change"),
    });
  }

  /** @param {string} reason */
  function fail(reason) {
    result = null;
    report.failed(reason, [
      {
        label: "Try again",
        act: () => {
          if (engine.state.state === "failed") {
            engine.retry();
          }
          score({focus: true});
        },
      },
      {label: "Save my answers as a file", act: saveAnswers},
    ]);
    report.focus();
  }

  /** Takes away the report that stands, and whatever was on its way. */
  function clear() {
    latest += 1;
    isAsked = false;
    result = null;
    report.empty();
    markProblems(form, []);
  }

  return {
    clear,

    /** @returns {import("./report.mjs").Result | null} the report that stands */
    get result() {
      return result;
    },

    /** @param {{focus: boolean}} how */
    ask(how) {
      isAsked = true;
      if (isHeld) {
        report.working(loadingWords(engine.state));
      } else {
        score(how);
      }
    },

    /** An answer is another one now. */
    follow() {
      if (isAsked && !isHeld) {
        score({focus: false});
      }
    },

    /**
     * Shows no number until it is known whose it is.
     *
     * @returns {boolean} whether a report was wanted
     */
    hold() {
      const wasAsked = isAsked;
      clear();
      isHeld = true;
      return wasAsked;
    },

    /** Whose the form is, is known: whoever has asked meanwhile gets the report. */
    release() {
      isHeld = false;
      if (isAsked) {
        score({focus: false});
      }
    },

    /** Shows somebody's report. @param {import("./report.mjs").Result} theirs */
    put(theirs) {
      clear();
      isHeld = false;
      result = theirs;
      report.ready(theirs);
    },

    /** @param {EngineState} state */
    progress(state) {
      if (state.state === "loading") {
        report.progress(loadingWords(state));
      }
    },
  };
}

/** @param {EngineState} state */
function loadingWords({state, loaded, total}) {
  if (state !== "loading" || total === 0) {
    return "Your report is being made.";
  }
  const done = (loaded / MEGABYTE).toFixed(1);
  return `Loading what makes the report: ${done} of ${(total / MEGABYTE).toFixed(1)} MB.`;
}
