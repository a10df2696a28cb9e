package dev.wharfinger.internal.catalog;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The documents that the tables are generated from; they lie beside the conformance data. */
final class Reference {
  static final String OPEN_API = "openapi/kubernetes-1.36-swagger.json";
  static final String FIELDS = "kubernetes-fields/kubernetes-fields.json";

  private Reference() {}

  /** The file, or an aborted test where it is not at hand. */
  static Path file(String name) {
    String conformance = System.getProperty("wharfinger.conformance", "");
    Path file = Path.of(conformance).resolveSibling("reference").resolve(name);
    if (conformance.isEmpty() || !Files.isRegularFile(file)) {
      abort("the reference file " + name + " is not beside the folder `wharfinger.conformance`");
    }
    return file;
  }

  static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a table that was generated anew where it can be copied from. */
  static Path writeGenerated(String name, List<String> lines) {
    try {
      Path file = Path.of("target", "generated-tables", name);
      Files.createDirectories(file.getParent());
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
