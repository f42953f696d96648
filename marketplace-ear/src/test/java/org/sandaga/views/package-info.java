/** Looks at every view of the three portals as a file, before any server shows it. */
package org.sandaga.views;
