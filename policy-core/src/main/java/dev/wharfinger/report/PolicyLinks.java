package dev.wharfinger.report;

import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a page tells about each policy. The ids of policies are not taken for anchors: there may be
 * anything in them.
 */
record PolicyLinks(Map<String, Integer> numbers) {

  static PolicyLinks of(Report report) {
    Map<String, Integer> numbers = new HashMap<>();
    report.policies().forEach(policy -> numbers.putIfAbsent(policy.id(), numbers.size()));
    return new PolicyLinks(numbers);
  }

  /** The number of a policy in the page; none of its policies has it if it is -1. */
  int number(Policy policy) {
    return numbers.getOrDefault(policy.id(), -1);
  }

  String anchor(Policy policy) {
    return "policy-" + number(policy);
  }

  void write(Policy policy, HtmlWriter html) throws IOException {
    if (number(policy) < 0) {
      html.text(policy.id());
    } else {
      html.element("a", policy.id(), "href", "#" + anchor(policy));
    }
  }
}
