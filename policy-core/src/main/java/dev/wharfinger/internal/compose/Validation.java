package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.List;

/**
 * Tells what Compose refuses in a project in long form: configs and secrets without content, or
 * with more than one, and ports at no address (compose-go, {@code validation/validation.go}).
 */
final class Validation {
  private final Problems problems;

  Validation(Problems problems) {
    this.problems = problems;
  }

  void check(Sourced root) {
    contents(root, "configs", List.of("file", "environment", "content"));
    contents(root, "secrets", List.of("file", "environment"));
    Sourced services = Fields.get(root, "services");
    if (services != null && services.mapping() != null) {
      for (RawMapping.Entry entry : services.mapping().entries()) {
        ports(services.inner(entry.value()));
      }
    }
  }

  private void contents(Sourced root, String section, List<String> origins) {
    Sourced all = Fields.get(root, section);
    if (all == null || all.mapping() == null) {
      return;
    }
    for (RawMapping.Entry entry : all.mapping().entries()) {
      Sourced value = all.inner(entry.value());
      if (value.mapping() != null) {
        content(section + "." + Fields.name(entry), value, origins);
      }
    }
  }

  /** What is external, or what a driver knows, is kept by somebody else. */
  private void content(String path, Sourced value, List<String> origins) {
    long given = origins.stream().filter(field -> Fields.get(value, field) != null).count();
    boolean elsewhere =
        Fields.get(value, "driver") != null || Fields.get(value, "external") != null;
    String names = "`" + String.join("`, `", origins) + "`";
    if (given > 1) {
      problems.error(
          value, "compose-content", "`" + path + "` has several of " + names + "; leave one");
    } else if (given == 0 && !elsewhere) {
      problems.error(value, "compose-content", "`" + path + "` needs one of " + names);
    }
  }

  private void ports(Sourced service) {
    Sourced ports = Fields.get(service, "ports");
    if (ports == null || !(ports.node() instanceof RawSequence sequence)) {
      return;
    }
    for (RawNode item : sequence.items()) {
      Sourced host = Fields.get(ports.inner(item), "host_ip");
      String address = host == null || host.isUnknown() ? null : host.text();
      if (host != null && address != null && !Addresses.isAddress(address)) {
        problems.error(host, "compose-port", "`" + address + "` is no IP address");
      }
    }
  }
}
