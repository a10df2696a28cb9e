package dev.wharfinger.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type of an embedder's own, of whose values only functions know anything.
 *
 * <pre>{@code
 * Type range = new OpaqueType("acme.range", List.of(Scalar.INT));
 * }</pre>
 *
 * @param parameters the types that its values are about; none for a simple type
 */
public record OpaqueType(String name, List<Type> parameters) implements Type {
  public OpaqueType {
    parameters = List.copyOf(parameters);
  }

  /** Whether two types differ in their parameters at most. */
  public boolean isSameKind(OpaqueType other) {
    return name.equals(other.name) && parameters.size() == other.parameters.size();
  }

  @Override
  public String displayName() {
    return parameters.isEmpty()
        ? name
        : parameters.stream()
            .map(Type::displayName)
            .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
