package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawAlias;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the raw tree of one document from the parser's events. Aliases share the node that they
 * name, so the tree is as small as its text; what it would grow to without sharing is counted and
 * limited here.
 */
final class TreeBuilder {
  private final String text;
  private final EventSpans spans;
  private final ReadLimits limits;
  private final @Nullable ClusterSyntax cluster;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private long aliasedNodes;
  private @Nullable RawNode root;

  /**
   * A builder for one document.
   *
   * @param cluster set where the cluster's own view of the syntax counts
   */
  TreeBuilder(String text, EventSpans spans, ReadLimits limits, @Nullable ClusterSyntax cluster) {
    this.text = text;
    this.spans = spans;
    this.limits = limits;
    this.cluster = cluster;
  }

  /** The finished tree; null where the document is empty. */
  @Nullable RawNode root() {
    boolean nothing =
        root instanceof RawScalar scalar
            && scalar.style() == RawScalar.Style.PLAIN
            && scalar.tag() == null
            && scalar.value().isEmpty();
    return nothing ? null : root;
  }

  void accept(Event event) throws UnreadableException {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case SequenceStart, MappingStart -> open((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> close(event);
      case DocumentStart -> start((DocumentStartEvent) event);
      case DocumentEnd -> end();
      default -> {}
    }
  }

  private void start(DocumentStartEvent event) throws UnreadableException {
    if (cluster != null) {
      cluster.checkStart(event, spans.rawStart(event), spans.rawEnd(event));
    }
  }

  private void scalar(ScalarEvent event) throws UnreadableException {
    int end = spans.scalarEnd(event);
    int start = Math.min(spans.start(event), end);
    String value = event.getValue();
    if (cluster != null && (event.isLiteral() || event.isFolded())) {
      value = cluster.blockValue(value, end);
    }
    RawScalar node = new RawScalar(value, style(event), event.getTag().orElse(null), start, end);
    if (cluster != null) {
      Frame parent = frames.peek();
      cluster.checkScalar(node, parent != null && parent.isFlow());
    }
    add(node, declare(event), 1, 0);
  }

  private void end() throws UnreadableException {
    if (cluster != null) {
      cluster.checkEnd();
    }
  }

  private static RawScalar.Style style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case DOUBLE_QUOTED -> RawScalar.Style.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> RawScalar.Style.SINGLE_QUOTED;
      case LITERAL -> RawScalar.Style.LITERAL;
      case FOLDED -> RawScalar.Style.FOLDED;
      default -> RawScalar.Style.PLAIN;
    };
  }

  private void alias(AliasEvent event) throws UnreadableException {
    String name = event.getAlias().getValue();
    int start = spans.rawStart(event);
    int end = spans.rawEnd(event);
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      String message = "no anchor `&" + name + "` stands before this alias";
      throw new UnreadableException("unknown-alias", message, start, end);
    }
    RawNode target = anchor.node();
    if (target == null) {
      String message = "the value of anchor `&" + name + "` contains itself";
      throw new UnreadableException("alias-cycle", message, start, end);
    }
    checkDepth(anchor.height(), start, end);
    aliasedNodes += anchor.nodes();
    if (aliasedNodes > limits.aliasedNodes()) {
      String message =
          "aliases in this document stand for more than %d nodes; the limit is set by `aliasedNodes`"
              .formatted(limits.aliasedNodes());
      throw new UnreadableException("limit-aliased-nodes", message, start, end);
    }
    add(new RawAlias(name, target, start, end), null, anchor.nodes(), anchor.height());
  }

  private void open(CollectionStartEvent event) throws UnreadableException {
    int start = spans.start(event);
    checkDepth(1, start, Math.min(start + 1, text.length()));
    boolean mapping = event instanceof MappingStartEvent;
    frames.push(new Frame(mapping, event.isFlow(), start, declare(event)));
  }

  private void close(Event event) {
    Frame frame = frames.pop();
    RawNode node = frame.complete(spans.rawEnd(event));
    add(node, frame.anchor(), frame.nodes(), frame.height());
  }

  private void add(RawNode node, @Nullable Anchor anchor, long nodes, int height) {
    if (anchor != null) {
      anchor.complete(node, nodes, height);
    }
    Frame parent = frames.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.add(node, nodes, height);
    }
  }

  /** An anchor holds from the start of its node, so that an alias within is seen to be a cycle. */
  private @Nullable Anchor declare(NodeEvent event) {
    if (event.getAnchor().isEmpty()) {
      return null;
    }
    Anchor anchor = new Anchor();
    anchors.put(event.getAnchor().get().getValue(), anchor);
    return anchor;
  }

  private void checkDepth(int more, int start, int end) throws UnreadableException {
    if (frames.size() + more > limits.depth()) {
      String message =
          "sequences and mappings nest deeper than %d levels; the limit is set by `depth`"
              .formatted(limits.depth());
      throw new UnreadableException("limit-depth", message, start, end);
    }
  }
}
