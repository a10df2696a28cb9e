package dev.wharfinger.type;

/** The type of a value: of a field in a file, of an expression, of a parameter. */
public sealed interface Type
    permits Scalar,
        ListType,
        MapType,
        OptionalType,
        OpaqueType,
        EnumType,
        ObjectType,
        UnionType,
        TypeVariable {

  /** The name as policies and messages write it, as in {@code list(kubernetes.Container)}. */
  String displayName();
}
