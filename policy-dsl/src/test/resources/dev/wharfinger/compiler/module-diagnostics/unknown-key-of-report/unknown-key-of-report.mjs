export default {
  meta: {id: 'unknown-key-of-report', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    context.report({mesage: 'x'});
  },
};
