export default {
  meta: {
    id: 'shop-owner',
    title: 'Pods name their owner',
    severity: 'low',
    match: 'kubernetes.Pod',
  },
  check(self, context) {
    if (!('owner' in self.metadata.labels)) {
      context.report({message: 'the pod names no owner'});
    }
  },
};
