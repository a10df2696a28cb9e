package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the types of the resources in a document, and binds them. */
public final class DocumentBinder {
  private static final String LIST = "List";
  private static final String KUSTOMIZE_GROUP = "kustomize.config.k8s.io/";
  private static final Set<String> KUSTOMIZE_KINDS = Set.of("Kustomization", "Component");

  private final Catalog catalog;
  private final RawDocument document;
  private final DocumentBinding binding;
  private final List<ObjectNode> resources = new ArrayList<>();
  private final List<ReadProblem> problems = new ArrayList<>();

  private DocumentBinder(Catalog catalog, RawDocument document) {
    this.catalog = catalog;
    this.document = document;
    this.binding = new DocumentBinding(document, ResourceDialects.of(document), null);
  }

  /** Binds a document; the result is remembered with the document. */
  public static BoundDocument bind(Catalog catalog, VersionedView view, RawDocument document) {
    return document
        .memo()
        .get(
            new Key(catalog, view),
            BoundDocument.class,
            () ->
                view.defaults() == null
                    ? new DocumentBinder(catalog, document).bind()
                    : withDefaults(
                        bind(catalog, VersionedView.WRITTEN, document), view.defaults()));
  }

  /** The same resources with the same problems, and values where the server puts them. */
  private static BoundDocument withDefaults(BoundDocument written, Defaults defaults) {
    RawDocument document = written.document();
    DocumentBinding binding =
        new DocumentBinding(document, ResourceDialects.of(document), defaults);
    List<ObjectNode> resources = new ArrayList<>(written.resources().size());
    for (ObjectNode resource : written.resources()) {
      resources.add(binding.root(resource.type(), Objects.requireNonNull(resource.raw())));
    }
    return new BoundDocument(document, resources, written.problems());
  }

  private BoundDocument bind() {
    RawNode root = document.root();
    if (root instanceof RawMapping mapping && document.syntax() == Syntax.DOCKERFILE) {
      typed("Dockerfile", mapping, catalog.type("docker.Dockerfile"));
    } else if (root instanceof RawMapping mapping && document.syntax() == Syntax.COMPOSE) {
      typed("Compose file", mapping, catalog.type("docker.Compose"));
    } else if (root instanceof RawMapping mapping && document.syntax() == Syntax.IMAGE) {
      typed("image", mapping, catalog.type("image.Image"));
    } else if (root != null && !RawObject.isNull(root, binding.dialect())) {
      resource(root.target());
    }
    return new BoundDocument(document, resources, problems);
  }

  private void resource(RawNode root) {
    if (root instanceof RawSequence list && isListOfForms(list)) {
      list.items().forEach(item -> withoutKind(Header.NONE, (RawMapping) item.target()));
      return;
    }
    if (!(root instanceof RawMapping mapping)) {
      noResource(
          root instanceof RawSequence && isGiven()
              ? "the object is a list; `ofObjects` takes its elements for resources"
              : "the document is not a map, so it is no resource",
          isGiven(),
          root);
      return;
    }
    Header header = Header.of(mapping, binding.dialect());
    if (header.apiVersion().isEmpty() || header.kind().isEmpty()) {
      withoutKind(header, mapping);
      return;
    }
    Optional<ObjectType> type = catalog.kind(header.apiVersion(), header.kind());
    if (type.isPresent()) {
      ObjectNode resource = typed(header.kind(), mapping, type.get());
      if (CustomResource.isDefinition(header.kind())) {
        CustomResource.read(resource, this::tellOnce);
      }
    } else if (header.items() != null) {
      header
          .items()
          .items()
          .forEach(item -> resource(header.completed(item.target(), binding.dialect())));
    } else {
      unknown(header, mapping);
    }
  }

  /** What kustomize reads looks like a resource, but no server knows it. */
  private void unknown(Header header, RawMapping mapping) {
    if (KUSTOMIZE_KINDS.contains(header.kind())
        && header.apiVersion().startsWith(KUSTOMIZE_GROUP)) {
      String message =
          "a kustomization is no manifest; what it changes in others is not checked, unless what"
              + " `kubectl kustomize` makes of it is";
      note("not-built", message, header.kindNode() == null ? mapping : header.kindNode());
    } else {
      unknownKind(header, mapping);
    }
  }

  /** As what {@code docker inspect} prints; manifests are never written so. */
  private boolean isListOfForms(RawSequence list) {
    return !list.items().isEmpty()
        && list.items().stream()
            .allMatch(
                item ->
                    item.target() instanceof RawMapping mapping
                        && DocumentForms.of(RawObject.of(mapping, binding.dialect())).isPresent());
  }

  /** What says itself by other words than a kind what it is. */
  private void withoutKind(Header header, RawMapping mapping) {
    RawObject object = RawObject.of(mapping, binding.dialect());
    DocumentForm form = DocumentForms.of(object).orElse(null);
    if (form != null) {
      typed(form.name(), form.tree(object, problems::add), catalog.type(form.type()));
    } else if (object.object("metadata").isPresent() && !header.kind().isEmpty()) {
      noResource("there is a `kind: " + header.kind() + "`, and no `apiVersion`", true, mapping);
    } else if (object.object("metadata").isPresent() && !header.apiVersion().isEmpty()) {
      noResource("there is an `apiVersion`, and no `kind`", true, mapping);
    } else {
      noResource(
          "the document has no `apiVersion` and `kind`, so it is no Kubernetes resource",
          isGiven(),
          mapping);
    }
  }

  /** Whether somebody gave the document for a resource, and did not just find it in a folder. */
  private boolean isGiven() {
    return document.syntax() == Syntax.OBJECT;
  }

  private void noResource(String message, boolean meant, RawNode at) {
    problems.add(
        meant
            ? ReadProblem.error("not-a-resource", message, at.start(), at.end())
            : ReadProblem.note("not-a-resource", message, at.start(), at.end()));
  }

  private void typed(String name, RawMapping root, Optional<Type> type) {
    type.filter(ObjectType.class::isInstance)
        .ifPresent(known -> typed(name, root, (ObjectType) known));
  }

  private ObjectNode typed(String name, RawMapping root, ObjectType type) {
    new FitCheck(binding.dialect(), document.source(), problems).check(name, root, type);
    ObjectNode resource = binding.root(type, root);
    resources.add(resource);
    return resource;
  }

  private void unknownKind(Header header, RawMapping mapping) {
    new FitCheck(binding.dialect(), document.source(), problems)
        .check(header.kind(), mapping, Scalar.DYN);
    catalog
        .type("kubernetes.UnknownKind")
        .filter(ObjectType.class::isInstance)
        .ifPresent(type -> resources.add(binding.root((ObjectType) type, mapping)));
    String name = "`%s` of `%s`".formatted(header.kind(), header.apiVersion());
    RawNode at = header.kindNode() == null ? mapping : header.kindNode();
    Optional<String> meant = DidYouMean.among(catalog.kinds(header.apiVersion()), header.kind());
    if (meant.isPresent()) {
      String message = name + " is no kind; did you mean `" + meant.get() + "`?";
      problems.add(ReadProblem.error("unknown-kind", message, at.start(), at.end()));
      return;
    }
    note("unknown-kind", name + " is not a kind of the catalog; only its metadata is typed", at);
    PodShape.find(mapping)
        .ifPresent(
            pod ->
                problems.add(
                    ReadProblem.error(
                        "not-checked",
                        "these containers were not checked: no schema tells that "
                            + name
                            + " holds pods",
                        pod.start(),
                        pod.end())));
  }

  /** What is wrong with a schema may be wrong with the document that it is in. */
  private void tellOnce(ReadProblem problem) {
    if (problems.stream().noneMatch(told -> told.start() == problem.start())) {
      problems.add(problem);
    }
  }

  private void note(String code, String message, RawNode at) {
    problems.add(ReadProblem.note(code, message, at.start(), at.end()));
  }

  /** What a result depends on besides the document. */
  private record Key(Catalog catalog, VersionedView view) {}

  /** What a document says of itself. */
  private record Header(
      String apiVersion, String kind, @Nullable RawNode kindNode, @Nullable RawSequence items) {
    static final Header NONE = new Header("", "", null, null);

    static Header of(RawMapping mapping, Dialect dialect) {
      String apiVersion = "";
      String kind = "";
      RawNode kindNode = null;
      RawSequence items = null;
      for (Dialect.Property property : mapping.properties(dialect).all()) {
        RawNode value = property.value().target();
        if (property.name().equals("apiVersion") && value instanceof RawScalar scalar) {
          apiVersion = scalar.value();
        } else if (property.name().equals("kind") && value instanceof RawScalar scalar) {
          kind = scalar.value();
          kindNode = value;
        } else if (property.name().equals("items") && value instanceof RawSequence sequence) {
          items = sequence;
        }
      }
      return new Header(apiVersion, kind, kindNode, kind.endsWith(LIST) ? items : null);
    }

    /** The API server names the kind of a list, and not that of each resource in it. */
    RawNode completed(RawNode item, Dialect dialect) {
      String itemKind = kind.substring(0, kind.length() - LIST.length());
      if (itemKind.isEmpty() || !(item instanceof RawMapping mapping)) {
        return item;
      }
      RawObject object = RawObject.of(mapping, dialect);
      if (object.has("apiVersion") || object.has("kind") || object.object("metadata").isEmpty()) {
        return item;
      }
      RawNode start = RawFields.text("", item.start(), item.start());
      List<RawMapping.Entry> entries =
          new RawFields()
              .text("apiVersion", apiVersion, start)
              .text("kind", itemKind, start)
              .object(item)
              .entries();
      return new RawMapping(
          Stream.concat(entries.stream(), mapping.entries().stream()).toList(),
          mapping.flow(),
          item.start(),
          item.end());
    }
  }
}
