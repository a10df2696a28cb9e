export default {
  meta: {id: 'async-function', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    [1].map(async (x) => x);
  },
};
