// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.store.Field;
import org.etalon.store.Merge;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Somebody else changed the same fields meanwhile: both sides, field by field, and the choice. */
final class MergeDialog extends FormDialog {

	private static final Texts WORDS = Language.words(MergeDialog.class);

	private static final int WIDE = 70 * Look.STEP;

	private final List<Merge.Conflict> conflicts;
	private final List<Button> mine = new ArrayList<>();
	private final Map<String, String> chosen = new LinkedHashMap<>();

	MergeDialog(Shell parent, List<Merge.Conflict> conflicts) {
		super(parent, 2, WORDS.get("merge.title"), WORDS.get("merge.title"), WORDS.get("merge.message"),
				WORDS.get("merge.save"));
		this.conflicts = conflicts;
	}

	/** The changes with what was chosen. */
	Map<String, String> resolve(Map<String, String> changes) {
		Map<String, String> resolved = new LinkedHashMap<>(changes);
		resolved.putAll(chosen);
		return resolved;
	}

	@Override
	protected void fill(Composite area) {
		for (Merge.Conflict conflict : conflicts) {
			Label caption = new Label(area, SWT.NONE);
			caption.setText(conflict.field().caption().in(Language.current()));
			caption.setFont(Look.bold());
			Label base = new Label(area, SWT.WRAP);
			base.setText(WORDS.get("merge.base", shown(conflict.field(), conflict.base())));
			base.setForeground(Look.faint());
			Composite sides = new Composite(area, SWT.NONE);
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(sides);
			GridLayoutFactory.fillDefaults().applyTo(sides);
			Button my = choice(sides, conflict.field(),
					WORDS.get("merge.mine", shown(conflict.field(), conflict.mine())));
			my.setSelection(true);
			choice(sides, conflict.field(), WORDS.get("merge.theirs", shown(conflict.field(), conflict.theirs())));
			mine.add(my);
		}
	}

	/** Long texts are wrapped; whoever hears the choice hears of which field it is. */
	private static Button choice(Composite parent, Field field, String what) {
		Button button = Look.named(new Button(parent, SWT.RADIO | SWT.WRAP),
				field.caption().in(Language.current()) + ": " + what);
		button.setText(what.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(button);
		return button;
	}

	private static String shown(Field field, Object value) {
		return FieldText.shown(field, value, Language.current());
	}

	@Override
	protected void okPressed() {
		for (int i = 0; i < conflicts.size(); i++) {
			Merge.Conflict conflict = conflicts.get(i);
			chosen.put(conflict.field().name(),
					FieldText.written(mine.get(i).getSelection() ? conflict.mine() : conflict.theirs()));
		}
		super.okPressed();
	}
}
