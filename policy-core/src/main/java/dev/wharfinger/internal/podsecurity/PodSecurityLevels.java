package dev.wharfinger.internal.podsecurity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of a namespace ask of its pods, as the admission plugin reads them (PodSecurity,
 * {@code PolicyToEvaluate} in api/helpers.go of kubernetes/pod-security-admission).
 *
 * @param enforce what pods must be, or they are not admitted; controllers of pods are not asked
 * @param audit what is written into the audit log where it does not hold
 * @param warn what the user is warned of where it does not hold
 * @param invalid labels that cannot be read; a namespace is not admitted with one of them, unless
 *     it has it already
 */
public record PodSecurityLevels(
    PodSecurityStandard enforce,
    PodSecurityStandard audit,
    PodSecurityStandard warn,
    List<InvalidLabel> invalid) {

  /** What a cluster asks that is not configured otherwise: nothing. */
  public static final PodSecurityLevels DEFAULTS =
      new PodSecurityLevels(
          PodSecurityStandard.NONE, PodSecurityStandard.NONE, PodSecurityStandard.NONE);

  /** What the names of all these labels begin with. */
  static final String PREFIX = "pod-security.kubernetes.io/";

  static final String ENFORCE = PREFIX + "enforce";
  private static final String AUDIT = PREFIX + "audit";
  private static final String WARN = PREFIX + "warn";
  private static final String VERSION = "-version";

  /** Copies the list. */
  public PodSecurityLevels {
    invalid = List.copyOf(invalid);
  }

  /** Levels of which none comes from a label that cannot be read. */
  public PodSecurityLevels(
      PodSecurityStandard enforce, PodSecurityStandard audit, PodSecurityStandard warn) {
    this(enforce, audit, warn, List.of());
  }

  /**
   * Reads what a cluster is configured to ask; what is not said asks for nothing.
   *
   * @param fields as labels have them, without what the names of those begin with
   */
  public static PodSecurityLevels configured(Map<String, String> fields) {
    Map<String, String> labels = new HashMap<>();
    fields.forEach((name, value) -> labels.put(PREFIX + name, value));
    Reading reading = new Reading(labels, new ArrayList<>());
    return new PodSecurityLevels(
        reading.standard(ENFORCE, DEFAULTS.enforce, PodSecurityLevel.PRIVILEGED),
        reading.standard(AUDIT, DEFAULTS.audit, PodSecurityLevel.PRIVILEGED),
        reading.standard(WARN, DEFAULTS.warn, PodSecurityLevel.PRIVILEGED),
        reading.invalid.stream().map(InvalidLabel::asField).toList());
  }

  /**
   * Reads the labels of a namespace. Where one cannot be read, {@code enforce} asks for most, and
   * the others for nothing; a version that cannot be read is the latest.
   *
   * @param defaults what holds where there is no label, as the cluster is configured
   */
  public static PodSecurityLevels of(Map<String, String> labels, PodSecurityLevels defaults) {
    Reading reading = new Reading(labels, new ArrayList<>());
    PodSecurityStandard enforce =
        reading.standard(ENFORCE, defaults.enforce, PodSecurityLevel.RESTRICTED);
    PodSecurityStandard audit =
        reading.standard(AUDIT, defaults.audit, PodSecurityLevel.PRIVILEGED);
    PodSecurityStandard warn = reading.standard(WARN, defaults.warn, PodSecurityLevel.PRIVILEGED);
    return new PodSecurityLevels(
        enforce, audit, reading.atLeastAsEnforced(warn, enforce), reading.invalid);
  }

  /**
   * Whether a pod may be what it likes.
   *
   * @param enforced whether the pod itself is asked, and not what makes pods
   */
  boolean askNothing(boolean enforced) {
    return invalid.isEmpty()
        && audit.level() == PodSecurityLevel.PRIVILEGED
        && warn.level() == PodSecurityLevel.PRIVILEGED
        && !(enforced && enforce.level() != PodSecurityLevel.PRIVILEGED);
  }

  /**
   * Whether pods that were admitted before may not be any more: another level is enforced, which is
   * neither privileged nor just less of the same version.
   */
  boolean tighten(PodSecurityLevels before) {
    return !enforce.equals(before.enforce)
        && enforce.level() != PodSecurityLevel.PRIVILEGED
        && (!enforce.version().equals(before.enforce.version())
            || enforce.level().isStricterThan(before.enforce.level()));
  }

  /**
   * A label that cannot be read.
   *
   * @param expected what it may be
   */
  public record InvalidLabel(String label, String value, String expected) {

    private InvalidLabel asField() {
      return new InvalidLabel(label.substring(PREFIX.length()), value, expected);
    }

    /** What is wrong with it. */
    public String message() {
      return "`%s` is `%s`, where it may be %s".formatted(label, value, expected);
    }
  }

  private record Reading(Map<String, String> labels, List<InvalidLabel> invalid) {

    PodSecurityStandard standard(
        String label, PodSecurityStandard byDefault, PodSecurityLevel ifInvalid) {
      PodSecurityLevel level = byDefault.level();
      String text = labels.get(label);
      if (text != null) {
        Optional<PodSecurityLevel> read = PodSecurityLevel.parse(text);
        level = read.orElse(ifInvalid);
        note(read, label, text, "`privileged`, `baseline` or `restricted`");
      }
      PodSecurityVersion version = byDefault.version();
      String versionText = labels.get(label + VERSION);
      if (versionText != null) {
        Optional<PodSecurityVersion> read = PodSecurityVersion.parse(versionText);
        version = read.orElse(PodSecurityVersion.LATEST);
        note(read, label + VERSION, versionText, "`latest`, or a version as `v1.30`");
      }
      return new PodSecurityStandard(level, version);
    }

    private void note(Optional<?> read, String label, String value, String expected) {
      if (read.isEmpty()) {
        invalid.add(new InvalidLabel(label, value, expected));
      }
    }

    /**
     * Whoever enforces a level without a word on warnings gets warnings of it too, so that a
     * Deployment, which is not asked, says early what its pods will meet. A level that was enforced
     * only because it could not be read does not count.
     */
    PodSecurityStandard atLeastAsEnforced(PodSecurityStandard warn, PodSecurityStandard enforce) {
      boolean enforced = PodSecurityLevel.parse(labels.getOrDefault(ENFORCE, "")).isPresent();
      if (labels.containsKey(WARN) || !enforced || !enforce.level().isStricterThan(warn.level())) {
        return warn;
      }
      return labels.containsKey(WARN + VERSION)
          ? new PodSecurityStandard(enforce.level(), warn.version())
          : enforce;
    }
  }
}
