export default {check(self, context) { context.report(); }};
