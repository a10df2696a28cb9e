export default {
  meta: {id: 'images-compared', title: 'a title', severity: 'low', match: 'kubernetes.Container'},
  check(self, context) {
    if (self.imageReference() === image('nginx')) context.report();
  },
};
