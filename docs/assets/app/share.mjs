/** What an inviter types comes in; an invitation comes out, as a link and as those whom it asks will see it. */

import {forwarding} from "./arrivals.mjs";
import {ask, sentence} from "./asking.mjs";
import {deviceStorage} from "./drafts.mjs";
import {whenChangedElsewhere} from "./elsewhere.mjs";
import {showHtml} from "./markup.mjs";
import {makeSend} from "./send.mjs";
import {makeSettled} from "./settled.mjs";

const TEXTS = ["from", "change", "team", "note", "mail"];
const NOT_KEPT = "This browser keeps nothing: finish the invitation before you leave the page.";
const GONE = "The assessment that you had chosen is no longer here. Choose one above.";
const ERASE = "Erase all that you typed and chose here from this device? It cannot be brought back.";

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
  const unsaid = /** @type {HTMLElement} */ (root.querySelector("[data-unsaid]"));
  const preview = /** @type {HTMLElement} */ (root.querySelector("[data-preview]"));
  const send = makeSend(/** @type {HTMLElement} */ (root.querySelector("[data-send]")), engine);
  const settled = makeSettled(form, deviceStorage(), site);
  let latest = 0;

  if (!settled.recall()) {
    said.textContent = GONE;
  }
  showRoles();
  form.addEventListener("focusin", start, {once: true});
  form.addEventListener("input", () => {
    said.textContent = settled.keep() ? "" : NOT_KEPT;
  });
  form.addEventListener("reset", (event) => {
    if (settled.isChanged() && !window.confirm(ERASE)) {
      event.preventDefault();
      return;
    }
    settled.erase();
    drop();
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

  whenChangedElsewhere(
    form,
    () => settled.key,
    () => {
      settled.follow();
      showRoles();
      if (!settled.isChanged()) {
        drop();
      }
    },
  );

  /** The invitation that was made is no longer there. */
  function drop() {
    latest += 1;
    made.hidden = true;
    message.textContent = "";
    preview.replaceChildren();
    send.hide();
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
        unsaid.textContent = answer.value.unsaid.join(" ");
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
