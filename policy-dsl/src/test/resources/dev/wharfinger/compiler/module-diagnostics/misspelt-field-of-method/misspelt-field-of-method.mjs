export default {
  meta: {id: 'misspelt-field-of-method', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.pod().metadata.lables) context.report();
  },
};
