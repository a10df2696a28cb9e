package dev.wharfinger.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands around every page: where one is, and where one can go. */
final class Layout {
  private static final Map<String, String> PLACES = places();

  private Layout() {}

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("Start", "index.html");
    places.put("Guides", "docs/index.html");
    places.put("Policies", "policies/index.html");
    places.put("Profiles", "profiles/index.html");
    places.put("Types", "types/index.html");
    places.put("Functions", "docs/functions.html");
    places.put("Diagnostics", "diagnostics.html");
    places.put("Search", "search.html");
    return places;
  }

  /** The place that a page belongs to: itself, or else the one that begins its folder. */
  private static String placeOf(Page page) {
    String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
    return PLACES.containsValue(page.path()) ? page.path() : folder + "index.html";
  }

  private static String navigation(Page page) {
    StringBuilder links = new StringBuilder();
    PLACES.forEach(
        (name, path) ->
            links.append(
                "<a href=\"%s%s\"%s>%s</a>\n"
                    .formatted(
                        page.up(),
                        path,
                        path.equals(placeOf(page)) ? " aria-current=\"page\"" : "",
                        name)));
    return links.toString();
  }

  /** A whole page. */
  static String html(Page page) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s · Wharfinger</title>
        <link rel="stylesheet" href="%ssite.css">
        <script defer src="%ssite.js"></script>
        </head>
        <body>
        <header>
        <p class="brand">Wharfinger</p>
        <nav>
        %s</nav>
        </header>
        <main>
        <section class="text">
        %s</section>
        </main>
        </body>
        </html>
        """
        .formatted(escape(page.title()), page.up(), page.up(), navigation(page), HtmlBody.of(page));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** How pages look: as reports in HTML do, and what pages have besides. */
  static String style() {
    return resource("/dev/wharfinger/report/report.css")
        + resource("/dev/wharfinger/site/site.css");
  }

  /** What lets long tables be searched. */
  static String script() {
    return resource("/dev/wharfinger/site/site.js");
  }

  private static String resource(String name) {
    try (InputStream in = Layout.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
