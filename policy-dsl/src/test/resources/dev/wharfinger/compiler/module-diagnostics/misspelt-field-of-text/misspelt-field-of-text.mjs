export default {
  meta: {id: 'misspelt-field-of-text', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.name.lenght > 63) context.report();
  },
};
