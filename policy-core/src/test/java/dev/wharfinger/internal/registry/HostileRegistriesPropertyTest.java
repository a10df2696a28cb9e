package dev.wharfinger.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.document.DocumentForm;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands where settings should, each form makes something of it. */
class HostileRegistriesPropertyTest {
  private static final List<String> ODD =
      List.of(
          "null",
          "0",
          "-1",
          "1e400",
          "99999999999999999999",
          "true",
          "''",
          "'false'",
          "'x'",
          "'\uD83D\uDEA2'",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "[3]",
          "9223372036854775807");
  private static final List<String> NAMES =
      List.of(
          "version",
          "storage",
          "http",
          "tls",
          "auth",
          "silly",
          "token",
          "proxy",
          "delete",
          "enabled",
          "s3",
          "metadata",
          "public",
          "auto_scan",
          "cve_allowlist",
          "items",
          "expires_at",
          "cve_id",
          "duration",
          "permissions",
          "access",
          "effect",
          "rules",
          "params",
          "tag_selectors",
          "scope_selectors",
          "template",
          "value",
          "auth_mode",
          "hard",
          "storage",
          "ref",
          "https",
          "clientcas",
          "registryFacts",
          "declaredBy",
          "date",
          "mfaRequired",
          "registry_id",
          "retention_id",
          "disabled",
          "scan_all_policy",
          "token_expiration");

  @Property(tries = 500)
  void formsMakeSomethingOfAnything(@ForAll long seed) {
    RegistryTrial trial = RegistryTrial.of(object(new Random(seed), 0));

    for (DocumentForm form : RegistryForms.all()) {
      if (form.isOne(trial.document())) {
        assertThat(form.tree(trial.document(), trial.problems()::add).entries()).isNotEmpty();
      }
    }
  }

  private static String object(Random random, int depth) {
    StringBuilder text = new StringBuilder("{");
    int count = random.nextInt(NAMES.size());
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",")
          .append('\'')
          .append(NAMES.get(random.nextInt(NAMES.size())))
          .append("':")
          .append(value(random, depth));
    }
    return text.append('}').toString();
  }

  private static String value(Random random, int depth) {
    if (depth < 2 && random.nextInt(3) > 0) {
      String inner = object(random, depth + 1);
      return random.nextBoolean() ? inner : "[" + inner + "]";
    }
    return ODD.get(random.nextInt(ODD.size()));
  }
}
