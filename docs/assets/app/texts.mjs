/** Files, and texts that are like them, come in; the links of the replies in them, damaged or not, and the names of those without any, come out. */

import {ask} from "./asking.mjs";

/** @typedef {{name: string, size?: number, text: () => Promise<string>}} Text - a file, or what is like one */

const MOST = 50_000_000;

/**
 * @param {import("./engine.mjs").Engine} engine
 * @param {Text[]} texts
 * @returns {Promise<{links: string[], empty: string[]}>} each link with its #
 */
export async function linksIn(engine, texts) {
  /** @type {string[]} */
  const links = [];
  /** @type {string[]} */
  const empty = [];
  for (const each of texts) {
    const text = (each.size ?? 0) > MOST ? "" : await each.text();
    const answer = await ask(engine, "find", {text});
    /** @type {string[]} */
    const found = answer.ok ? answer.value.fragments : [];
    links.push(...found.map((fragment) => `#${fragment}`));
    if (found.length === 0) {
      empty.push(each.name);
    }
  }
  return {links, empty};
}

/**
 * Takes files that are chosen, and those that are dropped anywhere on an element.
 *
 * @param {HTMLElement} root - says by `data-dropping` that something may be dropped
 * @param {HTMLInputElement} chooser
 * @param {(files: File[]) => Promise<void>} read
 */
export function takeFiles(root, chooser, read) {
  chooser.addEventListener("change", async () => {
    await read([...(chooser.files ?? [])]);
    chooser.value = "";
  });
  root.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      root.dataset.dropping = "true";
    }
  });
  root.addEventListener("dragleave", () => delete root.dataset.dropping);
  root.addEventListener("drop", (event) => {
    delete root.dataset.dropping;
    if (event.dataTransfer?.files.length) {
      event.preventDefault();
      read([...event.dataTransfer.files]);
    }
  });
}
