/** What was gathered comes in; who answered, what happened to each reply and what is to be chosen stand on the page. */

/**
 * @param {HTMLElement} root
 * @param {object} acts
 * @param {(fragment: string, out: boolean) => void} acts.onOut - somebody is taken out or put back
 * @param {(id: number, value: string) => void} acts.onChoose - which reply with a number counts
 */
export function makePeople(root, {onOut, onChoose}) {
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-people-part]"));
  const list = /** @type {HTMLElement} */ (root.querySelector("[data-people]"));
  const notes = /** @type {HTMLElement} */ (root.querySelector("[data-notes]"));
  const choices = /** @type {HTMLElement} */ (root.querySelector("[data-choices]"));

  list.addEventListener("click", (event) => {
    const button = event.target instanceof HTMLElement ? event.target.closest("button") : null;
    if (button?.dataset.fragment) {
      onOut(button.dataset.fragment, button.dataset.act === "out");
    }
  });
  choices.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) {
      onChoose(Number(event.target.dataset.id), event.target.value);
    }
  });

  /** @param {import("./gathering.mjs").Gathered} found */
  function show(found) {
    const focused = focusedKey();
    place.hidden = found.people.length === 0;
    notes.hidden = found.notes.length === 0;
    notes.replaceChildren(...found.notes.map((words) => made("li", words)));
    list.replaceChildren(...found.people.map(entry));
    choices.replaceChildren(...found.choices.map(question));
    if (focused) {
      /** @type {HTMLElement | null} */ (root.querySelector(`[data-key="${CSS.escape(focused)}"]`))?.focus();
    }
  }

  /** @returns {string | undefined} what has the focus, by a name that is the same when the list is drawn again */
  function focusedKey() {
    const now = document.activeElement;
    return now instanceof HTMLElement && (list.contains(now) || choices.contains(now)) ? now.dataset.key : undefined;
  }

  return {
    show,

    hide() {
      place.hidden = true;
      notes.hidden = true;
      list.replaceChildren();
      choices.replaceChildren();
    },
  };
}

/** @param {import("./gathering.mjs").Person} person */
function entry({fragment, name, role, day, state, words}) {
  const item = document.createElement("li");
  item.className = "nn-person";
  item.dataset.state = state;
  const head = document.createElement("p");
  head.className = "nn-person-head";
  head.append(made("strong", name));
  for (const each of [role, day]) {
    if (each) {
      head.append(" · ", made("span", each));
    }
  }
  item.append(head, made("p", words, "nn-person-words"));
  if (state === "counted" || state === "out") {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.fragment = fragment;
    button.dataset.key = fragment;
    button.dataset.act = state === "out" ? "in" : "out";
    button.textContent = state === "out" ? "Put back" : "Take out";
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
    item.append(button);
  }
  return item;
}

/** @param {import("./gathering.mjs").Choice} choice */
function question({id, words, options, chosen}) {
  const set = document.createElement("fieldset");
  set.className = "nn-choice";
  set.append(made("legend", words));
  for (const {value, words: label} of options) {
    const row = document.createElement("label");
    row.className = "nn-option";
    const input = document.createElement("input");
    input.type = "radio";
    input.name = `choice-${id}`;
    input.value = value;
    input.checked = value === chosen;
    input.dataset.id = String(id);
    input.dataset.key = `${id} ${value}`;
    row.append(input, " ", made("span", label));
    set.append(row);
  }
  return set;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} [style]
 */
function made(name, text, style) {
  const element = document.createElement(name);
  element.textContent = text;
  if (style) {
    element.className = style;
  }
  return element;
}
