export default {
  meta: {id: 'misspelt-field', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.securityContext?.privilged) context.report();
  },
};
