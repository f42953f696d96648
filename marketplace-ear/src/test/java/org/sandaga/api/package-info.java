/** The API of the running marketplace, asked from outside; every answer is held against its own description. */
package org.sandaga.api;
