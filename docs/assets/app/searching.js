/**
 * What somebody types into the search comes in; the theme's search goes to work on it, and only then is it fetched.
 *
 * The theme would load its search and all the site's text with every first page, some 200 kB that most readers never
 * use. This stands in its place as a worker, answers that it is ready, and at the first letter loads both in here,
 * where reading so much does not hold up the page. The theme's worker has the address behind the question mark.
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

const WORKER = new URL(`../javascripts/workers/${location.search.slice(1)}`, location.href).href;
const DOCUMENTS = new URL("../../search/documents.json", location.href).href;

/** @typedef {{type: number, data?: any}} Message - as the theme's page and worker exchange them */

/** @type {(message: Message) => void} */
const post = self.postMessage.bind(self);

/** @type {any} */
let options = null;
/** @type {Message | null} */
let latest = null;
let isLoading = false;
let isLoaded = false;

self.addEventListener("message", (/** @type {MessageEvent<Message>} */ event) => {
  const message = event.data;
  if (isLoaded) {
    const asked = message.type === QUERY ? withoutSmall(message.data) : message.data;
    if (asked !== message.data) {
      event.stopImmediatePropagation();
      hand({...message, data: asked});
    }
    return;
  }
  event.stopImmediatePropagation();
  if (message.type === SETUP) {
    options = message.data;
    post({type: READY});
  } else if (message.data) {
    latest = message;
    load();
  } else {
    post({type: RESULT, data: {items: []}});
  }
});

/** Loads the theme's worker into this one, unless that is under way; when it fails, the next letter tries again. */
async function load() {
  if (isLoading) {
    return;
  }
  isLoading = true;
  try {
    const response = await fetch(DOCUMENTS);
    const docs = await response.json();
    importScripts(WORKER);
    isLoaded = true;
    self.postMessage = answerOnce;
    hand({type: SETUP, data: {...options, docs}});
  } catch {
    isLoading = false;
  }
}

/** Says nothing more when the theme's worker is ready, for that has been said, and hands it what was typed last. */
function answerOnce() {
  self.postMessage = post;
  if (latest) {
    hand(latest);
  }
}

/** @param {Message} message - for the theme's worker */
function hand(message) {
  self.dispatchEvent(new MessageEvent("message", {data: message}));
}

/**
 * Leaves out the words that are in no index because every page has them: the theme would look for all that begins with
 * them, such as "whoever" for "who". Whoever types nothing else gets that. Words in quotes stay as they are.
 *
 * @param {string} words
 * @returns {string}
 */
function withoutSmall(words) {
  const {lunr} = /** @type {any} */ (self);
  const telling = words.split(/\s+/u).filter((word) => word && lunr.stopWordFilter(word.toLowerCase()));
  return telling.length > 0 && !words.includes('"') ? telling.join(" ") : words;
}
