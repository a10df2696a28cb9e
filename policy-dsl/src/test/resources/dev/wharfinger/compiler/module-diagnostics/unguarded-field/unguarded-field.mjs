export default {
  meta: {
    id: 'unguarded-field',
    title: 'a title',
    severity: 'low',
    match: 'kubernetes.Pod',
  },
  check(self, context) {
    for (const volume of self.spec.volumes ?? []) {
      if (volume.projected.sources.length > 1 || volume.csi?.driver === 'a') {
        context.report();
      }
      if (volume.secret && volume.secret.secretName === 'a') {
        context.report();
      }
    }
    for (const {args} of self.spec.containers.filter((one) => one.command.includes('sh'))) {
      context.report({message: args.join()});
    }
  },
};
