package dev.wharfinger.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is blamed for a verdict.
 *
 * @param names containers and volumes by name, and {@code pod} for the pod itself
 */
record Offenders(SortedSet<String> names) {
  private static final String POD = "pod";

  private static final Pattern NAMED =
      Pattern.compile("(?:containers?|volumes?) (\"[^\"]*\"(?:, \"[^\"]*\")*)");

  private static final Pattern ELEMENT = Pattern.compile("spec\\.(\\w+)\\[(\\d+)].*");

  /** Those whom the admission plugin names, as in {@code pod and containers "a", "b" must not}. */
  static Offenders named(String detail) {
    SortedSet<String> names = new TreeSet<>();
    Matcher lists = NAMED.matcher(detail);
    while (lists.find()) {
      for (String name : lists.group(1).split(", ", -1)) {
        names.add(name.substring(1, name.length() - 1));
      }
    }
    if (detail.startsWith(POD) && !detail.startsWith("pod or")) {
      names.add(POD);
    }
    return new Offenders(names);
  }

  /** Those in which findings are. */
  static Offenders at(List<String> findings, JsonNode pod) {
    SortedSet<String> names = new TreeSet<>();
    for (String path : findings) {
      Matcher element = ELEMENT.matcher(path);
      names.add(
          element.matches()
              ? pod.get("spec")
                  .get(element.group(1))
                  .get(Integer.parseInt(element.group(2)))
                  .get("name")
                  .textValue()
              : POD);
    }
    return new Offenders(names);
  }

  boolean none() {
    return names.isEmpty();
  }
}
