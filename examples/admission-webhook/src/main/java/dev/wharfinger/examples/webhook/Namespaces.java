package dev.wharfinger.examples.webhook;

import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;

/** The namespaces of a cluster, as whoever knows them tells. */
@FunctionalInterface
interface Namespaces {

  /** What is known of no namespace. */
  ResourceSet NOTHING = ResourceSet.parse("nothing", "");

  /**
   * The namespace of a name.
   *
   * @return {@link #NOTHING} if there is none of this name
   * @throws IOException if nobody can tell now
   */
  ResourceSet named(String name) throws IOException;
}
