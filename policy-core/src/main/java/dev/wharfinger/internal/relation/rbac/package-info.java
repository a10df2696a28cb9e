/** Who may do what: principals, their roles and permissions, and the ways to more of them. */
@NullMarked
package dev.wharfinger.internal.relation.rbac;

import org.jspecify.annotations.NullMarked;
