// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EModelElement;
import org.etalon.norm.Clause;
import org.etalon.norm.Document;

/** What the {@code .ecore} files say of the law, in annotations. */
public final class Norms {

	private static final String SOURCE = "urn:etalon:model:norm";

	private Norms() {
	}

	/** The clause an element of the metamodel follows, null for none. */
	public static Clause clause(EModelElement element) {
		EAnnotation annotation = element.getEAnnotation(SOURCE);
		String number = annotation == null ? null : annotation.getDetails().get("clause");
		if (number == null) {
			return null;
		}
		String document = annotation.getDetails().get("document");
		return new Clause(document == null ? Document.RULES : Document.valueOf(document), number);
	}

	/** Whether what a reference points to may lie in another document. */
	public static boolean isExternal(EModelElement reference) {
		EAnnotation annotation = reference.getEAnnotation(SOURCE);
		return annotation != null && "true".equals(annotation.getDetails().get("external"));
	}

}
