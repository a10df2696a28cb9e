package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;

/** The same policy as an expression and as a module. */
final class JavaScriptPolicies {
  static final PolicySource EXPRESSION =
      PolicySource.of(
          "hardened",
          """
          id: hardened
          title: Containers are hardened
          severity: high
          match: kubernetes.Container
          expression: >-
            !self.securityContext.privileged
            && self.securityContext.?runAsNonRoot == optional.of(true)
            && has(self.securityContext.capabilities)
            && self.securityContext.capabilities.drop.exists(name, name == 'ALL')
            && !self.env.exists(variable, variable.name.startsWith('SECRET_'))
          message: "container '{self.name}' is not hardened"
          """);

  static final PolicySource MODULE =
      PolicySource.of(
          "hardened.mjs",
          """
          export default {
            meta: {
              id: 'hardened',
              title: 'Containers are hardened',
              severity: 'high',
              match: 'kubernetes.Container',
            },
            check(self, context) {
              const own = self.securityContext;
              if (own?.privileged
                  || own?.runAsNonRoot !== true
                  || !own?.capabilities?.drop?.some((name) => name === 'ALL')
                  || self.env?.some((variable) => variable.name.startsWith('SECRET_'))) {
                context.report({message: `container '${self.name}' is not hardened`});
              }
            },
          };
          """);

  private JavaScriptPolicies() {}

  static PolicySet expression() {
    return PolicyCompiler.create().add(EXPRESSION).compile();
  }

  static PolicySet module(JavaScriptRuntime runtime) {
    return PolicyCompiler.create().add(MODULE).javaScript(runtime).compile();
  }
}
