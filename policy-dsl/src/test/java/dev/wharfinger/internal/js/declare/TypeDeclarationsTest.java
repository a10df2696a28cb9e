package dev.wharfinger.internal.js.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypeDeclarationsTest {
  private static final Absence REQUIRED = new Absence.Required();
  private static final TypeVariable ANY = new TypeVariable("T");
  private static final TypeVariable KEY = new TypeVariable("K");

  private final Catalog.Builder builder = Catalog.builder();

  @Test
  void valuesLookAsScriptsSeeThem() {
    ObjectType other = builder.declare("acme.Other", "Other", null);
    UnionType either = new UnionType("acme.Other | acme.Thing", List.of(other, other));
    assertThat(field(Scalar.BOOL)).isEqualTo("boolean");
    assertThat(field(Scalar.UINT)).isEqualTo("number");
    assertThat(field(Scalar.BYTES)).isEqualTo("string");
    assertThat(field(Scalar.NULL)).isEqualTo("null");
    assertThat(field(Scalar.TYPE)).isEqualTo("string");
    assertThat(field(Scalar.DYN)).isEqualTo("any");
    assertThat(field(Scalar.IP)).isEqualTo("Ip");
    assertThat(field(new EnumType("acme.Way", List.of("it's", "a\\b"))))
        .isEqualTo("'it\\'s' | 'a\\\\b'");
    assertThat(field(new OpaqueType("acme.range", List.of()))).isEqualTo("unknown");
    assertThat(field(new OptionalType(Scalar.INT))).isEqualTo("number | undefined");
    assertThat(field(other)).isEqualTo("acme.Other");
    assertThat(field(either)).isEqualTo("acme.Other | acme.Other");
  }

  @Test
  void partsOfListsAndMapsAreBracketedWhereTheyMust() {
    EnumType way = new EnumType("acme.Way", List.of("up", "down"));
    assertThat(field(new ListType(Scalar.STRING))).isEqualTo("readonly string[]");
    assertThat(field(new ListType(way))).isEqualTo("readonly ('up' | 'down')[]");
    assertThat(field(new ListType(Scalar.INT_OR_STRING))).isEqualTo("readonly (number | string)[]");
    assertThat(field(new ListType(new ListType(Scalar.INT))))
        .isEqualTo("readonly (readonly number[])[]");
    assertThat(field(new MapType(Scalar.STRING, Scalar.QUANTITY)))
        .isEqualTo("{readonly [key: string]: Quantity | undefined}");
    assertThat(field(new MapType(Scalar.STRING, Scalar.DYN)))
        .isEqualTo("{readonly [key: string]: any}");
  }

  @Test
  void aCommentTellsWhatAbsenceMeans() {
    ObjectType type = builder.declare("acme.Thing", "Thing", null);
    builder.add(method("answer", type, List.of(), Scalar.BOOL, false));
    builder.add(method("taken", type, List.of(), Scalar.BOOL, false));
    builder.define(
        type,
        List.of(
            new Field("on", 0, Scalar.BOOL, new Absence.Default(true), List.of()),
            new Field("way", 1, Scalar.STRING, new Absence.Default("up"), List.of()),
            new Field(
                "most", 2, Scalar.QUANTITY, new Absence.Default(Quantity.parse("1Gi")), List.of()),
            new Field(
                "asked", 3, Scalar.INT, new Absence.Guarded("no */ end", "answer"), List.of()),
            new Field("taken", 4, Scalar.INT, new Absence.Guarded("inherited", "taken"), List.of()),
            new Field("alone", 5, Scalar.INT, new Absence.Guarded("none", null), List.of()),
            new Field("seen", 6, Scalar.INT, new Absence.NotKnown("nobody looked"), List.of()),
            new Field("list", 7, new ListType(Scalar.INT), new Absence.Empty(), List.of()),
            new Field("a-b", 8, Scalar.INT, REQUIRED, List.of())));
    assertThat(declared("  interface Thing"))
        .isEqualTo(
            """
            interface Thing extends PlainModel {
              /** Absent means `true`. */
              readonly on?: boolean;
              /** Absent means `'up'`. */
              readonly way?: string;
              /** Absent means `'1Gi'`. */
              readonly most?: Quantity;
              /** Absent means: no *\\/ end. `answer()` tells what holds then. */
              readonly asked?: number;
              /** Absent means: inherited. `taken_()` tells what holds then. */
              readonly taken?: number;
              /** Absent means: none. */
              readonly alone?: number;
              /** Absent is unknown: nobody looked. */
              readonly seen?: number;
              readonly list?: readonly number[];
              readonly 'a-b': number;
              /** About answer. */
              answer(): boolean;
              /** About taken. */
              taken_(): boolean;
            }
            """);
  }

  @Test
  void aCommentTellsWhatTypesAndFieldsAre() {
    ObjectType type = builder.declare("acme.Thing", "Thing", null);
    Absence known = new Absence.Default(true);
    builder
        .document(type, "A thing.")
        .define(
            type,
            List.of(
                new Field(
                    "on", 0, Scalar.BOOL, known, List.of(), List.of("on"), "Whether it runs."),
                new Field("id", 1, Scalar.INT, REQUIRED, List.of(), List.of("id"), "Its number.")));
    assertThat(text()).contains("  /** A thing. */\n    interface Thing");
    assertThat(declared("  interface Thing"))
        .contains("/** Whether it runs. Absent means `true`. */")
        .contains("/** Its number. */");
  }

  @Test
  void theKindOfAResourceIsThatOfItsType() {
    ObjectType.Kind kind = new ObjectType.Kind("acme.example", "v1", "Thing", true);
    Absence empty = new Absence.Empty();
    ObjectType resource = builder.declare("acme.Thing", "Thing", kind);
    builder.define(
        resource,
        List.of(
            new Field("apiVersion", 0, Scalar.STRING, empty, List.of()),
            new Field("kind", 1, Scalar.STRING, empty, List.of())));
    ObjectType part = builder.declare("acme.Part", "Part", null);
    builder.define(part, List.of(new Field("kind", 0, Scalar.STRING, empty, List.of())));
    assertThat(declared("  interface Thing"))
        .contains("readonly apiVersion: string;", "readonly kind: 'Thing';");
    assertThat(declared("  interface Part")).contains("readonly kind?: string;");
  }

  @Test
  void aSearchOfTheWholeSetYieldsAnOpenList() {
    ObjectType type = builder.declare("acme.Thing", "Thing", null);
    builder.add(method("all", type, List.of(), new ListType(type), true));
    builder.add(method("own", type, List.of(), new ListType(type), false));
    builder.add(method("first", type, List.of(), new OptionalType(type), true));
    assertThat(declared("  interface Thing"))
        .contains(
            "all(): OpenList<acme.Thing>;",
            "own(): readonly acme.Thing[];",
            "first(): acme.Thing | undefined;");
  }

  @Test
  void whatAllObjectsHaveIsDeclaredOnceButWhereAFieldHasItsName() {
    ObjectType plain = builder.declare("acme.Plain", "Plain", null);
    ObjectType taken = builder.declare("acme.Taken", "Taken", null);
    builder.define(taken, List.of(new Field("place", 0, Scalar.INT, REQUIRED, List.of())));
    builder.add(method("place", ANY, List.of(), Scalar.INT, false));
    builder.add(method("others", ANY, List.of(ANY), new ListType(ANY), false));
    builder.add(method("next", ANY, List.of(KEY), new OptionalType(ANY), false));
    assertThat(declared("interface Model"))
        .contains("others(value: this): readonly this[];", "next<K>(value: K): this | undefined;")
        .doesNotContain("place");
    assertThat(declared("interface PlainModel")).contains("place(): number;");
    assertThat(declared("  interface " + plain.id()))
        .isEqualTo("interface Plain extends PlainModel {\n}\n");
    assertThat(declared("  interface Taken"))
        .startsWith("interface Taken extends Model {")
        .contains("readonly place: number;", "place_(): number;")
        .doesNotContain("others");
  }

  @Test
  void whatFunctionsTakeIsNamedByItsType() {
    List<Type> parameters =
        List.of(
            Scalar.STRING, Scalar.STRING, Scalar.BOOL, Scalar.INT, new ListType(ANY), Scalar.IP);
    builder.add(function("acme.pick", null, parameters, new OptionalType(ANY), false));
    assertThat(text())
        .contains(
            "function pick<T>(text: string, text2: string, flag: boolean, number: number,"
                + " list: readonly T[], ip: Ip): T | undefined;");
  }

  @Test
  void functionsBearTheNamesThatScriptsCallThemBy() {
    ObjectType type = builder.declare("acme.Thing", "Thing", null);
    builder.add(method("new", type, List.of(), Scalar.BOOL, false));
    for (String name : List.of("delete", "Map", "acme.class", "acme.fleet.size", "a-b")) {
      builder.add(function(name, null, List.of(), Scalar.BOOL, false));
    }
    assertThat(declared("  interface Thing")).contains("new_(): boolean;");
    assertThat(declared("  namespace fleet")).contains("function size(): boolean;");
    assertThat(text())
        .contains("function delete_()", "function Map_()", "function class_()")
        .doesNotContain("a-b");
  }

  @Test
  void aNameThatIsHiddenInANamespaceIsReachedAroundIt() {
    ObjectType hiding = builder.declare("acme.Quantity", "Quantity", null);
    builder.declare("acme.acme.Part", "Part", null);
    builder.define(
        hiding,
        List.of(
            new Field("amount", 0, Scalar.QUANTITY, REQUIRED, List.of()),
            new Field("self", 1, hiding, REQUIRED, List.of())));
    assertThat(declared("  interface Quantity"))
        .contains(
            "readonly amount: globalThis.Quantity;", "readonly self: globalThis.acme.Quantity;");
  }

  @Test
  void aNameThatTypeScriptDoesNotTakeIsReplacedByOneThatIsFree() {
    builder.declare("acme.a-b", "a", null);
    builder.declare("acme.a_b", "b", null);
    builder.declare("acme.default.object", "c", null);
    builder.declare("acme.1st", "d", null);
    assertThat(text())
        .contains(
            "'acme.a-b': acme.a_b;",
            "'acme.a_b': acme.a_b_;",
            "'acme.default.object': acme.default_.object_;",
            "'acme.1st': acme._1st;",
            "namespace default_ {",
            "interface object_ extends");
  }

  /** The type of a field in the text. */
  private String field(Type type) {
    Catalog.Builder fresh = Catalog.builder().addTypes(builder.build(), Set.of());
    ObjectType owner = fresh.declare("acme.Holder", "Holder", null);
    fresh.define(owner, List.of(new Field("it", 0, type, REQUIRED, List.of())));
    String text = TypeDeclarations.of(fresh.build());
    int start = text.indexOf("readonly it: ") + "readonly it: ".length();
    return text.substring(start, text.indexOf(";\n", start));
  }

  /** What is declared from a line with such a beginning to the end of the brace that it opens. */
  private String declared(String beginning) {
    List<String> lines = new ArrayList<>();
    int start = text().indexOf("\n  " + beginning + " ") + 1;
    assertThat(start).as(beginning).isPositive();
    for (String line : text().substring(start).lines().toList()) {
      lines.add(line);
      if (line.strip().equals("}")) {
        break;
      }
    }
    return String.join("\n", lines).stripIndent() + "\n";
  }

  private String text() {
    return TypeDeclarations.of(builder.build());
  }

  private static Function method(
      String name, Type receiver, List<Type> parameters, Type result, boolean wholeSet) {
    return function(name, receiver, parameters, result, wholeSet);
  }

  private static Function function(
      String name, @Nullable Type receiver, List<Type> parameters, Type result, boolean wholeSet) {
    return new Function(
        name,
        receiver,
        parameters,
        result,
        wholeSet,
        "About " + name + ".",
        "test",
        (context, arguments) -> null);
  }
}
