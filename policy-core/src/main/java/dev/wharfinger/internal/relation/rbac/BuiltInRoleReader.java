package dev.wharfinger.internal.relation.rbac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table of roles:
 *
 * <pre>
 * # a comment
 * role edit collects=aggregate-to-edit label=aggregate-to-admin
 *  get|list - pods|pods/log
 *  approve certificates.k8s.io signers name=example/signer
 *  get url=/healthz
 * </pre>
 *
 * A line of a role has its verbs, API groups ({@code -} is the core group), and resources; several
 * of each are separated by {@code |}. The labels are those of {@code rbac.authorization.k8s.io}.
 */
final class BuiltInRoleReader {
  private static final String LABELS = "rbac.authorization.k8s.io/";

  private final List<BuiltInRole> roles = new ArrayList<>();
  private String name = "";
  private Optional<String> collects = Optional.empty();
  private final Map<String, String> labels = new HashMap<>();
  private final List<BuiltInRole.Rule> rules = new ArrayList<>();

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException if a line does not follow the grammar; the text quotes it
   */
  List<BuiltInRole> read(List<String> lines) {
    for (String line : lines) {
      String[] words = line.trim().split(" ", -1);
      if (line.startsWith("role ") && words.length > 1) {
        endRole();
        beginRole(words);
      } else if (line.startsWith(" ") && words.length > 1 && !name.isEmpty()) {
        rules.add(rule(line, words));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw misplaced(line);
      }
    }
    endRole();
    return roles;
  }

  private void beginRole(String[] words) {
    name = words[1];
    for (int i = 2; i < words.length; i++) {
      String[] setting = words[i].split("=", 2);
      if (setting[0].equals("collects")) {
        collects = Optional.of(LABELS + setting[1]);
      } else {
        labels.put(LABELS + setting[1], "true");
      }
    }
  }

  private void endRole() {
    if (!name.isEmpty()) {
      roles.add(new BuiltInRole(name, labels, collects, rules));
    }
    name = "";
    collects = Optional.empty();
    labels.clear();
    rules.clear();
  }

  private static BuiltInRole.Rule rule(String line, String[] words) {
    List<String> verbs = list(words[0]);
    if (words[1].startsWith("url=")) {
      List<String> urls = list(words[1].substring(4));
      return new BuiltInRole.Rule(verbs, List.of(), List.of(), List.of(), urls);
    }
    if (words.length < 3) {
      throw misplaced(line);
    }
    List<String> groups = list(words[1]).stream().map(g -> g.equals("-") ? "" : g).toList();
    List<String> names = words.length > 3 ? list(words[3].substring(5)) : List.of();
    return new BuiltInRole.Rule(verbs, groups, list(words[2]), names, List.of());
  }

  private static List<String> list(String text) {
    return List.of(text.split("\\|", -1));
  }

  private static IllegalArgumentException misplaced(String line) {
    return new IllegalArgumentException("`" + line + "` is neither a role nor one of its rules");
  }
}
