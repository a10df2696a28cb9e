package dev.wharfinger.site;

import dev.wharfinger.spi.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the site. */
public final class Site {
  private Site() {}

  /**
   * Writes the site.
   *
   * @param arguments the root of the repository, and the folder of the site
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void write(Path root, Path folder) throws IOException {
    for (Page page : pages(root)) {
      Path file = folder.resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, Layout.html(page));
    }
    Files.writeString(folder.resolve("site.css"), Layout.style());
    Files.writeString(folder.resolve("site.js"), Layout.script());
  }

  static List<Page> pages(Path root) throws IOException {
    Library library = Library.standard();
    List<Page> pages = new ArrayList<>(Repository.pages(root));
    pages.add(PolicyIndex.policies(library));
    pages.add(PolicyIndex.profiles(library));
    pages.add(Guides.page(pages));
    library.policies().forEach(policy -> pages.add(new PolicyPage(policy, library).page()));
    library.profiles().forEach(profile -> pages.add(new ProfilePage(profile).page()));
    pages.add(new DiagnosticsPage(root).page());
    pages.addAll(new TypePages(Catalogs.builtIn()).pages());
    pages.add(PolicyIndex.search(pages));
    return pages;
  }
}
