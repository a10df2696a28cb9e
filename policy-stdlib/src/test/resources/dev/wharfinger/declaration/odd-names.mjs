/** @type {import('./wharfinger.d.ts').Policy<'kubernetes.Quantity' | 'kubernetes.Model'>} */
export default {
  meta: {id: 'odd', title: 'Odd names', severity: 'low', match: ['kubernetes.Model']},
  check(self, context) {
    if (self.kind === 'Quantity') {
      const first = self.spec?.secrets?.[0];
      const texts = [first?.['1st']?.x, self.spec?.object?.string?.x, self.spec?.global?.a_b?.x];
      /** @type {Quantity | undefined} */
      const sum = context.object.kind === 'LimitRange' ? quantity('1').add(1) : undefined;
      context.report({of: first, message: `${texts} ${sum} ${self.spec?.["it's"]}`});
      context.report({message: self.spec?.default['a-b']?.x?.toFixed(1)});
      self.spec?.default.x;
    } else {
      self.spec?.since?.getFullYear().toFixed(self.index() + self.secrets().length);
    }
  },
};
