/** What a coordinator gathers comes in and stays on this device; it comes back after a reload. */

import {isPut, PREFIX} from "./drafts.mjs";

/**
 * @typedef {object} TeamDraft
 * @property {string[]} links - fragments of replies, those that could not be read among them
 * @property {string[]} out - fragments of those that are taken out
 * @property {Record<string, string>} chosen - which reply counts, by the number that several have
 * @property {string} assessment - that is reported on
 * @property {string} name
 * @property {string} change
 * @property {string} asked - how many, as it was typed
 * @property {Record<string, string>} handed - by assessment, the last link for the team that was handed on
 */

/**
 * @param {Storage | null} storage - null where the browser keeps nothing
 * @param {string} site - the site's base address
 */
export function makeTeamDraft(storage, site) {
  const key = `${PREFIX}:${site}:team/`; // with a slash, which no assessment's id has
  let isKept = storage !== null;

  return {
    key,

    /** @returns {boolean} whether all of it is kept */
    kept: () => isKept,

    /** @returns {TeamDraft} */
    load() {
      try {
        return draft(JSON.parse(storage?.getItem(key) ?? "null"));
      } catch {
        return draft(null);
      }
    },

    /** @param {TeamDraft} now @returns {boolean} whether it is kept */
    save(now) {
      isKept = isPut(storage, key, now);
      return isKept;
    },

    erase() {
      storage?.removeItem(key);
    },
  };
}

/** @param {any} data @returns {TeamDraft} */
function draft(data) {
  return {
    links: strings(data?.links),
    out: strings(data?.out),
    chosen: texts(data?.chosen),
    assessment: String(data?.assessment ?? ""),
    name: String(data?.name ?? ""),
    change: String(data?.change ?? ""),
    asked: String(data?.asked ?? ""),
    handed: texts(data?.handed),
  };
}

/** @param {unknown} found @returns {string[]} */
function strings(found) {
  return Array.isArray(found) ? found.map(String) : [];
}

/** @param {unknown} found @returns {Record<string, string>} */
function texts(found) {
  return typeof found === "object" && found !== null && !Array.isArray(found)
    ? Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]))
    : {};
}
