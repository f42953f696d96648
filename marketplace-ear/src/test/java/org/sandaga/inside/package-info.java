/** Tests that run inside the container, on the real EAR with one web module more. */
package org.sandaga.inside;
