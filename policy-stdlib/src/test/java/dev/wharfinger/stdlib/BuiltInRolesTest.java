package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The roles that Kubernetes creates are blamed for nothing, and no others go free with them. */
class BuiltInRolesTest {
  private static final ResourceSet ROLES = ResourceSet.parse("roles.yaml", RoleTable.manifests());

  static List<LibraryPolicy> policies() throws IOException {
    return LibraryPolicy.all().stream()
        .filter(policy -> judgesClusterRoles(policy) && exempt(policy).isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void theRolesThatAreExemptAreThoseThatWouldBeBlamed(LibraryPolicy policy) {
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicySource.of(LibraryPolicy.FOLDER.resolve(policy.path())));
    assertThat(blamed(compiler)).as("blamed by default").isEmpty();
    assertThat(blamed(compiler.param(policy.toString(), "exempt", List.of())))
        .as("blamed where no role is exempt")
        .isEqualTo(exempt(policy).orElseThrow());
  }

  private static Set<String> blamed(PolicyCompiler compiler) {
    return compiler.compile().evaluate(ROLES, EvaluationOptions.defaults()).findings().stream()
        .map(Finding::resource)
        .map(resource -> resource.substring(resource.indexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean judgesClusterRoles(LibraryPolicy policy) {
    return policy.file().declaration().match().stream()
        .anyMatch(type -> type.value().equals("kubernetes.ClusterRole"));
  }

  private static Optional<Set<String>> exempt(LibraryPolicy policy) {
    return policy.file().declaration().params().stream()
        .filter(param -> param.name().value().equals("exempt"))
        .flatMap(param -> Stream.ofNullable(param.defaultValue()))
        .filter(RawSequence.class::isInstance)
        .map(RawSequence.class::cast)
        .findFirst()
        .map(
            names ->
                names.items().stream()
                    .map(RawScalar.class::cast)
                    .map(RawScalar::value)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }
}
