/** A stand-in for the mail server: takes every message, sends none on, and shows what came. */
package org.sandaga.sandbox.mail;
