/** A rule and facts come in; whether the rule holds comes out, as the engine's `rules.holds` tells it. */

/**
 * @typedef {number | string} Value
 *
 * @typedef {object} Fact
 * @property {string} fact
 * @property {Value} [is]
 * @property {Value[]} [in]
 * @property {number} [at_least]
 * @property {number} [at_most]
 *
 * @typedef {object} Group
 * @property {Rule[]} [all]
 * @property {Rule[]} [any]
 * @property {Rule[]} [none]
 *
 * @typedef {Fact | Group} Rule
 * @typedef {Record<string, Value | Value[] | null>} Facts - a fact that is absent or null makes every test of it false
 */

/**
 * @param {Rule} rule
 * @param {Facts} facts
 * @returns {boolean}
 */
export function holds(rule, facts) {
  if ("fact" in rule) {
    return passes(rule, facts[rule.fact] ?? null);
  }
  const {all, any, none} = rule;
  if (all) {
    return all.every((each) => holds(each, facts));
  }
  const found = (any ?? none ?? []).some((each) => holds(each, facts));
  return any ? found : !found;
}

/**
 * @param {Fact} rule
 * @param {Value | Value[] | null} found
 * @returns {boolean}
 */
function passes(rule, found) {
  const wanted = rule.in ?? [rule.is ?? rule.at_least ?? rule.at_most];
  if (Array.isArray(found)) {
    return found.some((value) => wanted.includes(value));
  }
  if (rule.in || rule.is !== undefined) {
    return found !== null && wanted.includes(found);
  }
  if (typeof found !== "number") {
    return false;
  }
  return rule.at_least === undefined ? found <= Number(rule.at_most) : found >= rule.at_least;
}
