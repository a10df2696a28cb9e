package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.internal.cel.function.FunctionGroup.everywhere;
import static dev.wharfinger.internal.cel.function.FunctionGroup.notInCel;
import static dev.wharfinger.internal.cel.function.FunctionGroup.notInKubernetes;
import static dev.wharfinger.internal.cel.function.FunctionGroup.onlyInCel;
import static dev.wharfinger.internal.cel.function.FunctionGroup.onlyInKubernetes;
import static dev.wharfinger.internal.cel.function.FunctionGroup.onlyInOwn;

import dev.wharfinger.internal.scalar.ScalarFunctions;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Version;
import java.util.List;
import java.util.function.Predicate;

/**
 * CEL's own functions, and where they exist: those of the language definition, the extensions of
 * cel-go, and the libraries of the Kubernetes API server. Operators are none of them.
 *
 * <p>The versions are those of {@code pkg/cel/environment/base.go} of the API server.
 */
public final class StandardFunctions {
  private static final List<FunctionGroup> GROUPS =
      List.of(
          everywhere(SizeFunctions.all()),
          everywhere(TextFunctions.all()),
          notInKubernetes(TextFunctions.reversing()),
          everywhere(TextSearch.all()),
          everywhere(TextParts.all()),
          notInKubernetes(TextFormats.formatting()),
          onlyInKubernetes(TextFormats.formattingOfApiServer()).inKubernetesSince("1.29"),
          everywhere(TextFormats.quoting()).inKubernetesSince("1.29"),
          everywhere(RegularExpressions.all()),
          notInCel(RegexFunctions.finding()),
          notInKubernetes(RegexFunctions.extension()),
          everywhere(NumberConversions.all()),
          everywhere(TextConversions.all()),
          everywhere(TimeConversions.all()),
          notInKubernetes(TimeConversions.reading()),
          onlyInKubernetes(TimeConversions.readingWithOffset()),
          everywhere(TimestampFunctions.all()),
          everywhere(DurationFunctions.all()),
          notInKubernetes(DurationFunctions.milliseconds()),
          onlyInKubernetes(DurationFunctions.allMilliseconds()),
          onlyInOwn(OwnTimeFunctions.all()),
          onlyInOwn(TextTests.all()),
          everywhere(TypeFunctions.all()),
          notInKubernetes(Extremes.all()),
          notInKubernetes(RoundingFunctions.all()),
          notInKubernetes(SignFunctions.all()),
          notInKubernetes(BitFunctions.all()),
          notInKubernetes(Encoders.all()),
          everywhere(ListFunctions.joining()),
          notInCel(ListFunctions.all()),
          notInCel(ListSearch.all()),
          notInCel(SetFunctions.all()).inKubernetesSince("1.29"),
          notInCel(ListOrder.all()).inKubernetesSince("1.34"),
          notInCel(ListParts.slicing()).inKubernetesSince("1.34"),
          notInCel(ListShapes.all()).inKubernetesSince("1.34"),
          notInCel(ListParts.ends()).inKubernetesSince("1.28"),
          // Our own policies write `in` and `==`.
          onlyInKubernetes(ListSearch.including()).inKubernetesSince("1.37"),
          everywhere(OptionalFunctions.all()).inKubernetesSince("1.28"),
          notInCel(OptionalFunctions.unwrapping()).inKubernetesSince("1.28"),
          everywhere(AddressFunctions.all()).inKubernetesSince("1.30"),
          notInCel(AddressText.strict()).inKubernetesSince("1.30"),
          onlyInCel(AddressText.plain()),
          notInCel(UrlFunctions.all()),
          // Our own policies have those of the catalog.
          onlyInKubernetes(ScalarFunctions.quantitiesOfApiServer()).inKubernetesSince("1.28"),
          onlyInKubernetes(AuthorizerFunctions.all()).inKubernetesSince("1.27"),
          onlyInKubernetes(AuthorizerFunctions.selectors()).inKubernetesSince("1.31"),
          notInCel(FormatFunctions.all()).inKubernetesSince("1.31"),
          notInCel(JsonPatchFunctions.all()).inKubernetesSince("1.32"),
          notInCel(SemverFunctions.all()).inKubernetesSince("1.33"));

  private static final List<Function> OWN = functions(FunctionGroup::own);
  private static final List<Function> CEL = functions(FunctionGroup::cel);

  private StandardFunctions() {}

  /** The overloads that our own policies have. */
  public static List<Function> own() {
    return OWN;
  }

  /** The overloads of plain CEL, without anything that only one of its users has. */
  public static List<Function> cel() {
    return CEL;
  }

  /** The overloads that the API server of a version has. */
  public static List<Function> kubernetes(Version version) {
    return functions(group -> group.inKubernetes(version));
  }

  private static List<Function> functions(Predicate<FunctionGroup> wanted) {
    return GROUPS.stream().filter(wanted).flatMap(group -> group.functions().stream()).toList();
  }
}
