package dev.wharfinger.internal.customresource;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The validations of a value, and of the values in it.
 *
 * @param rules those of the value itself
 * @param properties those of its fields, where there are any
 * @param element those of each of its elements or entries; null if there are none
 * @param allOf further ones of the same value, and of the values in it
 */
record ValidatedLevel(
    List<CompiledRule> rules,
    Map<String, ValidatedLevel> properties,
    @Nullable ValidatedLevel element,
    List<ValidatedLevel> allOf) {

  ValidatedLevel {
    rules = List.copyOf(rules);
    allOf = List.copyOf(allOf);
  }

  boolean isEmpty() {
    return rules.isEmpty() && properties.isEmpty() && element == null && allOf.isEmpty();
  }
}
