package dev.wharfinger.internal.supplychain.vex;

import dev.wharfinger.internal.raw.RawScalar;
import java.util.Set;

/** What VEX may say of a vulnerability in a product. */
final class VexStatuses {
  private static final Set<String> ALL =
      Set.of("not_affected", "affected", "fixed", "under_investigation");

  private VexStatuses() {}

  static boolean isOne(RawScalar text) {
    return ALL.contains(text.value());
  }
}
