package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of types, the compact form of a {@link Schema}:
 *
 * <pre>
 * # what stands before a package is about the table
 * package core.v1 io.k8s.api.core.v1
 * # What stands before a type is its documentation.
 * type Pod v1/Pod pods namespaced
 *  metadata meta.v1.ObjectMeta
 *  # What stands before a field is its documentation.
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
  private String typeId = "";
  private ObjectType.@Nullable Kind kind;
  private String typeComment = "";
  private final List<Property> properties = new ArrayList<>();

  /** The comment before the line that is read. */
  private String comment = "";

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
    if (line.startsWith("#") || line.startsWith(" #")) {
      comment = (comment + line.substring(line.indexOf('#') + 1)).strip();
    } else if (line.startsWith(" ")) {
      properties.add(property(line));
    } else if (line.startsWith("type ")) {
      endType();
      String[] words = line.split(" ", -1);
      kind = words.length > 2 ? kind(words) : null;
      typeId = currentPackage + '.' + words[1];
      typeComment = takeComment();
    } else if (line.startsWith("package ")) {
      endType();
      currentPackage = line.split(" ", -1)[2];
      takeComment();
      shapes.clear();
      shapes.putAll(Shape.Plain.byWord());
    } else if (!line.isEmpty()) {
      throw new IllegalArgumentException(
          "`" + line + "` is neither a package, a type, a field nor a comment");
    }
  }

  private void endType() {
    if (!typeId.isEmpty()) {
      definitions.add(new Definition(typeId, kind, properties, typeComment));
      properties.clear();
      typeId = "";
    }
  }

  /** Most lines are fields, and most are read in a JVM that has yet to warm up. */
  private Property property(String line) {
    int nameEnd = line.indexOf(' ', 1);
    boolean required = line.charAt(nameEnd - 1) == '!';
    String name = line.substring(1, required ? nameEnd - 1 : nameEnd);
    int shapeEnd = line.indexOf(' ', nameEnd + 1);
    if (shapeEnd < 0) {
      return new Property(
          name, shape(line.substring(nameEnd + 1)), required, List.of(), takeComment());
    }
    List<String> keys = List.of(line.substring(shapeEnd + 1).split(" ", -1));
    return new Property(
        name, shape(line.substring(nameEnd + 1, shapeEnd)), required, keys, takeComment());
  }

  private String takeComment() {
    String taken = comment;
    comment = "";
    return taken;
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
