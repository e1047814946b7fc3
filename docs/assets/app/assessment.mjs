/** A form, its report and the engine come in; an assessment that can be answered, kept, scored and taken away comes out. */

import {ask} from "./asking.mjs";
import {makeCame} from "./came.mjs";
import {deviceStorage, makeDraft} from "./drafts.mjs";
import {saveFile} from "./files.mjs";
import {fillAnswers, isText, items, keepApart, openItems, readAnswers, shownAnswers, shownItems} from "./form.mjs";
import {pickByKey} from "./keys.mjs";
import {showHtml} from "./markup.mjs";
import {markProblems, numbered} from "./problems.mjs";
import {makeReplying, newId} from "./replying.mjs";
import {makeReport} from "./report.mjs";
import {makeSections} from "./sections.mjs";
import {showItems} from "./shown.mjs";

/** @typedef {import("./engine.mjs").EngineState} EngineState */

const MEGABYTE = 1_000_000;

/**
 * @param {HTMLElement} page - the element with `data-page`
 * @param {import("./main.mjs").Needs} needs
 * @returns {import("./main.mjs").Tool}
 */
export function mount(page, {engine, catalogue, site, start}) {
  const form = /** @type {HTMLFormElement} */ (page.querySelector("form[data-assessment]"));
  const id = form.dataset.assessment ?? "";
  const report = makeReport(/** @type {HTMLElement} */ (page.querySelector("[data-report]")));
  const keeping = /** @type {HTMLElement} */ (page.querySelector("[data-keeping]"));
  const came = makeCame(/** @type {HTMLElement} */ (page.querySelector("[data-came]")));
  const invitation = /** @type {HTMLElement} */ (page.querySelector("[data-invitation]"));
  const definition = () => catalogue.definition(form.dataset.definition ?? "");
  const replying = makeReplying(/** @type {HTMLElement} */ (page.querySelector("[data-reply]")), form, {
    engine,
    definition,
    address: location.href.replace(/#.*/su, ""),
    onLabel: () => save(),
  });
  let draft = makeDraft(deviceStorage(), site, id);
  /** @type {string | null} */
  let invitedBy = null;
  /** @type {import("./report.mjs").Result | null} */
  let result = null;
  let shown = false;
  let latest = 0;
  /** @type {number | null} */
  let ownId = null;

  const sections = makeSections(form, () => {
    draw();
    save();
  });

  recall();
  form.dataset.mounted = "true";
  keeping.hidden = false;
  draw();

  form.addEventListener("keydown", pickByKey);
  form.addEventListener("focusin", start, {once: true});
  form.addEventListener("pointerdown", start, {once: true});
  form.addEventListener("change", (event) => {
    keepApart(event.target);
    changed();
  });
  form.addEventListener("input", (event) => {
    // What is ticked tells so by change too, and only then is it final.
    if (!(event.target instanceof HTMLInputElement) || event.target.type === "text") {
      keepApart(event.target);
      changed();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    shown = true;
    score({focus: true});
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
    close,
    csv: () => saveFile(`${id}-report.csv`, "text/csv", result?.csv ?? ""),
    json: () => saveFile(`${id}-report.json`, "application/json", result?.json ?? ""),
    answers: saveAnswers,
    erase,
  };

  /** Puts what the device keeps into the form; what is in it already, given before the script came, wins. */
  function recall() {
    const kept = draft.load();
    if (!kept) {
      return;
    }
    fillAnswers(form, {...kept.answers, ...readAnswers(form)});
    setField("role", field("role") || kept.role);
    setField("change", field("change") || kept.change);
    replying.fill(kept.label);
    sections.open(kept.section);
  }

  function changed() {
    save();
    draw();
    if (shown) {
      score({focus: false});
    }
  }

  function save() {
    const old = draft.load();
    const isKept = draft.save({
      version: Number(form.dataset.version),
      answers: {...foreign(old?.answers ?? {}), ...readAnswers(form)},
      role: field("role"),
      change: field("change"),
      section: sections.current(),
      id: old?.id ?? null,
      label: /** @type {HTMLInputElement} */ (page.querySelector("[name=label]")).value,
    });
    const words = keeping.querySelector("[data-kept]");
    if (words && !isKept) {
      words.textContent = "This browser keeps nothing. Save your answers as a file before you leave the page.";
    }
  }

  /**
   * Answers to what this version does not ask: kept beside the others, for the version that asks it.
   *
   * @param {import("./drafts.mjs").Answers} answers
   */
  function foreign(answers) {
    return Object.fromEntries(Object.entries(answers).filter(([name]) => !form.elements.namedItem(name)));
  }

  function draw() {
    showItems(form, field("role"));
    const open = openItems(form, readAnswers(form));
    const all = shownItems(form).filter((item) => !isText(item)).length;
    const done = all - open.length;
    const progress = /** @type {HTMLElement} */ (form.querySelector("[data-progress]"));
    progress.hidden = false;
    const words = progress.querySelector("[data-progress-words]");
    if (words) {
      words.textContent = `${sections.words()} · ${done} of ${all} answered`;
    }
    const bar = progress.querySelector("progress");
    if (bar) {
      bar.max = Math.max(all, 1);
      bar.value = done;
    }
    drawOpen(open);
  }

  /** @param {HTMLFieldSetElement[]} open */
  function drawOpen(open) {
    const box = /** @type {HTMLElement} */ (form.querySelector("[data-open]"));
    box.hidden = open.length === 0 || !sections.last();
    const words = box.querySelector("[data-open-words]");
    if (words) {
      words.textContent = open.length === 1 ? "One item is still open:" : `${open.length} items are still open:`;
    }
    box.querySelector("[data-open-list]")?.replaceChildren(
      ...open.map((item) => {
        const entry = document.createElement("li");
        const link = document.createElement("a");
        link.href = `#${item.id}`;
        link.textContent = item.querySelector(".nn-item-number")?.textContent ?? "";
        link.setAttribute("aria-label", `Item ${item.querySelector("legend")?.textContent?.trim() ?? ""}`);
        link.addEventListener("click", (event) => {
          event.preventDefault();
          event.stopPropagation(); // the theme would follow the link all the same
          go(item.dataset.item ?? "");
        });
        entry.append(link);
        return entry;
      }),
    );
  }

  /** @param {string} place - a question's id */
  function go(place) {
    const item = items(form).find((each) => each.dataset.item === place.split(".")[0]);
    if (item) {
      sections.reveal(item);
      item.scrollIntoView({block: "start"});
      /** @type {HTMLElement | null} */ (item.querySelector("input:checked, input, textarea"))?.focus({
        preventScroll: true,
      });
    }
  }

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
      replying.show({id: replyId(), role: field("role"), invitation: invitedBy});
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
    const role = field("role");
    return JSON.stringify({
      definition: await definition(),
      answers: role ? {...answers, role} : answers,
      change: field("change"),
    });
  }

  /** The number of this draft's reply, made when it is first wanted: who corrects an answer sends the same reply. */
  function replyId() {
    const old = draft.load();
    const number = old?.id ?? ownId ?? newId();
    ownId = number;
    if (old && old.id !== number) {
      draft.save({...old, id: number});
    }
    return number;
  }

  /** @param {import("./arrivals.mjs").Link} link */
  async function accepts(link) {
    if (link.assessment !== id) {
      return false;
    }
    const entry = await catalogue.find(link.assessment, link.version, link.language);
    const here = link.kind === "reply" || entry === null || entry.file === form.dataset.definition;
    return here;
  }

  /** @param {import("./arrivals.mjs").Link} link */
  async function open(link) {
    const entry = await catalogue.find(link.assessment, link.version, link.language);
    if (entry === null) {
      const fault = `it is about version ${link.version} of ${link.assessment}, which this site does not have`;
      refuse([{place: "link", fault, remedy: "open it on the site that it names"}]);
      return;
    }
    const request = {link: link.fragment, definition: await catalogue.definition(entry.file)};
    if (link.kind === "reply") {
      await openReply(request);
    } else {
      await openInvitation(request);
    }
  }

  /** @param {{link: string, definition: string}} request */
  async function openReply(request) {
    const answer = await ask(engine, "reply", request);
    if (!answer.ok) {
      refuse(answer.problems);
      return;
    }
    latest += 1;
    shown = false;
    result = answer.value;
    setAside(true);
    came.reply(answer.value);
    report.ready(answer.value);
  }

  /** @param {{link: string, definition: string}} request */
  async function openInvitation(request) {
    const answer = await ask(engine, "invited", request);
    if (!answer.ok) {
      refuse(answer.problems);
      return;
    }
    const {html, key, change, fragment} = answer.value;
    came.hide();
    if (invitedBy !== fragment) {
      invitedBy = fragment;
      draft = makeDraft(deviceStorage(), site, `${id}:${key}`);
      startAnew();
      recall();
      setField("change", field("change") || (change ?? ""));
      draw();
    }
    showHtml(invitation, html);
    invitation.hidden = false;
    /** @type {HTMLElement | null} */ (invitation.querySelector("h2"))?.focus();
  }

  /** @param {import("./report.mjs").Problem[]} problems */
  function refuse(problems) {
    came.refuse(problems);
  }

  /** Shows somebody's reply in place of the form, or the form again. @param {boolean} aside */
  function setAside(aside) {
    form.hidden = aside;
    keeping.hidden = aside;
    invitation.hidden = aside || invitation.childElementCount === 0;
    if (aside) {
      replying.hide();
    }
  }

  function close() {
    came.hide();
    history.replaceState(history.state, "", location.href.replace(/#.*/su, ""));
    if (form.hidden) {
      setAside(false);
      result = null;
      report.empty();
    }
    form.querySelector("h2")?.focus();
  }

  /** Empties the form on the page; what is kept on the device stays. */
  function startAnew() {
    latest += 1;
    form.reset();
    shown = false;
    result = null;
    ownId = null;
    replying.hide();
    replying.fill("");
    report.empty();
    markProblems(form, []);
    sections.begin();
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

  function saveAnswers() {
    const role = field("role");
    const wanted = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-own-words]"));
    const answers = {...shownAnswers(form, {words: wanted?.checked === true}), ...(role ? {role} : {})};
    saveFile(`${id}-answers.json`, "application/json", `${JSON.stringify(answers, null, 2)}\n`);
  }

  function erase() {
    if (!window.confirm("Erase all your answers to this assessment from this device?")) {
      return;
    }
    startAnew();
    draft.erase();
    draw();
  }

  /**
   * @param {string} name
   * @returns {string}
   */
  function field(name) {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value.trim() : "";
  }

  /** @param {string} name @param {string} value */
  function setField(name, value) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = value;
    }
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) {
      control.selectedIndex = 0;
    }
  }

  // What another tab has saved is taken over, so that neither tab writes over the other's answers.
  window.addEventListener("storage", (event) => {
    const kept = event.key === draft.key && document.contains(form) ? draft.load() : null;
    if (kept) {
      fillAnswers(form, kept.answers);
      setField("role", kept.role);
      setField("change", kept.change);
      replying.fill(kept.label);
      draw();
      if (shown) {
        score({focus: false});
      }
    }
  });

  return {
    opener: {accepts, open, refuse, wait: came.wait, fail: came.fail},
    onEngine(state) {
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
