package org.sandaga.storefront.address;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

import org.sandaga.portal.Language;

/** What every link of a page begins with, such as {@code /fr}. */
@Dependent
public class Base {

    /** For views, as {@code #{base}}: a parameter of the frame would not reach what a page defines. */
    @Produces
    @Named("base")
    static String base(Language language) {
        return "/" + language.getTag();
    }
}
