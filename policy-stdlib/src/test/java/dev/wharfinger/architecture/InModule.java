package dev.wharfinger.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;

/** Whether a class lies in a package of a module. */
final class InModule extends DescribedPredicate<JavaClass> {
  private final ModuleDescriptor module;

  InModule(int number) {
    super("are in module %d", number);
    this.module = Wharfinger.modules().get(number);
  }

  @Override
  public boolean test(JavaClass type) {
    return module.packages().contains(type.getPackageName());
  }
}
