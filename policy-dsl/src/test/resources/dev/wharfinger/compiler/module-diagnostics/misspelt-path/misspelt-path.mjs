export default {
  meta: {id: 'misspelt-path', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    context.report({at: 'imag'});
    context.report({at: 'securityContext.privilged'});
  },
};
