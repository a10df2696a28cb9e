/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Workload'>} */
export default {
  meta: {id: 'calls', title: 'Calls', severity: 'low', match: 'kubernetes.Workload'},
  check(self, context) {
    self.pods(); // error TS2339
    self.spec?.template; // error TS2339
    if (self.kind === 'Job') {
      self.spec?.replicas; // error TS2339
    }
    resources('kubernetes.Sevice'); // error TS2345
    const policies = resources('kubernetes.NetworkPolicy');
    policies.sort(); // error TS2339
    policies[0].isolates('Ingress'); // error TS2532
    size(self.metadata?.labels); // error TS2304
    console.log(self.kind); // error TS2584
    context.report({mesage: self.kind}); // error TS2561
    context.report({message: self.replicas()}); // error TS2322
    context.report({of: 'metadata'}); // error TS2322
    context.report({fix: {delete: 'metadata.labels'}}); // error TS2353
    context.report({of: self.others()}); // error TS2322
    context.object.spec; // error TS2339
  },
};
