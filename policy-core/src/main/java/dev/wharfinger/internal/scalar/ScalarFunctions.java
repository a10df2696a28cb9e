package dev.wharfinger.internal.scalar;

import dev.wharfinger.type.Function;
import java.util.List;
import java.util.stream.Stream;

/** All functions of the semantic scalars. */
public final class ScalarFunctions {
  private static final List<Function> ALL =
      Stream.of(ImageFunctions.all(), QuantityFunctions.all(), VersionFunctions.all())
          .flatMap(List::stream)
          .toList();

  private ScalarFunctions() {}

  /** Every overload, to be added to a catalog. */
  public static List<Function> all() {
    return ALL;
  }

  /** The overloads of quantities that the API server has, for where its words alone count. */
  public static List<Function> quantitiesOfApiServer() {
    return QuantityFunctions.ofApiServer();
  }
}
