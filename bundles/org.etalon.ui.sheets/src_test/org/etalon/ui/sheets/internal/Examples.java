// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.nio.file.Path;
import java.time.Instant;

import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.ui.template.TemplateParts;

/** The example of regulation, as a template and as an empty sheet. */
final class Examples {

	static final Change CHANGE = new Change(1, Instant.parse("2026-03-02T09:00:00Z"), "иванова",
			new Intent("test", ""));

	private Examples() {
	}

	static SheetTemplate template() {
		try {
			return SheetTemplates.readFile(Path.of("../../examples/sheets/regulation.json"), "regulation.json");
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	static AssessmentSheet sheet() {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("sheet-regulation");
		sheet.setTemplate(template());
		sheet.setObjectKind(ObjectKind.STATE_SERVICE);
		return sheet;
	}

	static ObjectSheets.Stored stored(AssessmentSheet sheet, int revision) {
		return new ObjectSheets.Stored(sheet, null, revision, CHANGE);
	}

	static SheetTemplates.Edition edition(SheetTemplate template, SheetTemplates.State state) {
		return new SheetTemplates.Edition(template, state, 1, 1, CHANGE);
	}

	static Criterion criterion(SheetModel model, String id) {
		return TemplateParts.criteria(model.sheet().getTemplate()).filter(each -> each.getId().equals(id)).findFirst()
				.orElseThrow();
	}
}
