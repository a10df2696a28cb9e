export default {
  meta: {id: 'computed-meta', title: 'a title', severity: 'low', match: 'kubernetes.Container', why: ['a', 'b'].join(' ')},
  check(self, context) {
    context.report();
  },
};
