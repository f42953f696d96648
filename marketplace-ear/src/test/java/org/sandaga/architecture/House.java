package org.sandaga.architecture;

import java.util.Optional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Where a class stands, below a root package. */
record House(String root) {

    DescribedPredicate<JavaClass> domain() {
        return DescribedPredicate.describe(
                "in the domain", type -> capability(type).isPresent());
    }

    DescribedPredicate<JavaClass> domainBut(String capability) {
        return DescribedPredicate.describe(
                "in the domain but " + capability,
                type -> capability(type)
                        .filter(name -> !name.equals(capability))
                        .isPresent());
    }

    /** The capability a class belongs to, or empty for the edges and what is not ours. */
    Optional<String> capability(JavaClass type) {
        String place = type.getPackageName() + ".";
        if (!place.startsWith(root + ".")) {
            return Optional.empty();
        }
        String first = place.substring(root.length() + 1).replaceAll("\\..*", "");
        return Optional.of(first).filter(Floors::isCapability);
    }
}
