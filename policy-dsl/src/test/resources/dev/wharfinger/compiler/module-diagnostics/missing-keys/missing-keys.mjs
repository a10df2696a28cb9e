export default {
  meta: {id: 'missing-keys'},
  check(self) {},
};
