// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.LinkedList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.etalon.model.base.Identified;

/**
 * An object that holds another one: with those around it, the place of that one for people.
 *
 * @param type  kind of the object
 * @param label what a person calls it; empty where it has no name but its id
 */
public record Holder(EClass type, String label) {

	/** What holds an object, from the outside; the document itself, which holds everything, is left out. */
	static List<Holder> of(EObject object) {
		LinkedList<Holder> holders = new LinkedList<>();
		for (EObject at = object.eContainer(); at != null && at.eContainer() != null; at = at.eContainer()) {
			String label = Values.label(at);
			boolean named = !(at instanceof Identified identified) || !label.equals(identified.getId());
			holders.addFirst(new Holder(at.eClass(), named ? label : ""));
		}
		return holders;
	}
}
