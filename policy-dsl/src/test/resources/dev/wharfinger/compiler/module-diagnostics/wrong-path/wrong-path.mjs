export default {
  meta: {id: 'wrong-path', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    context.report({at: 'securityContext.privilged'});
  },
};
