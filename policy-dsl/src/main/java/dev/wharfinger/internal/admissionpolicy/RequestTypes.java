package dev.wharfinger.internal.admissionpolicy;

import static dev.wharfinger.internal.admissionpolicy.AdmittedTypes.ALWAYS_THERE;
import static dev.wharfinger.internal.admissionpolicy.AdmittedTypes.FAILS;
import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.DYN;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.TIMESTAMP;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The types that the API server declares for {@code request} and {@code namespaceObject} ({@code
 * BuildRequestType} and {@code BuildNamespaceType} of {@code pkg/admission/plugin/cel/compile.go}).
 * What the Go structs leave out when it is zero may be absent.
 */
final class RequestTypes {
  private static final Type TEXTS = new ListType(STRING);
  private static final Catalog.Builder BUILDER = Catalog.builder();

  /** The type of {@code request}. */
  static final ObjectType REQUEST = request();

  /** The type of {@code namespaceObject}. */
  static final ObjectType NAMESPACE = namespace();

  private RequestTypes() {}

  private static ObjectType request() {
    ObjectType kind = triple("GroupVersionKind", "kind");
    ObjectType resource = triple("GroupVersionResource", "resource");
    ObjectType user =
        new Fields()
            .there("username", STRING)
            .maybe("uid", STRING)
            .there("groups", TEXTS)
            .maybe("extra", new MapType(STRING, TEXTS))
            .of("UserInfo");
    return new Fields()
        .there("kind", kind)
        .there("resource", resource)
        .maybe("subResource", STRING)
        .there("requestKind", kind)
        .there("requestResource", resource)
        .maybe("requestSubResource", STRING)
        .there("name", STRING)
        .maybe("namespace", STRING)
        .there("operation", STRING)
        .there("userInfo", user)
        .there("dryRun", BOOL)
        .maybe("options", DYN)
        .of("AdmissionRequest");
  }

  private static ObjectType triple(String name, String last) {
    return new Fields()
        .there("group", STRING)
        .there("version", STRING)
        .there(last, STRING)
        .of(name);
  }

  private static ObjectType namespace() {
    ObjectType condition =
        new Fields()
            .there("status", STRING)
            .there("type", STRING)
            .there("lastTransitionTime", TIMESTAMP)
            .maybe("message", STRING)
            .maybe("reason", STRING)
            .of("NamespaceCondition");
    ObjectType status =
        new Fields()
            .maybe("conditions", new ListType(condition))
            .there("phase", STRING)
            .of("NamespaceStatus");
    ObjectType spec = new Fields().there("finalizers", TEXTS).of("NamespaceSpec");
    // The API server labels each namespace with its name.
    ObjectType metadata =
        new Fields()
            .there("name", STRING)
            .maybe("generateName", STRING)
            .maybe("namespace", STRING)
            .there("labels", new MapType(STRING, STRING))
            .maybe("annotations", new MapType(STRING, STRING))
            .there("UID", STRING)
            .there("creationTimestamp", TIMESTAMP)
            .maybe("deletionGracePeriodSeconds", INT)
            .maybe("deletionTimestamp", TIMESTAMP)
            .maybe("generation", INT)
            .there("resourceVersion", STRING)
            .maybe("finalizers", TEXTS)
            .of("NamespaceMetadata");
    return new Fields()
        .there("metadata", metadata)
        .there("spec", spec)
        .there("status", status)
        .of("Namespace");
  }

  /** The fields of a type. */
  private static final class Fields {
    private final List<Field> fields = new ArrayList<>();

    Fields there(String name, Type type) {
      return add(name, type, ALWAYS_THERE);
    }

    Fields maybe(String name, Type type) {
      return add(name, type, FAILS);
    }

    private Fields add(String name, Type type, Absence absence) {
      fields.add(new Field(name, fields.size(), type, absence, List.of()));
      return this;
    }

    ObjectType of(String name) {
      ObjectType type = BUILDER.declare("kubernetes." + name, "cel." + name, null);
      BUILDER.define(type, fields);
      return type;
    }
  }
}
