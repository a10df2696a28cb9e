/**
 * Compose files to one raw tree: interpolated, merged, and in the long form of everything that has
 * a short one (Compose specification; the steps and their order are those of compose-go).
 *
 * <p>What stands in a service afterwards, where it differs from what may be written; a {@link
 * dev.wharfinger.internal.raw.RawUnknown} may stand in place of any value, and of an item that
 * could not be cut into its parts because a variable is not set:
 *
 * <ul>
 *   <li>{@code build}: mapping; {@code context} and {@code dockerfile} are set, {@code args},
 *       {@code labels} and {@code additional_contexts} are mappings of text or null, {@code
 *       extra_hosts} a sequence of {@code host=address}, {@code ulimits} as below, {@code secrets}
 *       as below, {@code ssh} a mapping
 *   <li>{@code ports}: sequence of mappings with {@code target} (number), {@code published} (text,
 *       may be a range, absent where the engine chooses), {@code host_ip} (absent for all
 *       addresses), {@code protocol}, {@code mode}
 *   <li>{@code volumes}: sequence of mappings with {@code type}, {@code source} (absent for an
 *       anonymous volume), {@code target}, {@code read_only}, {@code bind} or {@code volume}
 *   <li>{@code devices}: sequence of mappings with {@code source}, {@code target}, {@code
 *       permissions}
 *   <li>{@code secrets}, {@code configs}: sequence of mappings with {@code source}
 *   <li>{@code depends_on}: mapping of service to {@code condition} and {@code required}
 *   <li>{@code networks}, {@code models}: mapping of name to a mapping or null
 *   <li>{@code env_file}: sequence of mappings with {@code path} and {@code required}
 *   <li>{@code environment}, {@code labels}, {@code annotations}, {@code sysctls}, {@code
 *       deploy.labels}: mapping of text; null where only the name is given
 *   <li>{@code ulimits}: mapping of name to a mapping with {@code single}, or {@code soft} and
 *       {@code hard}
 *   <li>{@code gpus}: sequence of mappings; {@code all} is one with {@code count: all}
 *   <li>{@code dns}, {@code dns_search}, {@code tmpfs}, {@code label_file}: sequence of text
 *   <li>{@code extra_hosts}: sequence of {@code host=address}
 *   <li>{@code command}, {@code entrypoint}, {@code healthcheck.test}: text or sequence, as written
 * </ul>
 *
 * <p>Numbers are not judged here: {@code mode: 0440} is the text as written, which Compose reads as
 * octal.
 */
@NullMarked
package dev.wharfinger.internal.compose;

import org.jspecify.annotations.NullMarked;
