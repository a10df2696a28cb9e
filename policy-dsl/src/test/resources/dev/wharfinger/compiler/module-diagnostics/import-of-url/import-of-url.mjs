import {f} from 'https://registry.example/f.mjs';
export default {
  meta: {id: 'import-of-url', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    f(self);
  },
};
