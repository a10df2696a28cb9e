// @ts-check
const COST_CENTER = 'acme.example/cost-center';
const OWNER = 'acme.example/owner';

/** @type {import('./wharfinger.d.ts').Policy<'kubernetes.Workload', {pattern: string}>} */
export default {
  meta: {
    id: 'acme-cost-labels',
    title: 'Workloads and their pods say who pays for them, and who owns them',
    severity: 'medium',
    match: 'kubernetes.Workload',
    params: {
      pattern: {type: 'string', default: '^CC-[0-9]{4}$', description: 'What a cost center looks like, as a regular expression'},
    },
  },
  check(self, context) {
    const costCenter = new RegExp(context.params.pattern);
    for (const label of [COST_CENTER, OWNER]) {
      const value = self.metadata?.labels?.[label] ?? '';
      const subject = `${self.kind} '${self.metadata?.name ?? ''}' has '${value}' as \`${label}\``;
      const at = `metadata.labels['${label}']`;
      if (value === '' || (label === COST_CENTER && !costCenter.test(value))) {
        context.report({at, message: subject});
        continue;
      }
      const ofPods = self.podTemplate().metadata?.labels?.[label] ?? '';
      if (ofPods !== value) {
        context.report({at, message: `${subject}, and its pods have '${ofPods}'`});
      }
    }
  },
};
