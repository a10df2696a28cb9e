package dev.wharfinger.site;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page for each type, one for each family of types, as {@code docker}, and one that begins. */
record TypePages(Catalog catalog) {
  private static final Map<String, String> ABOUT =
      Map.of(
          "docker", "Dockerfiles, Compose files, what `docker inspect` tells, and `daemon.json`.",
          "image", "What is in an image, and in the archive that holds it.",
          "kubernetes",
              "Resources of Kubernetes, their parts, and what stands for several of them.",
          "registry", "What a registry tells of itself, of its repositories and its images.",
          "secret", "Secrets that are found in texts.",
          "signature", "Signatures of images.",
          "supplychain", "Reports of scanners, SBOMs, VEX and provenance.");

  /** Where a type is told of. */
  static String address(String type) {
    return "types/" + file(type);
  }

  /** The file of a type in the folder of types. */
  static String file(String type) {
    return type.replaceAll("[^A-Za-z0-9._-]", "-") + ".html";
  }

  private static String family(String type) {
    int dot = type.indexOf('.');
    return dot < 0 ? "other" : type.substring(0, dot);
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(index());
    families().forEach((family, types) -> pages.add(page(family, types)));
    TypeUses uses = TypeUses.of(catalog);
    families()
        .values()
        .forEach(
            types -> types.forEach(type -> pages.add(new TypePage(type, catalog, uses).page())));
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
        "A policy names a type under `match`. Its expressions read the fields of the type, and call"
            + " its functions. Each type has a page that tells what every field is, and what it"
            + " means that the field is absent.");
    List<List<String>> rows = new ArrayList<>();
    families()
        .forEach(
            (family, types) ->
                rows.add(
                    List.of(
                        Markdown.link(Markdown.code(family), family + ".html"),
                        Integer.toString(types.size()),
                        ABOUT.getOrDefault(family, ""))));
    text.table(List.of("family", "types", "about"), rows);
    text.heading(2, "Types that stand for several");
    text.paragraph("Most policies about workloads match one of these.");
    text.table(
        List.of("type", "is"),
        families().values().stream()
            .flatMap(List::stream)
            .filter(UnionType.class::isInstance)
            .map(type -> List.of(link(type), form(type)))
            .toList());
    return Page.of("types/index.html", "list", "The types", text.toString());
  }

  private Page page(String family, List<Type> types) {
    Markdown text = new Markdown().heading(1, "Types: " + family);
    text.paragraph(ABOUT.getOrDefault(family, ""));
    text.table(
        List.of("type", "is"),
        types.stream().map(type -> List.of(link(type), about(type))).toList());
    return Page.of("types/" + family + ".html", "list", "Types: " + family, text.toString());
  }

  private static String link(Type type) {
    return Markdown.link(Markdown.code(type.displayName()), file(type.displayName()));
  }

  private static String about(Type type) {
    return type instanceof ObjectType object && !object.documentation().isEmpty()
        ? Markdown.sentence(object.documentation())
        : form(type);
  }

  /** What kind of type it is. */
  static String form(Type type) {
    if (type instanceof UnionType union) {
      return "what stands for " + union.members().size() + " types";
    }
    if (type instanceof ObjectType object) {
      return object
          .kind()
          .map(kind -> "the kind " + Markdown.code(kind.apiVersion() + " " + kind.name()))
          .orElse("a part of others");
    }
    return "a value";
  }
}
