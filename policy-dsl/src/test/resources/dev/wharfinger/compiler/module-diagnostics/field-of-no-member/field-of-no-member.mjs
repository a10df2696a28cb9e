export default {
  meta: {id: 'field-of-no-member', title: 'a title', severity: 'low', match: 'kubernetes.Deployment'},
  check(self, context) {
    if (self.spec.replicaz) context.report();
  },
};
