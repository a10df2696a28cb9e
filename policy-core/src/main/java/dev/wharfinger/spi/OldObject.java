package dev.wharfinger.spi;

import dev.wharfinger.resource.Node;

/**
 * The object before a request changes or deletes it: a fact of the evaluation of that request.
 *
 * @param node the object as a whole, in the view that policies see
 */
public record OldObject(Node node) {}
