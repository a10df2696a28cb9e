import {a} from './lib/a.mjs';
export default {
  meta: {id: 'mistake-in-import', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    a(self);
  },
};
