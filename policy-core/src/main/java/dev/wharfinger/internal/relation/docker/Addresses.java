package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that commands are given. */
public final class Addresses {
  private static final String TYPE = "docker.Address";

  /** Programs that fetch what their operands name. */
  private static final Set<String> FETCHING = Set.of("curl", "wget", "aria2c", "axel");

  /** Alone, or as the value of an option. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:--?[\\w-]+=)?([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@]*@)?(\\[[^]/]*]|[^/?#:\\[]*)(.?).*",
          Pattern.DOTALL);

  private Addresses() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "addresses",
        functions.type("docker.Command"),
        List.of(),
        functions.type(TYPE).map(ListType::new),
        "The addresses with a scheme, as `https://host/path`, that it is given as operands or as"
            + " values of options; those that are not known if it is there to fetch them.",
        (UnaryBody) (context, self) -> addresses(context, Nodes.receiver(self)));
  }

  private static List<ObjectNode> addresses(EvaluationContext context, ObjectNode command) {
    CommandNode node = new CommandNode(command);
    List<ObjectNode> addresses = new ArrayList<>();
    boolean fetches = node.command().program().filter(FETCHING::contains).isPresent();
    List<Word> operands = fetches ? node.arguments().operands() : List.of();
    for (Word word : node.command().arguments()) {
      Matcher matcher = ADDRESS.matcher(word.prefix());
      if (matcher.matches()) {
        addresses.add(address(context, node, word, matcher));
      } else if (word.value() == null && word.prefix().isEmpty() && operands.contains(word)) {
        addresses.add(
            DerivedNode.of(context.catalog(), TYPE)
                .with("text", word.text())
                .at(node.node(word), Place.of(node.node(word))));
      }
    }
    return addresses;
  }

  private static ObjectNode address(
      EvaluationContext context, CommandNode node, Word word, Matcher matcher) {
    boolean whole = word.value() != null || !matcher.group(3).isEmpty();
    Optional<String> host =
        whole ? Optional.of(matcher.group(2).toLowerCase(Locale.ROOT)) : Optional.empty();
    return DerivedNode.of(context.catalog(), TYPE)
        .with("text", word.text())
        .with("scheme", matcher.group(1).toLowerCase(Locale.ROOT))
        .with("host", host)
        .at(node.node(word), Place.of(node.node(word)));
  }
}
