package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;

/** Binds the names of what {@code each} yields: {@code item}, and {@code index} or {@code key}. */
record Elements(Code each, Expressions expressions) {

  /** The environment in which each element is judged; tells if there can be none. */
  Environment bind(Checked source, Environment environment) {
    if (source.type() instanceof ListType list) {
      return environment
          .withLocal("item", FrameLayout.ITEM, list.element())
          .withLocal("index", FrameLayout.INDEX_OR_KEY, Scalar.INT)
          .assuming(source.ofElement(FrameLayout.ITEM))
          .assuming(source.ofEntry(FrameLayout.INDEX_OR_KEY));
    }
    if (source.type() instanceof MapType map) {
      return environment
          .withLocal("item", FrameLayout.ITEM, map.value())
          .withLocal("key", FrameLayout.INDEX_OR_KEY, map.key())
          .assuming(source.ofEntry(FrameLayout.INDEX_OR_KEY));
    }
    if (source.type() != Scalar.DYN) {
      expressions
          .codeProblems()
          .error(
              "not-a-list",
              "`each` must yield a list or map, and this is `" + source.type().displayName() + "`",
              null,
              each,
              0,
              each.text().length());
      return bindFaulty(environment);
    }
    return environment
        .withLocal("item", FrameLayout.ITEM, Scalar.DYN)
        .withLocal("index", FrameLayout.INDEX_OR_KEY, Scalar.DYN)
        .withLocal("key", FrameLayout.INDEX_OR_KEY, Scalar.DYN);
  }

  /** The environment in which nothing more is said of the elements, since {@code each} is wrong. */
  Environment bindFaulty(Environment environment) {
    return environment.withFaulty("item").withFaulty("index").withFaulty("key");
  }
}
