// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One change of a model as people see it, of as many values as it takes. It is done while it is put together; each
 * value is remembered as it was and as it became, so that undo and redo are exact.
 */
final class Edit extends AbstractCommand {

	/** A value that changed; lists are remembered as a whole. An unset value is null. */
	private record Change(EObject owner, EStructuralFeature feature, Object before, Object after) {
	}

	private final List<Change> changes = new ArrayList<>();
	private Object focus;

	/** @param label what is done, as the menu says it */
	Edit(String label) {
		super(label);
	}

	/** Sets a value, null to unset it. */
	Edit set(EObject owner, EStructuralFeature feature, Object value) {
		Object before = value(owner, feature);
		put(owner, feature, value);
		return note(owner, feature, before);
	}

	/** Adds to a list, at its end if the index is negative. */
	@SuppressWarnings("unchecked")
	Edit add(EObject owner, EStructuralFeature feature, int index, Object value) {
		Object before = value(owner, feature);
		EList<Object> list = (EList<Object>) owner.eGet(feature);
		list.add(index < 0 ? list.size() : Math.min(index, list.size()), value);
		return note(owner, feature, before);
	}

	/** Removes from a list what is there; of equal texts the first. */
	Edit remove(EObject owner, EStructuralFeature feature, Object value) {
		Object before = value(owner, feature);
		((EList<?>) owner.eGet(feature)).remove(value);
		return note(owner, feature, before);
	}

	/** Moves within a list. */
	Edit move(EObject owner, EStructuralFeature feature, int to, Object value) {
		Object before = value(owner, feature);
		EList<?> list = (EList<?>) owner.eGet(feature);
		list.move(Math.clamp(to, 0, list.size() - 1), list.indexOf(value));
		return note(owner, feature, before);
	}

	private Edit note(EObject owner, EStructuralFeature feature, Object before) {
		Object after = value(owner, feature);
		if (!(before == null ? after == null : before.equals(after))) {
			changes.add(new Change(owner, feature, before, after));
		}
		return this;
	}

	/** Says what is to be looked at after it. */
	Edit focus(Object thing) {
		focus = thing;
		return this;
	}

	/** What is to be looked at after it; null if that is nothing new. */
	Object focus() {
		return focus;
	}

	/** Whether nothing changed. */
	boolean isEmpty() {
		return changes.isEmpty();
	}

	private static Object value(EObject owner, EStructuralFeature feature) {
		if (feature.isMany()) {
			return List.copyOf((EList<?>) owner.eGet(feature));
		}
		return owner.eIsSet(feature) ? owner.eGet(feature) : null;
	}

	@SuppressWarnings("unchecked")
	private static void put(EObject owner, EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			ECollections.setEList((EList<Object>) owner.eGet(feature), (List<Object>) value);
		} else if (value == null) {
			owner.eUnset(feature);
		} else {
			owner.eSet(feature, value);
		}
	}

	@Override
	protected boolean prepare() {
		return !changes.isEmpty();
	}

	@Override
	public void execute() {
		// it was done while it was put together
	}

	@Override
	public void undo() {
		changes.reversed().forEach(change -> put(change.owner(), change.feature(), change.before()));
	}

	@Override
	public void redo() {
		changes.forEach(change -> put(change.owner(), change.feature(), change.after()));
	}
}
