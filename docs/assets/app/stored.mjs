/** What this browser keeps for this site comes in; a list of it in words comes out, and it can be erased. */

import {deviceStorage, PREFIX} from "./drafts.mjs";

/**
 * @typedef {object} Kept - one thing that is stored
 * @property {string} key
 * @property {string} words - what it is
 * @property {number} rank - its place in the list, beside others of its kind
 * @property {string} about - the change that it names, where it names one
 * @property {number} bytes
 */

const INVITATION = /^(?<id>[^:/]+):[0-9a-f]{8}$/u;

/** What the tools keep, by the beginning of the name; a slash keeps them apart from the ids of assessments. */
const TOOLS = [
  {start: "share/", words: "What you typed and chose to invite a team"},
  {start: "team/", words: "A team’s replies"},
  {start: "workbench/", words: "Your workbench"},
  {start: "calculate/control-group/", words: "The groups that you compared"},
  {start: "calculate/cost-of-waiting/", words: "Your figures on the cost of waiting"},
];

/** What the theme keeps, by the end of its name. */
const THEME = ".__palette";

/**
 * @param {HTMLElement} root - the element with `data-page`
 * @param {import("./tools.mjs").Needs} needs
 * @returns {import("./tools.mjs").Tool}
 */
export function mount(root, {site}) {
  const words = /** @type {HTMLElement} */ (root.querySelector("[data-stored-words]"));
  const list = /** @type {HTMLElement} */ (root.querySelector("[data-stored-list]"));
  const all = /** @type {HTMLButtonElement} */ (root.querySelector("[data-stored-all]"));
  const said = /** @type {HTMLElement} */ (root.querySelector("[data-stored-said]"));
  const titles = new Map(
    [.../** @type {NodeListOf<HTMLTemplateElement>} */ (root.querySelectorAll("template[data-title]"))].map((each) => [
      each.dataset.title ?? "",
      each.content.textContent ?? "",
    ]),
  );

  draw();
  all.addEventListener("click", () => {
    const kept = look(site, titles) ?? [];
    if (window.confirm("Erase everything that this site keeps in this browser? It cannot be brought back.")) {
      erase(kept, "Everything is erased.");
    }
  });

  // Another tab's change, the theme's change of colours, and a page that comes back as it was left.
  window.addEventListener("storage", redraw);
  window.addEventListener("pageshow", redraw);
  document.addEventListener("change", redrawSoon);

  function redraw() {
    if (document.contains(root)) {
      draw();
      return;
    }
    window.removeEventListener("storage", redraw);
    window.removeEventListener("pageshow", redraw);
    document.removeEventListener("change", redrawSoon);
  }

  function redrawSoon() {
    setTimeout(redraw); // once the theme has stored it
  }

  function draw() {
    const kept = look(site, titles);
    words.textContent = sentence(kept);
    all.hidden = !kept || kept.length === 0;
    const focused = list.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.key
      : undefined;
    list.replaceChildren(...(kept ?? []).map(entry));
    if (focused !== undefined) {
      /** @type {HTMLElement} */ (buttons().find((each) => each.dataset.key === focused) ?? words).focus();
    }
  }

  /** @param {Kept} kept @returns {HTMLLIElement} */
  function entry(kept) {
    const item = document.createElement("li");
    const text = document.createElement("p");
    text.append(kept.words);
    if (kept.about) {
      const about = document.createElement("q");
      about.dir = "auto";
      about.textContent = kept.about;
      text.append(": ", about);
    }
    const size = document.createElement("span");
    size.className = "nn-note";
    size.textContent = sized(kept.bytes);
    text.append(" ", size);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Erase";
    button.dataset.key = kept.key;
    button.setAttribute("aria-label", `Erase: ${named(kept)}`);
    button.addEventListener("click", () => {
      if (window.confirm(`Erase this from this browser? It cannot be brought back.\n\n${named(kept)}`)) {
        erase([kept], `Erased: ${named(kept)}.`);
      }
    });
    item.append(text, button);
    return item;
  }

  /** @param {Kept[]} kept @param {string} done */
  function erase(kept, done) {
    const place = buttons().findIndex((each) => each.dataset.key === kept[0]?.key);
    for (const {key} of kept) {
      deviceStorage()?.removeItem(key);
    }
    draw();
    said.textContent = done;
    (buttons()[Math.min(place, buttons().length - 1)] ?? words).focus();
  }

  /** @returns {HTMLButtonElement[]} */
  function buttons() {
    return [.../** @type {NodeListOf<HTMLButtonElement>} */ (list.querySelectorAll("button"))];
  }

  return {still: true};
}

/**
 * @param {string} site - the site's base address
 * @param {Map<string, string>} titles - of the assessments, by id
 * @returns {Kept[] | null} what is stored of this site; null where the browser does not let it look
 */
function look(site, titles) {
  try {
    const storage = deviceStorage();
    if (!storage) {
      return null;
    }
    const keys = Array.from({length: storage.length}, (_, place) => storage.key(place) ?? "");
    const ours = keys.filter((key) => key.startsWith(`${PREFIX}:${site}:`));
    const themes = keys.filter((key) => key.startsWith(`${new URL(site).pathname}.__`));
    const kept = [...ours.sort(), ...themes.sort()].map((key) => {
      const name = ours.includes(key) ? key.slice(`${PREFIX}:${site}:`.length) : key;
      const value = storage.getItem(key) ?? "";
      return {key, ...meaning(name, titles), about: change(value), bytes: new Blob([key, value]).size};
    });
    return kept.sort((one, other) => one.rank - other.rank);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {Map<string, string>} titles
 * @returns {{words: string, rank: number}}
 */
function meaning(name, titles) {
  const answered = titles.get(name);
  if (answered !== undefined) {
    return {words: `Your answers to “${answered}”`, rank: 0};
  }
  const invited = titles.get(INVITATION.exec(name)?.groups?.id ?? "");
  if (invited !== undefined) {
    return {words: `Your answers to an invitation to “${invited}”`, rank: 1};
  }
  const tool = TOOLS.find(({start}) => name.startsWith(start) || `${name}/` === start);
  if (tool) {
    return {words: tool.words, rank: 2};
  }
  if (name.endsWith(THEME)) {
    return {words: "Light or dark colours", rank: 3};
  }
  return {words: `Something that this page does not know, under the name “${name}”`, rank: 4};
}

/** @param {string} value @returns {string} the change that is named in what is stored, if there is one */
function change(value) {
  try {
    const found = JSON.parse(value)?.change;
    return typeof found === "string" ? found : "";
  } catch {
    return "";
  }
}

/** @param {Kept} kept @returns {string} */
function named({words, about}) {
  return about ? `${words}: “${about}”` : words;
}

/** @param {Kept[] | null} kept @returns {string} */
function sentence(kept) {
  if (!kept) {
    return "This browser does not let this site store anything, so there is nothing to erase.";
  }
  if (kept.length === 0) {
    return "This site keeps nothing in this browser.";
  }
  const things = kept.length === 1 ? "one thing" : `${kept.length} things`;
  return `This site keeps ${things} in this browser, ${sized(kept.reduce((bytes, each) => bytes + each.bytes, 0))} in all.`;
}

/** @param {number} bytes @returns {string} */
function sized(bytes) {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`;
}
