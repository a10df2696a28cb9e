package dev.wharfinger.stdlib;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roles that every cluster has, as manifests of a server, which fills in collected rules. */
final class RoleTable {
  private static final String FILE = "/dev/wharfinger/internal/relation/rbac/built-in-roles.table";

  private final Map<String, List<String>> heads = new LinkedHashMap<>();
  private final Map<String, List<String>> rules = new LinkedHashMap<>();

  private RoleTable(List<String> lines) {
    String name = "";
    for (String line : lines) {
      List<String> words = Arrays.asList(line.trim().split(" ", -1));
      if (line.startsWith("role ")) {
        name = words.get(1);
        heads.put(name, words.subList(2, words.size()));
        rules.put(name, new ArrayList<>());
      } else if (line.startsWith(" ")) {
        rules.computeIfAbsent(name, n -> new ArrayList<>()).add(rule(words));
      }
    }
  }

  static String manifests() {
    try (InputStream in = RoleTable.class.getResourceAsStream(FILE)) {
      String text = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      RoleTable table = new RoleTable(text.lines().toList());
      return table.heads.keySet().stream()
          .map(
              name ->
                  """
                  apiVersion: rbac.authorization.k8s.io/v1
                  kind: ClusterRole
                  metadata: {name: "%s"}
                  rules: %s
                  """
                      .formatted(name, table.effective(name)))
          .collect(Collectors.joining("---\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> effective(String name) {
    List<String> found = new ArrayList<>(rules.getOrDefault(name, List.of()));
    for (String word : heads.getOrDefault(name, List.of())) {
      if (word.startsWith("collects=")) {
        String label = word.replace("collects=", "label=");
        heads.forEach(
            (other, words) -> {
              if (words.contains(label)) {
                found.addAll(effective(other));
              }
            });
      }
    }
    return found;
  }

  private static String rule(List<String> words) {
    if (words.get(1).startsWith("url=")) {
      return "{nonResourceURLs: %s, verbs: %s}"
          .formatted(list(words.get(1).substring(4)), list(words.get(0)));
    }
    String names = words.size() > 3 ? "resourceNames: " + list(words.get(3).substring(5)) : "";
    return "{apiGroups: %s, resources: %s, verbs: %s, %s}"
        .formatted(list(words.get(1)), list(words.get(2)), list(words.get(0)), names);
  }

  private static String list(String texts) {
    return Arrays.stream(texts.split("\\|", -1))
        .map(text -> "'" + (text.equals("-") ? "" : text) + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
