package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.js.check.CheckedScript;
import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes programs of policies in JavaScript. */
public final class ScriptSubjects implements PolicyGroup {
  private final ScriptEngine engine;
  private final List<CheckedScript> policies;
  private final List<Script> scripts = new ArrayList<>();
  private final ScriptPlaces places;
  private final int first;

  /**
   * Takes policies.
   *
   * @param policies in the order of their numbers
   * @param first the number of the first
   */
  public ScriptSubjects(
      ScriptEngine engine, List<CheckedScript> policies, Catalog catalog, int first) {
    this.engine = engine;
    this.policies = List.copyOf(policies);
    this.places = new ScriptPlaces(catalog);
    this.first = first;
    Set<String> names = ScriptMembers.of(catalog).names();
    policies.forEach(policy -> scripts.add(new Script(policy, names)));
  }

  @Override
  public List<PlannedPolicy> planned() {
    return policies.stream()
        .map(
            policy ->
                new PlannedPolicy(
                    policy.about(),
                    policy.subjects(),
                    policy.file().declaration().view(),
                    policy.needsWholeSet()))
        .toList();
  }

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> numbers) {
    List<ScriptProgram> programs =
        numbers.stream()
            .map(
                number ->
                    new ScriptProgram(
                        number, policies.get(number - first), scripts.get(number - first), places))
            .toList();
    return new ScriptedType(engine, programs);
  }
}
