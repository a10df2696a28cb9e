package dev.wharfinger.examples.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Feeds what lies in a registry to policies: of each tag the manifest, the configurations of its
 * images, and the documents that refer to it, as SBOMs and signatures. What could not be read is
 * kept, so that nobody takes it for good.
 */
public final class RegistryAudit {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_MANIFESTS = 10_000;

  private final RegistryClient client;
  private final List<String> unread = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<ResourceSet> resources = new ArrayList<>();

  /** An audit of what a client can read. */
  public RegistryAudit(RegistryClient client) {
    this.client = client;
  }

  /** Reads all tags of a repository. */
  public void read(String repository) {
    try {
      for (String tag : client.tags(repository)) {
        manifest(repository, tag);
      }
    } catch (RegistryException e) {
      unread.add(e.getMessage());
    }
  }

  /** What was not read, and why. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  /** What was read. */
  public ResourceSet resources() {
    return ResourceSet.of(resources);
  }

  /** Judges what was read. */
  public Report judge(PolicySet policies) {
    return policies.evaluate(resources());
  }

  private void manifest(String repository, String reference) {
    try {
      Content manifest = client.manifest(repository, reference);
      if (!seen.add(repository + '@' + manifest.digest())) {
        return;
      }
      if (seen.size() > MOST_MANIFESTS) {
        unread.add(
            "%s/%s has more than %d manifests"
                .formatted(client.host(), repository, MOST_MANIFESTS));
        return;
      }
      add(repository, reference, manifest);
      JsonNode tree = JSON.readTree(manifest.bytes());
      for (JsonNode inner : tree.path("manifests")) {
        manifest(repository, inner.path("digest").asText());
      }
      String config = tree.path("config").path("digest").asText();
      if (!config.isEmpty()) {
        add(repository, config, client.blob(repository, config));
      }
      for (String referrer : client.referrers(repository, manifest.digest())) {
        attached(repository, referrer);
      }
    } catch (RegistryException | IOException e) {
      unread.add(e.getMessage());
    }
  }

  /** A manifest that refers to another one, and the documents in it. */
  private void attached(String repository, String digest) throws RegistryException, IOException {
    Content manifest = client.manifest(repository, digest);
    if (!seen.add(repository + '@' + digest)) {
      return;
    }
    for (JsonNode layer : JSON.readTree(manifest.bytes()).path("layers")) {
      if (layer.path("mediaType").asText().contains("json")) {
        String content = layer.path("digest").asText();
        add(repository, content, client.blob(repository, content));
      }
    }
  }

  private void add(String repository, String reference, Content content) {
    String separator = Digest.isOne(reference) ? "@" : ":";
    String name = client.host() + '/' + repository + separator + reference + ".json";
    resources.add(ResourceSet.parse(name, content.bytes()));
  }
}
