package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The functions that are spelled out, by name and by the type that they are called on. */
final class Spellings {
  private static final Map<String, Spelling> KNOWN = new HashMap<>();

  static {
    KNOWN.putAll(PodSpellings.ALL);
    KNOWN.putAll(ResourceSpellings.ALL);
    KNOWN.putAll(ImageSpellings.ALL);
  }

  private Spellings() {}

  /** How a function is spelled out; empty if it is not. */
  static Optional<Spelling> of(Function function) {
    String receiver = function.receiver().map(Type::displayName).orElse("");
    return Optional.ofNullable(KNOWN.get(receiver + '.' + function.name()));
  }
}
