package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.ObjectNode.Origins;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a container that have one value each, by name. As functions they answer policies,
 * together they are an object whose values know where they are said.
 */
final class ContainerSettings {
  static final String TYPE = "docker.ContainerSettings";

  private static final String UNCONFINED = "unconfined";
  private static final String DEFAULT_APPARMOR = "docker-default";

  private static final Map<String, Function<DescribedContainer, Setting>> BY_NAME = byName();

  private ContainerSettings() {}

  private static Map<String, Function<DescribedContainer, Setting>> byName() {
    Map<String, Function<DescribedContainer, Setting>> settings = new LinkedHashMap<>();
    settings.put("privileged", DescribedContainer::privileged);
    settings.put("readOnlyRootFilesystem", DescribedContainer::readOnlyRootFilesystem);
    settings.put("noNewPrivileges", container -> options(container).noNewPrivileges());
    settings.put("securityOptions", DescribedContainer::securityOptions);
    settings.put("seccompProfile", ContainerSettings::seccompProfile);
    settings.put("apparmorProfile", ContainerSettings::apparmorProfile);
    settings.put("networkMode", DescribedContainer::networkMode);
    settings.put("pidMode", DescribedContainer::pidMode);
    settings.put("ipcMode", DescribedContainer::ipcMode);
    settings.put("utsMode", DescribedContainer::utsMode);
    settings.put("usernsMode", DescribedContainer::usernsMode);
    settings.put("cgroupParent", DescribedContainer::cgroupParent);
    settings.put("memoryLimit", DescribedContainer::memoryLimit);
    settings.put("cpuLimit", DescribedContainer::cpuLimit);
    settings.put("cpuShares", DescribedContainer::cpuShares);
    settings.put("pidsLimit", DescribedContainer::pidsLimit);
    settings.put("image", DescribedContainer::image);
    return settings;
  }

  /** One of them. */
  static Setting of(ObjectNode container, String name) {
    Function<DescribedContainer, Setting> setting = BY_NAME.get(name);
    if (setting == null) {
      throw new IllegalArgumentException("`" + name + "` is no setting of containers");
    }
    return setting.apply(DescribedContainer.of(container));
  }

  /** All of them. */
  static ObjectNode all(EvaluationContext context, ObjectNode container) {
    ObjectType type = (ObjectType) context.catalog().type(TYPE).orElseThrow();
    @Nullable Object[] slots = new Object[type.fields().size()];
    List<Place> places = new ArrayList<>(slots.length);
    for (Field field : type.fields()) {
      Setting setting = of(container, field.name());
      slots[field.slot()] = setting.value();
      places.add(setting.place());
    }
    return ObjectNode.derived(type, container, slots, new Origins(Place.of(container), places));
  }

  private static SecurityOptions options(DescribedContainer container) {
    return new SecurityOptions(container.securityOptions());
  }

  /** Privileged containers have no profile but the one they are given (moby, WithSeccomp). */
  private static Setting seccompProfile(DescribedContainer container) {
    return options(container).named("seccomp").or(ifPrivileged(container)).orMeaning("");
  }

  /** Privileged containers have no profile but the one they are given (moby, WithApparmor). */
  private static Setting apparmorProfile(DescribedContainer container) {
    Setting said = options(container).named("apparmor");
    Setting decided = said.or(container.apparmorProfile()).or(ifPrivileged(container));
    return decided.orMeaning(container instanceof ComposeService ? DEFAULT_APPARMOR : "");
  }

  private static Setting ifPrivileged(DescribedContainer container) {
    return container.privileged().map(privileged -> privileged.equals(true) ? UNCONFINED : null);
  }
}
