/** Those who call us: the frame of the REST API, which every resource stands in, and one package of resources per capability. */
@NullMarked
package org.sandaga.api;

import org.jspecify.annotations.NullMarked;
