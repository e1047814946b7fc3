/**
 * A survey and answers come in on standard input; what SurveyJS's own library makes of them goes out.
 *
 * node survey.mjs < TASK      TASK: JSON {survey, fills: [[[question, value], ...], ...]}
 * out: JSON {errors, questions: {name: {type, required, choices, rows}}, results: [{data, visible, problems}, ...]}
 */

import {text} from "node:stream/consumers";

import {Model} from "survey-core";

const {survey: json, fills} = JSON.parse(await text(process.stdin));
const survey = new Model(json);
process.stdout.write(JSON.stringify({errors: errors(), questions: questions(), results: fills.map(filled)}));

function errors() {
  return (survey.jsonErrors ?? []).map((error) => error.message);
}

function questions() {
  const all = survey.getAllQuestions().map((question) => [question.name, described(question)]);
  return Object.fromEntries(all);
}

function described(/** @type {any} */ question) {
  const choices = question.getType() === "matrix" ? question.columns : (question.choices ?? []);
  return {
    type: question.getType(),
    title: question.title,
    required: question.isRequired,
    choices: choices.map((/** @type {any} */ each) => [each.value, each.text, each.isExclusive ?? false]),
    rows: (Array.isArray(question.rows) ? question.rows : []).map((/** @type {any} */ each) => [each.value, each.text]),
  };
}

/** Answer in the order of the answers, as a respondent does, and press complete. */
function filled(/** @type {[string, any][]} */ answers) {
  survey.clear();
  for (const [name, value] of answers) {
    survey.setValue(name, value);
  }
  const visible = survey.getAllQuestions(true).map((question) => question.name);
  const valid = survey.validate(true);
  const problems = valid ? [] : survey.getAllQuestions().flatMap((each) => each.errors.map((error) => error.text));
  survey.doComplete();
  return {data: survey.data, visible, problems};
}
