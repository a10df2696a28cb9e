export default {
  meta: {id: 'misspelt-field-in-loop', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    for (const port of self.ports ?? []) if (port.hostPrt) context.report();
  },
};
