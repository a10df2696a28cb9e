export default {
  meta: {id: 'unknown-name', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (isRoot(self)) context.report();
  },
};
