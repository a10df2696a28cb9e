package dev.wharfinger.internal.supplychain.shape;

import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an object of a shape of our own. Each value keeps the place of what it was made
 * from; what the document does not state is not among them.
 */
public final class Fields {
  private final Map<String, RawNode> fields = new LinkedHashMap<>();

  /** Begins with the fields of an object. */
  public static Fields of(RawMapping object) {
    Fields fields = new Fields();
    for (RawMapping.Entry entry : object.entries()) {
      if (entry.key() instanceof RawScalar key) {
        fields.fields.put(key.value(), entry.value());
      }
    }
    return fields;
  }

  /** Sets a text, if there is one. */
  public Fields text(String name, Optional<RawScalar> value) {
    value.ifPresent(text -> node(name, text(text.value(), text)));
    return this;
  }

  /** Sets a text of our own words. */
  public Fields text(String name, String value, RawNode at) {
    return node(name, text(value, at));
  }

  /** Sets a number or what is true or false, if there is one. */
  public Fields plain(String name, Optional<RawScalar> value) {
    value.ifPresent(plain -> plain(name, plain.value(), plain));
    return this;
  }

  /** Sets a number or what is true or false. */
  public Fields plain(String name, String value, RawNode at) {
    return node(name, RawFields.plain(value, at));
  }

  /** Sets a list, which may well be empty: that nothing was found is a fact. */
  public Fields list(String name, List<? extends RawNode> items, RawNode at) {
    return node(name, new RawSequence(List.copyOf(items), false, at.start(), at.end()));
  }

  /** Sets a list of texts. */
  public Fields texts(String name, List<RawScalar> items, RawNode at) {
    return list(name, items.stream().map(item -> text(item.value(), item)).toList(), at);
  }

  /** Sets anything, if there is something. */
  public Fields node(String name, Optional<? extends RawNode> value) {
    value.ifPresent(node -> node(name, node));
    return this;
  }

  /** Sets anything. */
  public Fields node(String name, RawNode value) {
    fields.put(name, value);
    return this;
  }

  /** The value of a field that is set. */
  public Optional<RawNode> value(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The object, made of what stands at a place. */
  public RawMapping at(RawNode place) {
    RawFields object = new RawFields();
    fields.forEach(object::node);
    return object.object(place);
  }

  /** A text that was made of what stands at a place. */
  public static RawScalar text(String value, RawNode at) {
    return RawFields.text(value, at);
  }
}
