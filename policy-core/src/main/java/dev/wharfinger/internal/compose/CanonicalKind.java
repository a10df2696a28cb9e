package dev.wharfinger.internal.compose;

import java.util.HashMap;
import java.util.Map;

/** What has a short form, and where. */
enum CanonicalKind {
  KEY_VALUES,
  SEQUENCE,
  NAMES,
  DEPENDS_ON,
  BUILD,
  SOURCE,
  SERVICE,
  SINGLE,
  GPUS,
  ENV_FILE,
  VOLUME,
  DEVICE,
  PORTS,
  MAYBE_EXTERNAL,
  PULL_POLICY;

  static final PathTable<CanonicalKind> PLACES = PathTable.of(places());

  private static Map<String, CanonicalKind> places() {
    Map<String, CanonicalKind> places = new HashMap<>();
    add(
        places,
        KEY_VALUES,
        "annotations build.additional_contexts build.args build.labels build.ssh deploy.labels"
            + " environment labels sysctls");
    add(places, SEQUENCE, "build.extra_hosts dns dns_search extra_hosts label_file tmpfs");
    add(places, NAMES, "networks models");
    add(places, SOURCE, "build.secrets.* configs.* secrets.*");
    add(places, SINGLE, "build.ulimits.* ulimits.*");
    add(places, DEPENDS_ON, "depends_on");
    add(places, BUILD, "build");
    add(places, SERVICE, "extends");
    add(places, GPUS, "gpus");
    add(places, ENV_FILE, "env_file");
    add(places, VOLUME, "volumes.*");
    add(places, DEVICE, "devices.*");
    add(places, PORTS, "ports");
    add(places, PULL_POLICY, "pull_policy");
    for (String kind : "configs networks secrets volumes".split(" ", -1)) {
      places.put(kind + ".*", MAYBE_EXTERNAL);
      places.put(kind + ".*.labels", KEY_VALUES);
    }
    return places;
  }

  private static void add(Map<String, CanonicalKind> places, CanonicalKind kind, String fields) {
    for (String field : fields.split(" ", -1)) {
      places.put("services.*." + field, kind);
    }
  }
}
