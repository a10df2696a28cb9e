export default {
  meta: {id: 'misspelt-key', title: 'a title', severity: 'low', match: 'kubernetes.Container', whi: 'x'},
  check(self, context) {
    context.report();
  },
};
