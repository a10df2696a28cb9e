export default {
  meta: {id: 'misspelt-field-of-constant', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    const {securityContext: own} = self;
    if (own && own.runAsUsr === 0) context.report();
  },
};
