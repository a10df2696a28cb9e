export default {
  meta: {id: 'misspelt-field-with-in', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if ('imagee' in self) context.report();
  },
};
