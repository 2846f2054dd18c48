// SPDX-License-Identifier: EPL-2.0
/**
 * The golden-case bench: every computable rule under its id, with the inputs and outputs it has as JSON, and worked
 * cases that are run and compared.
 * <p>
 * {@link org.etalon.cases.CaseRules} is the catalogue. A {@link org.etalon.cases.CaseRule} says what a rule is called,
 * where it stands, which settings it depends on and what goes in and out; it reads the inputs of a case, asks the rule
 * in its own bundle, and writes the answer as JSON values. A {@link org.etalon.cases.GoldenCase} names a rule, inputs
 * and what is expected; {@link org.etalon.cases.CaseResult} is how it ended.
 * <p>
 * A new rule is added in the class of its subject ({@code TermCases}, {@code MonitoringCases}…), which lists its rules
 * in the order of the documents. How a case calls a thing is decided only here; the rules do not know JSON.
 */
package org.etalon.cases;
