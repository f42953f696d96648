/**
 * A stand-in for Stripe: its API, its hosted pages and its webhooks, with the objects kept in the form in which they
 * travel. Amounts are minor units as Stripe counts them, times are seconds since 1970.
 */
package org.sandaga.sandbox.stripe;
