package dev.wharfinger.internal.compose;

import java.util.HashMap;
import java.util.Map;

/** How a place merges that does not merge by what stands there. */
enum MergeKind {
  /** The later value replaces the earlier. */
  REPLACE,
  /** Both become sequences of text, and the later is appended. */
  SEQUENCE,
  /** As {@link #SEQUENCE}, without what is there already. */
  DISTINCT,
  BUILD,
  DEPENDS_ON,
  /** Sequences of names become mappings, and merge. */
  NAMES,
  LOGGING,
  /** Items of the same subnet merge. */
  SUBNETS;

  static final PathTable<MergeKind> PLACES = PathTable.of(places());

  private static Map<String, MergeKind> places() {
    Map<String, MergeKind> places = new HashMap<>();
    places.put("networks.*.ipam.config", SUBNETS);
    places.put("networks.*.labels", SEQUENCE);
    places.put("volumes.*.labels", SEQUENCE);
    places.put("models.*.runtime_flags", REPLACE);
    for (String field :
        ("annotations build.args build.additional_contexts build.labels deploy.labels dns dns_opt"
                + " dns_search env_file environment label_file labels sysctls tmpfs"
                + " volumes.*.volume.labels")
            .split(" ", -1)) {
      places.put("services.*." + field, SEQUENCE);
    }
    for (String field : "command entrypoint healthcheck.test ulimits.*".split(" ", -1)) {
      places.put("services.*." + field, REPLACE);
    }
    places.put("services.*.build", BUILD);
    places.put("services.*.build.extra_hosts", DISTINCT);
    places.put("services.*.extra_hosts", DISTINCT);
    places.put("services.*.depends_on", DEPENDS_ON);
    places.put("services.*.networks", NAMES);
    places.put("services.*.models", NAMES);
    places.put("services.*.logging", LOGGING);
    return places;
  }
}
