/**
 * Settings of registries: the documents of several products, as facts of one shape and in their own
 * words. A fact that a document does not state is absent, and so not known.
 *
 * <p>What a {@code config.yml} of Distribution leaves out has the default that is documented. Its
 * environment may set any of it otherwise ({@code REGISTRY_HTTP_ADDR}), which no file tells.
 */
@NullMarked
package dev.wharfinger.internal.registry;

import org.jspecify.annotations.NullMarked;
