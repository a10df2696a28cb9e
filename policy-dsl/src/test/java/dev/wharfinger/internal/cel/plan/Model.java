package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small model of containers, with every meaning of absence. */
final class Model {
  static final ObjectType POD;
  static final ObjectType CONTAINER;
  static final ObjectType EPHEMERAL;
  static final ObjectType SECURITY;
  static final UnionType ANY_CONTAINER;

  static {
    Catalog.Builder catalog = Catalog.builder();
    POD = catalog.declare("Pod", "Pod", null);
    CONTAINER = catalog.declare("Container", "Container", null);
    EPHEMERAL = catalog.declare("EphemeralContainer", "EphemeralContainer", null);
    SECURITY = catalog.declare("SecurityContext", "SecurityContext", null);
    ANY_CONTAINER = new UnionType("AnyContainer", List.of(CONTAINER, EPHEMERAL));
    Fields pod = new Fields();
    pod.add("name", Scalar.STRING, new Absence.Required());
    pod.add("labels", new MapType(Scalar.STRING, Scalar.STRING), new Absence.Empty());
    pod.add("containers", new ListType(CONTAINER), new Absence.Empty());
    pod.add("security", SECURITY, new Absence.Guarded("means no limits", null));
    catalog.define(POD, pod.list);
    Fields container = new Fields();
    container.add("name", Scalar.STRING, new Absence.Required());
    container.add("image", Scalar.STRING, new Absence.Empty());
    container.add("securityContext", SECURITY, new Absence.Empty());
    container.add("replicas", Scalar.INT, new Absence.Default(1L));
    container.add("digest", Scalar.STRING, new Absence.NotKnown("nobody asked the registry"));
    catalog.define(CONTAINER, container.list);
    Fields ephemeral = new Fields();
    ephemeral.add("target", Scalar.STRING, new Absence.Empty());
    ephemeral.add("image", Scalar.STRING, new Absence.Default("none"));
    ephemeral.add("name", Scalar.STRING, new Absence.Required());
    catalog.define(EPHEMERAL, ephemeral.list);
    Fields security = new Fields();
    security.add("privileged", Scalar.BOOL, new Absence.Default(false));
    security.add("runAsNonRoot", Scalar.BOOL, new Absence.Guarded("inherited", "effective"));
    security.add("runAsUser", Scalar.INT, new Absence.Guarded("inherited", "effective"));
    catalog.define(SECURITY, security.list);
  }

  private Model() {}

  /** An object with these fields. */
  @SuppressWarnings("NullAway") // sees no nullable elements in arrays of other class files
  static ObjectNode object(ObjectType type, @Nullable Object... namesAndValues) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (int i = 0; i < namesAndValues.length; i += 2) {
      slots[type.field((String) namesAndValues[i]).orElseThrow().slot()] = namesAndValues[i + 1];
    }
    return ObjectNode.implied(type, null, null, slots);
  }

  private static final class Fields {
    final List<Field> list = new ArrayList<>();

    void add(String name, Type type, Absence absence) {
      list.add(new Field(name, list.size(), type, absence, List.of()));
    }
  }
}
