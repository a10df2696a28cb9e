export default {
  meta: {id: 'unknown-value', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.imagePullPolicy === 'Alwys') context.report();
  },
};
