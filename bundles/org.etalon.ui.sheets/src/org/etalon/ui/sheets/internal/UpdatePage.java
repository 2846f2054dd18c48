// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.operations.sheets.AffectedSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Work;

/** What an edition changes against the one before it, and which sheets and answers it would move. */
final class UpdatePage {

	/**
	 * What there is to say.
	 *
	 * @param before the edition before, empty for the first one
	 */
	private record Found(Optional<SheetTemplates.Edition> before, List<AffectedSheets.Affected> affected) {
	}

	private final Prose prose;

	UpdatePage(Composite parent) {
		prose = new Prose(parent, word("page.update"));
	}

	Control control() {
		return prose.control();
	}

	/** Shows what a template would move, as it is written now. */
	void show(Data data, SheetTemplate template) {
		SheetTemplate now = EcoreUtil.copy(template);
		Work.of(word("reading"), progress -> {
			List<SheetTemplates.Edition> editions = new SheetTemplates().editions(data.store(), now.getId());
			Optional<SheetTemplates.Edition> before = editions.stream()
					.takeWhile(each -> !each.edition().equals(now.getEdition())).reduce((one, other) -> other);
			return new Found(before, new AffectedSheets().run(data.store(), now, progress));
		}).quietly().then(found -> {
			if (!prose.control().isDisposed()) {
				show(now, found);
			}
		}).otherwise(thrown -> {
			if (!prose.control().isDisposed()) {
				prose.clear().line("!", Failures.text(thrown), Tone.BAD).show();
			}
		}).start();
	}

	private void show(SheetTemplate now, Found found) {
		prose.clear();
		if (found.before().isEmpty()) {
			prose.title(word("update.first"));
			prose.line(word("update.first.about"));
			prose.show();
			return;
		}
		DifferenceText text = new DifferenceText(prose);
		text.difference(found.before().get().template(), now);
		text.affected(found.affected());
		prose.show();
	}
}
