/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Container', {most: Quantity, wait: Duration}>} */
const policy = {
  meta: {
    id: 'acme-memory-limit',
    title: 'Containers are limited to a sensible amount of memory',
    severity: 'medium',
    match: 'kubernetes.Container',
    params: {most: {type: 'quantity', default: '2Gi'}, wait: {type: 'duration', default: '30s'}},
  },
  check(self, context) {
    const {most, wait} = context.params;
    const limit = self.effectiveResources().limits?.memory;
    if (limit === undefined || limit.isGreaterThan(most) || limit.equals(quantity('0'))) {
      context.report({
        at: 'resources.limits.memory',
        message: `${limit ?? 'nothing'} of ${most}`,
        fix: {set: {'resources.limits.memory': '2Gi'}},
      });
    }
    const [first] = self.ports ?? [];
    const limits = self.resources?.limits ?? {};
    for (const [name, amount] of Object.entries(limits)) {
      if (amount?.sub(1).isLessThan(quantity('1'))) {
        context.report({at: `resources.limits['${name}']`});
      }
    }
    if (wait.valueOf() / 1000 > 60 || wait > duration('1m') || (first?.containerPort ?? 8080) < 1024) {
      context.report({of: first, fix: {remove: 'ports'}});
    }
  },
};
export default policy;
