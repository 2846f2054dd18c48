// SPDX-License-Identifier: EPL-2.0
/**
 * Models of typical services (clauses 42-52): checking, comparing, merging and exchanging their files, and their life
 * in the database. What operations give back are plain records; the objects of the metamodel stay inside.
 */
package org.etalon.operations.models;
