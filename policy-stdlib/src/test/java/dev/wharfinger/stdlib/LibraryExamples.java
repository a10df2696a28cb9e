package dev.wharfinger.stdlib;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.PlainYaml;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The examples of the library, resource by resource. */
public final class LibraryExamples {
  private LibraryExamples() {}

  /** All resources of all examples. */
  public static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (LibraryPolicy policy : LibraryPolicy.all()) {
      for (Example example : policy.file().declaration().examples()) {
        example.given().forEach(given -> cases.add(new Case(policy.file(), example, given)));
      }
    }
    return cases;
  }

  /**
   * One resource of one example.
   *
   * @param given the resource, or the text of a file
   */
  public record Case(PolicyFile file, Example example, RawNode given) {

    /** The id of the policy. */
    public String id() {
      return file.id();
    }

    /** The version of Kubernetes that the example is about. */
    public String version() {
      RawScalar version = example.settings().version();
      return version == null
          ? EvaluationOptions.defaults().kubernetes().toString()
          : version.value();
    }

    /** Whether it is enough to evaluate the resource, whatever the policy. */
    public boolean isPlain() {
      return example.params().isEmpty()
          && example.settings().version() == null
          && example.settings().old().isEmpty();
    }

    /** The resource as a file of its own, which is named after the example. */
    public List<RawDocument> documents() {
      return documents(toString(), List.of(given));
    }

    /** Adds the policy with the parameters of the example. */
    public PolicyCompiler addTo(PolicyCompiler others) {
      PolicyCompiler compiler =
          others.add(PolicySource.of(file.source().name(), file.source().text()));
      for (Map.Entry<String, RawNode> param : example.params().entrySet()) {
        Object value =
            PlainYaml.value(param.getValue(), new Problems(file.source(), problem -> {}))
                .orElseThrow();
        compiler = compiler.param(file.id(), param.getKey(), value);
      }
      return compiler;
    }

    /** What policies say of the resource. */
    public Report report(PolicySet policies) {
      EvaluationOptions options = EvaluationOptions.builder().kubernetes(version()).build();
      ResourceSet set = set(List.of(given));
      if (example.settings().old().isEmpty()) {
        return policies.evaluate(set, options);
      }
      AdmissionRequest request = AdmissionRequest.update(set(example.settings().old()), set);
      return policies.review(request, set(List.of()), options);
    }

    private ResourceSet set(List<RawNode> nodes) {
      return ResourceSet.ofDocuments(documents(file.source().name(), nodes));
    }

    private List<RawDocument> documents(String name, List<RawNode> nodes) {
      SourceText source = new SourceText(name, file.source().text());
      List<RawDocument> documents = new ArrayList<>();
      for (RawNode node : nodes) {
        if (node instanceof RawScalar text) {
          documents.addAll(ResourceSet.parse(name, text.value()).documents());
        } else {
          documents.add(
              new RawDocument(
                  source,
                  documents.size(),
                  RawDocument.Syntax.CORE_YAML,
                  node,
                  List.of(),
                  List.of()));
        }
      }
      return documents;
    }

    @Override
    public String toString() {
      return file.id() + ":" + file.source().line(given.start());
    }
  }
}
