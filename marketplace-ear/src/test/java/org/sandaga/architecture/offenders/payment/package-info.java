@Module(dependsOn = {"ordering"})
package org.sandaga.architecture.offenders.payment;

import org.sandaga.shared.Module;
