export default {
  meta: {id: 'misspelt-method', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.pood().spec) context.report();
  },
};
