/** What editors are given. */
@NullMarked
package dev.wharfinger.examples.cli.editor;

import org.jspecify.annotations.NullMarked;
