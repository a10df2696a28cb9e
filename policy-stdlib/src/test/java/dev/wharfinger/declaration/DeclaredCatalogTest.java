package dev.wharfinger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared is what the built-in catalog holds. */
class DeclaredCatalogTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/wharfinger/declaration/declared.txt");

  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final ScriptMembers MEMBERS = ScriptMembers.of(CATALOG);
  private static final String TEXT = EditorSupport.typeDeclarations(CATALOG);
  private static final DeclaredText DECLARED = DeclaredText.read(TEXT);

  @Test
  void everyTypeIsDeclaredOnce() {
    assertThat(DECLARED.names()).doesNotHaveDuplicates();
    assertThat(DECLARED.names().stream().filter(name -> name.contains(".")))
        .containsExactlyInAnyOrderElementsOf(CATALOG.typeNames());
  }

  @Test
  void everyTypeCanBeMatched() {
    assertThat(DECLARED.lines("Types").stream().filter(line -> line.contains("':")))
        .map(String::strip)
        .containsExactlyElementsOf(
            CATALOG.typeNames().stream().map(name -> "'" + name + "': " + name + ";").toList());
  }

  @Test
  void everyMethodIsDeclaredWithEachOfItsOverloads() {
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (Map.Entry<String, Type> type : interfaces().entrySet()) {
      for (Map.Entry<String, List<Function>> method : MEMBERS.methods(type.getValue()).entrySet()) {
        long declared = DECLARED.methods(type.getKey(), method.getKey());
        if (declared == method.getValue().size()) {
          found++;
        } else {
          missing.add(type.getKey() + "." + method.getKey());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found)
        .as("all objects have at least three")
        .isGreaterThan(3 * CATALOG.typeNames().size());
  }

  @Test
  void everyGlobalFunctionIsDeclaredWithEachOfItsOverloads() {
    Map<String, List<Function>> globals = MEMBERS.globals();
    assertThat(globals).hasSizeGreaterThan(40);
    assertThat(globals.keySet())
        .allSatisfy(
            name -> assertThat(DECLARED.functions(name)).isEqualTo(globals.get(name).size()));
  }

  @Test
  void someInterfacesAreAsTheyHaveAlwaysBeen() throws IOException {
    String declared =
        Stream.of(
                "Duration",
                "kubernetes.SecurityContext",
                "kubernetes.IngressClass",
                "kubernetes.KeylessAuthority")
            .flatMap(name -> DECLARED.lines(name).stream())
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    assertThat(declared).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void theTextIsAlwaysTheSame() {
    assertThat(EditorSupport.typeDeclarations(Catalogs.builtIn())).isEqualTo(TEXT);
  }

  /** What has methods by its name in the text; unions have those of their members. */
  private static Map<String, Type> interfaces() {
    Map<String, Type> types =
        CATALOG.typeNames().stream()
            .flatMap(name -> CATALOG.type(name).stream())
            .filter(ObjectType.class::isInstance)
            .collect(Collectors.toMap(Type::displayName, type -> type));
    for (Scalar scalar : Scalar.values()) {
      ScriptScalars.className(scalar).ifPresent(name -> types.put(name, scalar));
    }
    return types;
  }
}
