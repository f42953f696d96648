/** The portals of the running marketplace, used in a real browser as people use them. */
package org.sandaga.browser;
