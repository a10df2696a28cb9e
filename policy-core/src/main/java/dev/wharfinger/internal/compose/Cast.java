package dev.wharfinger.internal.compose;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a variable's text becomes where no text is expected. Elsewhere it stays text, even if it
 * looks like a number.
 */
enum Cast {
  NUMBER,
  TRUTH;

  /** The places that take something else than text (compose-go, {@code loader/interpolate.go}). */
  static final PathTable<Cast> PLACES = PathTable.of(places());

  private static Map<String, Cast> places() {
    Map<String, Cast> places = new HashMap<>();
    for (String field :
        ("configs.*.mode secrets.*.mode cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period"
                + " cpu_rt_runtime cpus cpu_shares deploy.replicas deploy.update_config.parallelism"
                + " deploy.update_config.max_failure_ratio deploy.rollback_config.parallelism"
                + " deploy.rollback_config.max_failure_ratio deploy.restart_policy.max_attempts"
                + " deploy.placement.max_replicas_per_node healthcheck.retries oom_score_adj"
                + " pids_limit ports.*.target scale ulimits.* ulimits.*.hard ulimits.*.soft"
                + " volumes.*.tmpfs.size")
            .split(" ", -1)) {
      places.put("services.*." + field, NUMBER);
    }
    for (String field :
        ("init depends_on.*.required depends_on.*.restart healthcheck.disable oom_kill_disable"
                + " privileged read_only stdin_open tty volumes.*.read_only"
                + " volumes.*.volume.nocopy")
            .split(" ", -1)) {
      places.put("services.*." + field, TRUTH);
    }
    for (String field :
        ("networks.*.external networks.*.internal networks.*.attachable networks.*.enable_ipv6"
                + " volumes.*.external secrets.*.external configs.*.external")
            .split(" ", -1)) {
      places.put(field, TRUTH);
    }
    return places;
  }

  /** The text of a plain scalar for this. */
  String apply(String text) {
    if (this == NUMBER) {
      return text;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "t", "true", "y", "yes", "on" -> "true";
      case "0", "f", "false", "n", "no", "off" -> "false";
      default -> text;
    };
  }
}
