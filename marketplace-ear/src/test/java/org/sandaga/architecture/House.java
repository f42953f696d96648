package org.sandaga.architecture;

import java.util.Optional;
import java.util.Set;

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

    /** All that runs in the server, edges too, but one capability; neither the launcher nor what plays outside parties. */
    DescribedPredicate<JavaClass> servedBut(String capability) {
        return DescribedPredicate.describe(
                "served but " + capability,
                type -> type.getPackageName().startsWith(root + ".")
                        && !Set.of(capability, "launcher", "sandbox").contains(first(type)));
    }

    /** The capability a class belongs to, or empty for the edges and what is not ours. */
    Optional<String> capability(JavaClass type) {
        String place = type.getPackageName() + ".";
        if (!place.startsWith(root + ".")) {
            return Optional.empty();
        }
        return Optional.of(first(type)).filter(Floors::isCapability);
    }

    private String first(JavaClass type) {
        return (type.getPackageName() + ".").substring(root.length() + 1).replaceAll("\\..*", "");
    }
}
