package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.Operation;
import dev.wharfinger.internal.admissionpolicy.write.Places.Place;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExprPrinter;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One policy on its way to a manifest. */
final class PolicyDraft {
  private static final String POD = "podTemplate";

  /** What resources are read as whose kind no schema tells. */
  private static final String UNKNOWN_KIND = "kubernetes.UnknownKind";

  private final CheckedPolicy policy;
  private final Catalog catalog;
  private final Places.Found found;
  private final SharedVariables shared = new SharedVariables();
  private final Translation.Setting setting;
  private final Set<ObjectType> kinds = new LinkedHashSet<>();

  PolicyDraft(CheckedPolicy policy, Catalog catalog, TypeGraph graph, ClusterFunctions functions) {
    this.policy = policy;
    this.catalog = catalog;
    this.found = Places.find(policy.subjects(), graph, catalog);
    found.places().forEach(place -> kinds.addAll(place.kinds()));
    Map<String, Code> codes = new HashMap<>();
    for (Named variable : policy.file().body().variables()) {
      codes.put(variable.name().value(), variable.expression());
    }
    this.setting =
        new Translation.Setting(
            catalog,
            functions,
            codes,
            shared,
            policy.file().declaration().view() == View.DEFAULTED);
  }

  /**
   * The manifest.
   *
   * @throws Unsayable if a cluster cannot say what the policy says
   */
  String manifest() {
    refuseWhatMatchesNothing();
    Optional<Map<String, Expr>> conditions = matchConditions();
    List<Manifest.Validation> validations = new ArrayList<>();
    for (Place place : found.places()) {
      Judgement judgement = new Judgement(policy, spot(place), setting, conditions.isEmpty());
      Expr verdict = onlyFor(place, Logic.asBool(judgement.verdict()));
      if (!Logic.is(verdict, true)) {
        validations.add(
            new Manifest.Validation(
                ExprPrinter.print(verdict),
                judgement.message().map(ExprPrinter::print).orElse(null)));
      }
    }
    if (validations.isEmpty()) {
      validations.add(new Manifest.Validation("true", null));
    }
    Map<String, String> variables = new LinkedHashMap<>();
    shared.definitions().forEach((name, value) -> variables.put(name, ExprPrinter.print(value)));
    Map<String, String> asked = new LinkedHashMap<>();
    conditions.orElse(Map.of()).forEach((name, value) -> asked.put(name, ExprPrinter.print(value)));
    return new Manifest(policy, rules(), asked, variables, validations).text();
  }

  private void refuseWhatMatchesNothing() {
    Typed expression = policy.body().expression();
    if (policy.idle().isPresent()) {
      throw new Unsayable(expression, "the policy judges nothing: " + policy.idle().get(), null);
    }
    if (kinds.isEmpty()) {
      throw new Unsayable(
          expression, "a cluster is not asked about `" + policy.about().match().get(0) + "`", null);
    }
    for (Operation operation : List.of(Operation.DELETE, Operation.CONNECT)) {
      if (policy.file().declaration().operations().contains(operation)) {
        throw new Unsayable(
            expression, "a cluster shows no object where one is asked to " + operation, null);
      }
    }
  }

  /**
   * The match conditions, where they are asked of the object itself; empty if they have to be asked
   * of each subject, or need variables, which match conditions of a cluster do not see.
   */
  private Optional<Map<String, Expr>> matchConditions() {
    List<Place> places = found.places();
    if (places.size() != 1 || places.get(0).inPod() || !places.get(0).steps().isEmpty()) {
      return Optional.empty();
    }
    SharedVariables none = new SharedVariables();
    Translation.Setting own =
        new Translation.Setting(
            catalog, setting.functions(), setting.codes(), none, setting.defaulted());
    Translation translation = new Translation(own, spot(places.get(0)).scope());
    Map<String, Expr> conditions = new LinkedHashMap<>();
    PolicyFile.Body body = policy.file().body();
    for (int i = 0; i < body.conditions().size(); i++) {
      Named named = body.conditions().get(i);
      Expr condition = translation.of(policy.body().conditions().get(i), named.expression());
      conditions.put(named.name().value(), Logic.asBool(condition));
    }
    return none.definitions().isEmpty() ? Optional.of(conditions) : Optional.empty();
  }

  private Spot spot(Place place) {
    Scope scope =
        Scope.EMPTY
            .with(FrameLayout.OBJECT, Cel.ident("object"), false, false)
            .inside(place.kinds(), Cel.ident("object"));
    if (!policy.file().declaration().operations().contains(Operation.CREATE)) {
      scope = scope.with(FrameLayout.OLD, Cel.ident("oldObject"), false, false);
    }
    if (!place.inPod()) {
      return Spot.of(place, Cel.ident("object"), scope, shared, isEverywhere(place));
    }
    Expr pod = shared.share(POD, new PodPath(found.toPod()).expression());
    List<ObjectType> pods = TypeGraph.members("kubernetes.PodTemplate", catalog);
    return Spot.of(place, pod, scope.inside(pods, pod), shared, isEverywhere(place));
  }

  /** Objects of other kinds that the policy is about have no such place. */
  private Expr onlyFor(Place place, Expr verdict) {
    return isEverywhere(place)
        ? verdict
        : Logic.or(List.of(Logic.not(PodPath.isOneOf(place.kinds())), verdict));
  }

  private boolean isEverywhere(Place place) {
    return place.inPod()
        ? found.toPod().keySet().containsAll(kinds)
        : place.kinds().containsAll(kinds);
  }

  private List<ResourceRule> rules() {
    boolean debugged =
        found.places().stream()
            .anyMatch(
                place ->
                    place.inPod()
                        && place.steps().stream()
                            .anyMatch(step -> step.field().name().equals("ephemeralContainers")));
    boolean anyKind =
        policy.subjects().stream().anyMatch(type -> type.displayName().equals(UNKNOWN_KIND));
    return ResourceRule.of(kinds, policy.file().declaration().operations(), anyKind, debugged);
  }
}
