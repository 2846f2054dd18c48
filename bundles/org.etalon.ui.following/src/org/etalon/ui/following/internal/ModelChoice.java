// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.following.internal.FollowingWords.word;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.etalon.operations.following.FollowedModel;
import org.etalon.ui.common.Look;

/** Which model a page is about: one for all pages, so that going from one to the other keeps it. */
final class ModelChoice {

	private static final int WIDE = 44;

	private final Combo combo;
	private List<FollowedModel> models = List.of();

	/** @param then hears that another one was chosen */
	ModelChoice(Composite parent, Runnable then) {
		combo = Look.named(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), word("map.model"));
		combo.setVisibleItemCount(20);
		combo.addListener(SWT.Selection, event -> then.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(WIDE * Look.STEP, SWT.DEFAULT).applyTo(combo);
	}

	/** Offers models; the one that was chosen stays so. */
	void offer(List<FollowedModel> all) {
		String before = chosen().map(FollowedModel::id).orElse(null);
		models = all;
		combo.setItems(all.stream().map(FollowedModel::service).toArray(String[]::new));
		combo.select(Math.max(0, all.stream().map(FollowedModel::id).toList().indexOf(before)));
	}

	/** Chooses a model by its id without telling. */
	void choose(String id) {
		int at = models.stream().map(FollowedModel::id).toList().indexOf(id);
		if (at >= 0) {
			combo.select(at);
		}
	}

	/** The chosen model. */
	Optional<FollowedModel> chosen() {
		int at = combo.getSelectionIndex();
		return at < 0 || at >= models.size() ? Optional.empty() : Optional.of(models.get(at));
	}
}
