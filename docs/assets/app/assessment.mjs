/** A form, its report and the engine come in; an assessment that can be answered, kept, scored and taken away comes out. */

import {invitationIn} from "./arrivals.mjs";
import {saveFile} from "./files.mjs";
import {fieldOf, keepApart, shownAnswers} from "./form.mjs";
import {makeKeeping} from "./keeping.mjs";
import {pickByKey} from "./keys.mjs";
import {makeOpened} from "./opened.mjs";
import {makeProgress} from "./progress.mjs";
import {makeReplying} from "./replying.mjs";
import {makeReport} from "./report.mjs";
import {makeReporting} from "./reporting.mjs";
import {makeSections} from "./sections.mjs";
import {showItems} from "./shown.mjs";

/**
 * @param {HTMLElement} page - the element with `data-page`
 * @param {import("./tools.mjs").Needs} needs
 * @returns {import("./tools.mjs").Tool}
 */
export function mount(page, {engine, catalogue, site, start}) {
  const form = /** @type {HTMLFormElement} */ (page.querySelector("form[data-assessment]"));
  const kept = /** @type {HTMLElement} */ (page.querySelector("[data-keeping]"));
  const said = /** @type {HTMLElement} */ (page.querySelector("[data-said]"));
  const id = form.dataset.assessment ?? "";
  const definition = () => catalogue.definition(form.dataset.definition ?? "");

  const sections = makeSections(form, () => {
    draw();
    keeping.save();
  });
  const progress = makeProgress(form, sections);
  const replying = makeReplying(/** @type {HTMLElement} */ (page.querySelector("[data-reply]")), form, {
    engine,
    definition,
    address: location.href.replace(/#.*/su, ""),
    onTyped: () => keeping.save(),
  });
  const reporting = makeReporting(makeReport(/** @type {HTMLElement} */ (page.querySelector("[data-report]"))), form, {
    engine,
    start,
    definition,
    go: progress.go,
    saveAnswers,
    onReady: () => replying.show({id: keeping.replyId(), role: fieldOf(form, "role"), invitation: opened.invitation}),
  });
  const keeping = makeKeeping(kept, form, {
    site,
    sections,
    replying,
    asked: invitationIn(location.hash),
    onEmptied() {
      if (!form.hidden) {
        reporting.clear();
      }
      draw();
    },
    onTaken() {
      draw();
      reporting.follow();
    },
    onErased() {
      said.textContent = "Your answers were erased in another tab or window, so this form is empty too.";
    },
  });
  const opened = makeOpened(page, form, {engine, catalogue, keeping, reporting, replying});

  const example = /** @type {HTMLAnchorElement | null} */ (form.querySelector("[data-example]"));
  if (example) {
    example.href = new URL(`team/#example=${id}`, site).href;
    example.hidden = false;
  }
  keeping.recall();
  form.dataset.mounted = "true";
  kept.hidden = false;
  draw();

  form.addEventListener("keydown", pickByKey);
  form.addEventListener("focusin", start, {once: true});
  form.addEventListener("pointerdown", start, {once: true});
  form.addEventListener("change", (event) => changed(event.target));
  form.addEventListener("input", ({target}) => {
    // What is ticked tells so by change too, and only then is it final.
    if (!(target instanceof HTMLInputElement) || target.type === "text") {
      changed(target);
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    reporting.ask({focus: true});
  });
  page.addEventListener("click", (event) => {
    const tool = event.target instanceof HTMLElement ? event.target.dataset.tool : undefined;
    if (tool) {
      TOOLS[tool]?.();
    }
  });

  /** @type {Record<string, () => void>} */
  const TOOLS = {
    print: () => window.print(),
    close: opened.close,
    csv: () => saveFile(`${id}-report.csv`, "text/csv", reporting.result?.csv ?? ""),
    json: () => saveFile(`${id}-report.json`, "application/json", reporting.result?.json ?? ""),
    answers: saveAnswers,
    erase,
  };

  /** @param {EventTarget | null} target */
  function changed(target) {
    keepApart(target);
    said.textContent = "";
    keeping.save();
    draw();
    reporting.follow();
  }

  function draw() {
    showItems(form, fieldOf(form, "role"));
    progress.draw();
  }

  function saveAnswers() {
    const role = fieldOf(form, "role");
    const wanted = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-own-words]"));
    const answers = {...shownAnswers(form, {words: wanted?.checked === true}), ...(role ? {role} : {})};
    saveFile(`${id}-answers.json`, "application/json", `${JSON.stringify(answers, null, 2)}\n`);
  }

  function erase() {
    const what = keeping.asked === null ? "all your answers to this assessment" : "your answers to this invitation";
    if (window.confirm(`Erase ${what} from this device?`)) {
      keeping.erase();
    }
  }

  return {opener: opened.opener, onEngine: reporting.progress};
}
