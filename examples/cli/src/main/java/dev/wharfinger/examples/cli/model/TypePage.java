package dev.wharfinger.examples.cli.model;

import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that is known of a type, for a terminal. */
record TypePage(Type type, Catalog catalog) {

  String text() {
    Page page = new Page().paragraph(type.displayName() + ": " + form());
    List<UnionType> unions = unions();
    if (!unions.isEmpty()) {
      page.paragraph("Is also:")
          .text(String.join(", ", unions.stream().map(UnionType::displayName).toList()));
    }
    if (type instanceof UnionType union) {
      page.paragraph("One of:")
          .text(String.join(", ", union.members().stream().map(Type::displayName).toList()));
    }
    List<Field> fields = fields();
    if (!fields.isEmpty()) {
      boolean shared = type instanceof UnionType;
      page.paragraph(shared ? "Fields that all of them have:" : "Fields:");
      page.table(fields.stream().map(TypePage::row).toList());
    }
    List<Function> functions = functions(unions);
    if (!functions.isEmpty()) {
      page.paragraph("Functions:");
      FunctionPage.addTo(page, functions);
    }
    return page.toString();
  }

  private String form() {
    if (type instanceof UnionType union) {
      return "one of " + union.members().size() + " types";
    }
    if (type instanceof ObjectType object) {
      return object
          .kind()
          .map(kind -> kind.name() + " of " + kind.apiVersion())
          .orElse("a part of others");
    }
    return "a value";
  }

  /** The unions that a value of the type is in, so that what can be asked of them can be of it. */
  private List<UnionType> unions() {
    List<UnionType> unions = new ArrayList<>();
    for (String name : catalog.typeNames()) {
      Optional<Type> named = catalog.type(name);
      if (named.isPresent()
          && named.get() instanceof UnionType union
          && type instanceof ObjectType object
          && union.members().contains(object)) {
        unions.add(union);
      }
    }
    return unions;
  }

  private List<Field> fields() {
    if (type instanceof ObjectType object) {
      return sorted(object.fields());
    }
    if (type instanceof UnionType union) {
      List<Field> shared = new ArrayList<>(union.members().get(0).fields());
      shared.removeIf(
          field -> !union.members().stream().allMatch(member -> hasSame(member, field)));
      return sorted(shared);
    }
    return List.of();
  }

  private static boolean hasSame(ObjectType member, Field field) {
    return member.fields().stream()
        .anyMatch(each -> each.name().equals(field.name()) && each.type().equals(field.type()));
  }

  private static List<Field> sorted(List<Field> fields) {
    return fields.stream()
        .filter(field -> !field.accessors().isEmpty())
        .sorted(Comparator.comparing(Field::name))
        .toList();
  }

  private static Page.Row row(Field field) {
    String values =
        field.type() instanceof EnumType choice ? ": " + String.join(" | ", choice.values()) : "";
    String about = field.documentation().isEmpty() ? "" : "\n" + field.documentation();
    return new Page.Row(
        field.name(),
        field.type().displayName() + values + about + "\n" + AbsenceWords.of(field.absence()));
  }

  private List<Function> functions(List<UnionType> unions) {
    return catalog.functionNames().stream()
        .sorted()
        .flatMap(name -> catalog.functions(name).stream())
        .filter(
            function ->
                function
                    .receiver()
                    .filter(receiver -> receiver.equals(type) || unions.contains(receiver))
                    .isPresent())
        .toList();
  }
}
