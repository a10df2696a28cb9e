/** @typedef {import('../wharfinger.d.ts').Meta<'docker.Stage'>} Meta */

/** @type {Meta} */
export const severity = {
  id: 'a',
  title: 'A',
  severity: 'hihg', // error TS2322
  match: 'docker.Stage',
};

/** @type {Meta} */
export const type = {
  id: 'a',
  title: 'A',
  severity: 'high',
  match: 'docker.Run', // error TS2322
};

/** @type {Meta} */
export const key = {
  id: 'a',
  title: 'A',
  severity: 'high',
  match: 'docker.Stage',
  expression: 'true', // error TS2353
};

/** @type {Meta} */
export const ofYaml = {
  id: 'a',
  title: 'A',
  severity: 'high',
  match: 'docker.Stage',
  message: 'a', // error TS2353
};

/** @type {Meta} */
export const missing = { // error TS2741
  id: 'a',
  severity: 'high',
  match: 'docker.Stage',
};

/** @type {import('../wharfinger.d.ts').Meta<'docker.Stage', {most: number}>} */
export const param = {
  id: 'a',
  title: 'A',
  severity: 'high',
  match: 'docker.Stage',
  params: {most: {type: 'number'}}, // error TS2322
};

/** @type {Meta} */
export const example = {
  id: 'a',
  title: 'A',
  severity: 'high',
  match: 'docker.Stage',
  examples: {violating: [{given: 'FROM scratch', where: 'from'}]}, // error TS2353
};

/** @type {import('../wharfinger.d.ts').Policy<'docker.Stages'>} */ // error TS2344
export const policy = {
  meta: {id: 'a', title: 'A', severity: 'high', match: 'docker.Stages'},
  check() {},
};

/** @type {import('../wharfinger.d.ts').Policy<'docker.Stage'>} */
export default {
  meta: {id: 'a', title: 'A', severity: 'high', match: 'docker.Stage', messages: ''}, // error TS2322
  check() {},
};
