// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.Document;
import org.etalon.model.base.Identified;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.compare.ModelMerge;
import org.etalon.operations.access.RefusedException;

/**
 * Two changes of one document brought together by the ids of what is in it: what only one side changed is taken from
 * that side, what both changed in different ways is a conflict for people to decide.
 */
public final class DocumentMerge<T extends Document> {

	private final T base;
	private final T mine;
	private final T theirs;
	private final List<ModelDifference> conflicts;

	/**
	 * Merges; none of the documents is changed.
	 *
	 * @param base    the document both began with
	 * @param mine    what I made of it
	 * @param theirs  what is there now
	 * @param counted ids that are given one after the other: both sides may have given one to different things, of
	 *                which mine gets the next one that is free
	 * @throws RefusedException {@code MODEL_HAS_ERRORS} if an id stands twice in one of them
	 */
	public DocumentMerge(T base, T mine, T theirs, Predicate<String> counted) {
		this.base = base;
		this.mine = EcoreUtil.copy(mine);
		this.theirs = theirs;
		renumber(counted);
		conflicts = merge(EcoreUtil.copy(this.mine), conflict -> false);
	}

	private void renumber(Predicate<String> counted) {
		Map<String, Identified> before = parts(base);
		Map<String, Identified> there = parts(theirs);
		Map<String, Identified> here = parts(mine);
		Set<String> used = new HashSet<>(before.keySet());
		used.addAll(there.keySet());
		used.addAll(here.keySet());
		here.forEach((id, part) -> {
			if (counted.test(id) && !before.containsKey(id) && there.containsKey(id)
					&& !EcoreUtil.equals(part, there.get(id))) {
				part.setId(next(id, used));
			}
		});
	}

	private static Map<String, Identified> parts(Document document) {
		Map<String, Identified> parts = new HashMap<>();
		for (Iterator<?> all = document.eAllContents(); all.hasNext();) {
			if (all.next() instanceof Identified part && part.getId() != null) {
				parts.put(part.getId(), part);
			}
		}
		return parts;
	}

	/** The next id after one that ends with a number. */
	private static String next(String id, Set<String> used) {
		String beginning = id.replaceFirst("\\d+$", "");
		int number = 1;
		while (!used.add(beginning + number)) {
			number++;
		}
		return beginning + number;
	}

	private List<ModelDifference> merge(T into, Predicate<ModelDifference> ofTheirs) {
		try {
			return ModelMerge
					.merge(EcoreUtil.copy(base), into, EcoreUtil.copy(theirs),
							conflict -> ofTheirs.test(CompareModels.conflict(conflict)))
					.stream().map(CompareModels::conflict).toList();
		} catch (IncomparableException e) {
			throw EditModel.incomparable(mine.getId(), e);
		}
	}

	/** What both sides changed in different ways, and what one removed while the other changed it. */
	public List<ModelDifference> conflicts() {
		return conflicts;
	}

	/**
	 * What comes of it.
	 *
	 * @param ofTheirs of which conflicts theirs is taken; of the others mine stays
	 */
	public T result(Predicate<ModelDifference> ofTheirs) {
		T result = EcoreUtil.copy(mine);
		merge(result, ofTheirs);
		return result;
	}
}
