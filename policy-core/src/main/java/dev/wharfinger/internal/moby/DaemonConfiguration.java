package dev.wharfinger.internal.moby;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawObject;
import java.util.Set;

/**
 * A {@code daemon.json}. It does not say what it is, so that it is known by keys that only dockerd
 * has (moby, {@code daemon/config}); one that has none of them cannot be told from other JSON.
 */
final class DaemonConfiguration implements DocumentForm {
  private static final Set<String> OWN_KEYS =
      Set.of(
          "allow-direct-routing",
          "authorization-plugins",
          "cgroup-parent",
          "containerd-namespace",
          "data-root",
          "default-address-pools",
          "default-cgroupns-mode",
          "default-ipc-mode",
          "default-runtime",
          "default-shm-size",
          "default-ulimits",
          "exec-opts",
          "exec-root",
          "fixed-cidr",
          "icc",
          "insecure-registries",
          "ip-forward-no-drop",
          "ip6tables",
          "iptables",
          "live-restore",
          "log-driver",
          "log-opts",
          "max-concurrent-downloads",
          "max-concurrent-uploads",
          "no-new-privileges",
          "registry-mirrors",
          "seccomp-profile",
          "selinux-enabled",
          "storage-driver",
          "storage-opts",
          "tlscacert",
          "tlsverify",
          "userland-proxy",
          "userns-remap");

  @Override
  public String name() {
    return "configuration of the Docker daemon";
  }

  @Override
  public String type() {
    return "docker.Daemon";
  }

  @Override
  public boolean isOne(RawObject document) {
    return document.properties().stream().map(Dialect.Property::name).anyMatch(OWN_KEYS::contains);
  }
}
