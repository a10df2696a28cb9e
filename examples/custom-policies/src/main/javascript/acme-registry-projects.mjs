// @ts-check
/** @type {import('./wharfinger.d.ts').Policy<'registry.Repository', {public: readonly string[]}>} */
export default {
  meta: {
    id: 'acme-registry-projects',
    title: 'Projects of the registry are private unless they are listed, and scan what is pushed',
    severity: 'medium',
    match: 'registry.Repository',
    params: {
      public: {type: 'list(string)', default: [], description: 'Projects that everybody may pull from'},
    },
  },
  check(self, context) {
    const faults = [];
    if (self.visibility === 'public' && !context.params.public.includes(self.name ?? '')) {
      faults.push('everybody may pull from it');
    }
    if (!self.scanning?.onPush) {
      faults.push('what is pushed to it is not scanned');
    }
    if (faults.length > 0) {
      context.report({at: 'name', message: `project '${self.name}' of the registry: ${faults.join(', ')}`});
    }
  },
};
