package org.sandaga.portal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;

/**
 * Lets style sheets name pictures of their own portal.
 *
 * <p>What Faces itself gives for {@code #{resource}} is one for the whole archive, of whichever portal asked first; the
 * others' style sheets ended where they named the first picture.
 */
@Dependent
public class OwnResources {

    /** Those of the portal that is asked. */
    @Produces
    @Named("resource")
    @Alternative
    @Priority(Interceptor.Priority.APPLICATION)
    @RequestScoped
    ResourceHandler handler() {
        return FacesContext.getCurrentInstance().getApplication().getResourceHandler();
    }
}
