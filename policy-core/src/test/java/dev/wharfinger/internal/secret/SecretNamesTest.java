package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD",
        "password",
        "dbPassword",
        "db.password",
        "db-password",
        "PGPASSWORD",
        "TOKEN",
        "GITHUB_TOKEN",
        "token2",
        "API_KEY",
        "apiKey",
        "APIKey",
        "KEY",
        "SSH_KEY",
        "AUTH",
        "RABBITMQ_DEFAULT_PASS",
        "MYSQL_PWD",
        "CLIENT_SECRET",
        "AWS_SECRET_ACCESS_KEY",
        "passwd",
        "GIT_CREDENTIALS",
        "PASSWORD_PROD",
        "NAME_OF_TOKEN"
      })
  void aNameOfASecret(String name) {
    assertThat(SecretNames.isOne(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "HOST", "DB_PASSWORD_FILE", "TOKEN_URL", "SECRET_NAME", "PASSWORD_MIN_LENGTH", "PWD",
        "PUBLIC_KEY", "KEY_VERSION", "GPG_KEY", "SORT_KEY", "BYPASS", "TOKENIZER", "KEYBOARD",
        "AWS_ACCESS_KEY_ID", "AUTHOR", "secretName", "MYSQL_RANDOM_ROOT_PASSWORD", "_", "___", "😀"
      })
  void aNameOfSomethingElse(String name) {
    assertThat(SecretNames.isOne(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vault:secret/data/shop#password",
        "ref+vault://secret/shop#/password",
        "op://shop/db/password",
        "projects/shop/secrets/db/versions/latest",
        "arn:aws:secretsmanager:eu-west-1:1:secret:db",
        "/run/secrets/db",
        "$(DB_PASSWORD)",
        "${DB_PASSWORD}",
        "$DB_PASSWORD",
        "${P:?not set}",
        "{{ .Values.password }}",
        "${{ secrets.TOKEN }}",
        "<path:secret/data/db#password>",
        "ENC[AES256_GCM,data:x,iv:y]",
        "@Microsoft.KeyVault(SecretUri=https://x)",
        " $X ",
        "{{resolve:secretsmanager:db:SecretString:password}}",
        "~/.secret",
        "file:///run/secrets/x"
      })
  void aReference(String value) {
    assertThat(SecretReferences.isOne(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "changeme",
        "hunter2",
        "${DB_PASSWORD:-changeme}",
        "a$(B)",
        "$ecret!",
        "op:",
        "vault:",
        "a/b/c",
        "p@ss/word",
        "<",
        "😀",
        "${A}${B",
        "postgres://shop:changeme@db.example/shop"
      })
  void aValueThatMayBeTheSecretItself(String value) {
    assertThat(SecretReferences.isOne(value)).isFalse();
  }
}
