export default {
  meta: {id: 'big-number', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    return 3n ** 3000000n;
  },
};
