// @ts-check
/** @type {import('./wharfinger.d.ts').Policy<'kubernetes.Deployment', {replicas: number}>} */
export default {
  meta: {
    id: 'acme-exposed-workloads',
    title: 'Deployments behind an Ingress are there when they are asked',
    severity: 'high',
    match: 'kubernetes.Deployment',
    params: {
      replicas: {type: 'int', default: 2, description: 'The fewest pods of a Deployment that is reached from outside'},
    },
  },
  check(self, context) {
    const pod = self.podTemplate();
    for (const exposure of pod.exposures()) {
      if (exposure.way === 'Ingress') {
        judge(self, pod, exposure, context);
      }
    }
  },
};

/**
 * Judges what is behind one Ingress.
 *
 * @param {kubernetes.Deployment} deployment
 * @param {kubernetes.PodTemplate} pod
 * @param {kubernetes.Exposure} exposure
 * @param {import('./wharfinger.d.ts').Context<'kubernetes.Deployment', {replicas: number}>} context
 */
function judge(deployment, pod, exposure, {params, report}) {
  const faults = [];
  if (deployment.replicas() < params.replicas) {
    faults.push(`${deployment.replicas()} of ${params.replicas} pods`);
  }
  const unready = pod.spec.containers.filter((container) => !container.readinessProbe);
  for (const container of unready) {
    faults.push(`no readiness probe of container '${container.name}'`);
  }
  const ingress = ingressOf(exposure);
  const isPlain = ingress && !ingress.spec?.tls?.length;
  if (isPlain) {
    faults.push('no TLS');
  }
  if (faults.length > 0) {
    const name = deployment.metadata?.name ?? '';
    const message = `Ingress '${exposure.name}' leads to Deployment '${name}': ${faults.join(', ')}`;
    if (unready[0]) {
      report({message, of: unready[0]});
    } else if (isPlain) {
      report({message, of: ingress, at: 'metadata.name'});
    } else {
      report({message, at: 'spec.replicas'});
    }
  }
}

/**
 * The Ingress of an exposure; one that says no namespace lies in the default one.
 *
 * @param {kubernetes.Exposure} exposure
 */
function ingressOf(exposure) {
  return resources('kubernetes.Ingress').find(
    ({metadata}) => metadata?.name === exposure.name && (metadata.namespace ?? 'default') === exposure.namespace);
}
