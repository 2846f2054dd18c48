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
		Set<String> taken = of(EcoreUtil.getRootContainer(anywhere));
		int number = 1;
		while (taken.contains(word + "-" + number)) {
			number++;
		}
		return word + "-" + number;
	}

	/** The ids of a document. */
	static Set<String> of(EObject root) {
		Set<String> ids = new HashSet<>();
		note(root, ids);
		root.eAllContents().forEachRemaining(each -> note(each, ids));
		return ids;
	}

	private static void note(EObject object, Set<String> taken) {
		String id = EcoreUtil.getID(object);
		if (id != null) {
			taken.add(id);
		}
	}
}
