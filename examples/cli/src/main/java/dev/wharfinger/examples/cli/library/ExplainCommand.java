package dev.wharfinger.examples.cli.library;

import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.config.Configs;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.examples.cli.model.Model;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.Options;

/** {@code wharfinger explain}. */
public final class ExplainCommand implements Command {

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "Tells all about a policy, type or function, or what a profile or control has.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(
        new Page.Row(
            "NAME",
            "A policy, such as k8s-privileged-container, a profile, such as recommended, a control,"
                + " such as cis-kubernetes/5.2.2 or cis-kubernetes/5.2 for all of them, a type, such"
                + " as kubernetes.Container, or a function, macro or operator of expressions, such"
                + " as effectiveSecurityContext, matches or &&."));
  }

  @Override
  public Options options() {
    Options options =
        new Options().addOption(PolicySettings.POLICIES).addOption(PolicySettings.PROFILE);
    Configs.addTo(options);
    return options;
  }

  @Override
  public List<Page.Row> examples() {
    return List.of(
        new Page.Row("wharfinger explain k8s-run-as-non-root", "a policy"),
        new Page.Row("wharfinger explain pss-restricted", "a profile"),
        new Page.Row("wharfinger explain cis-docker/4", "controls of a benchmark"),
        new Page.Row("wharfinger explain docker.Run", "a type: its fields and functions"),
        new Page.Row("wharfinger explain optMap", "what expressions may call"));
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "it is explained"),
        new Page.Row("2", "there is nothing of that name, or the policies cannot be read"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    String name = arguments.onlyOperand("NAME", "name a policy, a profile or a control");
    console.print(text(name, OwnPolicies.of(arguments, console.surroundings())));
    return ExitCode.CLEAN;
  }

  private static String text(String name, PolicySettings own) throws UsageException {
    Library library = Library.read(own);
    Optional<PolicyDescription> policy = library.policy(name);
    if (policy.isPresent()) {
      return new PolicyPage(policy.get(), library.profilesWith(name)).text();
    }
    Optional<ProfileDescription> profile = library.profile(name);
    if (profile.isPresent()) {
      return new ProfilePage(profile.get(), Library.ofProfile(name, own.available())).text();
    }
    ControlName control = new ControlName(name);
    if (library.controls().stream().anyMatch(control::covers)) {
      return new ControlPage(control, library).text();
    }
    Model model = Model.builtIn();
    Optional<String> page = model.page(name);
    if (page.isPresent()) {
      return page.get();
    }
    throw unknown(name, library, model);
  }

  private static UsageException unknown(String name, Library library, Model model) {
    Set<String> names = new LinkedHashSet<>();
    library.policies().forEach(each -> names.add(each.policy().id()));
    library.profiles().forEach(each -> names.add(each.id()));
    names.addAll(library.controls());
    names.addAll(model.names());
    return new UsageException(
        "there is no policy, profile, control, type or function " + Names.quoted(name),
        Names.nearest(name, names)
            .map(Names::question)
            .orElse("`wharfinger list " + name + "` looks for the word in all policies"));
  }
}
