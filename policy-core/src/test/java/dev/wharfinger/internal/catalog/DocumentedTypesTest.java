package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is named by this library is explained by it. */
class DocumentedTypesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** Types whose fields have the names of a specification, which the type names. */
  private static final Pattern NAMED_ELSEWHERE =
      Pattern.compile(
          "(?s)registry\\.(Distribution|Harbor.).*"
              + "|docker\\.(Compose.|Service|HostConfig|HostMount|HostUlimit|LogConfig|MountPoint"
              + "|ContainerInspection|ContainerConfig|ContainerState|ContainerHealth(Result)?"
              + "|HealthConfig|Mount(Bind|Volume|Tmpfs)Options|MountDriverConfig|RestartPolicy"
              + "|DeviceMapping|DeviceRequest|PortBinding|NetworkSettings|EndpointSettings"
              + "|ImageInspection|ImageRootFS|ImageMetadata|ImageConfig|Daemon"
              + "|Service[A-Z].*|Compose[A-Z].*)");

  static Stream<ObjectType> ownTypes() {
    return CATALOG.typeNames().stream()
        .flatMap(name -> CATALOG.type(name).stream())
        .filter(ObjectType.class::isInstance)
        .map(ObjectType.class::cast)
        .filter(type -> type.id().startsWith("dev.wharfinger."));
  }

  @ParameterizedTest
  @MethodSource("ownTypes")
  void aTypeIsASentence(ObjectType type) {
    assertThat(type.documentation()).matches("[A-Z/`].*\\.");
  }

  @ParameterizedTest
  @MethodSource("ownTypes")
  void everyFieldIsASentenceUnlessAnotherSpecificationNamesIt(ObjectType type) {
    if (!NAMED_ELSEWHERE.matcher(type.displayName()).matches()) {
      assertThat(type.fields())
          .allSatisfy(field -> assertThat(field.documentation()).matches("[A-Z`].*\\."));
    }
  }

  @Test
  void aPipeIsToldFromItsOtherSide() {
    assertThat(documentation("docker.Command", "piped"))
        .contains("input is the output of the command before it");
  }

  private static String documentation(String type, String field) {
    return ((ObjectType) CATALOG.type(type).orElseThrow())
        .field(field)
        .map(Field::documentation)
        .orElseThrow();
  }
}
