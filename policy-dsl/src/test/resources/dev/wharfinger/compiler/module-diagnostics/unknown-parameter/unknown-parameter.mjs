export default {
  meta: {id: 'unknown-parameter', title: 'a title', severity: 'low', match: 'kubernetes.Container', params: {max: {type: 'int', default: 3}}},
  check(self, context) {
    if (context.params.maxx) context.report();
  },
};
