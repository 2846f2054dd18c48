// SPDX-License-Identifier: EPL-2.0
/**
 * What is remembered, and how it is asked for: kinds of records with all their revisions, changes with their authors,
 * filters and pages, and the ports that a database implements. Nothing is overwritten: a change adds revisions, and the
 * state after any change can be read for ever. Plain records only; no database, no model objects.
 */
package org.etalon.store;
