export default {
  meta: {id: 'quantities-compared', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.resources?.limits?.memory > quantity('1Gi')) context.report();
  },
};
