import {f} from '../other.mjs';
export default {
  meta: {id: 'import-outside', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    f(self);
  },
};
