package org.sandaga.running;

import java.util.Comparator;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Begins with what has to run one after the other, so that what can run at any time fills the gaps. */
public final class LongestLanesFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(each -> each.isAnnotated(Together.class)));
    }
}
