package dev.wharfinger.examples.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a registry (OCI distribution specification 1.1). It only ever asks; what it gets is
 * checked by its digest.
 */
public final class RegistryClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANIFESTS =
      String.join(
          ", ",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json",
          "application/vnd.docker.distribution.manifest.list.v2+json");
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");
  private static final Pattern REFERENCE =
      Pattern.compile("\\w[\\w.-]{0,127}|[a-z0-9+._-]+:[0-9a-f]{32,}");
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
  private static final int MOST_PAGES = 1_000;
  private static final int MOST_TAG = 128;

  private final URI registry;
  private final Exchange exchange;
  private final Authentication authentication;

  /**
   * A client of one registry.
   *
   * @param registry as {@code https://registry.example}
   */
  public RegistryClient(URI registry, Access access) {
    this.registry = registry.resolve("/");
    this.exchange = new Exchange(access);
    this.authentication = new Authentication(access, exchange);
  }

  /** The host of the registry with its port, as it stands in references to images. */
  public String host() {
    return registry.getRawAuthority();
  }

  /** All tags of a repository. */
  public List<String> tags(String repository) throws RegistryException {
    List<String> tags = new ArrayList<>();
    Optional<URI> page = Optional.of(address(repository, "tags/list"));
    for (int i = 0; page.isPresent(); i++) {
      if (i == MOST_PAGES) {
        throw new RegistryException(page.get(), "its list of tags has no end");
      }
      HttpResponse<byte[]> response = get(repository, page.get(), "application/json");
      expect(page.get(), response, 200);
      json(page.get(), response.body()).path("tags").forEach(tag -> tags.add(tag.asText()));
      page = next(page.get(), response);
    }
    return tags;
  }

  private static Optional<URI> next(URI page, HttpResponse<byte[]> response)
      throws RegistryException {
    Matcher link = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
    if (!link.find()) {
      return Optional.empty();
    }
    URI next = page.resolve(link.group(1));
    if (!page.getRawAuthority().equals(next.getRawAuthority())) {
      throw new RegistryException(page, "its list of tags goes on at another host");
    }
    return Optional.of(next);
  }

  /**
   * A manifest or index.
   *
   * @param reference a tag or a digest
   */
  public Content manifest(String repository, String reference) throws RegistryException {
    URI address = address(repository, "manifests/" + checked(REFERENCE, reference));
    HttpResponse<byte[]> response = get(repository, address, MANIFESTS);
    expect(address, response, 200);
    return content(address, reference, response);
  }

  /** A blob, as the configuration of an image; layers are larger than what is read. */
  public Content blob(String repository, String digest) throws RegistryException {
    URI address = address(repository, "blobs/" + checked(REFERENCE, digest));
    HttpResponse<byte[]> response = get(repository, address, "application/octet-stream");
    expect(address, response, 200);
    return content(address, digest, response);
  }

  /**
   * What refers to a manifest, as signatures and SBOMs do: the digests of their manifests. Where
   * the registry does not know the question, the tag is looked at that stands in for it.
   */
  public List<String> referrers(String repository, String digest) throws RegistryException {
    URI address = address(repository, "referrers/" + checked(REFERENCE, digest));
    HttpResponse<byte[]> response =
        get(repository, address, "application/vnd.oci.image.index.v1+json");
    if (response.statusCode() == 404) {
      String tag = digest.replace(':', '-');
      address =
          address(repository, "manifests/" + tag.substring(0, Math.min(MOST_TAG, tag.length())));
      response = get(repository, address, MANIFESTS);
      if (response.statusCode() == 404) {
        return List.of();
      }
    }
    expect(address, response, 200);
    List<String> found = new ArrayList<>();
    for (JsonNode manifest : json(address, response.body()).path("manifests")) {
      found.add(manifest.path("digest").asText());
    }
    return found;
  }

  private Content content(URI address, String reference, HttpResponse<byte[]> response)
      throws RegistryException {
    byte[] bytes = response.body();
    String said =
        Digest.isOne(reference)
            ? reference
            : response
                .headers()
                .firstValue("Docker-Content-Digest")
                .orElseGet(() -> Digest.of(bytes).text());
    if (!new Digest(said).names(bytes)) {
      throw new RegistryException(address, "what it gives is not the content of `" + said + "`");
    }
    String mediaType = response.headers().firstValue("Content-Type").orElse("");
    return new Content(said, mediaType, bytes);
  }

  private HttpResponse<byte[]> get(String repository, URI address, String accept)
      throws RegistryException {
    HttpResponse<byte[]> response = exchange.get(address, headers(repository, accept));
    if (response.statusCode() == 401) {
      authentication.answer(address, repository, response);
      response = exchange.get(address, headers(repository, accept));
    }
    return response;
  }

  private Map<String, String> headers(String repository, String accept) {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", accept));
    authentication.header(repository).ifPresent(value -> headers.put("Authorization", value));
    return headers;
  }

  private static void expect(URI address, HttpResponse<byte[]> response, int status)
      throws RegistryException {
    int given = response.statusCode();
    if (given == status) {
      return;
    }
    String why =
        switch (given) {
          case 401 -> "the user or the password is wrong";
          case 403 -> "the user may not read this";
          case 404 -> "there is no such thing";
          case 429 -> "it is asked too often";
          default -> "it answers with status " + given;
        };
    throw new RegistryException(address, why);
  }

  private static JsonNode json(URI address, byte[] body) throws RegistryException {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new RegistryException(address, "what it gives is no JSON", e);
    }
  }

  private URI address(String repository, String rest) {
    return registry.resolve("/v2/" + checked(REPOSITORY, repository) + '/' + rest);
  }

  private static String checked(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("`" + text + "` is no name that a registry can have");
    }
    return text;
  }
}
