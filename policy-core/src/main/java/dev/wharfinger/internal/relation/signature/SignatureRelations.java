package dev.wharfinger.internal.relation.signature;

import dev.wharfinger.internal.node.Binding;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.internal.signature.LogKey;
import dev.wharfinger.internal.signature.SignatureForms;
import dev.wharfinger.internal.signature.Trust;
import dev.wharfinger.internal.signature.TrustedIdentity;
import dev.wharfinger.internal.signature.TrustedKey;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signatures by the word of those whom a policy trusts. Verifying takes milliseconds, so what came
 * of it is remembered with the document.
 */
public final class SignatureRelations {
  private static final String SIGNATURE = "signature.Signature";
  private static final ListType TEXTS = new ListType(Scalar.STRING);

  private static final Index<Map<String, List<ObjectNode>>> BY_DIGEST =
      SignatureRelations::byDigest;

  private SignatureRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> signature = functions.type(SIGNATURE);
    functions.local(
        "byKeys",
        signature,
        List.of(TEXTS),
        signature,
        "The signature, verified by public keys in PEM: `keyTrusted` tells whether one of them made"
            + " it.",
        (BinaryBody) (context, self, keys) -> byKeys(Nodes.receiver(self), texts(keys)));
    functions.local(
        "byIdentity",
        signature,
        List.of(Scalar.STRING, Scalar.STRING, TEXTS, TEXTS),
        signature,
        "The signature, verified by an identity: the issuer that vouches for it, its subject (`*` at"
            + " its end is anything), the certificates of authorities and the keys of logs that are"
            + " trusted, in PEM; `identityMatched` tells whether the identity made it.",
        (context, arguments) -> byIdentity(arguments));
    functions.global(
        "signatures",
        Optional.of(Scalar.IMAGE_REFERENCE),
        List.of(),
        signature.map(ListType::new),
        "The signatures in the set of the image with this digest; unknown if there is none, since"
            + " others may be elsewhere, and if the reference has no digest.",
        (UnaryBody) (context, self) -> signatures(context, self));
  }

  private static Object byKeys(ObjectNode signature, List<String> pems) {
    List<TrustedKey> keys = new ArrayList<>();
    for (int i = 0; i < pems.size(); i++) {
      Optional<TrustedKey> key = TrustedKey.of("key " + (i + 1), pems.get(i));
      if (key.isEmpty()) {
        return new Fault("no-key", "key %d of the list is no public key in PEM".formatted(i + 1));
      }
      keys.add(key.get());
    }
    return verified(signature, new Trust(keys, List.of(), List.of(), List.of()));
  }

  private static Object byIdentity(@Nullable Object[] arguments) {
    TrustedIdentity identity =
        new TrustedIdentity(String.valueOf(arguments[1]), String.valueOf(arguments[2]));
    List<X509Certificate> authorities = new ArrayList<>();
    for (String pem : texts(arguments[3])) {
      authorities.addAll(Trust.certificates(pem));
    }
    List<LogKey> logs = new ArrayList<>();
    for (String pem : texts(arguments[4])) {
      LogKey.of(pem).ifPresent(logs::add);
    }
    if (authorities.isEmpty()) {
      return new Fault("no-certificate", "none of the authorities is a certificate in PEM");
    }
    return verified(
        Nodes.receiver(arguments[0]), new Trust(List.of(), authorities, logs, List.of(identity)));
  }

  private static Object verified(ObjectNode signature, Trust trust) {
    Binding binding = signature.binding();
    RawNode root = binding == null ? null : binding.document().root();
    if (binding == null || root == null) {
      return signature; // made of another one, so it is verified already
    }
    return binding
        .document()
        .memo()
        .get(
            new Key(signature, trust),
            Object.class,
            () ->
                RawObject.of(root, binding.dialect())
                    .flatMap(document -> SignatureForms.verify(document, trust, problem -> {}))
                    .<Object>map(tree -> derived(signature, binding, tree))
                    .orElseGet(() -> new Unknown("the document of the signature is not at hand")));
  }

  private static ObjectNode derived(ObjectNode signature, Binding binding, RawMapping tree) {
    ObjectNode bound =
        (ObjectNode)
            Objects.requireNonNull(binding.bind(signature.type(), tree, signature, "verified"));
    DerivedNode derived = new DerivedNode(signature.type());
    for (Field field : signature.type().fields()) {
      derived.with(field.name(), bound.slot(field.slot()));
    }
    return derived.at(signature, Place.of(signature));
  }

  private static Object signatures(EvaluationContext context, @Nullable Object self) {
    String digest = ((ImageReference) Objects.requireNonNull(self)).digest().orElse("");
    if (digest.isEmpty()) {
      return new Unknown("which image `%s` is, no digest tells".formatted(self));
    }
    List<ObjectNode> found = context.index(BY_DIGEST).getOrDefault(digest, List.of());
    return found.isEmpty()
        ? new Unknown(Searched.by(context).lacks("signature of `%s`".formatted(self)))
        : found;
  }

  private static Map<String, List<ObjectNode>> byDigest(Resources resources) {
    Map<String, List<ObjectNode>> signatures = new HashMap<>();
    for (ObjectNode signature : Nodes.all(resources, SIGNATURE)) {
      for (Object subject :
          Nodes.readable(() -> Nodes.list(signature, "subjects")).orElse(List.of())) {
        signatures
            .computeIfAbsent(String.valueOf(subject), digest -> new ArrayList<>())
            .add(signature);
      }
    }
    return signatures;
  }

  private static List<String> texts(@Nullable Object list) {
    List<String> texts = new ArrayList<>();
    ((List<?>) Objects.requireNonNull(list)).forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }

  private record Key(ObjectNode signature, Trust trust) {}
}
