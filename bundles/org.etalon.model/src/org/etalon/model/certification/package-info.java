// SPDX-License-Identifier: EPL-2.0
/**
 * What a certification ends with: certificate, conclusion, notice of termination, roadmap. Generated from
 * {@code model/certification.ecore}.
 */
package org.etalon.model.certification;
