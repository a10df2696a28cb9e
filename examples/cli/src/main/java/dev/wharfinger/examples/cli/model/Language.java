package dev.wharfinger.examples.cli.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The language of expressions, by the page of the documentation that lists its functions, macros
 * and operators.
 */
final class Language {
  private static final String PAGE = "functions.md";
  private static final String TITLE = "## ";
  private static final String CELLS = "(?<!\\\\)\\|";
  private static final String LINES = "<br>";
  private static final String YES = "yes";

  /** The cells of a row: what is written, own, CEL, Kubernetes, perhaps steps, what it does. */
  private static final int LEAST_CELLS = 5;

  private Language() {}

  /** All that the page lists, functions of resources aside. */
  static List<Construct> constructs() {
    List<Construct> constructs = new ArrayList<>();
    String group = "";
    for (String line : page().lines().toList()) {
      if (line.startsWith(TITLE)) {
        group = line.substring(TITLE.length()).toLowerCase(Locale.ROOT);
      }
      List<String> cells = cells(line);
      if (cells.size() >= LEAST_CELLS && cells.get(0).startsWith("`")) {
        constructs.add(construct(group, cells));
      }
    }
    return constructs;
  }

  private static String page() {
    try (InputStream page = Language.class.getResourceAsStream(PAGE)) {
      return new String(Objects.requireNonNull(page).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    if (line.startsWith("| ")) {
      String row = line.substring(1, line.length() - 1);
      for (String cell : row.split(CELLS, -1)) {
        cells.add(cell.strip().replace("\\|", "|"));
      }
    }
    return cells;
  }

  private static Construct construct(String group, List<String> cells) {
    List<String> written = new ArrayList<>();
    for (String forms : cells.get(0).split(LINES, -1)) {
      written.addAll(forms(forms.substring(1, forms.length() - 1)));
    }
    boolean countsSteps = cells.size() > LEAST_CELLS;
    return new Construct(
        group,
        written,
        users(cells.get(1), cells.get(2), cells.get(3)),
        countsSteps ? cells.get(4) : "",
        cells.get(cells.size() - 1));
  }

  /** Forms with commas between them, which may have commas inside of brackets. */
  private static List<String> forms(String written) {
    List<String> forms = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        forms.add(written.substring(start, i).strip());
        start = i + 1;
      }
    }
    forms.add(written.substring(start).strip());
    return forms;
  }

  private static List<String> users(String own, String cel, String kubernetes) {
    List<String> users = new ArrayList<>();
    if (own.equals(YES)) {
      users.add("Wharfinger");
    }
    if (cel.equals(YES)) {
      users.add("plain CEL");
    }
    if (!kubernetes.isEmpty()) {
      boolean always = kubernetes.equals("all");
      users.add("Kubernetes" + (always ? "" : " from " + kubernetes + " on"));
    }
    return users;
  }
}
