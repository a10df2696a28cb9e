package dev.wharfinger.examples.cli.model;

import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The types and functions that there are, and what else the language of expressions has. */
public record Model(Catalog catalog) {
  private static final Pattern WORD = Pattern.compile("[\\w.]+");

  /** Those that policies are checked against. */
  public static Model builtIn() {
    return new Model(Catalogs.builtIn());
  }

  /** The names of all types, functions and macros. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(catalog.typeNames());
    names.addAll(catalog.functionNames());
    Language.constructs().forEach(each -> names.addAll(each.names()));
    names.removeIf(name -> !WORD.matcher(name).matches());
    return names;
  }

  /**
   * What there is to know of a type, or of a function, macro or operator, for a terminal.
   *
   * @param name with or without what stands before its last dot
   * @return empty if there is nothing of that name
   * @throws UsageException if it may be several types
   */
  public Optional<String> page(String name) throws UsageException {
    List<Function> overloads = catalog.functions(name);
    List<Construct> constructs =
        Language.constructs().stream().filter(each -> each.names().contains(name)).toList();
    if (!overloads.isEmpty() || !constructs.isEmpty()) {
      return Optional.of(FunctionPage.text(name, overloads, constructs));
    }
    return type(name).map(type -> new TypePage(type, catalog).text());
  }

  /**
   * The type that somebody means.
   *
   * @param name with or without what stands before its last dot
   * @throws UsageException if it may be several
   */
  Optional<Type> type(String name) throws UsageException {
    Optional<Type> exact = catalog.type(name);
    if (exact.isPresent()) {
      return exact;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> meant =
        catalog.typeNames().stream()
            .filter(each -> ("." + each.toLowerCase(Locale.ROOT)).endsWith("." + lower))
            .sorted()
            .toList();
    if (meant.size() > 1) {
      throw new UsageException(
          "there are several types " + Names.quoted(name), "they are " + Names.quoted(meant));
    }
    return meant.isEmpty() ? Optional.empty() : catalog.type(meant.get(0));
  }
}
