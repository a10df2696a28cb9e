/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Container', {most: number}>} */
export default {
  meta: {id: 'values', title: 'Values', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    const memory = quantity('1Gi');
    if (memory < context.params.most) { // error TS2365
      context.report();
    }
    if (memory < '2Gi') { // error TS2365
      context.report();
    }
    memory - 1; // error TS2362
    memory.isMoreThan(memory); // error TS2339
    memory.equals(version('1.30')); // error TS2345
    version('1.30').isAtLeast(1.3); // error TS2769
    context.params.least; // error TS2339
    if (now() > 0) { // error TS2365
      context.report();
    }
  },
};
