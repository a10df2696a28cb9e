package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy about the namespace `default` looks at all that may be there. */
class DefaultNamespaceTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** What clusters write to say what happened, and what is sent and never stored. */
  private static final Set<String> NOT_DEPLOYED =
      Set.of("Binding", "Event", "LocalSubjectAccessReview");

  @Test
  void everyStableKindThatLivesInANamespaceIsLookedAt() {
    Set<String> expected =
        CATALOG.typeNames().stream()
            .flatMap(name -> members(name))
            .filter(type -> type.kind().filter(DefaultNamespaceTest::isDeployed).isPresent())
            .map(ObjectType::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(expected).hasSizeGreaterThan(25);
    Set<String> matched =
        match().stream()
            .flatMap(DefaultNamespaceTest::members)
            .map(ObjectType::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(matched).containsAll(expected);
  }

  @Test
  void noKindOutsideOfNamespacesIsLookedAt() {
    assertThat(match().stream().flatMap(DefaultNamespaceTest::members))
        .allMatch(type -> type.kind().orElseThrow().namespaced());
  }

  private static boolean isDeployed(ObjectType.Kind kind) {
    boolean stable = kind.version().matches("v[0-9]+");
    return kind.namespaced()
        && stable
        && !kind.plural().isEmpty()
        && !NOT_DEPLOYED.contains(kind.name());
  }

  private static List<String> match() {
    return PolicyCompiler.create()
        .add(StandardPolicies.all())
        .param("k8s-image-registry-allowlist", "registries", List.of("registry.example"))
        .compile()
        .policies()
        .stream()
        .filter(policy -> policy.id().equals("k8s-default-namespace"))
        .map(Policy::match)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<ObjectType> members(String name) {
    Type type = CATALOG.type(name).orElseThrow();
    if (type instanceof UnionType union) {
      return union.members().stream();
    }
    return type instanceof ObjectType object ? Stream.of(object) : Stream.empty();
  }
}
