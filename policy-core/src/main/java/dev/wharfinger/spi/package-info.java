/** What others may provide: compilers of policies, and facts that no file holds. */
@NullMarked
package dev.wharfinger.spi;

import org.jspecify.annotations.NullMarked;
