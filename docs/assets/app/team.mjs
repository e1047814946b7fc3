/** Any text with replies in it comes in; who answered, what they say together, and its link to hand on come out. */

import {isLink} from "./arrivals.mjs";
import {makeAside} from "./aside.mjs";
import {ask, placed, sentence} from "./asking.mjs";
import {deviceStorage} from "./drafts.mjs";
import {whenChangedElsewhere} from "./elsewhere.mjs";
import {saveFile} from "./files.mjs";
import {makeGatherer} from "./gathering.mjs";
import {makeHanding} from "./handing.mjs";
import {ownLines} from "./pasting.mjs";
import {makePeople} from "./people.mjs";
import {makeReport} from "./report.mjs";
import {makeTeamDraft} from "./teams.mjs";
import {linksIn, takeFiles} from "./texts.mjs";

const ADD = "#add=";
const EXAMPLE = "#example=";
/** Characters from which on only the replies of a text are put into the field: browsers show long texts slowly. */
const LONG = 200_000;
const WHOLE = /^\d{1,6}$/u;

/**
 * @param {HTMLElement} root - the element with `data-page`
 * @param {import("./tools.mjs").Needs} needs
 * @returns {import("./tools.mjs").Tool}
 */
export function mount(root, {engine, catalogue, site, start}) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("[data-team]"));
  const paste = /** @type {HTMLTextAreaElement} */ (root.querySelector("[data-paste]"));
  const files = /** @type {HTMLInputElement} */ (root.querySelector("[data-files]"));
  const which = /** @type {HTMLSelectElement} */ (root.querySelector("[data-which]"));
  const keptWords = part("[data-kept]");
  const whenKept = keptWords.textContent ?? "";
  const report = makeReport(part("[data-report]"));
  const draft = makeTeamDraft(deviceStorage(), site);
  const gatherer = makeGatherer({engine, catalogue});
  const people = makePeople(root, {
    onOut(fragment, out) {
      state.out = out ? [...state.out, fragment] : state.out.filter((each) => each !== fragment);
      changed();
    },
    onChoose(id, value) {
      state.chosen = {...state.chosen, [id]: value};
      changed();
    },
  });
  const aside = makeAside(root, {
    engine,
    catalogue,
    hold() {
      latest += 1;
      result = null;
      report.empty();
      handing.hide();
    },
    show: ready,
    back() {
      clear();
      gather();
      paste.focus();
    },
  });
  const handing = makeHanding(part("[data-hand-on]"), {
    engine,
    gatherer,
    page: location.href.replace(/#.*/su, ""),
    request: settled,
    before: () => state.handed[state.assessment] ?? null,
    onHanded(fragment) {
      state.handed = {...state.handed, [state.assessment]: fragment};
      save();
    },
  });
  let state = draft.load();
  /** @type {import("./report.mjs").Result | null} */
  let result = null;
  let latest = 0;

  fill();
  if (!take() && !isLink(location.hash)) {
    gather();
  }

  root.addEventListener("focusin", start, {once: true});
  root.addEventListener("pointerdown", start, {once: true});
  paste.addEventListener("input", gather);
  paste.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length > LONG) {
      event.preventDefault();
      read([{name: "what you pasted", text: async () => text}]);
    }
  });
  ownLines(paste);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    gather();
  });
  for (const name of ["name", "change", "asked"]) {
    field(name).addEventListener("input", changed);
  }
  which.addEventListener("change", () => {
    state.assessment = which.value;
    changed();
  });
  takeFiles(root, files, read);
  root.addEventListener("click", (event) => {
    const tool = event.target instanceof HTMLElement ? event.target.dataset.tool : undefined;
    if (tool) {
      TOOLS[tool]?.();
    }
  });
  window.addEventListener("hashchange", () => {
    if (document.contains(root)) {
      take();
    }
  });
  // What another page kept is taken over, so that neither writes over what the other has gathered.
  whenChangedElsewhere(
    root,
    () => draft.key,
    () => {
      if (draft.kept()) {
        state = draft.load();
        fill();
        if (!aside.is()) {
          gather();
        }
      }
    },
  );

  /** @type {Record<string, () => void>} */
  const TOOLS = {
    print: () => window.print(),
    csv: () => saveFile("team-report.csv", "text/csv", result?.csv ?? ""),
    json: () => saveFile("team-report.json", "application/json", result?.json ?? ""),
    files: () => files.click(),
    example: () => showExample(null),
    close: aside.close,
    erase,
  };

  /** @param {string} selector @returns {HTMLElement} */
  function part(selector) {
    return /** @type {HTMLElement} */ (root.querySelector(selector));
  }

  /** @param {string} name @returns {HTMLInputElement} */
  function field(name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  }

  /** @param {string} words */
  function say(words) {
    part("[data-said]").textContent = words;
  }

  /** Puts what the device keeps into the form; what was typed before this script came stays below it. */
  function fill() {
    const typed = root.dataset.filled ? "" : paste.value;
    root.dataset.filled = "true";
    paste.value = `${lines(state.links)}${typed}`;
    for (const name of /** @type {("name" | "change" | "asked")[]} */ (["name", "change", "asked"])) {
      field(name).value = state[name];
    }
  }

  /** Takes what the address asks for: a reply to be added, or an example. @returns {boolean} whether it did */
  function take() {
    const hash = location.hash;
    if (hash.startsWith(ADD)) {
      add([`#${hash.slice(ADD.length)}`]);
    } else if (hash.startsWith(EXAMPLE)) {
      showExample(hash.slice(EXAMPLE.length));
    } else {
      return false;
    }
    history.replaceState(history.state, "", location.href.replace(/#.*/su, ""));
    return true;
  }

  /** @param {string[]} links - each with its #; those that are there already stay where they are */
  async function add(links) {
    const fresh = links.filter((link) => !paste.value.includes(link));
    if (fresh.length > 0) {
      paste.value = `${[paste.value.trimEnd(), ...fresh].join("\n").trimStart()}\n`;
    }
    await gather();
  }

  function changed() {
    for (const name of /** @type {("name" | "change" | "asked")[]} */ (["name", "change", "asked"])) {
      state[name] = field(name).value;
    }
    save();
    gather();
  }

  function save() {
    const isKept = draft.save(state);
    keptWords.textContent = isKept
      ? whenKept
      : "This browser keeps nothing. Save the report, and keep the messages with the replies, before you leave the page.";
  }

  /** @returns {number | null} how many were asked, where that can be read */
  function asked() {
    const typed = field("asked").value.trim();
    const fits = typed === "" || WHOLE.test(typed);
    part("[data-problem=asked]").textContent = fits
      ? ""
      : "This is no whole number; write one such as 8, or leave it empty.";
    field("asked").setAttribute("aria-invalid", String(!fits));
    return fits && typed !== "" ? Number(typed) : null;
  }

  /** @returns {object} what the coordinator has pasted and settled, as the engine takes it */
  function settled() {
    return {
      text: paste.value,
      assessment: state.assessment || null,
      out: state.out,
      chosen: state.chosen,
      name: field("name").value,
      change: field("change").value,
      asked: asked(),
    };
  }

  async function gather() {
    if (aside.is()) {
      aside.close();
      return;
    }
    latest += 1;
    const mine = latest;
    const text = paste.value;
    if (text.trim() === "" && state.links.length === 0) {
      clear();
      return;
    }
    start();
    if (!result) {
      say("Reading. This takes a moment.");
    }
    try {
      const answer = await gatherer.gather("gather", settled());
      if (mine !== latest) {
        return;
      }
      if (!answer.ok) {
        clear();
        say(answer.problems.map(sentence).join(" "));
        return;
      }
      state.links = answer.value.links;
      state.assessment = answer.value.assessment ?? state.assessment;
      if (text.length > LONG && text === paste.value) {
        paste.value = lines(state.links);
      }
      save();
      show(answer.value);
    } catch (error) {
      if (mine === latest) {
        fail(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** @param {import("./gathering.mjs").Gathered} found */
  function show(found) {
    say(found.said);
    part("[data-keeping]").hidden = found.links.length === 0;
    part("[data-more]").hidden = found.people.length === 0;
    showList(part("[data-damaged]"), found.damaged.map(placed));
    part("[data-which-field]").hidden = found.assessments.length < 2;
    which.replaceChildren(...found.assessments.map(({id, title, words}) => new Option(`${title}: ${words}`, id)));
    which.value = found.assessment ?? "";
    people.show(found);
    if (found.report) {
      ready(found.report);
      handing.show();
    } else {
      result = null;
      report.empty();
      handing.hide();
    }
  }

  /** @param {import("./report.mjs").Result} found */
  function ready(found) {
    result = found;
    report.ready(found);
    part("[data-tool=csv]").hidden = found.csv === null;
  }

  function clear() {
    result = null;
    handing.hide();
    say("");
    people.hide();
    report.empty();
    for (const selector of ["[data-damaged]", "[data-which-field]", "[data-more]", "[data-keeping]"]) {
      part(selector).hidden = true;
    }
  }

  /** @param {string} reason */
  function fail(reason) {
    result = null;
    handing.hide();
    say("");
    report.failed(reason, [
      {
        label: "Try again",
        act() {
          if (engine.state.state === "failed") {
            engine.retry();
          }
          gather();
        },
      },
    ]);
  }

  /** @param {string | null} id - of an assessment; null for the one at hand, or the one that the page names */
  async function showExample(id) {
    latest += 1;
    const mine = latest;
    start();
    report.working("The example is being made.");
    try {
      const wanted = id ?? (state.assessment || (root.dataset.example ?? ""));
      const found = await catalogue.find(wanted, null);
      if (!found) {
        throw new Error("This assessment is no longer here. Reload the page.");
      }
      const answer = await ask(engine, "example", {definition: await catalogue.definition(found.file)});
      if (mine !== latest) {
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.problems.map(sentence).join(" "));
      }
      ready(answer.value);
      handing.hide();
      report.focus();
    } catch (error) {
      if (mine === latest) {
        fail(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /**
   * Adds the replies in some texts, and names those in which there are none.
   *
   * @param {import("./texts.mjs").Text[]} texts
   */
  async function read(texts) {
    start();
    say("Reading. This takes a moment.");
    try {
      const {links, empty} = await linksIn(engine, texts);
      await add(links);
      if (empty.length > 0) {
        const names = empty.map((name) => `“${name}”`).join(", ");
        say(`There is no reply link in ${names}. Save a table as CSV, or copy the column and paste it.`);
      }
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  function erase() {
    if (!window.confirm("Erase the replies of this team from this device? Whoever has their links still has them.")) {
      return;
    }
    draft.erase();
    state = draft.load();
    paste.value = "";
    fill();
    latest += 1;
    clear();
    paste.focus();
  }

  return {opener: aside.opener};
}

/** @param {HTMLElement} list @param {string[]} words */
function showList(list, words) {
  list.hidden = words.length === 0;
  list.replaceChildren(
    ...words.map((each) => {
      const entry = document.createElement("li");
      entry.textContent = each;
      return entry;
    }),
  );
}

/** @param {string[]} links @returns {string} each on a line of its own, the last one as well */
function lines(links) {
  return links.map((link) => `#${link}\n`).join("");
}
