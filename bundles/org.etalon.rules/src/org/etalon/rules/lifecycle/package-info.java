// SPDX-License-Identifier: EPL-2.0
/**
 * The states that a model, a plan, materials and a roadmap pass through, and what moves them (clauses 26, 43-50). The
 * table of transitions is the whole truth: what it does not have cannot happen.
 */
package org.etalon.rules.lifecycle;
