package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.type.ListSemantics;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A structural schema: what a CustomResourceDefinition says of a value. Of what narrows the values
 * further, as {@code pattern} or {@code maximum}, nothing is kept.
 *
 * @param format the format of a text, as {@code date-time}; empty if there is none
 * @param nullable whether null is a value
 * @param embeddedResource whether it is a resource, with a name and a kind
 * @param open whether it may hold what no schema tells of ({@code
 *     x-kubernetes-preserve-unknown-fields})
 * @param properties the fields of an object, by their names in the file
 * @param required the properties without which an object is not valid
 * @param values what all values of a map are; null if it is none
 * @param items what all elements of a list are; null if it is none, or that is not said
 * @param list what a list means
 * @param initial what the API server fills in where nothing is given; null if nothing
 * @param rules what has to be true of the value ({@code x-kubernetes-validations})
 * @param allOf what is asked of the same value besides; of these, only what they ask counts
 */
public record StructuralSchema(
    Form form,
    String format,
    boolean nullable,
    boolean embeddedResource,
    boolean open,
    Map<String, StructuralSchema> properties,
    Set<String> required,
    @Nullable StructuralSchema values,
    @Nullable StructuralSchema items,
    ListSemantics list,
    @Nullable Initial initial,
    List<Rule> rules,
    List<StructuralSchema> allOf) {

  public StructuralSchema {
    rules = List.copyOf(rules);
    allOf = List.copyOf(allOf);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    required = Set.copyOf(required);
  }

  /**
   * A value that is filled in.
   *
   * @param raw what is written in the definition
   * @param dialect how the definition is read
   */
  public record Initial(RawNode raw, Dialect dialect) {}

  /**
   * What has to be true of a value.
   *
   * @param expression in CEL, of {@code self} and {@code oldSelf}
   * @param message what is said otherwise; empty if the definition does not say
   * @param messageExpression what yields a better message; null if nothing does
   * @param reason what kind of mistake it is if it is not true
   * @param path the field in the value that is to blame; null if the value is
   * @param oldIsOptional whether {@code oldSelf} is an optional ({@code optionalOldSelf})
   */
  public record Rule(
      RawScalar expression,
      String message,
      @Nullable RawScalar messageExpression,
      Reason reason,
      @Nullable FieldPath path,
      boolean oldIsOptional) {}

  /** The kinds of mistakes ({@code FieldValueErrorReason} of apiextensions/v1). */
  public enum Reason {
    INVALID("FieldValueInvalid", ""),
    FORBIDDEN("FieldValueForbidden", "forbidden: "),
    REQUIRED("FieldValueRequired", "required value: "),
    DUPLICATE("FieldValueDuplicate", "duplicate value: ");

    private final String word;
    private final String prefix;

    Reason(String word, String prefix) {
      this.word = word;
      this.prefix = prefix;
    }

    /** What a definition calls it. */
    String word() {
      return word;
    }

    boolean is(String said) {
      return word.equals(said);
    }

    /** A message that also says what kind of mistake it is, unless it is just any. */
    public String tell(String message) {
      return prefix + message;
    }
  }

  /** What a value is made of. */
  public enum Form {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    INT_OR_STRING,
    /** Anything; that is not said. */
    ANY
  }

  static StructuralSchema of(Form form) {
    return of(form, Map.of(), null, null, false);
  }

  static StructuralSchema object(Map<String, StructuralSchema> properties) {
    return of(Form.OBJECT, properties, null, null, false);
  }

  /** Of objects that may have other properties too. */
  static StructuralSchema openObject(Map<String, StructuralSchema> properties) {
    return of(Form.OBJECT, properties, null, null, true);
  }

  static StructuralSchema mapOf(StructuralSchema values) {
    return of(Form.OBJECT, Map.of(), values, null, false);
  }

  static StructuralSchema listOf(StructuralSchema items) {
    return of(Form.ARRAY, Map.of(), null, items, false);
  }

  private static StructuralSchema of(
      Form form,
      Map<String, StructuralSchema> properties,
      @Nullable StructuralSchema values,
      @Nullable StructuralSchema items,
      boolean open) {
    return new StructuralSchema(
        form,
        "",
        false,
        false,
        open,
        properties,
        Set.of(),
        values,
        items,
        new ListSemantics.Atomic(),
        null,
        List.of(),
        List.of());
  }

  /**
   * What is said of a part of a value.
   *
   * @param key the name of a field, the key of an entry or the index of an element
   * @return empty if nothing is said
   */
  public Optional<StructuralSchema> below(Object key) {
    return Optional.ofNullable(
        key instanceof Integer ? items : properties.getOrDefault(key.toString(), values));
  }

  /** The same with a default, and with what has to be true. */
  StructuralSchema with(@Nullable Initial newInitial, List<Rule> newRules) {
    return with(properties, newInitial, newRules);
  }

  private StructuralSchema with(
      Map<String, StructuralSchema> newProperties,
      @Nullable Initial newInitial,
      List<Rule> newRules) {
    return new StructuralSchema(
        form,
        format,
        nullable,
        embeddedResource,
        open,
        newProperties,
        required,
        values,
        items,
        list,
        newInitial,
        newRules,
        allOf);
  }

  /**
   * The same with what each resource has: its kind and, of its metadata, the name. What the schema
   * says of them counts only if it says all that.
   */
  StructuralSchema asResource() {
    StructuralSchema metadata = properties.get("metadata");
    if (hasForm("apiVersion", Form.STRING)
        && hasForm("kind", Form.STRING)
        && metadata != null
        && metadata.form == Form.OBJECT
        && metadata.hasForm("name", Form.STRING)
        && metadata.hasForm("generateName", Form.STRING)) {
      return this;
    }
    StructuralSchema text = of(Form.STRING);
    Map<String, StructuralSchema> all = new LinkedHashMap<>(properties);
    all.put("apiVersion", text);
    all.put("kind", text);
    all.put("metadata", object(Map.of("name", text, "generateName", text)));
    return with(all, initial, rules);
  }

  private boolean hasForm(String property, Form wanted) {
    StructuralSchema schema = properties.get(property);
    return schema != null && schema.form == wanted;
  }
}
