import fs from 'node:fs';
export default {
  meta: {id: 'import-of-package', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    f(self);
  },
};
