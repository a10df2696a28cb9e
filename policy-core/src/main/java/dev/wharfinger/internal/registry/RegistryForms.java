package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The documents about registries, of which each comes to a {@code registry.Registry}. */
public final class RegistryForms {
  private static final List<DocumentForm> ALL =
      List.of(
          form(
              "configuration of a Distribution registry",
              DistributionConfiguration::isOne,
              DistributionConfiguration::tree),
          form("Harbor project", HarborProject::isOne, HarborProject::tree),
          form("Harbor configurations", HarborConfigurations::isOne, HarborConfigurations::tree),
          form("Harbor system information", HarborSystem::isInformation, HarborSystem::information),
          form("Harbor installation", HarborSystem::isInstallation, HarborSystem::installation),
          form("Harbor robot", HarborRobot::isOne, HarborRobot::tree),
          form("Harbor immutable tag rule", HarborTags::isImmutableRule, HarborTags::immutableRule),
          form("Harbor retention policy", HarborTags::isRetention, HarborTags::retention),
          form("Harbor quota", HarborSystem::isQuota, HarborSystem::quota),
          form("Harbor registry endpoint", HarborSystem::isEndpoint, HarborSystem::endpoint),
          new Form("registry facts", DeclaredFacts::isOne, DeclaredFacts::tree));

  private RegistryForms() {}

  /** All of them. */
  public static List<DocumentForm> all() {
    return ALL;
  }

  private static DocumentForm form(
      String name, Predicate<RawObject> test, Function<RawObject, RawMapping> tree) {
    return new Form(name, test, (document, problems) -> tree.apply(document));
  }

  private record Form(
      String name,
      Predicate<RawObject> test,
      BiFunction<RawObject, Consumer<ReadProblem>, RawMapping> reading)
      implements DocumentForm {

    @Override
    public String type() {
      return "registry.Registry";
    }

    @Override
    public boolean isOne(RawObject document) {
      return test.test(document);
    }

    @Override
    public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
      return reading.apply(document, problems);
    }
  }
}
