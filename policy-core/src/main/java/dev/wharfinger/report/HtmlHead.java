package dev.wharfinger.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What stands around the page: its title, how it looks, and what sorts and filters it. */
final class HtmlHead {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  /** Nothing is loaded, and nothing runs but what lies beside this class. */
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash(STYLE), hash(SCRIPT));

  private HtmlHead() {}

  static void write(String verdict, HtmlWriter html) throws IOException {
    html.open("head").newLine().empty("meta", "charset", "utf-8").newLine();
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n");
    writeMeta("viewport", "width=device-width, initial-scale=1", html);
    writeMeta("color-scheme", "light dark", html);
    writeMeta("referrer", "no-referrer", html);
    writeMeta("generator", "Wharfinger", html);
    html.element("title", verdict + " · Wharfinger").newLine();
    html.open("style").markup(STYLE).close("style").newLine();
    html.close("head").newLine();
  }

  private static void writeMeta(String name, String content, HtmlWriter html) throws IOException {
    html.empty("meta", "name", name, "content", content).newLine();
  }

  static void writeScript(HtmlWriter html) throws IOException {
    html.open("script").markup(SCRIPT).close("script").newLine();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlHead.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
