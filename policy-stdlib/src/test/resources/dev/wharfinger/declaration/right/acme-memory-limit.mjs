/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Container', {most: Quantity, wait: Duration}>} */
const policy = {
  meta: {
    id: 'acme-memory-limit',
    title: 'Containers are limited to a sensible amount of memory',
    severity: 'medium',
    match: 'kubernetes.Container',
    params: {most: {type: 'quantity', default: '2Gi'}, wait: {type: 'duration', default: '30s'}},
    fix: {set: {'resources.limits.memory': '2Gi'}},
  },
  check(self, context) {
    const {most, wait} = context.params;
    const limit = self.effectiveResources().limits?.memory;
    if (limit === undefined || limit.isGreaterThan(most)) {
      context.report({at: 'resources.limits.memory', message: `${limit ?? 'nothing'} of ${most}`});
    }
    const [first] = self.ports ?? [];
    const limits = self.resources?.limits ?? {};
    for (const [name, amount] of Object.entries(limits)) {
      if (amount?.sub(1).isLessThan(quantity('1'))) {
        context.report({at: `resources.limits['${name}']`});
      }
    }
    if (wait.valueOf() / 1000 > 60 || wait > duration('1m') || (first?.containerPort ?? 0) < 1024) {
      context.report({of: self.ports, fix: {remove: 'ports'}});
    }
  },
};
export default policy;
