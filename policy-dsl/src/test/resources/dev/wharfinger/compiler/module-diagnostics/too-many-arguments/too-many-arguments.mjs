export default {
  meta: {id: 'too-many-arguments', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.pod(1)) context.report();
  },
};
