package dev.wharfinger.spi;

import java.util.List;
import java.util.Map;

/**
 * Who sends a request ({@code authentication.k8s.io/v1}, UserInfo).
 *
 * @param username as {@code system:serviceaccount:shop:builder}
 * @param uid what identifies the user for good; empty if unknown
 * @param groups the groups that the user is in, as {@code system:authenticated}
 * @param extra what else the authenticator says
 */
public record UserInfo(
    String username, String uid, List<String> groups, Map<String, List<String>> extra) {
  public UserInfo {
    groups = List.copyOf(groups);
    extra = Map.copyOf(extra);
  }

  /** A user of whom nothing else is known. */
  public static UserInfo of(String username, String... groups) {
    return new UserInfo(username, "", List.of(groups), Map.of());
  }
}
