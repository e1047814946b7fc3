/** What an inviter types comes in; an invitation comes out, as a link and as those whom it asks will see it. */

import {forwarding} from "./arrivals.mjs";
import {ask, sentence} from "./asking.mjs";
import {deviceStorage, PREFIX} from "./drafts.mjs";
import {whenChangedElsewhere} from "./elsewhere.mjs";
import {showHtml} from "./markup.mjs";
import {makeSend} from "./send.mjs";

const TEXTS = ["from", "change", "team", "note", "mail"];

/**
 * @param {HTMLElement} root - the element with `data-page`
 * @param {import("./tools.mjs").Needs} needs
 * @returns {import("./tools.mjs").Tool}
 */
export function mount(root, {engine, catalogue, site, start}) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form[data-share]"));
  const made = /** @type {HTMLElement} */ (root.querySelector("[data-made]"));
  const said = /** @type {HTMLElement} */ (root.querySelector("[data-share-said]"));
  const message = /** @type {HTMLElement} */ (root.querySelector("[data-message]"));
  const preview = /** @type {HTMLElement} */ (root.querySelector("[data-preview]"));
  const send = makeSend(/** @type {HTMLElement} */ (root.querySelector("[data-send]")), engine);
  const storage = deviceStorage();
  const key = `${PREFIX}:${site}:share/`; // with a slash, which no assessment's id has
  const oldKey = `${PREFIX}:${site}:share`;
  let latest = 0;
  let isKept = storage !== null;

  recall();
  showRoles();
  form.addEventListener("focusin", start, {once: true});
  form.addEventListener("input", keep);
  form.addEventListener("reset", () => {
    latest += 1;
    storage?.removeItem(key);
    made.hidden = true;
    mark([]);
    setTimeout(showRoles); // once the form is empty
  });
  form.addEventListener("change", () => {
    showRoles();
    if (!made.hidden) {
      make();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await make()) {
      const title = /** @type {HTMLElement} */ (root.querySelector("#made-title"));
      title.scrollIntoView({block: "start"});
      title.focus({preventScroll: true});
    } else {
      /** @type {HTMLElement | null} */ (form.querySelector("[aria-invalid=true]"))?.focus();
    }
  });

  /** Keeps what is typed on this device; where it keeps nothing, the page says so. */
  function keep() {
    const typed = TEXTS.map((name) => [name, text(name).value]);
    try {
      storage?.setItem(key, JSON.stringify(Object.fromEntries(typed)));
      isKept = storage !== null;
    } catch {
      isKept = false;
    }
    said.textContent = isKept ? "" : "This browser keeps nothing: finish the invitation before you leave the page.";
  }

  /** Puts what is kept into the form; what is in it already, typed before this script came, wins. */
  function recall() {
    takeOver();
    const kept = read();
    const typed = TEXTS.filter((name) => text(name).value !== "");
    for (const name of TEXTS) {
      text(name).value ||= kept[name] ?? "";
    }
    if (typed.length > 0) {
      keep();
    }
  }

  /** What is kept under the name that an assessment could have is kept under this page's own from now on. */
  function takeOver() {
    try {
      const old = storage?.getItem(oldKey);
      if (old && !("answers" in JSON.parse(old))) {
        storage?.setItem(key, storage.getItem(key) ?? old);
        storage?.removeItem(oldKey);
      }
    } catch {
      // It is no invitation, or cannot be kept twice for a moment: it stays where it is.
    }
  }

  /** @returns {Record<string, string>} what is kept; nothing where it cannot be read */
  function read() {
    try {
      const kept = JSON.parse(storage?.getItem(key) ?? "{}");
      return Object.fromEntries(TEXTS.map((name) => [name, String(kept[name] ?? "")]));
    } catch {
      return {};
    }
  }

  /** Shows what another tab has saved, so that neither writes over what was typed in the other. */
  function follow() {
    if (!isKept) {
      return;
    }
    const kept = read();
    for (const name of TEXTS) {
      text(name).value = kept[name] ?? "";
    }
  }

  whenChangedElsewhere(form, () => key, follow);

  /** @param {string} name @returns {HTMLInputElement | HTMLTextAreaElement} */
  function text(name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  }

  /** @returns {string} id, version and language of what is chosen */
  function chosen() {
    return /** @type {HTMLSelectElement} */ (form.elements.namedItem("assessment")).value;
  }

  function showRoles() {
    for (const roles of /** @type {NodeListOf<HTMLFieldSetElement>} */ (form.querySelectorAll("[data-roles]"))) {
      roles.hidden = roles.dataset.roles !== chosen();
      roles.disabled = roles.hidden;
    }
  }

  /** @returns {Promise<boolean>} whether there is an invitation now */
  async function make() {
    start();
    latest += 1;
    const mine = latest;
    const [id = "", version, language] = chosen().split(" ");
    const data = new FormData(form);
    try {
      const entry = await catalogue.find(id, Number(version), language);
      if (entry === null) {
        throw new Error("This assessment is no longer here. Reload the page.");
      }
      const answer = await ask(engine, "invite", {
        definition: await catalogue.definition(entry.file),
        page: catalogue.address(entry),
        ...Object.fromEntries(TEXTS.map((name) => [name, String(data.get(name) ?? "").replaceAll("\r\n", "\n")])),
        roles: data.getAll("roles"),
        replies_to: data.get("replies_to"),
        openly: data.get("openly") !== null,
      });
      if (mine !== latest) {
        return false;
      }
      mark(answer.ok ? [] : answer.problems);
      made.hidden = !answer.ok;
      if (answer.ok) {
        message.textContent = answer.value.message;
        showHtml(preview, answer.value.html);
        send.show(answer.value);
      }
      return answer.ok;
    } catch (error) {
      made.hidden = true;
      said.textContent = `${error instanceof Error ? error.message : error} What you typed is still here.`;
      return false;
    }
  }

  /** @param {import("./report.mjs").Problem[]} problems */
  function mark(problems) {
    said.textContent = problems.length > 0 ? "One or more fields need another look; each says what." : "";
    for (const name of TEXTS) {
      const problem = problems.find((each) => each.place === name);
      const place = form.querySelector(`[data-problem="${name}"]`);
      if (place) {
        place.textContent = problem ? sentence(problem) : "";
      }
      /** @type {HTMLElement | null} */ (form.querySelector(`[name="${name}"]`))?.setAttribute(
        "aria-invalid",
        String(problem !== undefined),
      );
    }
  }

  return {
    opener: forwarding((words) => {
      said.textContent = words;
    }),
  };
}
