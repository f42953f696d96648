/** The house without its container: real doors on a real PostgreSQL, wired by Weld, for tests that take milliseconds. */
package org.sandaga.testing;
