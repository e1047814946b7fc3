/** The site's address comes in; what it publishes comes out: which assessments in which versions, and their definitions. */

import {unlessOffline} from "./offline.mjs";

/**
 * @typedef {object} Entry - one version of an assessment in one language
 * @property {string} id
 * @property {number} version
 * @property {string} language
 * @property {boolean} original - whether the other languages are translated from it
 * @property {boolean} current - whether no version is newer
 * @property {string} title
 * @property {"shared" | "own"} about - a team's one situation, or each person's own
 * @property {string} file - its definition, below assets/assessments/
 * @property {string} page - its page's address, below the site's
 *
 * @typedef {ReturnType<typeof makeCatalogue>} Catalogue
 */

/** @param {URL} address @returns {Promise<string>} rejects with a sentence for the reader */
async function load(address) {
  try {
    const response = await fetch(address);
    if (response.ok) {
      return await response.text();
    }
  } catch {
    // What a browser says of it is for whoever made the page.
  }
  throw new Error(unlessOffline("A part of this site could not be loaded. Look at your connection and try again."));
}

/** @param {string} site - the site's base address, with a slash at its end */
export function makeCatalogue(site) {
  /** @type {Map<string, Promise<string>>} */
  const texts = new Map();

  /** @param {string} file */
  function text(file) {
    const known = texts.get(file);
    if (known) {
      return known;
    }
    const coming = load(new URL(`assets/assessments/${file}`, site));
    texts.set(file, coming);
    coming.catch(() => texts.delete(file)); // so that the next one to ask tries again
    return coming;
  }

  /** @returns {Promise<Entry[]>} */
  async function index() {
    return JSON.parse(await text("index.json")).assessments;
  }

  return {
    index,

    /** A definition's text, fetched once. @type {(file: string) => Promise<string>} */
    definition: text,

    /**
     * One version of an assessment, in a language if it is there in it, else as it was written first.
     *
     * @param {string} id
     * @param {number | null} version - null for the current one
     * @param {string | null} [language]
     * @returns {Promise<Entry | null>}
     */
    async find(id, version, language = null) {
      const all = (await index()).filter(
        (each) => each.id === id && (version === null ? each.current : each.version === version),
      );
      return all.find((each) => each.language === language) ?? all.find((each) => each.original) ?? null;
    },

    /** @param {Entry} entry @returns {string} the absolute address of its page */
    address(entry) {
      return new URL(entry.page, site).href;
    },
  };
}
