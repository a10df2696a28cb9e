package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.supplychain.license.LicenseExpression;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What single instructions mean. */
public final class InstructionRelations {
  private static final String PORT = "docker.ExposedPort";
  private static final String PORTS = "ports";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private InstructionRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "exposed",
        functions.type("docker.Expose"),
        List.of(),
        functions.type(PORT).map(ListType::new),
        "The ports that it names; variables are replaced, and may hold several or none.",
        (UnaryBody) (context, self) -> exposed(context, Nodes.receiver(self)));
    functions.local(
        "isBrokenExec",
        functions.either("docker.Cmd", "docker.Entrypoint", "docker.Healthcheck", "docker.Run"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether it is written like a list of words, but is no JSON, so that a shell gets it.",
        (UnaryBody)
            (context, self) ->
                Nodes.text(Nodes.receiver(self), "script").filter(ExecForm::isMeant).isPresent());
    functions.local(
        "hasShell",
        functions.either("docker.Cmd", "docker.Entrypoint"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether a `SHELL` before it, here or in the stages that this one is built on, says what"
            + " runs scripts.",
        (UnaryBody) (context, self) -> hasShell(Nodes.receiver(self)));
    functions.local(
        "isWrittenLikeMost",
        functions.either("docker.From", "docker.Instruction"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether its keyword is in capitals, or in small letters, as most of the file are.",
        (UnaryBody) (context, self) -> KeywordCase.isLikeMost(Nodes.receiver(self)));
    functions.local(
        "isLicense",
        functions.type("docker.Label"),
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether a text is a licence expression of SPDX, with licences of its list.",
        (BinaryBody) (context, self, text) -> isLicense(String.valueOf(text)));
  }

  private static boolean isLicense(String text) {
    return LicenseExpression.parse(text)
        .flatMap(expression -> expression.usableWithout(Set.of()))
        .isPresent();
  }

  private static List<ObjectNode> exposed(EvaluationContext context, ObjectNode expose) {
    Expander expander = Expander.at(expose);
    BoundNode list = Nodes.value(expose, PORTS).map(BoundNode.class::cast).orElse(expose);
    List<ObjectNode> ports = new ArrayList<>();
    int index = 0;
    for (Object written : Nodes.list(expose, PORTS)) {
      String text = String.valueOf(written);
      Place place = new Place(list, index++);
      Optional<String> known = expander.text(text);
      if (known.isEmpty()) {
        ports.add(port(context, text).at(list, place));
      }
      for (String word : known.map(value -> words(text, value)).orElse(List.of())) {
        DerivedNode port = port(context, text);
        describe(port, ExposedPort.read(word));
        ports.add(port.at(list, place));
      }
    }
    return ports;
  }

  private static DerivedNode port(EvaluationContext context, String text) {
    return DerivedNode.of(context.catalog(), PORT).with("text", text);
  }

  /** The builder takes what a variable holds apart, unless it stands in quotes. */
  private static List<String> words(String text, String value) {
    boolean apart = text.indexOf('$') >= 0 && text.indexOf('"') < 0;
    return apart
        ? SPACES.splitAsStream(value).filter(word -> !word.isEmpty()).toList()
        : List.of(value);
  }

  private static void describe(DerivedNode port, Optional<ExposedPort> read) {
    port.with("valid", read.filter(ExposedPort::isValid).isPresent())
        .with("first", read.map(ExposedPort::first))
        .with("last", read.map(ExposedPort::last))
        .with("published", read.filter(ExposedPort::published).isPresent())
        .with("protocol", read.map(ExposedPort::protocol).orElse(""));
  }

  private static boolean hasShell(ObjectNode node) {
    Position position = Position.of(node).orElseThrow();
    for (ObjectNode each : Stages.around(node).chain(position.stage())) {
      for (ObjectNode instruction : Nodes.objects(each, "instructions")) {
        if (position.instruction().filter(found -> found == instruction).isPresent()) {
          break;
        }
        if (Nodes.object(instruction, "shell").isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
