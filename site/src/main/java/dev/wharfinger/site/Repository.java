package dev.wharfinger.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages that people wrote, and every file that these lead to, at the places that they have in
 * the repository.
 */
final class Repository {
  private static final Pattern OF_LIBRARY =
      Pattern.compile("policy-stdlib/src/main/resources/.*/(policies|profiles)/.*?([^/]+)\\.yaml");
  private static final String README = "README.md";

  private final Path root;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();

  private Repository(Path root) {
    this.root = root;
  }

  /** The pages, each with a title. */
  static List<Page> pages(Path root) {
    Repository repository = new Repository(root.toAbsolutePath().normalize());
    repository.add(README);
    try (Stream<Path> documents = Files.walk(root.resolve("docs"))) {
      documents
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .forEach(repository::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return repository.all();
  }

  private void add(String file) {
    if (seen.add(file)) {
      open.add(file);
    }
  }

  private List<Page> all() {
    List<Page> pages = new ArrayList<>();
    while (!open.isEmpty()) {
      Page page = page(open.remove());
      HtmlBody.of(page);
      pages.add(page);
    }
    return pages;
  }

  private Page page(String file) {
    Path path = root.resolve(file);
    String address = address(file);
    if (file.endsWith(".md")) {
      String text = read(path);
      return new Page(address, "guide", title(text), text, link -> resolve(file, link));
    }
    if (Files.isDirectory(path)) {
      String text = new Markdown().heading(1, file).block("", listing(path)).toString();
      return Page.of(address, "folder", file, text);
    }
    String language = file.substring(file.lastIndexOf('.') + 1);
    Markdown text = new Markdown().heading(1, Markdown.sentence(file)).block(language, read(path));
    return Page.of(address, "file", file, text.toString());
  }

  private static String title(String text) {
    return text.lines().findFirst().orElse("").replaceFirst("^#+ ", "").replace("`", "");
  }

  private static String listing(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return String.join(
          "\n",
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !("/" + file).contains("/target/"))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a link of a document leads in the site. */
  private String resolve(String document, String link) {
    if (link.startsWith("#") || link.matches("[a-z]+:.*")) {
      return link;
    }
    int hash = link.indexOf('#');
    String anchor = hash < 0 ? "" : link.substring(hash);
    String wanted = hash < 0 ? link : link.substring(0, hash);
    Path file = root.resolve(document).resolveSibling(wanted).normalize();
    if (!Files.exists(file) || !file.startsWith(root)) {
      throw new IllegalStateException(
          "`%s` of %s leads to no file of the repository".formatted(link, document));
    }
    String target = root.relativize(file).toString().replace('\\', '/');
    if (Files.exists(file.resolve(README))) {
      target = target + "/" + README;
    }
    String address = address(target);
    if (!OF_LIBRARY.matcher(target).matches()) {
      add(target);
    }
    return "../".repeat((int) address(document).chars().filter(c -> c == '/').count())
        + address
        + anchor;
  }

  private String address(String file) {
    Matcher library = OF_LIBRARY.matcher(file);
    if (library.matches()) {
      return library.group(1) + "/" + library.group(2) + ".html";
    }
    if (file.endsWith(README)) {
      return file.substring(0, file.length() - README.length()) + "index.html";
    }
    if (Files.isDirectory(root.resolve(file))) {
      return file + "/index.html";
    }
    return file.endsWith(".md") ? file.substring(0, file.length() - 3) + ".html" : file + ".html";
  }
}
