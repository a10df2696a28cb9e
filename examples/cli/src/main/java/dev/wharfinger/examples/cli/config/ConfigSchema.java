package dev.wharfinger.examples.cli.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.Severity;
import dev.wharfinger.examples.cli.given.Format;
import dev.wharfinger.examples.cli.usage.Words;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schema by which editors complete and check a config. */
public final class ConfigSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String NAME = "^[^.=]+$";
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private ConfigSchema() {}

  /** Writes it, with a line end at its end. */
  public static String write() {
    ObjectNode schema = object();
    schema.put("$schema", DRAFT).put("description", "What a project has decided on.");
    schema.put("type", "object").put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    for (ConfigKey key : ConfigKey.values()) {
      ObjectNode property = properties.putObject(key.word());
      property.put("description", key.description()).setAll(shape(key.shape()));
    }
    try {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
      return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode shape(ConfigKey.Shape shape) {
    return switch (shape) {
      case TEXT -> object().put("type", "string");
      case TEXTS -> texts();
      case ALLOW -> allow();
      case PARAMS -> mapOf(mapOf(object()));
      case SEVERITIES -> mapOf(oneOf(Words.of(Severity.LOW).all()));
      case PODS -> mapOf(object().put("type", "string"));
      case FORMAT -> oneOf(Words.of(Format.TEXT).all());
      case SEVERITY -> oneOf(Words.of(Severity.LOW).all());
      case FLAG -> object().put("type", "boolean");
      case VERSION -> version();
    };
  }

  private static ObjectNode texts() {
    ObjectNode text = object().put("type", "string");
    ObjectNode list = object().put("type", "array").set("items", text);
    ObjectNode texts = object();
    texts.putArray("anyOf").add(text).add(list);
    return texts;
  }

  private static ObjectNode allow() {
    ObjectNode allow = object().put("type", "object").put("additionalProperties", false);
    ObjectNode places = allow.putObject("properties");
    ConfigReader.PLACES.forEach(place -> places.putObject(place).put("type", "boolean"));
    return allow;
  }

  private static ObjectNode mapOf(ObjectNode value) {
    ObjectNode map = object().put("type", "object");
    map.putObject("propertyNames").put("pattern", NAME.replace(".", ""));
    return map.set("additionalProperties", value);
  }

  private static ObjectNode oneOf(List<String> words) {
    ObjectNode word = object();
    words.forEach(word.putArray("enum")::add);
    return word;
  }

  /** In YAML a version without quotes is a number, which is read by its letters all the same. */
  private static ObjectNode version() {
    ObjectNode version = object();
    version.putArray("type").add("string").add("number");
    return version;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
