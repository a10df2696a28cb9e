package dev.wharfinger.internal.supplychain.attestation;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Provenance as SLSA has it (slsa.dev/spec/v1.0/provenance; versions 0.1 and 0.2 as well). */
final class Provenance {
  private Provenance() {}

  /** Adds what a predicate says, of whichever version. */
  static void addTo(Fields fields, Source predicate) {
    Optional<Source> definition = predicate.object("buildDefinition");
    if (definition.isPresent()) {
      version1(fields, definition.get(), predicate);
    } else {
      version0(fields, predicate);
    }
  }

  private static void version1(Fields fields, Source definition, Source predicate) {
    Source run = predicate.object("runDetails").orElseGet(predicate::nothing);
    Source metadata = run.object("metadata").orElseGet(run::nothing);
    Optional<Source> parameters = definition.object("externalParameters");
    fields
        .text("builderId", run.object("builder").flatMap(it -> it.text("id")))
        .text("buildType", definition.text("buildType"))
        .text("invocationId", metadata.text("invocationId"))
        .node("parameters", definition.value("externalParameters"))
        .text("startedOn", Times.of(metadata, "startedOn"))
        .text("finishedOn", Times.of(metadata, "finishedOn"));
    addMaterials(fields, definition, "resolvedDependencies");
    Optional<Source> source = parameters.flatMap(it -> it.object("configSource"));
    Optional<Source> workflow = parameters.flatMap(it -> it.object("workflow"));
    if (source.isPresent()) {
      fields.node("source", material(source.get()));
      fields.text("entryPoint", source.get().text("path"));
    } else if (workflow.isPresent()) {
      fields.node("source", workflowSource(workflow.get(), definition));
      fields.text("entryPoint", workflow.get().text("path"));
    }
  }

  /** What GitHub calls the source names no commit; that is among the dependencies. */
  private static RawMapping workflowSource(Source workflow, Source definition) {
    String repository = workflow.textOrEmpty("repository");
    Optional<Source> resolved =
        definition.objects("resolvedDependencies").stream()
            .filter(it -> isOf(repository, it.textOrEmpty("uri")))
            .findFirst();
    return resolved
        .map(Provenance::material)
        .orElseGet(() -> new Fields().text("uri", workflow.text("repository")).at(workflow.node()));
  }

  private static boolean isOf(String repository, String uri) {
    String location = uri.startsWith("git+") ? uri.substring("git+".length()) : uri;
    return !repository.isEmpty()
        && (location.equals(repository) || location.startsWith(repository + "@"));
  }

  private static void version0(Fields fields, Source predicate) {
    Source metadata = predicate.object("metadata").orElseGet(predicate::nothing);
    Optional<Source> invocation = predicate.object("invocation");
    Optional<Source> source = invocation.flatMap(it -> it.object("configSource"));
    Optional<Source> recipe = predicate.object("recipe");
    fields
        .text("builderId", predicate.object("builder").flatMap(it -> it.text("id")))
        .text(
            "buildType",
            predicate.text("buildType").or(() -> recipe.flatMap(it -> it.text("type"))))
        .text("invocationId", metadata.text("buildInvocationId"))
        .node("parameters", invocation.flatMap(it -> it.value("parameters")))
        .node("source", source.map(Provenance::material))
        .text(
            "entryPoint",
            source
                .flatMap(it -> it.text("entryPoint"))
                .or(() -> recipe.flatMap(it -> it.text("entryPoint"))))
        .text("startedOn", Times.of(metadata, "buildStartedOn"))
        .text("finishedOn", Times.of(metadata, "buildFinishedOn"))
        .plain("reproducible", metadata.flag("reproducible"));
    addMaterials(fields, predicate, "materials");
  }

  private static void addMaterials(Fields fields, Source holder, String name) {
    holder
        .list(name)
        .ifPresent(
            list ->
                fields.list(
                    "materials",
                    holder.objects(name).stream().map(Provenance::material).toList(),
                    list));
  }

  private static RawMapping material(Source it) {
    Fields fields = new Fields().text("uri", it.text("uri")).text("name", it.text("name"));
    it.object("digest")
        .ifPresent(digests -> fields.texts("digests", digests(digests), digests.node()));
    return fields.at(it.node());
  }

  /** Sources have other digests than images, as {@code gitCommit}, so all are kept. */
  private static List<RawScalar> digests(Source digests) {
    List<RawScalar> all = new ArrayList<>();
    for (String algorithm : digests.names()) {
      digests
          .text(algorithm)
          .ifPresent(hex -> all.add(Fields.text(algorithm + ":" + hex.value(), hex)));
    }
    return all;
  }
}
