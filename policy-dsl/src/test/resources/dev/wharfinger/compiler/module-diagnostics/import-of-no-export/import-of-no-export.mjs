import {isNamd} from './lib/names.mjs';
export default {
  meta: {id: 'import-of-no-export', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    isNamd(self);
  },
};
