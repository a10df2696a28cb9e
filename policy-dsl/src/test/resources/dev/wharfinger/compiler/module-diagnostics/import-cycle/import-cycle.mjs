import {a} from './lib/a.mjs';
export default {
  meta: {id: 'import-cycle', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    a(self);
  },
};
