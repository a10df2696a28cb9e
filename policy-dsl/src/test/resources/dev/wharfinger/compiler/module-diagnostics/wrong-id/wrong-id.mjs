export default {
  meta: {id: 'other-id', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    context.report();
  },
};
