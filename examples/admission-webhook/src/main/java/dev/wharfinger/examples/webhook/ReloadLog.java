package dev.wharfinger.examples.webhook;

import dev.wharfinger.Policy;
import dev.wharfinger.compiler.ReloadingPolicies;
import java.io.PrintStream;
import java.util.List;

/** Says in the log what became of changed policies, for the pod's own logs are where one looks. */
record ReloadLog(PrintStream out) implements ReloadingPolicies.Listener {

  @Override
  public void reloaded(List<Policy> policies) {
    out.println("policies reloaded: " + policies.size());
  }

  @Override
  public void refused(RuntimeException reason) {
    out.println("policies have changed, and those before stay:\n" + Complaint.of(reason));
  }
}
