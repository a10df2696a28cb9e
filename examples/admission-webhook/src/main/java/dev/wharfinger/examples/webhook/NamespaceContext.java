package dev.wharfinger.examples.webhook;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.AdmissionRequest.Target;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * Tells policies of the namespace that a request is about. If nobody can tell, they judge without
 * it: those that ask for it say unknown, and all others judge on.
 */
record NamespaceContext(Namespaces namespaces, PrintStream log)
    implements Function<AdmissionRequest, ResourceSet> {

  @Override
  public ResourceSet apply(AdmissionRequest request) {
    String name = request.target().map(Target::namespace).orElse("");
    if (name.isEmpty()) {
      return Namespaces.NOTHING;
    }
    try {
      return namespaces.named(name);
    } catch (IOException e) {
      log.println("namespace `" + name + "` cannot be looked up: " + e);
      return Namespaces.NOTHING;
    }
  }
}
