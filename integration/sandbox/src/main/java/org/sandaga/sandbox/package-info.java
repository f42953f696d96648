/**
 * Stand-ins for the outside world that speak the same wire protocols, with faults on demand: start, settings and the
 * HTTP plumbing that the stand-ins share. Knows nothing of the marketplace.
 */
package org.sandaga.sandbox;
