@Module(dependsOn = {})
package org.sandaga.architecture.offenders.shared;

import org.sandaga.shared.Module;
