package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import java.util.List;
import java.util.Map;

/**
 * Image references, which are text for a cluster. Expressions ask {@code isImage(s)} before they
 * ask more of one, so that what follows may rely on the form.
 */
final class ImageSpellings {
  private static final String IS_UNDER = "isUnder";
  private static final String TAG = ":[^/:]+$";

  /** A first component that is a registry and no part of the repository. */
  private static final String REGISTRY = "^([^/]*[.:A-Z][^/]*|localhost)/";

  static final Map<String, Spelling> ALL =
      Map.of(
          ".isImage",
          ImageSpellings::isImage,
          ".image",
          ImageSpellings::whole,
          "image_reference.isPinned",
          (call, translation) -> Cel.on(text(call, translation), "contains", Cel.literal("@")),
          "image_reference.hasTag",
          (call, translation) -> Cel.on(tagged(call, translation), "matches", Cel.literal(TAG)),
          "image_reference.tag",
          (call, translation) ->
              without(":", Cel.on(tagged(call, translation), "find", Cel.literal(TAG)), "tag"),
          "image_reference.digest",
          (call, translation) ->
              without("@", Cel.on(text(call, translation), "find", Cel.literal("@.*$")), "digest"),
          "image_reference.registry",
          (call, translation) -> registry(text(call, translation)),
          "image_reference." + IS_UNDER,
          ImageSpellings::isUnder);

  private ImageSpellings() {}

  /** Whether an expression has to be spelled out for each element of a list that is known. */
  static boolean needsConstants(Typed body) {
    return TypedTree.all(List.of(body)).stream()
        .anyMatch(
            part -> part instanceof Typed.Call call && call.function().name().equals(IS_UNDER));
  }

  private static Expr isImage(Typed.Call call, Translation translation) {
    Expr text = translation.of(call.arguments().get(0));
    Expr form = translation.shared().share("imageForm", Cel.literal(ImageForm.REFERENCE));
    Expr identifier = Cel.on(text, "matches", Cel.literal(ImageForm.IDENTIFIER));
    return Logic.and(List.of(Cel.on(text, "matches", form), Logic.not(identifier)));
  }

  private static Expr whole(Typed.Call call, Translation translation) {
    throw new Unsayable(
        call,
        "a cluster has no image references, only their text",
        "ask something of it, as in `image(self.image).isUnder('registry.example/acme')`");
  }

  private static Expr isUnder(Typed.Call call, Translation translation) {
    Expr prefix = translation.of(call.arguments().get(1));
    if (prefix instanceof Expr.Literal literal && literal.value() instanceof String given) {
      return ImageForm.under(given)
          .map(form -> Cel.on(text(call, translation), "matches", Cel.literal(form)))
          .orElseGet(() -> onDefaultRegistry(text(call, translation)));
    }
    throw new Unsayable(
        call, "a cluster can be told of a registry only if it is known beforehand", null);
  }

  /** With no registry, or with this one. */
  private static Expr onDefaultRegistry(Expr text) {
    return Logic.or(
        List.of(
            Logic.not(Cel.on(text, "matches", Cel.literal(REGISTRY))),
            Cel.on(text, "matches", Cel.literal("^" + ImageForm.DOCKER_IO))));
  }

  private static Expr registry(Expr text) {
    Expr written =
        Logic.and(
            List.of(
                Cel.on(text, "matches", Cel.literal(REGISTRY)),
                Logic.not(Cel.on(text, "startsWith", Cel.literal("index.docker.io/")))));
    return Cel.conditional(written, first(text, "/"), Cel.literal("docker.io"));
  }

  private static Expr tagged(Typed.Call call, Translation translation) {
    return first(text(call, translation), "@");
  }

  private static Expr first(Expr text, String separator) {
    return Cel.index(Cel.on(text, "split", Cel.literal(separator)), Cel.literal(0L), false);
  }

  /** An optional with a text that a separator has led to; without a value if there is none. */
  private static Expr without(String separator, Expr found, String name) {
    return new Expr.Bind(
        BindKind.OPT_MAP,
        new Expr.Ident(name, false, Cel.NOWHERE),
        Cel.call("optional.ofNonZeroValue", List.of(found)),
        Cel.on(Cel.ident(name), "replace", Cel.literal(separator), Cel.literal("")),
        Cel.NOWHERE);
  }

  /** The text that an image reference was made of. */
  private static Expr text(Typed.Call call, Translation translation) {
    Typed image = call.arguments().get(0);
    while (image instanceof Typed.Variable variable) {
      image = variable.definition();
    }
    if (image instanceof Typed.Call made && made.function().name().equals("image")) {
      return translation.of(made.arguments().get(0));
    }
    return translation.of(image);
  }
}
