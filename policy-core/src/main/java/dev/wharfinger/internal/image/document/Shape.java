package dev.wharfinger.internal.image.document;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a value of a document has to be. */
@FunctionalInterface
interface Shape {

  /** Of a value that is not even of the kind that is asked for. */
  String WRONG_TYPE = "wrong-type";

  /** Of a value that is not what the specification allows. */
  String INVALID = "invalid-value";

  Shape TEXT = text("text", text -> true);

  /**
   * Tells what is wrong with a value.
   *
   * @param name where it stands, for the message
   */
  void check(String name, RawNode node, Listener to);

  /** Who is told, and what scalars mean. */
  record Listener(Dialect dialect, Consumer<ReadProblem> problems) {
    void tell(String code, String message, RawNode at) {
      problems.accept(ReadProblem.error(code, message, at.start(), at.end()));
    }
  }

  /** A text, of which more may be asked. */
  static Shape text(String what, Predicate<String> isOne) {
    return (name, node, to) -> {
      String text = RawObject.text(node, to.dialect()).orElse(null);
      if (text == null) {
        mismatch(name, "text", node, to);
      } else if (!isOne.test(text)) {
        to.tell(
            INVALID, "`%s` must be %s, and is `%s`".formatted(name, what, Quote.of(text)), node);
      }
    };
  }

  /** Something that is true or false. */
  static Shape truth() {
    return (name, node, to) -> {
      if (!(scalar(node, to) instanceof Boolean)) {
        mismatch(name, "true or false", node, to);
      }
    };
  }

  /** An integer within bounds. */
  static Shape integer(long least, long most) {
    return (name, node, to) -> {
      Object value = scalar(node, to);
      if (!(value instanceof Long number)) {
        mismatch(name, "an integer", node, to);
      } else if (number < least || number > most) {
        String wanted = least == most ? "" + least : "at least " + least;
        to.tell(INVALID, "`%s` must be %s, and is `%d`".formatted(name, wanted, number), node);
      }
    };
  }

  /** A list, of at least so many elements. */
  static Shape list(int least, Shape element) {
    return (name, node, to) -> {
      if (!(node.target() instanceof RawSequence list)) {
        mismatch(name, "a list", node, to);
        return;
      }
      if (list.items().size() < least) {
        to.tell(INVALID, "`%s` must have at least %d elements".formatted(name, least), node);
      }
      for (int i = 0; i < list.items().size(); i++) {
        element.check(name + "[" + i + "]", list.items().get(i), to);
      }
    };
  }

  /** A map with values of one shape. */
  static Shape map(Shape value) {
    return mapping(
        (object, to) ->
            object
                .properties()
                .forEach(each -> value.check(each.name(), each.value().target(), to)));
  }

  /** A map, of which a function knows more. */
  static Shape mapping(BiConsumer<RawObject, Listener> more) {
    return (name, node, to) -> {
      if (node.target() instanceof RawMapping mapping) {
        more.accept(RawObject.of(mapping, to.dialect()), to);
      } else {
        mismatch(name, "a map", node, to);
      }
    };
  }

  private static void mismatch(String name, String wanted, RawNode node, Listener to) {
    if (RawObject.isNull(node, to.dialect())) {
      to.tell(INVALID, "`%s` must be %s, and is null".formatted(name, wanted), node);
    } else {
      to.tell(WRONG_TYPE, "`%s` must be %s".formatted(name, wanted), node);
    }
  }

  private static Object scalar(RawNode node, Listener to) {
    try {
      Object value = node.target() instanceof RawScalar scalar ? to.dialect().scalar(scalar) : null;
      return value == null ? "" : value;
    } catch (Dialect.NotAValueException e) {
      return ""; // which is neither a number nor true or false, and so is told
    }
  }
}
