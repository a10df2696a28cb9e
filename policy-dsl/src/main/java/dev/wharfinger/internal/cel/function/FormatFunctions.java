package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.FORMAT;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.NamedFormat;
import dev.wharfinger.type.OptionalType;
import java.util.ArrayList;
import java.util.List;

/** Named formats of text, as the API server has them ({@code pkg/cel/library/format.go}). */
final class FormatFunctions {
  private FormatFunctions() {}

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    all.add(
        Overload.global(
                "format.named",
                List.of(STRING),
                new OptionalType(FORMAT),
                "The format of that name; none if there is no such format.")
            .does(String.class, NamedFormat::named));
    all.add(
        Overload.on(
                FORMAT,
                "validate",
                List.of(STRING),
                new OptionalType(new ListType(STRING)),
                "What is wrong with a text; none if it has the format.")
            .does(NamedFormat.class, String.class, FormatFunctions::validate));
    for (NamedFormat format : NamedFormat.values()) {
      all.add(
          Overload.global(
                  "format." + format.formatName(),
                  List.of(),
                  FORMAT,
                  "The format `" + format.formatName() + "`.")
              .does(() -> format));
    }
    return all;
  }

  private static Object validate(NamedFormat format, String text) {
    List<String> complaints = format.validate(text);
    return Optionals.wrap(complaints.isEmpty() ? Absent.ABSENT : complaints);
  }
}
