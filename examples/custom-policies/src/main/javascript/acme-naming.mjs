// @ts-check
/** @type {import('./wharfinger.d.ts').Policy<'kubernetes.Service'>} */
export default {
  meta: {
    id: 'acme-naming',
    title: 'Services are named after the workloads that they expose',
    severity: 'low',
    match: 'kubernetes.Service',
  },
  check(self, context) {
    const name = self.metadata?.name ?? '';
    for (const pod of self.pods()) {
      const workload = pod.workload();
      const workloadName = workload.metadata?.name ?? '';
      if (name !== workloadName && !name.startsWith(`${workloadName}-`)) {
        context.report({
          at: 'metadata.name',
          message: `Service '${name}' exposes ${workload.kind} '${workloadName}', and is not named after it`,
        });
      }
    }
  },
};
