package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.bind.DocumentForms;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;

/** An object or a list around a place, in a document that is read as it is written. */
record Holder(RawDocument document, BoundNode node) {

  /** Whether it is part of its document by itself, and not by an alias or a merge. */
  boolean isOwn() {
    Style style = Style.of(document);
    BoundNode at = node;
    while (true) {
      BoundNode parent = at.parentOrNull();
      RawNode raw = at.raw();
      if (raw == null || !style.isWritten(raw) || style.isShared(raw) || style.isUnusual(raw)) {
        return false;
      }
      if (parent == null || at.key() == null || at.raw() == document.root()) {
        return true;
      }
      if (parent.raw() == null || Target.held(parent.raw(), at.key()) != at.raw()) {
        return false;
      }
      at = parent;
    }
  }

  /** Whether it is in what a tool printed, where nobody would edit it. */
  boolean isInspected() {
    BoundNode root = node;
    for (BoundNode up = node; up != null; up = up.parentOrNull()) {
      root = up;
    }
    return root instanceof ObjectNode object && DocumentForms.areInspections(object.type());
  }

  /** Where it is in its resource, as a JSON pointer (RFC 6901). */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    BoundNode at = node;
    for (BoundNode up = at.parentOrNull();
        up != null && at.key() != null && isWritten(up);
        up = at.parentOrNull()) {
      pointer.insert(0, Pointers.step(at.key()));
      at = up;
    }
    return pointer.toString();
  }

  private boolean isWritten(BoundNode at) {
    return at.raw() != null && Style.of(document).isWritten(at.raw());
  }
}
