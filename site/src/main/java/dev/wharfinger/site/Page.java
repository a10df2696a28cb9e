package dev.wharfinger.site;

import java.util.function.UnaryOperator;

/**
 * A page.
 *
 * @param path where it lies in the site, as in {@code policies/index.html}
 * @param kind what the search calls it, as in {@code policy}
 * @param links what becomes of the addresses in the text
 */
record Page(String path, String kind, String title, String markdown, UnaryOperator<String> links) {

  /** A page whose links are those of the site. */
  static Page of(String path, String kind, String title, String markdown) {
    return new Page(path, kind, title, markdown, UnaryOperator.identity());
  }

  /** What leads from the page to the root of the site: empty, or as in {@code ../}. */
  String up() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
