// @ts-check
const SOURCE = 'org.opencontainers.image.source';

/** @type {import('./wharfinger.d.ts').Policy<'docker.Dockerfile', {bases: readonly string[]}>} */
export default {
  meta: {
    id: 'acme-dockerfile-base',
    title: 'Images are built on a base of the platform team, and say where their source is',
    severity: 'high',
    match: 'docker.Dockerfile',
    params: {
      bases: {type: 'list(string)', default: ['registry.example/base'], description: 'Registries, or paths in them, where base images lie'},
    },
  },
  check(self, context) {
    const stage = self.finalStage();
    if (stage.isBuiltOnScratch()) {
      return;
    }
    const base = stage.baseImage();
    const {bases} = context.params;
    const faults = [];
    if (!bases.some((prefix) => base.isUnder(prefix))) {
      faults.push(`it lies under none of ${bases.join(', ')}`);
    }
    if (!base.isPinned()) {
      faults.push('it has no digest');
    }
    if (!hasSource(stage)) {
      faults.push(`the label \`${SOURCE}\` is missing`);
    }
    if (faults.length > 0) {
      context.report({of: stage, at: 'from', message: `this image is built on \`${base.name()}\`: ${faults.join(', ')}`});
    }
  },
};

/** @param {docker.Stage} stage */
function hasSource(stage) {
  for (const {instructions} of stage.chain()) {
    for (const {label} of instructions ?? []) {
      if (label?.variables.some((v) => label.expand(v.name) === SOURCE && label.expand(v.value ?? '') !== '')) {
        return true;
      }
    }
  }
  return false;
}
