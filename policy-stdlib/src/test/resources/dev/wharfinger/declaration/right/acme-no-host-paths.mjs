/** @type {import('../wharfinger.d.ts').Policy<'kubernetes.PodTemplate', {allowed: readonly string[]}>} */
export default {
  meta: {
    id: 'acme-no-host-paths',
    title: 'Pods mount no folders of their node but those that are allowed',
    severity: 'high',
    match: 'kubernetes.PodTemplate',
    params: {
      allowed: {type: 'list(string)', default: ['/var/log'], description: 'Folders of nodes.'},
    },
    controls: 'cis-kubernetes/5.2.13',
    examples: {
      compliant: [{apiVersion: 'v1', kind: 'Pod', spec: {containers: []}}],
      violating: [
        {
          given: [{apiVersion: 'v1', kind: 'Pod', spec: {volumes: [{hostPath: {path: '/etc'}}]}}],
          params: {allowed: []},
          at: 'spec.volumes[0].hostPath.path',
        },
      ],
    },
  },
  check(self, context) {
    for (const volume of self.spec?.volumes ?? []) {
      const host = volume.hostPath;
      if (host && !context.params.allowed.some((folder) => host.isIn(folder))) {
        context.report({of: host, at: 'path', message: `mounts '${host.path}' of the node`});
      }
    }
  },
};
