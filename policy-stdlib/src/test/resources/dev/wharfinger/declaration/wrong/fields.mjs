/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Container'>} */
export default {
  meta: {id: 'fields', title: 'Fields', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.securityContext?.priviliged) { // error TS2551
      context.report();
    }
    if (self.securityContext.privileged) { // error TS18048
      context.report();
    }
    self.name = 'other'; // error TS2540
    self.ports?.push({containerPort: 80}); // error TS2339
    if (self.imagePullPolicy === 'always') { // error TS2367
      context.report();
    }
    image(self.ports?.length ?? 0); // error TS2345
    const first = self.ports?.[0];
    first.hostPort; // error TS18048
  },
};
