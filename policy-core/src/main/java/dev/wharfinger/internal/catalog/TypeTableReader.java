package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of types, the compact form of a {@link Schema}:
 *
 * <pre>
 * # a comment
 * package core.v1 io.k8s.api.core.v1
 * type Pod v1/Pod pods namespaced
 *  metadata meta.v1.ObjectMeta
 *  spec PodSpec
 * type PodSpec
 *  containers! list(Container) name
 * </pre>
 *
 * A package has a short name, by which others refer to its types; {@code !} marks a required field;
 * the words behind the type of a list are the fields that identify its elements. A kind is followed
 * by its plural ({@code -} if it has none) and its scope.
 */
final class TypeTableReader {
  private final PackageNames packages;
  private final Map<String, Shape> shapes = new HashMap<>();
  private final List<Definition> definitions = new ArrayList<>();
  private String currentPackage = "";
  private @Nullable String typeLine;
  private final List<Property> properties = new ArrayList<>();

  private TypeTableReader(PackageNames packages) {
    this.packages = packages;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a line does not follow the grammar; the text quotes it
   */
  static Schema read(List<String> lines) {
    TypeTableReader reader = new TypeTableReader(PackageNames.of(lines));
    for (String line : lines) {
      try {
        reader.read(line);
      } catch (IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("`" + line + "` lacks a word", e);
      }
    }
    reader.endType();
    return Schema.of(reader.definitions);
  }

  private void read(String line) {
    if (line.startsWith(" ")) {
      properties.add(property(line.substring(1).split(" ", -1)));
    } else if (line.startsWith("type ")) {
      endType();
      typeLine = line;
    } else if (line.startsWith("package ")) {
      endType();
      currentPackage = line.split(" ", -1)[2];
      shapes.clear();
      shapes.putAll(Shape.Plain.byWord());
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      throw new IllegalArgumentException(
          "`" + line + "` is neither a package, a type, a field nor a comment");
    }
  }

  private void endType() {
    if (typeLine != null) {
      String[] words = typeLine.split(" ", -1);
      definitions.add(
          new Definition(
              currentPackage + '.' + words[1], words.length > 2 ? kind(words) : null, properties));
      properties.clear();
      typeLine = null;
    }
  }

  private Property property(String[] words) {
    boolean required = words[0].endsWith("!");
    String name = required ? words[0].substring(0, words[0].length() - 1) : words[0];
    List<String> keys =
        words.length > 2 ? Arrays.asList(words).subList(2, words.length) : List.of();
    return new Property(name, shape(words[1]), required, keys);
  }

  private Shape shape(String text) {
    Shape known = shapes.get(text);
    if (known == null) {
      known = parse(text);
      shapes.put(text, known);
    }
    return known;
  }

  private Shape parse(String text) {
    if (text.startsWith("list(")) {
      return new Shape.ListOf(shape(text.substring(5, text.length() - 1)));
    }
    if (text.startsWith("map(")) {
      return new Shape.MapOf(shape(text.substring(4, text.length() - 1)));
    }
    return new Shape.Ref(packages.id(text, currentPackage));
  }

  private static ObjectType.Kind kind(String[] words) {
    String[] parts = words[2].split("/", -1);
    int last = parts.length - 1;
    return new ObjectType.Kind(
        last == 2 ? parts[0] : "",
        parts[last - 1],
        parts[last],
        words[4].equals("namespaced"),
        words[3].equals("-") ? "" : words[3]);
  }
}
