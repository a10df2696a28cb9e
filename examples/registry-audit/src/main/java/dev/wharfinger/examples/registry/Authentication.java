package dev.wharfinger.examples.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves who asks: by name and password, or by the token that the registry's own server gives for
 * them (distribution specification of Docker, token authentication).
 */
final class Authentication {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Access access;
  private final Exchange exchange;
  private final Map<String, String> headers = new HashMap<>();

  Authentication(Access access, Exchange exchange) {
    this.access = access;
    this.exchange = exchange;
  }

  /** The header for a repository; empty as long as nothing was asked for. */
  Optional<String> header(String repository) {
    return Optional.ofNullable(headers.get(repository));
  }

  /** Does what a registry asks for that did not let somebody in. */
  void answer(URI asked, String repository, HttpResponse<byte[]> refusal) throws RegistryException {
    Challenge challenge =
        refusal
            .headers()
            .firstValue("WWW-Authenticate")
            .flatMap(Challenge::parse)
            .orElseThrow(() -> new RegistryException(asked, "it lets nobody in, and says not how"));
    switch (challenge.scheme()) {
      case "basic" -> headers.put(repository, basic(asked));
      case "bearer" -> headers.put(repository, "Bearer " + token(asked, challenge));
      default ->
          throw new RegistryException(
              asked, "it asks for `" + challenge.scheme() + "`, which is not supported");
    }
  }

  private String basic(URI asked) throws RegistryException {
    if (access.user() == null) {
      throw new RegistryException(asked, "it asks for a user and a password");
    }
    byte[] both = (access.user() + ':' + access.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private String token(URI asked, Challenge challenge) throws RegistryException {
    URI realm = realm(asked, challenge);
    Map<String, String> known =
        access.user() == null ? Map.of() : Map.of("Authorization", basic(asked));
    HttpResponse<byte[]> response = exchange.get(realm, known);
    if (response.statusCode() != 200) {
      throw new RegistryException(
          realm, "it gives " + access + " no token (status " + response.statusCode() + ")");
    }
    try {
      JsonNode answer = JSON.readTree(response.body());
      JsonNode token =
          answer.hasNonNull("token") ? answer.get("token") : answer.get("access_token");
      if (token != null && token.isTextual()) {
        return token.asText();
      }
    } catch (IOException e) {
      throw new RegistryException(realm, "what should be a token is no JSON", e);
    }
    throw new RegistryException(realm, "its answer has no token");
  }

  private static URI realm(URI asked, Challenge challenge) throws RegistryException {
    String realm = challenge.parameter("realm").orElse("");
    List<String> query = new ArrayList<>();
    for (String name : List.of("service", "scope")) {
      challenge
          .parameter(name)
          .ifPresent(
              value -> query.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    try {
      return asked.resolve(realm + (realm.contains("?") ? "&" : "?") + String.join("&", query));
    } catch (IllegalArgumentException e) {
      throw new RegistryException(
          asked, "it has tokens at `" + realm + "`, which is no address", e);
    }
  }
}
