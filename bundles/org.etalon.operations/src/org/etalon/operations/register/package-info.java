// SPDX-License-Identifier: EPL-2.0
/**
 * The Unified register as operations (clauses 6-8): lists of sources are taken into it, it is looked at, edited,
 * approved as an edition and handed out. Each operation is a class with a request and a result.
 */
package org.etalon.operations.register;
