package org.sandaga.portal;

import java.util.Iterator;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;

/**
 * Lets what goes wrong while a script of a page asks go the way of every other fault, to the page that says so.
 *
 * <p>Faces itself would answer that all is well, with the name of what was thrown, and the visitor would see nothing.
 */
class ScriptFault extends ExceptionHandlerWrapper {

    ScriptFault(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            throwTheFirst();
        }
        getWrapped().handle();
    }

    private void throwTheFirst() {
        Iterator<ExceptionQueuedEvent> unhandled =
                getUnhandledExceptionQueuedEvents().iterator();
        while (unhandled.hasNext()) {
            Throwable thrown = unhandled.next().getContext().getException();
            if (!(thrown instanceof AbortProcessingException)) {
                unhandled.remove();
                throw thrown instanceof FacesException fault ? fault : new FacesException(thrown);
            }
        }
    }
}
