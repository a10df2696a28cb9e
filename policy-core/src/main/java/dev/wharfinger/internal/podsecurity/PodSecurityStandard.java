package dev.wharfinger.internal.podsecurity;

/** A level of the Pod Security Standards, in a version of them. */
public record PodSecurityStandard(PodSecurityLevel level, PodSecurityVersion version) {

  /** What asks nothing of any pod. */
  public static final PodSecurityStandard NONE =
      new PodSecurityStandard(PodSecurityLevel.PRIVILEGED, PodSecurityVersion.LATEST);

  /** Both as the plugin writes them, as {@code restricted:v1.30}. */
  @Override
  public String toString() {
    return level + ":" + version;
  }
}
