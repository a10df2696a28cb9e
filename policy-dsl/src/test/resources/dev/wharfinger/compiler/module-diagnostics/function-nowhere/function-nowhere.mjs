export default {
  meta: {id: 'function-nowhere', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.imageRef()) context.report();
    if (self.imageRefrence()) context.report();
    if (self.everything()) context.report();
  },
};
