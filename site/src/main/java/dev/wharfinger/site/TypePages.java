package dev.wharfinger.site;

import dev.wharfinger.type.Absence;
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
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page for each family of types, as {@code docker}, and one that lists all types. */
record TypePages(Catalog catalog) {

  /** Where a type is told of. */
  static String address(String type) {
    return "types/" + family(type) + ".html#" + anchor(type);
  }

  private static String family(String type) {
    int dot = type.indexOf('.');
    return dot < 0 ? "other" : type.substring(0, dot);
  }

  private static String anchor(String type) {
    return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(index());
    families().forEach((family, types) -> pages.add(page(family, types)));
    return pages;
  }

  private TreeMap<String, List<Type>> families() {
    return catalog.typeNames().stream()
        .sorted()
        .flatMap(name -> catalog.type(name).stream())
        .collect(
            Collectors.groupingBy(
                type -> family(type.displayName()), TreeMap::new, Collectors.toList()));
  }

  private Page index() {
    Markdown text = new Markdown().heading(1, "The types");
    text.paragraph(
        "What policies may `match`, and what their fields hold. A plain read of an absent field"
            + " gives its default or the empty value; one that is guarded must be asked for first.");
    List<List<String>> rows = new ArrayList<>();
    families()
        .forEach(
            (family, types) -> types.forEach(type -> rows.add(List.of(link(type), form(type)))));
    text.table(List.of("type", "is"), rows);
    return Page.of("types/index.html", "list", "The types", text.toString());
  }

  private static String link(Type type) {
    String name = type.displayName();
    return Markdown.link(Markdown.code(name), "../" + address(name));
  }

  private static String form(Type type) {
    if (type instanceof UnionType union) {
      return "one of " + union.members().size() + " types";
    }
    if (type instanceof ObjectType object) {
      return object
          .kind()
          .map(kind -> Markdown.code(kind.apiVersion() + " " + kind.name()))
          .orElse("part of others");
    }
    return "value";
  }

  private Page page(String family, List<Type> types) {
    Markdown text = new Markdown().heading(1, "Types: " + family);
    types.forEach(type -> add(text, type));
    return Page.of("types/" + family + ".html", "types", "Types: " + family, text.toString());
  }

  private void add(Markdown text, Type type) {
    text.heading(2, Markdown.code(type.displayName()));
    text.paragraph(form(type));
    if (type instanceof ObjectType object) {
      if (!object.fields().isEmpty()) {
        text.table(
            List.of("field", "type", "if absent"),
            object.fields().stream()
                .sorted(Comparator.comparing(Field::name))
                .map(TypePages::row)
                .toList());
      }
    } else if (type instanceof UnionType union) {
      text.paragraph(
          union.members().stream().map(TypePages::link).collect(Collectors.joining(", ")));
    }
    addFunctions(text, type);
  }

  private void addFunctions(Markdown text, Type type) {
    List<List<String>> rows =
        catalog.functionNames().stream()
            .sorted()
            .flatMap(name -> catalog.functions(name).stream())
            .filter(function -> function.receiver().filter(type::equals).isPresent())
            .map(TypePages::row)
            .toList();
    if (!rows.isEmpty()) {
      text.table(List.of("function", "answers"), rows);
    }
  }

  private static List<String> row(Function function) {
    return List.of(
        Markdown.code(function.signature()), Markdown.sentence(function.documentation()));
  }

  private static List<String> row(Field field) {
    String values =
        field.type() instanceof EnumType choice ? ": " + Markdown.codes(choice.values()) : "";
    return List.of(
        Markdown.code(field.name()),
        Markdown.code(field.type().displayName()) + values,
        absence(field.absence()));
  }

  private static String absence(Absence absence) {
    if (absence instanceof Absence.Default known) {
      return known.value().equals("") ? "empty" : Markdown.code(String.valueOf(known.value()));
    }
    if (absence instanceof Absence.Guarded guarded) {
      String ask = guarded.derivedFunction();
      return "guarded: "
          + Markdown.sentence(guarded.reason())
          + (ask == null ? "" : "; ask " + Markdown.code(ask));
    }
    if (absence instanceof Absence.NotKnown unknown) {
      return "unknown: " + Markdown.sentence(unknown.reason());
    }
    return absence instanceof Absence.Required ? "must be there" : "empty";
  }
}
