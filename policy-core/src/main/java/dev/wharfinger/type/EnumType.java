package dev.wharfinger.type;

import java.util.List;

/**
 * Text of which only some values are valid; values are {@link String}.
 *
 * @param displayName the name in messages, as in {@code kubernetes.ServiceType}; fields that share
 *     their values share the type, so that they can be compared
 * @param values the valid values, in documentation order
 */
public record EnumType(String displayName, List<String> values) implements Type {
  public EnumType {
    values = List.copyOf(values);
  }
}
