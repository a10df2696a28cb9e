package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.type.Function;
import java.util.List;

/** What mutating policies need to write paths ({@code pkg/cel/library/jsonpatch.go}). */
final class JsonPatchFunctions {
  private JsonPatchFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global(
                "jsonpatch.escapeKey",
                List.of(STRING),
                STRING,
                "A key as a path of JSON Patch writes it, `~` as `~0` and `/` as `~1`.")
            .does(String.class, key -> key.replace("~", "~0").replace("/", "~1")));
  }
}
