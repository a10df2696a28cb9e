package dev.wharfinger.internal.cel.check;

import dev.wharfinger.resource.Node;
import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.IpAddress;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.NamedFormat;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.SemanticVersion;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import dev.wharfinger.type.Url;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a value is of a type, for arguments whose type shows only at evaluation. */
final class ValueTypes {
  private ValueTypes() {}

  static boolean accepts(Type type, @Nullable Object value) {
    if (type instanceof Scalar scalar) {
      return acceptsScalar(scalar, value);
    }
    if (type instanceof ListType list) {
      return value instanceof List<?> elements
          && elements.stream()
              .allMatch(element -> lacksValue(element) || accepts(list.element(), element));
    }
    if (type instanceof MapType) {
      return value instanceof Map;
    }
    if (type instanceof OptionalType) {
      return value instanceof Optional;
    }
    if (type instanceof EnumType) {
      return value instanceof String;
    }
    List<ObjectType> members = Types.members(type);
    return members.isEmpty()
        || (value instanceof Node node
            && node.type() instanceof ObjectType object
            && members.contains(object));
  }

  /** What is unknown or failed is for the function to tell, whatever type it would have been. */
  private static boolean lacksValue(@Nullable Object element) {
    return element instanceof Unknown || element instanceof Fault;
  }

  private static boolean acceptsScalar(Scalar type, @Nullable Object value) {
    return switch (type) {
      case BOOL -> value instanceof Boolean;
      case INT -> value instanceof Long;
      case UINT -> value instanceof Uint;
      case DOUBLE -> value instanceof Double;
      case STRING -> value instanceof String;
      case BYTES -> value instanceof byte[];
      case NULL -> value == null;
      case TIMESTAMP -> value instanceof Instant || value instanceof OffsetDateTime;
      case DURATION -> value instanceof Duration;
      case TYPE -> value instanceof Type;
      case DYN -> true;
      case QUANTITY -> value instanceof Quantity;
      case INT_OR_STRING -> value instanceof Long || value instanceof String;
      case IMAGE_REFERENCE -> value instanceof ImageReference;
      case VERSION -> value instanceof Version;
      case IP -> value instanceof IpAddress;
      case CIDR -> value instanceof Cidr;
      case URL -> value instanceof Url;
      case SEMVER -> value instanceof SemanticVersion;
      case FORMAT -> value instanceof NamedFormat;
    };
  }
}
