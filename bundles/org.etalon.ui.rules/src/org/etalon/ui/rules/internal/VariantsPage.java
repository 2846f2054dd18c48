// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Desk;

/** The variants by which is assessed, and in what a regional one differs from the national one. */
final class VariantsPage extends Page {

	private VariantModel model = new VariantModel(List.of(), WORDS.locale());
	private List<VariantModel.Row> rows = List.of();

	VariantsPage(Composite parent, Desk desk) {
		super(parent, desk, WORDS.get("tab.variants"), 45);
		column("variant", 55);
		column("subject", 45);
	}

	@Override
	void show() {
		model = new VariantModel(desk().data().map(Data::registry).map(each -> each.variants()).orElse(List.of()),
				WORDS.locale());
		rows = model.rows();
		int chosen = Math.max(0, table().getSelectionIndex());
		table().removeAll();
		for (VariantModel.Row row : rows) {
			TableItem item = new TableItem(table(), SWT.NONE);
			item.setText(new String[] { row.title(), row.subject() });
		}
		if (rows.isEmpty()) {
			empty("variants.none", "variants.none.text");
		} else {
			table().setSelection(Math.min(chosen, rows.size() - 1));
			select(table().getSelectionIndex());
		}
	}

	@Override
	void select(int row) {
		if (row < 0 || row >= rows.size()) {
			return;
		}
		VariantModel.Row chosen = rows.get(row);
		InstalledVariant installed = chosen.installed();
		Optional<InstalledVariant> national = model.national(installed);
		detail();
		heading(chosen.title(), true);
		faint(WORDS.get(national.isEmpty() ? "variants.national" : "variants.regional"));
		fact("subject", chosen.subject());
		fact("edition", installed.variant().info().edition() + ", " + WORDS.get("inForce", chosen.period()));
		fact("stages", model.stages(installed));
		fact("id", installed.stamp().id());
		for (VariantStamp part : model.parts(installed)) {
			fact("version", part.id() + " " + part.version());
			fingerprint("hash", part.sha256());
		}
		fact("bundle", installed.bundle());
		if (installed.variant() instanceof OverlaidVariant overlaid && overlaid.overlay().onlyTightens()) {
			faint(WORDS.get("variants.tightens"));
		}
		if (national.isPresent()) {
			heading(WORDS.get("differences"), false);
			List<String> lines = model.differences(national.get(), installed);
			(lines.isEmpty() ? List.of(WORDS.get("differences.none")) : lines).forEach(line -> paragraph("•  " + line));
		}
		fit();
	}
}
