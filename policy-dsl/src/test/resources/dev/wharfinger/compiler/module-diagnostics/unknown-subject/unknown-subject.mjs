export default {
  meta: {id: 'unknown-subject', title: 'a title', severity: 'low', match: 'kubernetes.Contaner'},
  check(self, context) {
    context.report();
  },
};
