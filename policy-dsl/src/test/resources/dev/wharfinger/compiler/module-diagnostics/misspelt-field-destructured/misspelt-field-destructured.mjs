export default {
  meta: {id: 'misspelt-field-destructured', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check({securityContxt}, context) {
    if (securityContxt?.privileged) context.report();
  },
};
