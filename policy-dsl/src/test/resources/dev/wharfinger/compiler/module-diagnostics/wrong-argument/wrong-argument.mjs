export default {
  meta: {id: 'wrong-argument', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (isSemver(self.ports)) context.report();
    if (isSemver(self.imageReference().tag)) context.report();
    if (!self.imageReference().isUnder(self)) context.report();
    if (isSemver(self.imageReference().tag() ?? '')) context.report();
  },
};
