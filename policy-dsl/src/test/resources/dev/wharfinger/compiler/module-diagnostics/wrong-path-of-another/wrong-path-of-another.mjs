export default {
  meta: {id: 'wrong-path-of-another', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    context.report({of: self.pod(), at: 'imagee'});
  },
};
