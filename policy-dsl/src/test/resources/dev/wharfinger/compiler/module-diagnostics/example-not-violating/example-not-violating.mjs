export default {
  meta: {id: 'example-not-violating', title: 'a title', severity: 'low', match: 'kubernetes.Container',
    examples: {
      violating: [{apiVersion: 'v1', kind: 'Pod', metadata: {name: 'a'}, spec: {containers: [{name: 'a', image: 'y'}]}}],
    }},
  check(self, context) {
    if (self.image === "x") context.report();
  },
};
