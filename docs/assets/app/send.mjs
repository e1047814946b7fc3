/** A link with its message comes in; the ways to hand it on come out: the device's share sheet, mail, copying, a QR code. */

import {makeCode} from "./code.mjs";
import {copyText} from "./copying.mjs";

/**
 * @typedef {object} Sending - what the engine gave
 * @property {string} link
 * @property {string} subject
 * @property {string} message - the link is in it
 * @property {string} mailto
 * @property {string | null} [to] - a mail address
 */

const COPIED = "Copied.";
const BY_HAND = "This browser does not let the page copy. The text is marked below: copy it by hand.";

/**
 * @param {HTMLElement} root - the element with `data-send`
 * @param {import("./engine.mjs").Engine} engine
 * @param {() => void} [onHanded] - the reader has used one of the ways
 */
export function makeSend(root, engine, onHanded) {
  const said = /** @type {HTMLElement} */ (root.querySelector("[data-send-said]"));
  const field = /** @type {HTMLInputElement} */ (root.querySelector("[data-send-link]"));
  const to = /** @type {HTMLElement} */ (root.querySelector("[data-send-to]"));
  const mail = /** @type {HTMLAnchorElement} */ (root.querySelector("[data-way=mail]"));
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-way=share]"));
  const code = makeCode(root, {engine, say});
  /** @type {Sending | null} */
  let sending = null;

  sheet.hidden = typeof navigator.share !== "function";
  field.addEventListener("focus", () => field.select());
  root.addEventListener("click", (event) => {
    const way = event.target instanceof Element ? event.target.closest("[data-way]") : null;
    const act = WAYS[way?.getAttribute("data-way") ?? ""];
    if (act && sending) {
      act(sending);
    }
    if (way && sending) {
      onHanded?.();
    }
  });

  /** @type {Record<string, (now: Sending) => void>} */
  const WAYS = {
    share: async ({subject, message}) => {
      try {
        await navigator.share({title: subject, text: message}); // the link is in the text: some programs drop a url beside it
      } catch (error) {
        if (!(error instanceof DOMException && error.name === "AbortError")) {
          say("The device did not open its list of programs. Copy the message instead.");
        }
      }
    },
    message: ({message}) => copy(message),
    link: ({link}) => copy(link),
    code: ({link}) => code.toggle(link),
    svg: () => code.save(),
  };

  /** @param {string} text */
  async function copy(text) {
    const isCopied = await copyText(text);
    say(isCopied ? COPIED : BY_HAND);
    if (!isCopied) {
      field.focus();
    }
  }

  /** @param {string} words */
  function say(words) {
    said.textContent = words;
  }

  return {
    /** @param {Sending} now */
    show(now) {
      if (now.link !== sending?.link) {
        say("");
        code.follow(now.link);
      }
      sending = now;
      field.value = now.link;
      mail.href = now.mailto;
      to.hidden = !now.to;
      const address = to.querySelector("[data-send-address]");
      if (address) {
        address.textContent = now.to ?? "";
      }
      root.hidden = false;
    },

    hide() {
      sending = null;
      code.close();
      field.value = "";
      root.hidden = true;
    },
  };
}
