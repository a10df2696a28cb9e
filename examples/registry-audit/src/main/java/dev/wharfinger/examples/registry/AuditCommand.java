package dev.wharfinger.examples.registry;

import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** {@code registry-audit https://registry.example team/app …}: judges all tags of repositories. */
public final class AuditCommand {
  private static final ProfileSource PROFILE =
      ProfileSource.of(
          "registry-audit.yaml",
          """
          id: registry-audit
          title: What lies in a registry
          description: Images, their configurations, and what is known of them
          policies: [image-*]
          """);

  private AuditCommand() {}

  /**
   * Prints a report; ends with status 1 where something does not comply, and with 2 where something
   * could not be read. The user comes from {@code REGISTRY_USER} and {@code REGISTRY_PASSWORD}.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: registry-audit https://registry.example repository...");
      System.exit(2);
    }
    String user = System.getenv("REGISTRY_USER");
    String password = System.getenv("REGISTRY_PASSWORD");
    Access access = Access.anonymous();
    RegistryClient client =
        new RegistryClient(
            URI.create(arguments[0]),
            user == null || password == null ? access : access.as(user, password));
    RegistryAudit audit = new RegistryAudit(client);
    List.of(arguments).subList(1, arguments.length).forEach(audit::read);

    Report report =
        audit.judge(
            PolicyCompiler.create()
                .add(PolicySource.profile("registry-audit", PROFILE, StandardPolicies.all()))
                .compile());
    ReportFormat.TEXT.write(report, System.out);
    audit.unread().forEach(System.err::println);
    System.exit(audit.unread().isEmpty() ? report.complies() ? 0 : 1 : 2);
  }
}
