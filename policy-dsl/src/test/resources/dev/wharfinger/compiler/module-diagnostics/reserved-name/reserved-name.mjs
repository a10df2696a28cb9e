export default {
  meta: {id: 'reserved-name', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    const $_x = 1;
    if ($_x) context.report();
  },
};
