package dev.wharfinger.internal.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientKindsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** Groups of projects that are no part of a server of Kubernetes. */
  private static final Set<String> OTHERS =
      Set.of("gateway.networking.k8s.io", "autoscaling.k8s.io");

  /** Events are of two groups, which the names of the classes tell apart. */
  @Test
  void theGroupOfEachKindOfKubernetesIsThatOfTheCatalog() {
    List<ObjectType.Kind> kinds =
        CATALOG.typeNames().stream()
            .map(name -> CATALOG.type(name).orElseThrow())
            .flatMap(type -> kind(type).stream())
            .filter(kind -> !kind.name().equals("Event"))
            .toList();

    assertThat(kinds).hasSizeGreaterThan(70);
    assertThat(kinds)
        .allSatisfy(
            kind ->
                assertThat(ClientKinds.group(kind.name(), null))
                    .as(kind.name())
                    .isEqualTo(kind.group()));
    assertThat(ClientKinds.group("Event", "Core")).isEmpty();
    assertThat(ClientKinds.group("Event", "Events")).isEqualTo("events.k8s.io");
  }

  /** Those that a server of Kubernetes itself has. */
  private static List<ObjectType.Kind> kind(Type type) {
    return type instanceof ObjectType object
        ? object.kind().stream()
            .filter(kind -> !kind.plural().isEmpty())
            .filter(kind -> !kind.group().contains(".") || kind.group().endsWith(".k8s.io"))
            .filter(kind -> !OTHERS.contains(kind.group()))
            .toList()
        : List.of();
  }
}
