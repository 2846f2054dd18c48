// SPDX-License-Identifier: EPL-2.0
/**
 * What all subjects share: identity, documents kept as one text, and the words of the law as data types. Generated from
 * {@code model/base.ecore}.
 */
package org.etalon.model.base;
