// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Ids for what is new in a document. */
final class Ids {

	private Ids() {
	}

	/** An id that nothing in the document has, made of a word and a number. */
	static String fresh(EObject anywhere, String word) {
		Set<String> taken = new HashSet<>();
		EObject root = EcoreUtil.getRootContainer(anywhere);
		note(root, taken);
		root.eAllContents().forEachRemaining(each -> note(each, taken));
		int number = 1;
		while (taken.contains(word + "-" + number)) {
			number++;
		}
		return word + "-" + number;
	}

	private static void note(EObject object, Set<String> taken) {
		String id = EcoreUtil.getID(object);
		if (id != null) {
			taken.add(id);
		}
	}
}
