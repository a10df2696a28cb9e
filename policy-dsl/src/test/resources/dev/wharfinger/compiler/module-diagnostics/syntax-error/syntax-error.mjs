export default {
  meta: {id: 'syntax-error', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.image {}
  },
};
