package dev.wharfinger.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.spi.Catalogs;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks documents by a schema, as an editor does. */
final class SchemaCheck {
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final JsonSchema schema;

  private SchemaCheck(JsonSchema schema) {
    this.schema = schema;
  }

  static SchemaCheck ofPolicies() {
    return new SchemaCheck(
        FACTORY.getSchema(EditorSupport.policySchema(Catalogs.builtIn()), CONFIG));
  }

  static SchemaCheck ofProfiles() {
    return new SchemaCheck(FACTORY.getSchema(EditorSupport.profileSchema(), CONFIG));
  }

  static SchemaCheck ofTests() {
    return new SchemaCheck(FACTORY.getSchema(EditorSupport.testSchema(), CONFIG));
  }

  static SchemaCheck ofSchemas() {
    return new SchemaCheck(
        FACTORY.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()), CONFIG));
  }

  /** What is wrong: the place, with the key that is missing or unknown, and the keyword. */
  SortedSet<String> faults(JsonNode document) {
    SortedSet<String> faults = new TreeSet<>();
    schema.validate(document).forEach(fault -> faults.add(place(fault) + " " + fault.getType()));
    return faults;
  }

  private static String place(ValidationMessage fault) {
    return fault.getInstanceLocation()
        + Optional.ofNullable(fault.getProperty()).map(name -> "/" + name).orElse("");
  }
}
