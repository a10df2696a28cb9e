export default {
  meta: {id: 'unknown-member-of-context', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.image) context.raport();
  },
};
