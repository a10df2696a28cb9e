export default {
  meta: {id: 'misspelt-field-in-callback', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.env?.some(({nam}) => nam === "A")) context.report();
  },
};
