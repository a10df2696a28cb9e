package dev.wharfinger.internal.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScalarFunctionsTest {

  @Test
  void textBecomesAScalarOrAFaultThatQuotesIt() {
    assertThat(call("image(string) -> image_reference", "nginx"))
        .isEqualTo(ImageReference.parse("nginx"));
    assertThat(call("quantity(string) -> quantity", "1Gi")).isEqualTo(Quantity.parse("1Gi"));
    assertThat(call("version(string) -> version", "v1.36.1")).isEqualTo(new Version(1, 36));

    assertFault(call("image(string) -> image_reference", "a b"), "not-an-image", "`a b`");
    assertFault(call("quantity(string) -> quantity", "10Mo"), "not-a-quantity", "`10Mo`");
    assertFault(call("version(string) -> version", "new"), "not-a-version", "`new`");
  }

  @Test
  void textCanBeAskedBeforeItIsRead() {
    assertThat(call("isQuantity(string) -> bool", "20Mi")).isEqualTo(true);
    assertThat(call("isQuantity(string) -> bool", "20Mo")).isEqualTo(false);
    assertThat(call("isImage(string) -> bool", "nginx")).isEqualTo(true);
    assertThat(call("isImage(string) -> bool", "NGINX")).isEqualTo(false);
  }

  @Test
  void imageTellsItsParts() {
    ImageReference image = ImageReference.parse("registry.example:5000/team/app:1");

    assertThat(call("image_reference.registry() -> string", image))
        .isEqualTo("registry.example:5000");
    assertThat(call("image_reference.repository() -> string", image)).isEqualTo("team/app");
    assertThat(call("image_reference.name() -> string", image))
        .isEqualTo("registry.example:5000/team/app");
    assertThat(call("image_reference.tag() -> optional_type(string)", image))
        .isEqualTo(Optional.of("1"));
    assertThat(call("image_reference.digest() -> optional_type(string)", image))
        .isEqualTo(Optional.empty());
    assertThat(call("image_reference.hasTag() -> bool", image)).isEqualTo(true);
    assertThat(call("image_reference.isPinned() -> bool", image)).isEqualTo(false);
  }

  @Test
  void imageIsUnderAPrefixOrThePrefixIsAFault() {
    String isUnder = "image_reference.isUnder(string) -> bool";
    ImageReference image = ImageReference.parse("registry.example/acme/app");

    assertThat(call(isUnder, image, "registry.example/acme")).isEqualTo(true);
    assertThat(call(isUnder, image, "registry.example/acm")).isEqualTo(false);
    assertFault(call(isUnder, image, "registry.*"), "not-an-image-prefix", "`registry.*`");
  }

  @Test
  void quantitiesCompareAddAndConvert() {
    Quantity half = Quantity.parse("500m");
    Quantity one = Quantity.parse("1");

    assertThat(call("quantity.isGreaterThan(quantity) -> bool", one, half)).isEqualTo(true);
    assertThat(call("quantity.isLessThan(quantity) -> bool", one, half)).isEqualTo(false);
    assertThat(call("quantity.compareTo(quantity) -> int", half, one)).isEqualTo(-1L);
    assertThat(call("quantity.add(quantity) -> quantity", half, one)).hasToString("1500m");
    assertThat(call("quantity.add(int) -> quantity", half, 1L)).hasToString("1500m");
    assertThat(call("quantity.sub(quantity) -> quantity", half, one)).hasToString("-500m");
    assertThat(call("quantity.sub(int) -> quantity", half, 1L)).hasToString("-500m");
    assertThat(call("quantity.sign() -> int", half)).isEqualTo(1L);
    assertThat(call("sign(quantity) -> int", half)).isEqualTo(1L);
    assertThat(call("quantity.isInteger() -> bool", one)).isEqualTo(true);
    assertThat(call("quantity.asInteger() -> int", one)).isEqualTo(1L);
    assertFault(call("quantity.asInteger() -> int", half), "not-an-integer", "`500m`");
    assertThat(call("quantity.asApproximateFloat() -> double", half)).isEqualTo(0.5);
  }

  @Test
  void versionsCompareWithVersionsAndText() {
    Version version = new Version(1, 30);

    assertThat(call("version.isAtLeast(version) -> bool", version, new Version(1, 9)))
        .isEqualTo(true);
    assertThat(call("version.isAtLeast(string) -> bool", version, "1.31")).isEqualTo(false);
    assertFault(
        call("version.isAtLeast(string) -> bool", version, "latest"), "not-a-version", "`latest`");
  }

  @Test
  void everyOverloadIsDocumentedAndThereIsOneOfEachSignature() {
    List<Function> all = ScalarFunctions.all();

    assertThat(all).extracting(Function::signature).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(f -> assertThat(f.documentation()).endsWith("."));
    assertThat(all).noneMatch(Function::wholeSet);
  }

  private static @Nullable Object call(String signature, Object... arguments) {
    Function function =
        ScalarFunctions.all().stream()
            .filter(f -> f.signature().equals(signature))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no function " + signature));
    return function.body().call(NoContext.INSTANCE, Arrays.copyOf(arguments, arguments.length));
  }

  private static void assertFault(@Nullable Object value, String code, String part) {
    assertThat(value)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.message()).contains(part);
            });
  }

  /** Scalars look at nothing but themselves. */
  private enum NoContext implements EvaluationContext {
    INSTANCE;

    @Override
    public Catalog catalog() {
      throw new AssertionError("a scalar asked for the catalog");
    }

    @Override
    public Version kubernetesVersion() {
      throw new AssertionError("a scalar asked for the Kubernetes version");
    }

    @Override
    public Instant now() {
      throw new AssertionError("a scalar asked for the time");
    }

    @Override
    public List<?> resources(Type type) {
      throw new AssertionError("a scalar asked for resources");
    }

    @Override
    public boolean isClosed(ObjectType kind) {
      throw new AssertionError("a scalar asked whether the set is closed");
    }

    @Override
    public <T> T index(Index<T> index) {
      throw new AssertionError("a scalar asked for an index");
    }
  }
}
