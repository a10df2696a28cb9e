export default {
  meta: {id: 'unknown-type', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (resources('kubernetes.Servce').some((s) => s.spec)) context.report();
  },
};
