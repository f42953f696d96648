package org.sandaga.portal;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Has what goes wrong while a script of a page asks handled as {@link ScriptFault} does. */
public class ScriptFaults extends ExceptionHandlerFactory {

    public ScriptFaults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ScriptFault(getWrapped().getExceptionHandler());
    }
}
