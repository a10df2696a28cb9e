/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.Container' | 'docker.Container'>} */
export default {
  meta: {
    id: 'acme-images',
    title: 'Images are pinned and have no severe vulnerabilities',
    severity: 'high',
    match: ['kubernetes.Container', 'docker.Container'],
  },
  check(self, context) {
    const image = self.imageReference();
    if (!image.isPinned() && (image.tag() ?? 'latest') === 'latest') {
      context.report({message: `the image ${image} is not pinned`});
    }
    const severe = image.vulnerabilities().filter((v) => v.isAtLeast('critical'));
    const first = severe[0];
    if (first) {
      context.report({message: `${first.id} of ${severe.length}, found ${now().getFullYear()}`});
    }
    if (ip.isCanonical(image.registry()) && ip(image.registry()).isLoopback()) {
      context.report();
    }
  },
};
