export default {
  meta: {id: 'dynamic-import', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    return import('./x.mjs');
  },
};
