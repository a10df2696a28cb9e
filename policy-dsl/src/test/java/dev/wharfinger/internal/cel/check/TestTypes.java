package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
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

/** A small catalog with a field of each meaning of absence, like Kubernetes but smaller. */
final class TestTypes {
  static final Absence REQUIRED = new Absence.Required();
  static final Absence EMPTY = new Absence.Empty();

  private final Catalog.Builder builder = Catalog.builder();

  private TestTypes() {}

  static Catalog catalog() {
    return new TestTypes().build();
  }

  private Catalog build() {
    ObjectType meta = declare("ObjectMeta");
    ObjectType profile = declare("SeccompProfile");
    ObjectType security = declare("SecurityContext");
    ObjectType resources = declare("Resources");
    ObjectType env = declare("EnvVar");
    ObjectType port = declare("Port");
    ObjectType probe = declare("Probe");
    ObjectType container = declare("AppContainer");
    ObjectType ephemeral = declare("EphemeralContainer");
    UnionType anyContainer = union("Container", container, ephemeral);
    ObjectType podSpec = declare("PodSpec");
    ObjectType jobSpec = declare("JobSpec");
    ObjectType cronSpec = declare("CronJobSpec");
    ObjectType status = declare("PodStatus");
    ObjectType pod = kind("Pod", "", "v1");
    ObjectType job = kind("Job", "batch", "v1");
    ObjectType cron = kind("CronJob", "batch", "v1");
    union("Workload", pod, job, cron);

    EnumType policy = new EnumType("test.restartPolicy", List.of("Always", "OnFailure", "Never"));
    EnumType seccomp =
        new EnumType("test.SeccompProfile.type", List.of("RuntimeDefault", "Localhost"));
    Type labels = new MapType(Scalar.STRING, Scalar.STRING);
    Type amounts = new MapType(Scalar.STRING, Scalar.QUANTITY);

    define(
        meta,
        field("name", Scalar.STRING, REQUIRED),
        field("namespace", Scalar.STRING, guarded("the namespace of the request", null)),
        field("labels", labels, EMPTY),
        field("creationTimestamp", Scalar.TIMESTAMP, guarded("not created yet", null)));
    define(
        profile,
        field("type", seccomp, REQUIRED),
        field("localhostProfile", Scalar.STRING, guarded("no profile of the node", null)));
    define(
        security,
        field("privileged", Scalar.BOOL, new Absence.Default(false)),
        field(
            "runAsNonRoot",
            Scalar.BOOL,
            guarded("inherited from the pod", "effectiveSecurityContext")),
        field("runAsUser", Scalar.INT, guarded("the user of the image", null)),
        field("seccompProfile", profile, guarded("inherited from the pod", null)));
    define(resources, field("limits", amounts, EMPTY), field("requests", amounts, EMPTY));
    define(env, field("name", Scalar.STRING, REQUIRED), field("value", Scalar.STRING, EMPTY));
    define(
        port,
        field("containerPort", Scalar.INT, REQUIRED),
        field("target", Scalar.INT_OR_STRING, REQUIRED),
        field("weight", Scalar.DOUBLE, new Absence.Default(1.0)));
    define(probe, field("period", Scalar.INT, new Absence.Default(10L)));
    List<Field> common =
        List.of(
            field("name", Scalar.STRING, REQUIRED),
            field("image", Scalar.STRING, guarded("the image of the template", null)),
            field("securityContext", security, EMPTY),
            field("env", new ListType(env), EMPTY),
            field("ports", new ListType(port), EMPTY),
            field("command", new ListType(Scalar.STRING), guarded("that of the image", null)),
            field("resources", resources, EMPTY));
    define(container, common, field("livenessProbe", probe, guarded("nobody asks", null)));
    define(
        ephemeral,
        common,
        field("targetContainerName", Scalar.STRING, guarded("none is targeted", null)));
    define(
        podSpec,
        field("containers", new ListType(container), REQUIRED),
        field("initContainers", new ListType(container), EMPTY),
        field("hostNetwork", Scalar.BOOL, new Absence.Default(false)),
        field("restartPolicy", policy, new Absence.Default("Always")),
        field("reports", new ListType(Scalar.STRING), new Absence.NotKnown("nobody has looked")));
    define(jobSpec, field("parallelism", Scalar.INT, new Absence.Default(1L)));
    define(cronSpec, field("schedule", Scalar.STRING, REQUIRED));
    define(
        status,
        field("phase", Scalar.STRING, REQUIRED),
        field("ready", Scalar.INT, new Absence.Default(0L)));
    defineKind(
        pod,
        meta,
        podSpec,
        field("replicas", Scalar.INT, new Absence.Default(1L)),
        field("status", status, EMPTY));
    defineKind(job, meta, jobSpec, field("replicas", Scalar.INT, new Absence.Default(0L)));
    defineKind(
        cron,
        meta,
        cronSpec,
        field("replicas", Scalar.INT, new Absence.Default(1L)),
        field("jobTemplate", jobSpec, EMPTY));
    TestFunctions.derived(anyContainer, security, pod).forEach(builder::add);
    return builder.build();
  }

  private ObjectType declare(String name) {
    return builder.declare("test." + name, "test.v1." + name, null);
  }

  private ObjectType kind(String name, String group, String version) {
    ObjectType.Kind kind = new ObjectType.Kind(group, version, name, true);
    return builder.declare("test." + name, "test.v1." + name, kind);
  }

  private UnionType union(String name, ObjectType... members) {
    UnionType union = new UnionType("test." + name, List.of(members));
    builder.add(union.displayName(), union);
    return union;
  }

  private void defineKind(ObjectType type, ObjectType meta, ObjectType spec, Field... more) {
    List<Field> fields =
        List.of(
            field("apiVersion", Scalar.STRING, EMPTY),
            field("kind", Scalar.STRING, EMPTY),
            field("metadata", meta, REQUIRED),
            field("spec", spec, REQUIRED));
    define(type, fields, more);
  }

  private void define(ObjectType type, Field... fields) {
    define(type, List.of(), fields);
  }

  private void define(ObjectType type, List<Field> first, Field... more) {
    List<Field> fields = new ArrayList<>(first);
    fields.addAll(List.of(more));
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      fields.set(i, new Field(field.name(), i, field.type(), field.absence(), List.of()));
    }
    builder.define(type, fields);
  }

  private static Field field(String name, Type type, Absence absence) {
    return new Field(name, 0, type, absence, List.of());
  }

  private static Absence guarded(String reason, @Nullable String function) {
    return new Absence.Guarded(reason, function);
  }
}
