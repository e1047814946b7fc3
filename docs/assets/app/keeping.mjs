/** A form comes in; its answers are kept on this device, those to each invitation apart, and come back into the form. */

import {deviceStorage, makeDraft} from "./drafts.mjs";
import {whenChangedElsewhere} from "./elsewhere.mjs";
import {answersOf, fieldOf, fillAnswers, items, readAnswers, setField} from "./form.mjs";
import {newId} from "./replying.mjs";

/**
 * @typedef {import("./drafts.mjs").Draft} Draft
 *
 * @typedef {ReturnType<typeof makeKeeping>} Keeping
 */

const NOTHING_KEPT = "This browser keeps nothing. Save your answers as a file before you leave the page.";

/**
 * @param {HTMLElement} root - the element with `data-keeping`
 * @param {HTMLFormElement} form
 * @param {object} needs
 * @param {string} needs.site - the site's base address
 * @param {import("./sections.mjs").Sections} needs.sections
 * @param {ReturnType<typeof import("./replying.mjs").makeReplying>} needs.replying
 * @param {string | null} needs.asked - the link of the invitation that the answers belong to; null for one's own
 * @param {() => void} needs.onEmptied - the form was emptied
 * @param {() => void} needs.onTaken - what another tab has saved was put into the form
 * @param {() => void} needs.onErased - another tab has erased what this form showed
 */
export function makeKeeping(root, form, {site, sections, replying, asked, onEmptied, onTaken, onErased}) {
  const id = form.dataset.assessment ?? "";
  const storage = deviceStorage();
  /** @type {Map<string, Draft>} */
  const memory = new Map();
  let name = asked;
  let draft = draftOf(name);
  let isKept = false;
  /** @type {number | null} */
  let ownId = null;

  /** @param {string | null} link - of an invitation; null for one's own draft */
  function draftOf(link) {
    return makeDraft(storage, site, link === null ? id : `${id}:${link}`, memory);
  }

  /** Puts what is kept into the form; what is in it already, given before this script came or since, wins. */
  function recall() {
    const typed = readAnswers(form);
    const isTyped = Object.keys(typed).length > 0 || fieldOf(form, "role") !== "" || fieldOf(form, "change") !== "";
    const kept = draft.load();
    isKept = kept !== null;
    if (kept) {
      fillAnswers(form, {...kept.answers, ...typed});
      setField(form, "role", fieldOf(form, "role") || kept.role);
      setField(form, "change", fieldOf(form, "change") || kept.change);
      replying.fill(kept);
    }
    if (isTyped) {
      stay(typed);
      save();
    } else if (kept) {
      sections.open(kept.section);
    }
  }

  /**
   * Opens the section where the reader is, as far as that can be told.
   *
   * @param {import("./drafts.mjs").Answers} typed
   */
  function stay(typed) {
    const focused = form.contains(document.activeElement) ? document.activeElement : null;
    const answered = items(form).filter((item) => Object.keys(answersOf(item)).some((question) => question in typed));
    const section = (focused ?? answered.at(-1))?.closest("[data-section]");
    if (section) {
      sections.reveal(section);
    }
  }

  function save() {
    isKept = draft.save(now());
    const words = root.querySelector("[data-kept]");
    if (words && !isKept) {
      words.textContent = NOTHING_KEPT;
    }
  }

  /** @returns {Draft} what the form holds */
  function now() {
    const old = draft.load();
    return {
      version: Number(form.dataset.version),
      answers: {...foreign(old?.answers ?? {}), ...readAnswers(form)},
      role: fieldOf(form, "role"),
      change: fieldOf(form, "change"),
      section: sections.current(),
      id: old?.id ?? ownId,
      ...replying.typed(),
    };
  }

  /**
   * Answers to what this version does not ask: kept beside the others, for the version that asks it.
   *
   * @param {import("./drafts.mjs").Answers} answers
   */
  function foreign(answers) {
    return Object.fromEntries(Object.entries(answers).filter(([question]) => !form.elements.namedItem(question)));
  }

  /** Empties the form on the page; what is kept on the device stays. */
  function empty() {
    form.reset();
    ownId = null;
    replying.hide();
    replying.fill({label: "", perspective: ""});
    sections.begin();
    onEmptied();
  }

  /** What another tab has saved is taken over, so that neither tab writes over the other's answers. */
  function take() {
    const kept = draft.load();
    if (kept) {
      isKept = true;
      fillAnswers(form, kept.answers);
      setField(form, "role", kept.role);
      setField(form, "change", kept.change);
      replying.fill(kept);
      onTaken();
    } else if (isKept) {
      isKept = false;
      empty();
      onErased();
    }
  }

  whenChangedElsewhere(form, () => draft.key, take);

  return {
    recall,
    save,

    /** Whose answers the form holds: the link of an invitation, or null. */
    get asked() {
      return name;
    },

    /** The number of this draft's reply, made when it is first wanted: who corrects an answer sends the same reply. */
    replyId() {
      const old = draft.load();
      const number = old?.id ?? ownId ?? newId();
      ownId = number;
      if (old && old.id !== number) {
        draft.save({...old, id: number});
      }
      return number;
    },

    /**
     * Shows the answers to an invitation in the form, or one's own again.
     *
     * @param {string | null} link
     */
    turn(link) {
      if (link !== name) {
        name = link;
        draft = draftOf(link);
        empty();
        recall();
      }
    },

    /**
     * The link has been read: what was answered under what came in its place, or was kept under another name for it, is
     * kept under its own from now on.
     *
     * @param {string} link
     * @param {string[]} others
     */
    settle(link, others = []) {
      const named = draftOf(link);
      const before = [draft, ...others.map(draftOf)].filter((each) => each.key !== named.key && each.load());
      const older = before.at(-1)?.load();
      if (older && !named.load()) {
        named.save(older);
      }
      name = link;
      draft = named;
      if (before.length > 0) {
        recall();
        for (const each of before) {
          each.erase();
        }
      }
    },

    /** There is no such invitation: what was answered meanwhile is one's own, where one had not answered already. */
    giveBack() {
      const meanwhile = draft;
      const given = meanwhile.load();
      name = null;
      draft = draftOf(null);
      const own = draft.load();
      if (given) {
        draft.save({
          ...given,
          ...own,
          answers: {...given.answers, ...own?.answers},
          role: own?.role || given.role,
          change: own?.change || given.change,
          section: given.section,
          label: own?.label || given.label,
        });
        meanwhile.erase();
      }
      empty();
      recall();
    },

    erase() {
      empty();
      draft.erase();
      isKept = false;
    },
  };
}
