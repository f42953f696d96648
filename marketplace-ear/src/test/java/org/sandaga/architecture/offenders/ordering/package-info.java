@Module(dependsOn = {})
package org.sandaga.architecture.offenders.ordering;

import org.sandaga.shared.Module;
