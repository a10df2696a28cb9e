package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.supplychain.license.LicenseExpression;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the licences of packages allow. */
public final class LicenseRelations {
  private LicenseRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "canBeUsedWithout",
        functions.either("supplychain.Package", "supplychain.ReportedLicense"),
        List.of(new ListType(Scalar.STRING)),
        Optional.of(Scalar.BOOL),
        "Whether it can be used without accepting any of the given licences, which are identifiers of"
            + " SPDX: `MIT OR AGPL-3.0-only` can without the second, with `AND` it cannot. Unknown if"
            + " no licence is stated, or one that SPDX does not know.",
        (BinaryBody)
            (context, self, denied) -> canBeUsed(Nodes.receiver(self), texts((List<?>) denied)));
  }

  private static List<String> texts(@Nullable List<?> list) {
    return list == null ? List.of() : list.stream().map(String::valueOf).toList();
  }

  /** Of several licences all apply, as nothing says that one may choose. */
  private static Object canBeUsed(ObjectNode self, List<String> denied) {
    List<String> licenses = licenses(self);
    Optional<String> unclear = Optional.empty();
    for (String license : licenses) {
      Optional<Boolean> answer = LicenseExpression.isUsableWithout(license, denied);
      if (answer.filter(usable -> !usable).isPresent()) {
        return false;
      }
      unclear = answer.isEmpty() ? Optional.of(license) : unclear;
    }
    if (licenses.isEmpty()) {
      return new Unknown("no licence is stated");
    }
    return unclear
        .<Object>map(license -> new Unknown("`" + license + "` names no licence that SPDX knows"))
        .orElse(true);
  }

  private static List<String> licenses(ObjectNode self) {
    if (self.type().displayName().equals("supplychain.ReportedLicense")) {
      return Nodes.text(self, "name").stream().toList();
    }
    List<String> licenses = new ArrayList<>();
    for (ObjectNode license : Nodes.objects(self, "licenses")) {
      licenses.add(
          Nodes.text(license, "expression").or(() -> Nodes.text(license, "name")).orElse(""));
    }
    return licenses;
  }
}
