export default {
  meta: {id: 'written-to', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    self.image = 'nginx';
  },
};
