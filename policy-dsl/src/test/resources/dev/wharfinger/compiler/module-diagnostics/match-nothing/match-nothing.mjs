export default {
  meta: {id: 'match-nothing', title: 'Nothing is looked at', severity: 'low', match: []},
  check(self, context) {
    context.report();
  },
};
