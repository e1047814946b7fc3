/** Answers come in and stay on this device; they come back after a reload, a crash or a new version of the site. */

/**
 * @typedef {Record<string, string | string[]>} Answers - by question; a list for a checklist
 *
 * @typedef {object} Draft
 * @property {number} version - of the assessment that was answered
 * @property {Answers} answers
 * @property {string} role
 * @property {string} change
 * @property {string} section - where the reader was
 * @property {number | null} id - of the reply that the answers make; null until there is one
 * @property {string} label - what its writer wants to be seen with it
 * @property {string} perspective - whether its writer is one of the team; empty as long as nobody was asked
 */

export const PREFIX = "neutral-navigator";

/**
 * What is kept of one assessment; sites on one origin, as project pages are, keep apart by their address.
 *
 * @param {Storage | null} storage - null where the browser keeps nothing
 * @param {string} site - the site's base address
 * @param {string} name - an assessment's id, or one with an invitation's link behind a colon
 * @param {Map<string, Draft>} memory - keeps as long as the page is open what the storage does not
 */
export function makeDraft(storage, site, name, memory = new Map()) {
  const key = `${PREFIX}:${site}:${name}`;
  return {
    key,

    /** @returns {Draft | null} */
    load() {
      const unkept = memory.get(key);
      if (unkept) {
        return unkept;
      }
      try {
        return draft(JSON.parse(storage?.getItem(key) ?? "null"));
      } catch {
        return null;
      }
    },

    /**
     * Answers to questions that this version no longer asks stay beside the new ones.
     *
     * @param {Draft} now
     * @returns {boolean} whether it is kept
     */
    save(now) {
      try {
        storage?.setItem(key, JSON.stringify(now));
      } catch {
        memory.set(key, now);
        return false;
      }
      if (storage === null) {
        memory.set(key, now);
      } else {
        memory.delete(key);
      }
      return storage !== null;
    },

    erase() {
      memory.delete(key);
      storage?.removeItem(key);
    },
  };
}

/**
 * @param {Storage | null} storage - null where the browser keeps nothing
 * @param {string} key
 * @param {unknown} data - plain
 * @returns {boolean} whether it is kept
 */
export function isPut(storage, key, data) {
  try {
    storage?.setItem(key, JSON.stringify(data));
    return storage !== null;
  } catch {
    return false;
  }
}

/** @returns {Storage | null} */
export function deviceStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} data
 * @returns {Draft | null}
 */
function draft(data) {
  if (typeof data !== "object" || data === null) {
    return null;
  }
  const found = /** @type {Partial<Draft>} */ (data);
  return {
    version: Number(found.version) || 0,
    answers: typeof found.answers === "object" && found.answers !== null ? found.answers : {},
    role: String(found.role ?? ""),
    change: String(found.change ?? ""),
    section: String(found.section ?? ""),
    id: typeof found.id === "number" ? found.id : null,
    label: String(found.label ?? ""),
    perspective: String(found.perspective ?? ""),
  };
}
