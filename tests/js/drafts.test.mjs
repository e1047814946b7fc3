/** Tests of docs/assets/app/drafts.mjs: what is kept, and what happens where nothing can be. */

import assert from "node:assert/strict";
import {test} from "node:test";
import {makeDraft} from "../../docs/assets/app/drafts.mjs";

const SITE = "https://site.example/";
const DRAFT = {
  version: 1,
  answers: {"rules-1": "4"},
  role: "user",
  change: "A move",
  section: "rules",
  id: 7,
  label: "Ann",
  perspective: "guess",
};

/**
 * A storage as browsers have it, with so much room.
 *
 * @param {number} room - how many texts fit
 * @returns {Storage}
 */
function storageFor(room) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return /** @type {Storage} */ (
    /** @type {unknown} */ ({
      getItem: (/** @type {string} */ key) => texts.get(key) ?? null,
      removeItem: (/** @type {string} */ key) => texts.delete(key),
      setItem(/** @type {string} */ key, /** @type {string} */ text) {
        if (texts.size >= room) {
          throw new DOMException("full", "QuotaExceededError");
        }
        texts.set(key, text);
      },
    })
  );
}

test("What is kept is there for whoever opens the same assessment of the same site.", () => {
  const storage = storageFor(9);
  assert.equal(makeDraft(storage, SITE, "a").save(DRAFT), true);
  assert.deepEqual(makeDraft(storage, SITE, "a").load(), DRAFT);
  assert.equal(makeDraft(storage, SITE, "a:i=AQAr").load(), null);
  assert.equal(makeDraft(storage, "https://other.example/", "a").load(), null);
});

for (const [name, storage] of /** @type {[string, Storage | null][]} */ ([
  ["is full", storageFor(0)],
  ["is forbidden", null],
])) {
  test(`Where the storage ${name}, a draft stays as long as the page is open, and the page knows.`, () => {
    const memory = new Map();
    assert.equal(makeDraft(storage, SITE, "a", memory).save(DRAFT), false);
    assert.deepEqual(makeDraft(storage, SITE, "a", memory).load(), DRAFT);
    makeDraft(storage, SITE, "a", memory).erase();
    assert.equal(makeDraft(storage, SITE, "a", memory).load(), null);
  });
}

test("A draft that was kept before there was a choice of view is taken as it is.", () => {
  const storage = storageFor(9);
  const {perspective, ...old} = DRAFT;
  storage.setItem(makeDraft(storage, SITE, "a").key, JSON.stringify(old));
  assert.deepEqual(makeDraft(storage, SITE, "a").load(), {...DRAFT, perspective: ""});
});
