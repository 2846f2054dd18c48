// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.base;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.internal.Norms;

/**
 * References by id. What is referred to may lie in a document of its own that is not loaded: then a proxy stands for
 * it, which knows the id and nothing else.
 */
public final class References {

	/** What stands for the document in the address of a proxy; nothing can be fetched there. */
	private static final URI ELSEWHERE = URI.createURI("etalon:document");

	private References() {
	}

	/** A stand-in for the object with {@code id} in another document. */
	public static <T extends EObject> T proxy(Class<T> type, EClass eClass, String id) {
		return type.cast(proxy(eClass, ELSEWHERE.appendFragment(id)));
	}

	/** A stand-in for what has an address of its own. */
	public static EObject proxy(EClass eClass, URI address) {
		EObject proxy = EcoreUtil.create(eClass);
		((InternalEObject) proxy).eSetProxyURI(address);
		return proxy;
	}

	/** The id of what a reference points to, whether it is loaded or not; null for none. */
	public static String id(EObject target) {
		if (target == null) {
			return null;
		}
		return target.eIsProxy() ? ((InternalEObject) target).eProxyURI().fragment() : EcoreUtil.getID(target);
	}

	/** The address of a stand-in that was not made from an id alone; null for one that was, and for what is loaded. */
	public static String address(EObject target) {
		URI uri = target.eIsProxy() ? ((InternalEObject) target).eProxyURI() : ELSEWHERE;
		return uri.trimFragment().equals(ELSEWHERE) ? null : uri.toString();
	}

	/** Whether what a reference points to may lie in another document; otherwise it has to be in the same one. */
	public static boolean isExternal(EStructuralFeature reference) {
		return Norms.isExternal(reference);
	}
}
