package dev.wharfinger.internal.cel.plan;

import static dev.wharfinger.internal.cel.plan.Evaluation.brief;
import static dev.wharfinger.internal.cel.plan.Evaluation.eval;
import static dev.wharfinger.internal.cel.plan.Model.ANY_CONTAINER;
import static dev.wharfinger.internal.cel.plan.Model.CONTAINER;
import static dev.wharfinger.internal.cel.plan.Model.EPHEMERAL;
import static dev.wharfinger.internal.cel.plan.Model.POD;
import static dev.wharfinger.internal.cel.plan.Model.SECURITY;
import static dev.wharfinger.internal.cel.plan.Model.object;
import static dev.wharfinger.internal.cel.plan.Trees.constant;
import static dev.wharfinger.internal.cel.plan.Trees.field;
import static dev.wharfinger.internal.cel.plan.Trees.has;
import static dev.wharfinger.internal.cel.plan.Trees.hasValue;
import static dev.wharfinger.internal.cel.plan.Trees.local;
import static dev.wharfinger.internal.cel.plan.Trees.lookup;
import static dev.wharfinger.internal.cel.plan.Trees.optionalField;
import static dev.wharfinger.internal.cel.plan.Trees.orValue;
import static dev.wharfinger.internal.cel.plan.Trees.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.UnionType;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldReadTest {
  private static final Typed SELF = local(0, CONTAINER);
  private static final Typed PRIVILEGED = field(field(SELF, "securityContext"), "privileged");
  private static final ObjectNode EMPTY = object(CONTAINER);

  @Test
  void aPresentFieldIsItsValue() {
    ObjectNode self = object(CONTAINER, "securityContext", object(SECURITY, "privileged", true));

    assertThat(eval(PRIVILEGED, self)).isEqualTo(true);
  }

  @Test
  void anAbsentFieldWithADefaultIsTheDefaultAlsoBelowAnAbsentObject() {
    assertThat(eval(field(SELF, "replicas"), EMPTY)).isEqualTo(1L);
    assertThat(eval(PRIVILEGED, EMPTY)).isEqualTo(false);
  }

  @Test
  void anAbsentFieldThatMayBeEmptyIsTheEmptyValueOfItsType() {
    Typed pod = local(0, POD);

    assertThat(eval(field(SELF, "image"), EMPTY)).isEqualTo("");
    assertThat(eval(field(pod, "containers"), object(POD))).isEqualTo(List.of());
    assertThat(eval(field(pod, "labels"), object(POD))).isEqualTo(Map.of());
    assertThat(eval(field(SELF, "securityContext"), EMPTY))
        .isInstanceOfSatisfying(
            ObjectNode.class, node -> assertThat(node.type()).isSameAs(SECURITY));
  }

  @Test
  void anAbsentFieldThatNeedsAGuardIsAFaultThatNamesIt() {
    assertThat(eval(field(SELF, "name"), EMPTY))
        .isEqualTo(
            new Fault("no-such-field", "`Container` has no `name` here; guard it with `has()`"));
    assertThat(brief(field(field(SELF, "securityContext"), "runAsUser"), EMPTY))
        .isEqualTo("fault no-such-field");
  }

  @Test
  void aFactThatNobodyAskedForIsUnknownHoweverItIsRead() {
    String unknown = "unknown nobody asked the registry";

    assertThat(brief(field(SELF, "digest"), EMPTY)).isEqualTo(unknown);
    assertThat(brief(has(SELF, "digest"), EMPTY)).isEqualTo(unknown);
    assertThat(brief(optionalField(SELF, "digest"), EMPTY)).isEqualTo(unknown);
    assertThat(brief(orValue(optionalField(SELF, "digest"), constant("x")), EMPTY))
        .isEqualTo(unknown);
    assertThat(brief(hasValue(optionalField(SELF, "digest")), EMPTY)).isEqualTo(unknown);
  }

  @Test
  void presenceIsWhetherItIsWritten() {
    assertThat(eval(has(SELF, "replicas"), EMPTY)).isEqualTo(false);
    assertThat(eval(has(SELF, "replicas"), object(CONTAINER, "replicas", 1L))).isEqualTo(true);
    assertThat(eval(has(field(SELF, "securityContext"), "runAsUser"), EMPTY)).isEqualTo(false);
  }

  @Test
  void anOptionalReadIsThereIfItIsWrittenAndElseTheAlternativeCounts() {
    Typed user = optionalField(optionalField(SELF, "securityContext"), "runAsUser");
    ObjectNode self = object(CONTAINER, "securityContext", object(SECURITY, "runAsUser", 7L));

    assertThat(eval(user, self)).isEqualTo(Optional.of(7L));
    assertThat(eval(user, EMPTY)).isEqualTo(Optional.empty());
    assertThat(eval(orValue(user, constant(0L)), self)).isEqualTo(7L);
    assertThat(eval(orValue(user, constant(0L)), EMPTY)).isEqualTo(0L);
    assertThat(eval(hasValue(user), self)).isEqualTo(true);
    assertThat(eval(hasValue(user), EMPTY)).isEqualTo(false);
    assertThat(brief(value(user), EMPTY)).isEqualTo("fault no-value");
  }

  @Test
  void whatFollowsAnOptionalReadIsOptionalToo() {
    Typed chain = field(optionalField(SELF, "securityContext"), "privileged");
    ObjectNode self = object(CONTAINER, "securityContext", object(SECURITY));

    assertThat(eval(chain, EMPTY)).isEqualTo(Optional.empty());
    assertThat(eval(chain, self)).isEqualTo(Optional.empty());
    assertThat(eval(has(optionalField(SELF, "securityContext"), "privileged"), EMPTY))
        .isEqualTo(false);
  }

  @Test
  void aValueThatDoesNotFitItsTypeIsThereAndAFault() {
    Fault fault = new Fault("wrong-type", "not a bool");
    ObjectNode self = object(CONTAINER, "securityContext", object(SECURITY, "privileged", fault));
    Typed optional = optionalField(field(SELF, "securityContext"), "privileged");

    assertThat(eval(PRIVILEGED, self)).isEqualTo(fault);
    assertThat(eval(has(field(SELF, "securityContext"), "privileged"), self)).isEqualTo(true);
    assertThat(eval(optional, self)).isEqualTo(fault);
    assertThat(eval(orValue(optional, constant(true)), self)).isEqualTo(fault);
  }

  @Test
  void faultsAndUnknownsPassThroughReads() {
    assertThat(brief(PRIVILEGED, new Fault("boom", "boom"))).isEqualTo("fault boom");
    assertThat(brief(PRIVILEGED, new Unknown("who knows"))).isEqualTo("unknown who knows");
    assertThat(brief(has(SELF, "name"), new Unknown("who knows"))).isEqualTo("unknown who knows");
    assertThat(brief(PRIVILEGED, "text")).isEqualTo("fault no-such-field");
    assertThat(brief(PRIVILEGED, new Object[] {null})).isEqualTo("fault no-such-field");
  }

  @Test
  void aFieldOfAUnionIsFoundInTheTypeThatTheOperandHas() {
    Typed image = field(local(0, ANY_CONTAINER), "image");

    assertThat(eval(image, object(CONTAINER, "image", "a"))).isEqualTo("a");
    assertThat(eval(image, object(EPHEMERAL, "image", "b"))).isEqualTo("b");
    assertThat(eval(image, object(CONTAINER))).isEqualTo("");
    assertThat(eval(image, object(EPHEMERAL))).isEqualTo("none");
    assertThat(brief(image, object(SECURITY))).isEqualTo("fault no-such-field");
  }

  @Test
  void aFieldOfAUnionOfManyTypesIsFoundToo() {
    List<ObjectType> members = new ArrayList<>();
    Catalog.Builder catalog = Catalog.builder();
    for (int i = 0; i < 40; i++) {
      ObjectType type = catalog.declare("T" + i, "T" + i, null);
      List<Field> fields = new ArrayList<>();
      for (int slot = 0; slot <= i; slot++) {
        String name = slot == i ? "wanted" : "other" + slot;
        fields.add(new Field(name, slot, Scalar.INT, new Absence.Default(-1L), List.of()));
      }
      catalog.define(type, fields);
      members.add(type);
    }
    Typed wanted = field(local(0, new UnionType("Many", members)), "wanted");

    for (int i = 0; i < 40; i++) {
      assertThat(eval(wanted, object(members.get(i), "wanted", (long) i))).isEqualTo((long) i);
    }
    assertThat(eval(wanted, object(members.get(3)))).isEqualTo(-1L);
    assertThat(brief(wanted, EMPTY)).isEqualTo("fault no-such-field");
  }

  @Test
  void aFieldReadByNameAtRunTimeMeansTheSame() {
    assertThat(eval(lookup(local(0), constant("replicas")), EMPTY)).isEqualTo(1L);
    assertThat(brief(lookup(local(0), constant("name")), EMPTY)).isEqualTo("fault no-such-field");
    assertThat(brief(lookup(local(0), constant("digest")), EMPTY))
        .isEqualTo("unknown nobody asked the registry");
    assertThat(brief(lookup(local(0), constant("nonsense")), EMPTY))
        .isEqualTo("fault no-such-field");
    assertThat(eval(Trees.hasKey(local(0), constant("replicas")), EMPTY)).isEqualTo(false);
    assertThat(brief(Trees.hasKey(local(0), constant("digest")), EMPTY))
        .isEqualTo("unknown nobody asked the registry");
    assertThat(eval(Trees.optionalLookup(local(0), constant("replicas")), EMPTY))
        .isEqualTo(Optional.empty());
  }
}
