package dev.wharfinger.declaration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text of declarations holds, read by its lines. */
final class DeclaredText {
  private static final Pattern OPENING =
      Pattern.compile("\\s*(?:export )?(?:declare )?(namespace|interface|global) ?([\\w$]*).*\\{");
  private static final Pattern ALIAS = Pattern.compile("\\s*(?:export )?type ([\\w$]+).*");

  private final List<String> names = new ArrayList<>();
  private final Map<String, List<String>> interfaces = new TreeMap<>();
  private final List<String> functions = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  private DeclaredText() {}

  static DeclaredText read(String text) {
    DeclaredText declared = new DeclaredText();
    text.lines().forEach(declared::line);
    return declared;
  }

  private void line(String line) {
    Matcher opening = OPENING.matcher(line);
    Matcher alias = ALIAS.matcher(line);
    if (opening.matches()) {
      String outer = open.isEmpty() ? "" : open.peek();
      String name = outer + opening.group(2) + (opening.group(1).equals("namespace") ? "." : "");
      open.push(name);
      if (opening.group(1).equals("interface")) {
        names.add(name);
        interfaces.put(name, new ArrayList<>());
      }
    } else if (alias.matches() && !open.isEmpty()) {
      names.add(open.peek() + alias.group(1));
    } else if (line.strip().startsWith("function ")) {
      functions.add(open.peek() + line.strip().substring("function ".length()));
    }
    if (!open.isEmpty() && interfaces.containsKey(open.peek())) {
      interfaces.get(open.peek()).add(line);
    }
    if (line.strip().equals("}") && !open.isEmpty()) {
      open.pop();
    }
  }

  /** The names of all types, with those of the namespaces around them. */
  List<String> names() {
    return names;
  }

  /** The lines of an interface. */
  List<String> lines(String name) {
    return interfaces.getOrDefault(name, List.of());
  }

  /** How often an interface, or what it extends, declares a method of that name. */
  long methods(String name, String method) {
    List<String> lines = lines(name);
    long own = lines.stream().filter(line -> line.strip().startsWith(method + "(")).count();
    Matcher parent = Pattern.compile(".* extends (\\w+) \\{").matcher(lines.get(0));
    return own > 0 || !parent.matches() ? own : methods(parent.group(1), method);
  }

  /** How often a global function is declared. */
  long functions(String name) {
    return functions.stream().filter(function -> function.startsWith(name + "(")).count();
  }
}
