// SPDX-License-Identifier: EPL-2.0
/**
 * What a document must contain: the conclusion and the notice by the Rules, the certificate by a recommended minimum,
 * the model of a typical service by its six parts.
 */
package org.etalon.rules.documents;
