export default {
  meta: {id: 'clock', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (Date.now() > 0) context.report();
  },
};
