package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceChoiceTest {
  private static final EnumType COLOUR = new EnumType("Colour", List.of("red", "green"));
  private static final FieldFacts POINTER = new FieldFacts(true, false, false, null);
  private static final FieldFacts UNION = new FieldFacts(false, true, false, null);
  private static final FieldFacts DOCUMENTED = new FieldFacts(false, false, true, null);

  @Test
  void rowComesBeforeEverythingElse() {
    assertThat(choose("default,5,,", Scalar.INT, POINTER)).isEqualTo(new Absence.Default(5L));
    assertThat(choose("guarded,,says somebody else,role", Scalar.STRING, FieldFacts.PLAIN))
        .isEqualTo(new Absence.Guarded("says somebody else", "role"));
  }

  @Test
  void fieldThatTheServerCannotTellFromItsZeroValueReadsAsThatValue() {
    assertThat(fallback(Scalar.BOOL, FieldFacts.PLAIN)).isEqualTo(new Absence.Default(false));
    assertThat(fallback(Scalar.INT, FieldFacts.PLAIN)).isEqualTo(new Absence.Default(0L));
    assertThat(fallback(Scalar.DOUBLE, FieldFacts.PLAIN)).isEqualTo(new Absence.Default(0.0));
    assertThat(fallback(Scalar.STRING, FieldFacts.PLAIN)).isEqualTo(new Absence.Empty());
  }

  @Test
  void listIsEmptyUnlessItIsOneOfSeveralAlternatives() {
    Type list = new ListType(Scalar.STRING);
    assertThat(fallback(list, POINTER)).isEqualTo(new Absence.Empty());
    assertThat(fallback(list, UNION)).isInstanceOf(Absence.Guarded.class);
  }

  @Test
  void fieldThatMayBeUnsetIsGuarded() {
    assertThat(fallback(Scalar.BOOL, POINTER)).isInstanceOf(Absence.Guarded.class);
    assertThat(fallback(Scalar.INT, DOCUMENTED)).isInstanceOf(Absence.Guarded.class);
    assertThat(fallback(COLOUR, FieldFacts.PLAIN)).isInstanceOf(Absence.Guarded.class);
    assertThat(fallback(Scalar.TIMESTAMP, FieldFacts.PLAIN)).isInstanceOf(Absence.Guarded.class);
    assertThat(fallback(Scalar.QUANTITY, FieldFacts.PLAIN)).isInstanceOf(Absence.Guarded.class);
  }

  @Test
  void fieldOfATypeThatNobodyHasLookedAtIsGuarded() {
    assertThat(fallback(Scalar.STRING, FieldFacts.UNKNOWN)).isInstanceOf(Absence.Guarded.class);
  }

  @Test
  void whatEveryResourceHasIsEmptyWhoeverDefinesItsKind() {
    ObjectType.Kind kind = new ObjectType.Kind("shop.example", "v1", "Shop", true, "shops");
    Definition shop =
        new Definition(
            "example.shop.v1.Shop",
            kind,
            List.of(new Property("metadata", Shape.Plain.ANY, false, List.of())));
    AbsenceTable none =
        AbsenceTable.read(
            List.of("type,field,absence,value,reason,function,source"), PackageNames.of(List.of()));
    assertThat(
            new AbsenceChoice(none)
                .of(shop, shop.properties().get(0), Scalar.STRING, FieldFacts.UNKNOWN))
        .isEqualTo(new Absence.Empty());
  }

  @Test
  void defaultThatTheTypeCannotHaveIsRefused() {
    assertThatThrownBy(() -> choose("default,blue,,", COLOUR, FieldFacts.PLAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`blue` is no default for a field of type `Colour`");
    assertThatThrownBy(() -> choose("default,yes,,", Scalar.BOOL, FieldFacts.PLAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`yes` is no default for a field of type `bool`");
  }

  private static Absence choose(String row, Type type, FieldFacts facts) {
    return choose(List.of("a.v1.A,f," + row + ",a test"), type, facts);
  }

  private static Absence fallback(Type type, FieldFacts facts) {
    return choose(List.of(), type, facts);
  }

  private static Absence choose(List<String> rows, Type type, FieldFacts facts) {
    List<String> lines = new ArrayList<>();
    lines.add("type,field,absence,value,reason,function,source");
    lines.addAll(rows);
    PackageNames packages = PackageNames.of(List.of("package a.v1 io.a.v1"));
    Property property = new Property("f", Shape.Plain.ANY, false, List.of());
    Definition definition = new Definition("io.a.v1.A", List.of(property));
    return new AbsenceChoice(AbsenceTable.read(lines, packages))
        .of(definition, property, type, facts);
  }
}
