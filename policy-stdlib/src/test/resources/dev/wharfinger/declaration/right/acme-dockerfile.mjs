/** @type {import('../wharfinger.d.ts').Policy<'docker.Stage'>} */
export default {
  meta: {
    id: 'acme-dockerfile',
    title: 'What is shipped leaves nothing behind',
    severity: 'medium',
    match: 'docker.Stage',
    examples: {
      compliant: ['FROM scratch\nUSER 1000\nCMD ["/web"]\n'],
      violating: ['FROM scratch\nUSER 0\nCMD ["/web"]\n'],
    },
  },
  check(self, context) {
    if (self.isShipped() && self.user().isRoot()) {
      context.report({at: 'from'});
    }
    const installing = self.commands().filter((command) => command.installs());
    installing
      .filter((command) => !command.cacheIsRemoved() && command.when === 'always')
      .forEach((command) => context.report({of: command, message: `${command.program} keeps`}));
    const last = self.instruction('CMD') ?? self.instruction('ENTRYPOINT');
    if (last === undefined || self.others().length > 4) {
      context.report();
    }
  },
};
