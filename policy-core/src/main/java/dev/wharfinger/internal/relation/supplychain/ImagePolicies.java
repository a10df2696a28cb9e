package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.Type;
import java.util.List;

/** Which policies of sigstore's policy-controller an image has to pass. */
final class ImagePolicies {
  private static final String TYPE = "kubernetes.ClusterImagePolicy";
  private static final Index<List<ObjectNode>> INDEX = resources -> Nodes.all(resources, TYPE);

  private ImagePolicies() {}

  static List<?> of(EvaluationContext context, ImageReference image) {
    List<ObjectNode> found =
        context.index(INDEX).stream().filter(policy -> isMeant(image, policy)).toList();
    Type type = context.catalog().type(TYPE).orElseThrow();
    return Openness.list(context, found, type, "`" + image.text() + "`");
  }

  private static boolean isMeant(ImageReference image, ObjectNode policy) {
    return Nodes.objects(policy, "spec", "images").stream()
        .flatMap(pattern -> Nodes.text(pattern, "glob").stream())
        .anyMatch(glob -> new ImageGlob(glob).means(image));
  }
}
