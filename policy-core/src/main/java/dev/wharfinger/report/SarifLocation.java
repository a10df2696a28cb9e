package dev.wharfinger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wharfinger.Location;
import dev.wharfinger.Reason;
import dev.wharfinger.internal.text.FilePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Where something is, as SARIF puts it. */
final class SarifLocation {
  private static final String UNRESERVED = "-._~/";
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*", Pattern.DOTALL);

  private SarifLocation() {}

  /** Writes the locations of a problem, which may lie outside any resource. */
  static void write(Location location, JsonGenerator json) throws IOException {
    write("", location, json);
  }

  /** Writes the locations of a finding in a resource. */
  static void write(String resource, Location location, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePhysical(location, json);
    writeLogical(resource, location.path(), json);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Writes where the values come from that decided, with what they are. */
  static void writeRelated(List<Reason> reasons, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    for (Reason reason : reasons) {
      if (reason.location().filter(at -> at.line() > 0).isPresent()) {
        json.writeStartObject();
        writePhysical(reason.location().get(), json);
        SarifText.write("message", reason.toString(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** Writes a range of a file, which is empty where something is put in. */
  static void writeRegion(String name, Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", location.line());
    json.writeNumberField("startColumn", location.column());
    json.writeNumberField("endLine", location.endLine());
    json.writeNumberField("endColumn", location.endColumn());
    json.writeEndObject();
  }

  /** Writes the file and the range of a location. */
  static void writePhysical(Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(FilePaths.canonical(location.file())));
    json.writeEndObject();
    if (location.line() > 0) {
      writeRegion("region", location, json);
    }
    json.writeEndObject();
  }

  private static void writeLogical(String resource, String path, JsonGenerator json)
      throws IOException {
    if (resource.isEmpty() && path.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", path.isEmpty() ? resource : path);
    String separator = resource.isEmpty() || path.isEmpty() ? "" : "#";
    json.writeStringField("fullyQualifiedName", resource + separator + path);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The name of a file as a URI, relative where the name is; no part of it is taken for syntax. */
  static String uri(String file) {
    boolean drive = DRIVE.matcher(file).matches();
    String path = drive ? "/" + file.replace('\\', '/') : file;
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) Byte.toUnsignedInt(unit);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (letterOrDigit || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append("%%%02X".formatted((int) c));
      }
    }
    return uri.toString();
  }
}
