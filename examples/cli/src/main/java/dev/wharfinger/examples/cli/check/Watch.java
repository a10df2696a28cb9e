package dev.wharfinger.examples.cli.check;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.examples.cli.config.Configs;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges again whenever the manifests, the policies or the config change. */
final class Watch {
  private final Arguments arguments;
  private final Console console;
  private final JavaScriptRuntime javaScript;

  private CheckSettings settings;
  private EvaluationOptions options;
  private PolicySet policies;
  private Snapshot decisions;
  private WatchedManifests manifests;
  private @Nullable Report last;

  /** Starts with what holds now. */
  Watch(Arguments arguments, Console console, JavaScriptRuntime javaScript)
      throws UsageException, IOException {
    this.arguments = arguments;
    this.console = console;
    this.javaScript = javaScript;
    this.settings = CheckSettings.of(arguments, console.surroundings().folder());
    this.options = options(settings);
    this.decisions = decisions(settings);
    this.manifests = WatchedManifests.of(settings.manifests(console));
    this.policies = settings.compile(manifests.resources(), javaScript, console);
  }

  /** Judges until there is no further look; gives the exit code of the last time. */
  int run(Ticker ticker) throws UsageException, IOException {
    int exitCode = judge();
    try {
      while (ticker.next()) {
        boolean decided = decideAnew();
        Optional<WatchedManifests> changed = manifests.changed();
        manifests = changed.orElse(manifests);
        if (decided || changed.isPresent()) {
          exitCode = judge();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return exitCode;
  }

  private int judge() throws UsageException, IOException {
    console.clear();
    Check check = new Check(settings, options, console);
    Report report = check.judged(policies, manifests.resources());
    int exitCode = check.tell(report);
    int files = manifests.files().files().size();
    console.tell(
        (last == null ? "" : Difference.of(last, report) + "; ")
            + ("watching " + files + (files == 1 ? " file" : " files") + "; Ctrl-C ends"));
    last = report;
    return exitCode;
  }

  /** Takes over another config and other policies, unless something is wrong with them. */
  private boolean decideAnew() throws UsageException, IOException {
    Snapshot now = decisions(settings);
    if (now.changesSince(decisions).isEmpty()) {
      return false;
    }
    decisions = now;
    try {
      CheckSettings next = CheckSettings.of(arguments, console.surroundings().folder());
      EvaluationOptions nextOptions = options(next);
      boolean sameFiles =
          next.paths().equals(settings.paths()) && next.excluded().equals(settings.excluded());
      WatchedManifests read = sameFiles ? manifests : WatchedManifests.of(next.manifests(console));
      PolicySet compiled = next.compile(read.resources(), javaScript, console);
      manifests = read;
      settings = next;
      options = nextOptions;
      policies = compiled;
      decisions = decisions(next);
      return true;
    } catch (UsageException e) {
      console.complain(e.message(), e.help());
    } catch (CompilationException e) {
      console.complain(String.valueOf(e.getMessage()), List.of());
    }
    console.tell("what held before goes on to hold");
    return false;
  }

  private EvaluationOptions options(CheckSettings held) throws UsageException {
    return held.options(console.progress().of("judging resources"));
  }

  /** What is decided by files: the config and the policies. */
  private Snapshot decisions(CheckSettings held) throws UsageException, IOException {
    List<Path> files = new ArrayList<>(held.policies().files());
    files.addAll(held.accepted().files());
    files.add(Configs.file(arguments, console.surroundings().folder()));
    return Snapshot.of(files);
  }
}
