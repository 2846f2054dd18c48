// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

/** A stored recipe that cannot be read: it was made by a version that knows more, or by something else. */
public final class RecipeException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * @param place where in the recipe, as {@code bands[0].term}; empty for all of it
	 * @param found what stands there
	 */
	RecipeException(String place, Object found) {
		super(place.isEmpty() ? String.valueOf(found) : place + ": " + found, null, false, false);
	}
}
