export default {
  meta: {id: 'field-called', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.image()) context.report();
  },
};
