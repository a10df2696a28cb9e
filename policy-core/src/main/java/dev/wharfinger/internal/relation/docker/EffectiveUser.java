package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.scope.Scope;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.regex.Pattern;

/** Who the containers of a stage run as. */
final class EffectiveUser {
  private static final String TYPE = "docker.EffectiveUser";

  private static final String ADMINISTRATOR = "root";
  private static final Pattern ZERO = Pattern.compile("\\+?0+");

  private EffectiveUser() {}

  /** The user of a stage, blamed on where it is said; an unknown if it is said elsewhere. */
  static Object of(EvaluationContext context, ObjectNode stage) {
    ObjectNode first = stage;
    for (ObjectNode each : Stages.around(stage).chain(stage)) {
      List<ObjectNode> instructions = Nodes.objects(each, "instructions");
      for (int i = instructions.size() - 1; i >= 0; i--) {
        ObjectNode user = Nodes.object(instructions.get(i), "user").orElse(null);
        if (user != null) {
          return said(context, each, instructions.get(i), user);
        }
      }
      first = each;
    }
    String image = Nodes.text(first, "from", "image").orElse("");
    return image.equals(StageVariables.SCRATCH)
        ? user(context, "", first, new Place(first, "from"))
        : new Unknown("which user the image `%s` names is not known".formatted(image));
  }

  private static Object said(
      EvaluationContext context, ObjectNode stage, ObjectNode instruction, ObjectNode user) {
    String text = Nodes.text(user, "user").orElse("");
    StageVariables variables = StageVariables.around(stage);
    Scope scope = variables.before(stage, instruction);
    return variables
        .expand(text, scope.variables())
        .text()
        .<Object>map(value -> user(context, value, user, new Place(user, "user")))
        .orElseGet(() -> new Unknown("the user `%s` depends on variables".formatted(text)));
  }

  private static ObjectNode user(
      EvaluationContext context, String text, ObjectNode parent, Place said) {
    return DerivedNode.of(context.catalog(), TYPE).with("user", text).at(parent, said);
  }

  /** The group, which may follow behind a colon, does not matter. */
  static boolean isRoot(ObjectNode user) {
    String text = Nodes.text(user, "user").orElse("");
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    return name.isEmpty() || name.equals(ADMINISTRATOR) || ZERO.matcher(name).matches();
  }
}
