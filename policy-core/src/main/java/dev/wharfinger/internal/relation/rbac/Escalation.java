package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to more permissions.
 *
 * @param id what it is called; several rows of the table may be the same way
 * @param requests any of these suffices
 * @param everywhere whether it takes a permission that holds in all namespaces
 * @param leadsTo {@code everything}, {@code accounts} or {@code node}
 * @param may what it lets one do, as in {@code create tokens of service accounts}
 */
record Escalation(
    String id, List<ResourceRequest> requests, boolean everywhere, String leadsTo, String may) {
  static final String TYPE = "kubernetes.Escalation";

  private static final String FILE = "escalations.tsv";
  private static final int COLUMNS = 9;

  private static final List<Escalation> ALL = read();

  Escalation {
    requests = List.copyOf(requests);
  }

  /** The ways that a rule opens in a namespace, or in all. */
  static List<Escalation> through(ObjectNode rule, Optional<String> namespace) {
    List<Escalation> found = new ArrayList<>();
    for (Escalation escalation : ALL) {
      if ((namespace.isEmpty() || !escalation.everywhere())
          && escalation.requests().stream().anyMatch(request -> request.isAllowedBy(rule))
          && found.stream().noneMatch(other -> other.id().equals(escalation.id()))) {
        found.add(escalation);
      }
    }
    return found;
  }

  /** The node that stands for it where a permission opens it. */
  ObjectNode node(Catalog catalog, ObjectNode permission) {
    return DerivedNode.of(catalog, TYPE)
        .with("id", id)
        .with("leadsTo", leadsTo)
        .with("may", may)
        .with("permission", permission)
        .with("namespace", Nodes.text(permission, "namespace"))
        .at(permission.parentOrNull(), Place.of(permission));
  }

  private static List<Escalation> read() {
    try (InputStream in = Escalation.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file `" + FILE + "`");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Escalation::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot read its file `" + FILE + "`", e);
    }
  }

  private static Escalation row(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "`" + line + "` has " + columns.length + " columns and not " + COLUMNS);
    }
    List<ResourceRequest> requests = new ArrayList<>();
    for (String verb : columns[1].split("\\|", -1)) {
      for (String resource : columns[3].split("\\|", -1)) {
        requests.add(new ResourceRequest(verb, columns[2], resource, columns[4]));
      }
    }
    boolean everywhere = columns[5].equals("cluster");
    return new Escalation(columns[0], requests, everywhere, columns[6], columns[7]);
  }
}
