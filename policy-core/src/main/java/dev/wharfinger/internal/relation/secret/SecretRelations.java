package dev.wharfinger.internal.relation.secret;

import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.secret.NamedValue;
import dev.wharfinger.internal.secret.Redacted;
import dev.wharfinger.internal.secret.SecretFinding;
import dev.wharfinger.internal.secret.SecretNames;
import dev.wharfinger.internal.secret.SecretReferences;
import dev.wharfinger.internal.secret.SecretScanner;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looking for secrets. */
public final class SecretRelations {
  private static final List<Type> TEXT = List.of(Scalar.STRING);

  private SecretRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> findings = functions.type(SecretNode.TYPE).map(ListType::new);
    functions.free(
        "secrets",
        TEXT,
        findings,
        "The credentials in a text: of a published form, or assigned to a name in it.",
        (UnaryBody) (context, text) -> inText(context, text(text)));
    functions.free(
        "secrets",
        List.of(Scalar.STRING, Scalar.STRING),
        findings,
        "The credentials in a value, or the value itself if its name is that of a secret and it is"
            + " no reference to one.",
        (BinaryBody) (context, name, value) -> nodes(context, text(name), text(value)));
    functions.local(
        "secrets",
        Optional.of(new TypeVariable("T")),
        List.of(),
        findings,
        "The secrets in all texts of an object and of what it holds; of what has a name and a"
            + " value, as a variable of an environment, also those that the name tells.",
        (UnaryBody) (context, self) -> new SecretSearch(context).in(self));
    functions.free(
        "isSecretName",
        TEXT,
        Optional.of(Scalar.BOOL),
        "Whether what is assigned to a name is a secret, as to `DB_PASSWORD`; not to `TOKEN_URL`.",
        (UnaryBody) (context, name) -> SecretNames.isOne(text(name)));
    functions.free(
        "isSecretReference",
        TEXT,
        Optional.of(Scalar.BOOL),
        "Whether a value is no secret but tells where one is, or is filled in or decrypted later.",
        (UnaryBody) (context, value) -> SecretReferences.isOne(text(value)));
    functions.free(
        "redacted",
        TEXT,
        Optional.of(Scalar.STRING),
        "What may be shown of a secret: its first characters, if it is long, and a hash.",
        (UnaryBody) (context, secret) -> Redacted.of(text(secret)).toString());
  }

  private static List<Object> inText(EvaluationContext context, String text) {
    return SecretScanner.standard().scan(text).stream()
        .<Object>map(found -> SecretNode.of(context, found, text).ofNothing())
        .toList();
  }

  private static List<Object> nodes(EvaluationContext context, String name, String value) {
    return new NamedValue(name, value)
        .secrets().stream()
            .<Object>map(found -> named(context, found, name, value).ofNothing())
            .toList();
  }

  private static DerivedNode named(
      EvaluationContext context, SecretFinding found, String name, String value) {
    return SecretNode.of(context, found, value).with("name", name);
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }
}
