/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Ingress'>} */
export default {
  meta: {
    id: 'acme-exposed',
    title: 'What is exposed is encrypted, isolated and ours alone',
    severity: 'critical',
    match: ['kubernetes.Ingress'],
    examples: {
      violating: [
        {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'Ingress',
          metadata: {name: 'shop'},
          spec: {rules: [{host: 'shop.example'}]},
        },
      ],
    },
  },
  check(self, context) {
    const hosts = new Set((self.spec?.tls ?? []).flatMap((tls) => tls.hosts ?? []));
    for (const rule of self.spec?.rules ?? []) {
      if (rule.host !== undefined && !hosts.has(rule.host)) {
        context.report({of: rule, at: 'host', message: `'${rule.host}' is not encrypted`});
      }
      const rival = rule.rivals().find((other) => other.host === rule.host);
      if (rival) {
        context.report({of: rule, at: 'host', message: `the other is entry ${rival.index()}`});
      }
    }
    const pods = self.services().flatMap((service) => service.pods());
    const open = pods.filter((pod) => !pod.isIsolated('Ingress')).map((pod) => pod.workload());
    for (const workload of open) {
      context.report({message: `${workload.kind} ${workload.metadata?.name} is not isolated`});
    }
    const quotas = resources('kubernetes.Namespace').filter((n) => n.resourceQuotas().length > 0);
    if (!quotas.some((n) => n.metadata?.name === self.metadata?.namespace) || !isOurs(pods)) {
      context.report({at: 'metadata.namespace'});
    }
  },
};

/** @param {OpenList<kubernetes.PodTemplate>} pods */
function isOurs(pods) {
  return pods.every((pod) => pod.containers().every((c) => c.imageReference().isUnder('acme')));
}
