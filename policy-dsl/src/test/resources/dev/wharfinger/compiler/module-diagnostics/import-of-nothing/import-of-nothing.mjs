import {f} from './lib/names.mjs';
export default {
  meta: {id: 'import-of-nothing', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    f(self);
  },
};
