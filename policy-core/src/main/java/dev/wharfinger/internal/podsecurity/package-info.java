/** What the admission plugin of the Pod Security Standards asks of the pods of a namespace. */
@NullMarked
package dev.wharfinger.internal.podsecurity;

import org.jspecify.annotations.NullMarked;
