// SPDX-License-Identifier: EPL-2.0
/** Another version of the product in the place of the present one, and back. */
package org.etalon.operations.product;
