/** A request to gather a team comes in; the milliseconds until its report stands in the page go out, the engine ready. */

/** @param {string} name @returns {Promise<any>} a module of the site, which is beside this one only when it is served */
const module = (name) => import(new URL(`assets/app/${name}.mjs`, import.meta.url).href);

/** @returns {Promise<any>} */
async function ready() {
  const {makeEngine} = await module("engine");
  return new Promise((resolve, reject) => {
    const engine = makeEngine({
      onState(/** @type {{state: string, reason: string}} */ {state, reason}) {
        if (state === "ready") {
          resolve(engine);
        } else if (state === "failed") {
          reject(new Error(reason));
        }
      },
    });
    engine.start(new URL("runtime/", import.meta.url).href);
  });
}

/**
 * @param {string} request
 * @param {number} rounds
 */
async function gather(request, rounds) {
  const engine = await ready();
  const {showHtml} = await module("markup");
  const place = document.createElement("div");
  document.body.append(place);
  const taken = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    const answer = JSON.parse(await engine.call("gather", request));
    showHtml(place, answer.value.report.html);
    place.getBoundingClientRect(); // laid out, and not only promised
    taken.push(performance.now() - began);
  }
  return taken.slice(1); // all code has run once before it is timed
}

Object.assign(globalThis, {gather});
