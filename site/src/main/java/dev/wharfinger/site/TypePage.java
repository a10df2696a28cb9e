package dev.wharfinger.site;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a type: its fields, its functions, and where it is met. */
record TypePage(Type type, Catalog catalog, TypeUses uses) {

  Page page() {
    String name = type.displayName();
    Markdown text = new Markdown().heading(1, Markdown.code(name));
    if (type instanceof ObjectType object && !object.documentation().isEmpty()) {
      text.paragraph(Markdown.sentence(object.documentation()));
    }
    text.paragraph("This is " + TypePages.form(type) + ".");
    if (type instanceof ObjectType object) {
      addFields(text, object.fields());
    } else if (type instanceof UnionType union) {
      text.heading(2, "Stands for").paragraph(links(union.members()));
      addFields(text, common(union));
    }
    addFunctions(text);
    addUses(text);
    return Page.of(TypePages.address(name), "type", name, text.toString());
  }

  /** The fields that all members have, with one type. */
  private static List<Field> common(UnionType union) {
    List<ObjectType> members =
        union.members().stream()
            .filter(ObjectType.class::isInstance)
            .map(ObjectType.class::cast)
            .toList();
    return members.get(0).fields().stream()
        .filter(
            field ->
                members.stream()
                    .allMatch(
                        member ->
                            member
                                .field(field.name())
                                .filter(same -> same.type().equals(field.type()))
                                .isPresent()))
        .toList();
  }

  private void addFields(Markdown text, List<Field> fields) {
    if (fields.isEmpty()) {
      return;
    }
    text.heading(2, type instanceof UnionType ? "Fields that all of them have" : "Fields");
    boolean documented = fields.stream().anyMatch(each -> !each.documentation().isEmpty());
    text.table(
        documented
            ? List.of("field", "type", "if absent", "about")
            : List.of("field", "type", "if absent"),
        fields.stream()
            .sorted(Comparator.comparing(Field::name))
            .map(field -> row(field, documented))
            .toList());
  }

  private List<String> row(Field field, boolean documented) {
    String values =
        field.type() instanceof EnumType choice ? ": " + Markdown.codes(choice.values()) : "";
    List<String> cells =
        List.of(Markdown.code(field.name()), text(field.type()) + values, absence(field.absence()));
    return documented
        ? List.of(
            cells.get(0), cells.get(1), cells.get(2), Markdown.sentence(field.documentation()))
        : cells;
  }

  /** A type in words, with a link to every page that there is. */
  private String text(Type part) {
    if (part instanceof ListType list) {
      return "list of " + text(list.element());
    }
    if (part instanceof MapType map) {
      return "map of " + text(map.value());
    }
    String name = part.displayName();
    return catalog.type(name).isPresent()
        ? Markdown.link(Markdown.code(name), TypePages.file(name))
        : Markdown.code(name);
  }

  private void addFunctions(Markdown text) {
    List<List<String>> rows =
        catalog.functionNames().stream()
            .sorted()
            .flatMap(name -> catalog.functions(name).stream())
            .filter(function -> function.receiver().filter(this::isThis).isPresent())
            .map(this::row)
            .toList();
    if (!rows.isEmpty()) {
      text.heading(2, "Functions").table(List.of("function", "gives", "which is"), rows);
    }
  }

  /** What a union of types has, its members have too. */
  private boolean isThis(Type receiver) {
    return receiver.equals(type)
        || (receiver instanceof UnionType union && union.members().contains(type));
  }

  private List<String> row(Function function) {
    String parameters =
        function.parameters().stream().map(Type::displayName).collect(Collectors.joining(", "));
    return List.of(
        Markdown.code("%s(%s)".formatted(function.name(), parameters)),
        text(function.result()),
        Markdown.sentence(function.documentation()));
  }

  private void addUses(Markdown text) {
    List<Type> places = uses.of(type);
    if (!places.isEmpty()) {
      text.heading(2, "Is in").paragraph(links(places));
    }
  }

  private String links(List<? extends Type> types) {
    return types.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private static String absence(Absence absence) {
    if (absence instanceof Absence.Default known) {
      return known.value().equals("") ? "empty" : Markdown.code(String.valueOf(known.value()));
    }
    if (absence instanceof Absence.Guarded guarded) {
      String ask = guarded.derivedFunction();
      return "ask first: "
          + Markdown.sentence(guarded.reason())
          + (ask == null ? "" : "; or call " + Markdown.code(ask + "()"));
    }
    if (absence instanceof Absence.NotKnown unknown) {
      return "unknown: " + Markdown.sentence(unknown.reason());
    }
    return absence instanceof Absence.Required ? "is always there" : "empty";
  }
}
