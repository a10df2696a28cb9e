export default {
  meta: {id: 'no-check', title: 'x', severity: 'low', match: 'kubernetes.Pod'},
};
