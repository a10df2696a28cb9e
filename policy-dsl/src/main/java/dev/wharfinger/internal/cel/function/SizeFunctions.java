package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BYTES;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code size}, as a function and on a value. */
final class SizeFunctions {
  private static final Type T = new TypeVariable("T");
  private static final Type K = new TypeVariable("K");

  private SizeFunctions() {}

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    add(all, STRING, String.class, "Counts the code points of a text.", SizeFunctions::ofText);
    add(all, BYTES, byte[].class, "Counts bytes.", bytes -> (long) bytes.length);
    add(all, new ListType(T), List.class, "Counts the elements of a list.", SizeFunctions::ofList);
    add(all, new MapType(K, T), Map.class, "Counts the entries of a map.", SizeFunctions::ofMap);
    return all;
  }

  private static <A> void add(
      List<Function> all, Type of, Class<A> type, String doc, Overload.Unary<A> body) {
    // All but texts know their sizes.
    Cost cost = of == STRING ? Cost.SIZE : Cost.CONSTANT;
    all.add(Overload.global("size", List.of(of), INT, doc).costing(cost).does(type, body));
    all.add(Overload.on(of, "size", List.of(), INT, doc).costing(cost).does(type, body));
  }

  private static long ofText(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Object ofList(List<?> list) {
    return list instanceof OpenList open
        ? new Unknown(open.reason(), open.size())
        : (Object) (long) list.size();
  }

  private static Object ofMap(Map<?, ?> map) {
    return map instanceof MapNode node && node.unknownSize().isPresent()
        ? node.unknownSize().get()
        : (Object) (long) map.size();
  }
}
