package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes what {@link TypeTableReader} reads. */
final class TypeTableWriter {
  private final List<String> lines = new ArrayList<>();
  private String currentPackage = "";

  private TypeTableWriter() {}

  static List<String> write(Schema schema, List<String> head) {
    TypeTableWriter writer = new TypeTableWriter();
    head.forEach(line -> writer.lines.add("# " + line));
    schema.definitions().values().forEach(writer::write);
    return writer.lines;
  }

  private void write(Definition definition) {
    if (!definition.packageName().equals(currentPackage)) {
      currentPackage = definition.packageName();
      lines.add("package " + alias(currentPackage) + ' ' + currentPackage);
    }
    lines.add(
        "type "
            + definition.shortName()
            + definition.kind().map(TypeTableWriter::describe).orElse(""));
    Function<String, String> names =
        id ->
            id.startsWith(currentPackage + '.')
                ? id.substring(currentPackage.length() + 1)
                : alias(id);
    for (Property property : definition.properties()) {
      lines.add(
          ' '
              + property.name()
              + (property.required() ? "! " : " ")
              + property.shape().text(names)
              + property.listMapKeys().stream().reduce("", (text, key) -> text + ' ' + key));
    }
  }

  private static String describe(ObjectType.Kind kind) {
    return ' '
        + kind.apiVersion()
        + '/'
        + kind.name()
        + ' '
        + (kind.plural().isEmpty() ? "-" : kind.plural())
        + (kind.namespaced() ? " namespaced" : " cluster");
  }

  /** The short name of a package or id: what is behind the organisation. */
  static String alias(String id) {
    String[] labels = id.split("\\.");
    int count = Character.isUpperCase(labels[labels.length - 1].charAt(0)) ? 3 : 2;
    return String.join(".", List.of(labels).subList(labels.length - count, labels.length));
  }
}
