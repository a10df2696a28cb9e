export default {
  meta: {id: 'method-not-called', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.pod.spec) context.report();
  },
};
