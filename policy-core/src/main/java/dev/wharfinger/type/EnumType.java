package dev.wharfinger.type;

import java.util.List;

/**
 * Text of which only some values are valid; values are {@link String}.
 *
 * @param displayName the field that it belongs to, as in {@code kubernetes.ServiceSpec.type}
 * @param values the valid values, in documentation order
 */
public record EnumType(String displayName, List<String> values) implements Type {
  public EnumType {
    values = List.copyOf(values);
  }
}
