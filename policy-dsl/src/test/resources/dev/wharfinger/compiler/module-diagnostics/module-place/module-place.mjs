export default {
  meta: {id: 'module-place', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    return import.meta.url;
  },
};
