/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Workload'>} */
export default {
  meta: {
    id: 'acme-restarts',
    title: 'Workloads end, or are always there',
    severity: 'low',
    match: 'kubernetes.Workload',
    operations: ['create', 'update'],
    view: 'defaulted',
    examples: {
      violating: [{apiVersion: 'batch/v1', kind: 'Job', metadata: {name: 'once'}, spec: {}}],
    },
  },
  check(self, context) {
    if (self.kind === 'Job') {
      if (self.spec?.activeDeadlineSeconds === undefined) {
        context.report({at: 'spec.activeDeadlineSeconds'});
      }
    } else if (self.kind === 'CronJob') {
      context.report({message: self.spec?.schedule ?? '', at: 'spec.schedule'});
    } else if (self.kind === 'Deployment' || self.kind === 'StatefulSet') {
      const before = context.old?.kind === 'Deployment' ? context.old.spec?.replicas : undefined;
      if (self.replicas() < 2 && before !== 1) {
        context.report({at: 'spec.replicas', fix: {set: {'spec.replicas': 2}}});
      }
    }
    const cluster = context.kubernetesVersion.isAtLeast('1.33');
    const name = context.object.metadata?.name;
    if (cluster && name !== undefined && format.dns1123Label().validate(name)) {
      context.report({of: self.metadata, at: 'name'});
    }
  },
};
