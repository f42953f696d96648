/** The whole marketplace, started once for all tests that look at it from outside. */
package org.sandaga.running;
