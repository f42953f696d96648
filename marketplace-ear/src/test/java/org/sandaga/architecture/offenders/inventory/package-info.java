@Module(dependsOn = {"payment"})
package org.sandaga.architecture.offenders.inventory;

import org.sandaga.shared.Module;
