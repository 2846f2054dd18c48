// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;

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

	/** Makes what another one changed, after it, a part of this one. */
	Edit and(Edit other) {
		changes.addAll(other.changes);
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

	/** Where it is seen: what is to be looked at, else the first thing it changed. */
	EObject place() {
		EObject owner = changes.get(0).owner();
		return focus instanceof EObject thing && EcoreUtil.getRootContainer(thing) == EcoreUtil.getRootContainer(owner)
				? thing
				: owner;
	}

	/** The first feature it changed. */
	EStructuralFeature feature() {
		return changes.get(0).feature();
	}

	/** Takes in an edit that was done right after this one: both are one from now on. */
	void absorb(Edit next) {
		for (Change each : next.changes) {
			int at = indexOf(each);
			if (at < 0) {
				changes.add(each);
			} else {
				changes.set(at, new Change(each.owner(), each.feature(), changes.get(at).before(), each.after()));
			}
		}
	}

	private int indexOf(Change change) {
		for (int i = 0; i < changes.size(); i++) {
			if (changes.get(i).owner() == change.owner() && changes.get(i).feature() == change.feature()) {
				return i;
			}
		}
		return -1;
	}

	/** Takes a thing out of the document, and out of everything in it that refers to it or to what is in it. */
	Edit delete(EObject thing) {
		EObject root = EcoreUtil.getRootContainer(thing);
		for (var references : EcoreUtil.UsageCrossReferencer.findAll(contents(thing), root).entrySet()) {
			for (EStructuralFeature.Setting setting : references.getValue()) {
				EStructuralFeature feature = setting.getEStructuralFeature();
				if (feature.isChangeable() && !EcoreUtil.isAncestor(thing, setting.getEObject())) {
					if (feature.isMany()) {
						remove(setting.getEObject(), feature, references.getKey());
					} else {
						set(setting.getEObject(), feature, null);
					}
				}
			}
		}
		EStructuralFeature containing = thing.eContainingFeature();
		return containing.isMany() ? remove(thing.eContainer(), containing, thing)
				: set(thing.eContainer(), containing, null);
	}

	private static List<EObject> contents(EObject thing) {
		List<EObject> all = new ArrayList<>();
		all.add(thing);
		thing.eAllContents().forEachRemaining(all::add);
		return all;
	}

	/** Moves a thing one place among its neighbours. */
	Edit shift(EObject thing, int by) {
		List<?> all = (List<?>) thing.eContainer().eGet(thing.eContainingFeature());
		int to = all.indexOf(thing) + by;
		return to < 0 || to >= all.size() ? this : move(thing.eContainer(), thing.eContainingFeature(), to, thing);
	}

	/** Does whatever changes a document, and notes all that it changed. */
	Edit record(EObject document, Runnable change) {
		ChangeRecorder recorder = new ChangeRecorder(document);
		ChangeDescription description;
		try {
			change.run();
		} finally {
			description = recorder.endRecording();
			recorder.dispose();
		}
		List<Change> seen = new ArrayList<>();
		description.getObjectChanges()
				.forEach(each -> each.getValue().stream().filter(feature -> !feature.getFeature().isDerived())
						.forEach(feature -> seen.add(new Change(each.getKey(), feature.getFeature(), null,
								value(each.getKey(), feature.getFeature())))));
		description.applyAndReverse();
		List<Change> noted = seen.stream().map(
				each -> new Change(each.owner(), each.feature(), value(each.owner(), each.feature()), each.after()))
				.toList();
		description.applyAndReverse();
		changes.addAll(noted);
		return this;
	}

	/** Makes a document what another one of its kind is, which is empty afterwards. */
	Edit become(EObject document, EObject other) {
		for (EStructuralFeature feature : document.eClass().getEAllStructuralFeatures()) {
			if (feature.isChangeable() && !feature.isDerived()) {
				set(document, feature, value(other, feature));
			}
		}
		return this;
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
