package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.EnumType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@link FieldFacts} of tables:
 *
 * <pre>
 * package core.v1 io.k8s.api.core.v1
 * enum PullPolicy Always|Never|IfNotPresent
 * type Container
 *  imagePullPolicy enum=PullPolicy
 *  livenessProbe pointer
 * </pre>
 *
 * A type is listed with its remarkable fields; enumerations stand before the types.
 */
final class FactTable {
  private final String namespace;
  private final PackageNames packages;
  private final Map<String, EnumType> enums = new HashMap<>();
  private final Map<String, Map<String, FieldFacts>> facts = new HashMap<>();
  private final Map<String, EnumType> enumsByName = new HashMap<>();
  private final Map<String, FieldFacts> factsByWords = new HashMap<>();
  private Map<String, FieldFacts> currentType = new HashMap<>();
  private String currentPackage = "";

  private FactTable(String namespace, PackageNames packages) {
    this.namespace = namespace;
    this.packages = packages;
  }

  /**
   * Reads tables, of which later ones may refer to the enumerations of earlier ones.
   *
   * @param namespace what the names of enumerations begin with
   * @throws IllegalArgumentException if a line does not follow the grammar; the text quotes it
   */
  @SafeVarargs
  static FactTable read(String namespace, List<String>... tables) {
    FactTable all = new FactTable(namespace, PackageNames.of(tables));
    for (List<String> table : tables) {
      for (String line : table) {
        try {
          all.read(line);
        } catch (IndexOutOfBoundsException e) {
          throw new IllegalArgumentException("`" + line + "` lacks a word", e);
        }
      }
    }
    return all;
  }

  /** Tables that speak of different types, as one. */
  static FactTable joined(List<FactTable> tables) {
    FactTable all = new FactTable("", PackageNames.of());
    tables.forEach(table -> all.facts.putAll(table.facts));
    return all;
  }

  /** What is known of a field: nothing if its type is not in the table. */
  FieldFacts of(String typeId, String field) {
    Map<String, FieldFacts> fields = facts.get(typeId);
    return fields == null ? FieldFacts.UNKNOWN : fields.getOrDefault(field, FieldFacts.PLAIN);
  }

  private void read(String line) {
    if (line.startsWith(" ")) {
      int nameEnd = line.indexOf(' ', 1);
      currentType.put(line.substring(1, nameEnd), facts(line.substring(nameEnd + 1)));
    } else if (line.startsWith("type ")) {
      currentType = new HashMap<>();
      facts.put(packages.id(line.split(" ", -1)[1], currentPackage), currentType);
    } else if (line.startsWith("enum ")) {
      String[] words = line.split(" ", 3);
      enums.put(
          packages.id(words[1], currentPackage),
          enumType(words[1], Arrays.asList(words[2].split("\\|", -1))));
    } else if (line.startsWith("package ")) {
      currentPackage = line.split(" ", -1)[2];
      factsByWords.clear();
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      throw new IllegalArgumentException(
          "`" + line + "` is neither a package, an enum, a type, a field nor a comment");
    }
  }

  /** Most fields of a package have the same few facts. */
  private FieldFacts facts(String words) {
    FieldFacts known = factsByWords.get(words);
    if (known == null) {
      known = parse(words.split(" ", -1));
      factsByWords.put(words, known);
    }
    return known;
  }

  private FieldFacts parse(String[] words) {
    boolean pointer = false;
    boolean union = false;
    boolean documented = false;
    EnumType values = null;
    for (String word : words) {
      switch (word) {
        case "pointer" -> pointer = true;
        case "union" -> union = true;
        case "documented" -> documented = true;
        default -> values = enumNamed(word);
      }
    }
    return new FieldFacts(pointer, union, documented, values);
  }

  private EnumType enumNamed(String word) {
    @Nullable EnumType type =
        word.startsWith("enum=")
            ? enums.get(packages.id(word.substring("enum=".length()), currentPackage))
            : null;
    if (type == null) {
      throw new IllegalArgumentException("`" + word + "` is no fact that a table may state");
    }
    return type;
  }

  /** Versions of an API repeat their enumerations: these are one type, so that they compare. */
  private EnumType enumType(String name, List<String> values) {
    String shortName = namespace + '.' + name;
    EnumType known = enumsByName.computeIfAbsent(shortName, key -> new EnumType(key, values));
    if (known.values().equals(values)) {
      return known;
    }
    String group = currentPackage.substring(0, currentPackage.lastIndexOf('.'));
    String label = group.substring(group.lastIndexOf('.') + 1);
    return new EnumType(namespace + '.' + label + '.' + name, values);
  }
}
