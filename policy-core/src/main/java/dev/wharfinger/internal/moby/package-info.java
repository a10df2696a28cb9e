/** What the Docker Engine tells and is told, as documents: inspected things, and daemon.json. */
@NullMarked
package dev.wharfinger.internal.moby;

import org.jspecify.annotations.NullMarked;
